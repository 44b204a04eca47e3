"""A portal in this process, served to a browser: the test sets its clock and looks into its database."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.serving import WSGIRequestHandler, make_server

from backend_flask import database


@dataclass(frozen=True)
class Portal:
    """Where it is served, its API without the browser, and what is really in its database."""

    url: str
    client: FlaskClient
    path: Path

    def rows(self, statement: str, *values: object) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self.path)) as db:
            db.row_factory = sqlite3.Row
            return [dict(row) for row in db.execute(statement, values)]

    def get(self, address: str) -> Any:
        return self._answer("GET", address)

    def post(self, address: str, body: dict[str, Any] | None = None) -> Any:
        return self._answer("POST", address, json=body or {})

    def patch(self, address: str, body: dict[str, Any]) -> Any:
        return self._answer("PATCH", address, json=body)

    def _answer(self, method: str, address: str, **more: Any) -> Any:
        answer = self.client.open(address, method=method, **more)
        assert answer.status_code < 300, answer.get_data(as_text=True)
        return answer.json


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The address at which threads of this process answer for the app."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Handler)
    # The default looks only twice a second whether it shall end.
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(WSGIRequestHandler):
    """One thread a connection, which the browser keeps open, as gunicorn does."""

    protocol_version = "HTTP/1.1"

    def log_request(self, *_: object) -> None:
        """Nothing: the browser tells of every answer that is a problem."""

    def finish(self) -> None:
        super().finish()
        database.close_connections()
