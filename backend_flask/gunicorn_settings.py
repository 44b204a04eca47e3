"""How gunicorn serves the portal: a few processes of a few threads, and a log that people can read.

Without `reuse_port` the kernel may give every connection to one process.
"""

from __future__ import annotations

import sys
import time
from typing import Any

from gunicorn.glogging import Logger

from backend_flask.config import load_config

_config = load_config()

bind = f"[{_config.host}]:{_config.port}" if ":" in _config.host else f"{_config.host}:{_config.port}"
workers = _config.processes
threads = _config.threads
worker_class = "gthread"
reuse_port = True
preload_app = False
keepalive = 30
timeout = 120
graceful_timeout = 10
accesslog = "-"
errorlog = "-"
loglevel = "warning"
control_socket_disable = True


class ReadableLogger(Logger):
    """`12:01:33  GET /api/words  200  14.2 kB  3 ms`, without queries: they may be personal."""

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: Any) -> None:
        if not self.cfg.accesslog:
            return
        size = resp.response_length or resp.sent or 0  # files are sent past `sent`
        amount = f"{size / 1000:.1f} kB" if size >= 1000 else f"{size} B"
        milliseconds = request_time.total_seconds() * 1000
        self.access_log.info(
            "%s  %s %s  %s  %s  %.0f ms", time.strftime("%H:%M:%S"), environ["REQUEST_METHOD"],
            environ["PATH_INFO"].encode("unicode_escape").decode(), str(resp.status).split()[0], amount,
            milliseconds,
        )  # fmt: skip


logger_class = ReadableLogger


def when_ready(server: Any) -> None:
    _say(f"Lang Portal is at {_config.url}   (API: {_config.url}/api/docs; Ctrl-C ends it)")


def on_exit(server: Any) -> None:
    _say("The portal has stopped; everything is saved.")


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()
