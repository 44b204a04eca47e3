"""Watches what no page may ever do: errors, broken policies, words with strangers."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError

_TELL_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', (event) => {
  console.error(`Forbidden by ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
});
"""


class Watch:
    """Collects what went wrong on any page of a context, popups included."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self._own_host = urlsplit(url).netloc
        self._expected: list[str] = []
        self._seen: list[str] = []
        context.add_init_script(_TELL_VIOLATIONS)
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("request", self._on_request)

    def expect(self, *texts: str) -> None:
        """What holds one of these texts belongs to the test."""
        self._expected += texts

    @property
    def problems(self) -> list[str]:
        return [seen for seen in self._seen if not any(text in seen for text in self._expected)]

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._seen.append(f"console {message.type}: {message.text} ({message.location.get('url')})")

    def _on_error(self, error: WebError) -> None:
        self._seen.append(f"error on the page: {error.error}")

    def _on_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self._own_host:
            self._seen.append(f"request to another host: {request.url}")
