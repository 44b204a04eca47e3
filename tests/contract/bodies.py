"""Every route that takes a body, with a body that it takes, and what is wrong in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Body = dict[str, Any]

_WORD = {"german": "Baum", "english": "tree", "parts": {"pos": "adverb"}, "group_ids": [1]}
_GROUP = {"name": "Trees", "level": "A1", "word_ids": [1]}
_ACTIVITY = {
    "name": "Word Race",
    "description": "Fast",
    "launch_url": "https://race.example/play",
    "thumbnail_url": "/thumbnails/race.svg",
    "allows_other_words": False,
}
_REVIEW = {"correct": True, "answer": "Haus", "elapsed_ms": 800, "key": "k1"}


@dataclass(frozen=True)
class Route:
    method: str
    path: str
    body: Body
    required: tuple[str, ...] = ()  # paths: "words.german" is a field of each of the words


# The ids are those of the fixture `portal`.
ROUTES = {
    "create_word": Route("POST", "/api/words", _WORD, ("german", "english")),
    "update_word": Route("PATCH", "/api/words/1", {"german": "Heim", "english": "home", "parts": {}}),
    "create_words": Route(
        "POST", "/api/words/bulk", {"words": [_WORD]}, ("words", "words.german", "words.english")
    ),
    "update_words": Route(
        "PATCH", "/api/words/bulk", {"words": [{"id": 1, "german": "Heim"}]}, ("words", "words.id")
    ),
    "delete_words": Route("POST", "/api/words/bulk/delete", {"word_ids": [1]}, ("word_ids",)),
    "restore_words": Route("POST", "/api/words/bulk/restore", {"word_ids": [4]}, ("word_ids",)),
    "create_group": Route("POST", "/api/groups", _GROUP, ("name",)),
    "update_group": Route("PATCH", "/api/groups/1", {"name": "Hello", "level": "A2"}),
    "create_groups": Route("POST", "/api/groups/bulk", {"groups": [_GROUP]}, ("groups", "groups.name")),
    "update_groups": Route(
        "PATCH", "/api/groups/bulk", {"groups": [{"id": 1, "name": "Hello"}]}, ("groups", "groups.id")
    ),
    "delete_groups": Route("POST", "/api/groups/bulk/delete", {"group_ids": [1]}, ("group_ids",)),
    "add_group_words": Route("POST", "/api/groups/2/words", {"word_ids": [1]}, ("word_ids",)),
    "remove_group_words": Route("POST", "/api/groups/2/words/remove", {"word_ids": [1]}, ("word_ids",)),
    "move_group_words": Route(
        "POST",
        "/api/groups/2/words/move",
        {"word_ids": [1], "to_group_id": 1},
        ("word_ids", "to_group_id"),
    ),
    "launch_activity": Route(
        "POST",
        "/api/study_activities",
        {"group_id": 1, "study_activity_id": 1},
        ("group_id", "study_activity_id"),
    ),
    "register_activity": Route("POST", "/api/study_activities/register", _ACTIVITY, ("name", "launch_url")),
    "replace_activity": Route("PUT", "/api/study_activities/1", _ACTIVITY, ("name", "launch_url")),
    "create_review": Route("POST", "/api/study_sessions/1/words/1/review", _REVIEW, ("correct",)),
    "create_reviews": Route(
        "POST",
        "/api/study_sessions/1/reviews",
        {"reviews": [_REVIEW | {"word_id": 1}]},
        ("reviews", "reviews.correct", "reviews.word_id"),
    ),
    "update_settings": Route(
        "PATCH",
        "/api/settings",
        {
            "time_zone": "Europe/Berlin",
            "rollover_hour": 3,
            "new_words_per_day": 20,
            "reviews_per_day": 50,
            "desired_retention": 0.85,
            "language": "de",
            "theme": "dark",
            "sound": False,
        },
    ),
}

_NO_TEXT = (5, 1.5, True, [], {}, ["x"], "a\0b", "\0", "a\x1bb")
_EMPTY = (None, "", "   ")
_NO_FLAG = (None, "true", "false", "", 0, 1, 1.0, [], {})
_NO_ID = ("1", "", 1.5, 1.0, True, [], {}, 0, -1, 2**63, 2**64, 10**30, -(2**63) - 1)
_NO_IDS = (
    None,
    "1",
    1,
    {},
    *([wrong] for wrong in (None, "1", 1.5, True, 0, -1, 2**63, 2**64, 10**30, [1], {})),
    [1, 1],
    list(range(1, 1002)),
)
_NO_ITEMS = (None, "x", 5, True, {}, [], [None], ["x"], [5], [[]])
_NO_COUNT = (None, "5", 1.5, True, [], {}, -1, 2**64)

WRONG: dict[str, tuple[Any, ...]] = {
    "german": (*_NO_TEXT, *_EMPTY, "x" * 201),
    "english": (*_NO_TEXT, *_EMPTY, "x" * 201),
    "parts": (None, "x", 5, True, [], ["noun"], {"pos": "plant"}, {"colour": "red"}),
    "group_ids": _NO_IDS,
    "word_ids": _NO_IDS,
    "words": _NO_ITEMS,
    "groups": _NO_ITEMS,
    "reviews": _NO_ITEMS,
    "id": (None, *_NO_ID),
    "word_id": (None, *_NO_ID),
    "to_group_id": (None, *_NO_ID),
    "study_activity_id": (None, *_NO_ID),
    "group_id": _NO_ID,
    "name": (*_NO_TEXT, *_EMPTY, "x" * 101),
    "level": ("A9", "a1", "", 5, True, [], {}),
    "description": (None, *_NO_TEXT, "x" * 1001),
    "launch_url": (*_NO_TEXT, *_EMPTY, "race.example", "javascript:alert(1)", "ftp://a.example", "http://"),
    "thumbnail_url": (*_NO_TEXT, *_EMPTY, "javascript:alert(1)", "http://a.example/x.png", "//a.example/x"),
    "allows_other_words": _NO_FLAG,
    "correct": _NO_FLAG,
    "answer": (*_NO_TEXT, "x" * 501),
    "elapsed_ms": (*_NO_COUNT[1:], 86_400_001),
    "key": (*_NO_TEXT, "", "  ", "x" * 101),
    "time_zone": ("Mars/Olympus", "", "../etc/passwd", "europe/berlin\0", 5, True, [], {}),
    "rollover_hour": (*_NO_COUNT, 13),
    "new_words_per_day": (*_NO_COUNT, 501),
    "reviews_per_day": (*_NO_COUNT, 5001),
    "desired_retention": (None, "0.9", "nan", True, [], {}, 0.69, 0.98, 1, 1e300),
    "language": (None, "fr", "DE", "", 5, []),
    "theme": (None, "blue", "", 5, {}),
    "sound": _NO_FLAG,
}


def wrong_bodies(body: Body) -> Iterator[tuple[str, Body]]:
    """The body with one field wrong, for every field and every way; first the path to the field."""
    for field, value in body.items():
        for wrong in WRONG[field]:
            yield field, body | {field: wrong}
        for item in _items(value):
            for path, wrong_item in wrong_bodies(item):
                yield f"{field}.0.{path}", body | {field: [wrong_item]}


def unknown_field_bodies(body: Body, field: str) -> Iterator[tuple[str, Body]]:
    """The body with a field that the route does not know, at every level."""
    yield field, body | {field: 1}
    for name, value in body.items():
        for item in _items(value):
            for path, with_unknown in unknown_field_bodies(item, field):
                yield f"{name}.0.{path}", body | {name: [with_unknown]}


def bodies_without(body: Body, required: tuple[str, ...]) -> Iterator[tuple[str, Body]]:
    """The body without one of the fields that it must have."""
    for path in required:
        name, _, inner = path.partition(".")
        if inner:
            item = {key: value for key, value in body[name][0].items() if key != inner}
            yield f"{name}.0.{inner}", body | {name: [item]}
        else:
            yield name, {key: value for key, value in body.items() if key != name}


def _items(value: Any) -> list[Body]:
    return value[:1] if isinstance(value, list) and value and isinstance(value[0], dict) else []
