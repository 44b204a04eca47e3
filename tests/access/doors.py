"""Every door of the portal: its endpoint, method and address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from flask import Flask

ENTERED = 299


class Door(NamedTuple):
    endpoint: str
    method: str
    arguments: frozenset[str]


def doors(app: Flask) -> Iterator[Door]:
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield Door(rule.endpoint, method, frozenset(rule.arguments))


def address(app: Flask, door: Door, **ids: int) -> str:
    """Where a door stands, with the given ids; whatever else it takes is 1."""
    values: dict[str, Any] = {name: ids.get(name, 1) for name in door.arguments}
    return app.url_map.bind("127.0.0.1:5000").build(door.endpoint, values, door.method)


def open_empty_rooms(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind every door stands nothing but the answer that one has entered."""
    for endpoint in app.view_functions:
        monkeypatch.setitem(app.view_functions, endpoint, lambda **_ids: ("", ENTERED))
