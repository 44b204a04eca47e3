"""Every read endpoint over HTTP with 4 clients, with all data and with a hundredth of them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from backend_flask.config import Config
from benchmarks.data import Size, group_count, make_database
from benchmarks.http import Client, Request, Timings, load, served

CLIENTS = 4
EACH = 150
ROUNDS = 3
P95_TARGET_MS = 25
GROWTH_TARGET = 1.5
CEILING_TARGET = 0.5


def run(folder: Path, size: Size) -> Iterator[dict[str, Any]]:
    """p95 of each endpoint, its growth over a hundredth of the data, and the list beside a ceiling.

    Each answer is made anew: kept ones would hide what the data cost.
    """
    small_size = size.hundredth()
    (folder / "large").mkdir()
    (folder / "small").mkdir()
    large, small = make_database(folder / "large", size), make_database(folder / "small", small_size)
    endpoints, small_endpoints = _endpoints(size), _endpoints(small_size)
    with (
        served(large) as kept_port,
        served(large, PORTAL_KEEP_ANSWERS="false") as port,
        served(small, PORTAL_KEEP_ANSWERS="false") as small_port,
    ):
        for name, requests in endpoints.items():
            rounds = [
                [
                    load(at, asked, clients=CLIENTS, each=EACH)
                    for at, asked in ((port, requests), (small_port, small_endpoints[name]))
                ]
                for _ in range(ROUNDS)
            ]
            timings, of_hundredth = (_middle(timings) for timings in zip(*rounds, strict=True))
            kept = load(kept_port, requests, clients=CLIENTS, each=EACH)
            growth = round(timings.percentile_ms(50) / of_hundredth.percentile_ms(50), 2)
            yield {
                "figure": name, "p50_ms": timings.percentile_ms(50), "p95_ms": timings.percentile_ms(95),
                "p95_target_ms": P95_TARGET_MS, "p50_ms_of_hundredth": of_hundredth.percentile_ms(50),
                "growth": growth, "growth_target": GROWTH_TARGET,
                "p50_ms_with_kept_answers": kept.percentile_ms(50), "statuses": timings.statuses,
                "meets": timings.percentile_ms(95) <= P95_TARGET_MS and growth <= GROWTH_TARGET
                and set(timings.statuses) == {200},
            }  # fmt: skip
        yield from _beside_ceiling(folder, large, kept_port)


def _middle(rounds: Sequence[Timings]) -> Timings:
    return sorted(rounds, key=lambda timings: timings.percentile_ms(50))[len(rounds) // 2]


def _beside_ceiling(folder: Path, config: Config, port: int) -> Iterator[dict[str, Any]]:
    """The first page of the words beside a bare WSGI application with the same bytes and server."""
    request = ("GET", "/api/words", b"")
    with Client(port) as client:
        _, body = client.ask(request)
    (folder / "body.json").write_bytes(body)
    rounds = []
    with served(config, "benchmarks.bare:application", BARE_BODY=str(folder / "body.json")) as bare_port:
        for _ in range(5):
            ours = load(port, [request], clients=CLIENTS, each=500).per_second
            bare = load(bare_port, [request], clients=CLIENTS, each=500).per_second
            rounds.append((ours / bare, ours, bare))
    ratio, ours, bare = sorted(rounds)[len(rounds) // 2]
    yield {
        "figure": "GET /api/words beside a bare WSGI app", "per_second": ours, "ceiling_per_second": bare,
        "ratio": round(ratio, 2), "target": CEILING_TARGET, "meets": ratio >= CEILING_TARGET,
    }  # fmt: skip


def _endpoints(size: Size) -> dict[str, list[Request]]:
    pages = -(-size.words // 100)
    rnd = random.Random(1)

    def get(*paths: str) -> list[Request]:
        return [("GET", f"/api{path}", b"") for path in paths]

    return {
        "words": get("/words"),
        "words, last page": get(f"/words?page={pages}"),
        "words, any page": get(*(f"/words?page={rnd.randint(1, pages)}" for _ in range(400))),
        "words by right answers": get("/words?sort_by=correct_count&order=desc"),
        "words by right answers, any page": get(
            *(f"/words?sort_by=correct_count&page={rnd.randint(1, pages)}" for _ in range(400))
        ),
        "words, search": get(*(f"/words?q=thing%20{rnd.randint(10, size.words - 1)}%20" for _ in range(400))),
        "words, broad search": get("/words?q=ver", "/words?q=sch&sort_by=english"),
        "words of a group": get(*(f"/groups/{rnd.randint(1, group_count(size))}/words" for _ in range(400))),
        "words, due": get("/words?due=true"),
        "word": get(*(f"/words/{rnd.randint(1, size.words)}" for _ in range(400))),
        "groups": get("/groups"),
        "group": get("/groups/2"),
        "sessions": get("/study_sessions"),
        "sessions, last page": get(f"/study_sessions?page={-(-size.sessions // 100)}"),
        "sessions of a group": get("/groups/2/study_sessions"),
        "sessions of an activity": get("/study_activities/1/study_sessions"),
        "session": get(f"/study_sessions/{size.sessions // 2}"),
        "words of a session": get(*(f"/study_sessions/{n}/words" for n in range(1, size.sessions, 3))),
        "activities": get("/study_activities"),
        "activity": get("/study_activities/1"),
        "last session": get("/dashboard/last_study_session"),
        "progress": get("/dashboard/study_progress"),
        "quick stats": get("/dashboard/quick-stats"),
        "calendar": get("/dashboard/calendar"),
        "forecast": get("/dashboard/forecast"),
        "recall": get("/dashboard/recall"),
        "queue": get("/study/queue?limit=50"),
    }
