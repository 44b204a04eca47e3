"""What goes in and out of the inventory."""

from __future__ import annotations

from typing import Any

import marshmallow as ma
from marshmallow import validate

from backend_flask.pagination import PageQuery, page_of
from backend_flask.validation import (
    Boolean,
    QueryBoolean,
    QueryInteger,
    Schema,
    Text,
    identifier,
    identifiers,
    one_of,
    query_identifier,
)
from backend_flask.vocabulary import parts as grammar

BULK = 1000

WORD_SORTS = ("german", "english", "correct_count", "wrong_count")


def _german(**kwargs: Any) -> Text:
    return Text(high=200, **kwargs)


def _english(**kwargs: Any) -> Text:
    return Text(high=200, **kwargs)


class WordCreate(Schema):
    german = _german(required=True)
    english = _english(required=True)
    parts = grammar.PartsField(load_default=dict)
    group_ids = identifiers(100, low=0, load_default=list)

    @ma.validates_schema
    def check_parts(self, data: dict[str, Any], **kwargs: Any) -> None:
        errors = grammar.errors_with(data["german"], data["parts"])
        if errors:
            raise ma.ValidationError({"parts": errors})


class WordPatch(Schema):
    german = _german()
    english = _english()
    parts = grammar.PartsField()


class WordPatchById(WordPatch):
    id = identifier(required=True)


class WordsCreate(Schema):
    words = ma.fields.List(ma.fields.Nested(WordCreate), required=True, validate=validate.Length(1, BULK))


class WordsPatch(Schema):
    words = ma.fields.List(ma.fields.Nested(WordPatchById), required=True, validate=validate.Length(1, BULK))


class WordIds(Schema):
    word_ids = identifiers(BULK, required=True)


class WordsMove(WordIds):
    to_group_id = identifier(required=True)


class WordQuery(PageQuery):
    q = Text(
        high=100,
        metadata={"description": "Part of a word in either language; `strasse` finds `Straße`."},
    )
    sort_by = one_of(WORD_SORTS, load_default="german")
    order = one_of(("asc", "desc"), load_default="asc")
    group_id = query_identifier()
    due = QueryBoolean(metadata={"description": "true: only words that are due for review today."})


class WordRead(ma.Schema):
    """A word in a list."""

    id = ma.fields.Integer(required=True)
    german = ma.fields.String(required=True)
    english = ma.fields.String(required=True)
    parts = grammar.PartsField(required=True)
    correct_count = ma.fields.Integer(required=True)
    wrong_count = ma.fields.Integer(required=True)


class WordStats(ma.Schema):
    correct_count = ma.fields.Integer(required=True)
    wrong_count = ma.fields.Integer(required=True)


class GroupName(ma.Schema):
    id = ma.fields.Integer(required=True)
    name = ma.fields.String(required=True)


class WordDetail(ma.Schema):
    """A word by itself."""

    id = ma.fields.Integer(required=True)
    german = ma.fields.String(required=True)
    english = ma.fields.String(required=True)
    parts = grammar.PartsField(required=True)
    stats = ma.fields.Nested(WordStats, required=True)
    groups = ma.fields.List(ma.fields.Nested(GroupName), required=True)


class WordDetails(ma.Schema):
    items = ma.fields.List(ma.fields.Nested(WordDetail), required=True)


class GroupCreate(Schema):
    name = Text(high=100, required=True)
    level = one_of(grammar.LEVELS, load_default=None, allow_none=True)
    word_ids = identifiers(BULK, low=0, load_default=list)


class GroupPatch(Schema):
    name = Text(high=100)
    level = one_of(grammar.LEVELS, allow_none=True)


class GroupPatchById(GroupPatch):
    id = identifier(required=True)


class GroupsCreate(Schema):
    groups = ma.fields.List(ma.fields.Nested(GroupCreate), required=True, validate=validate.Length(1, BULK))


class GroupsPatch(Schema):
    groups = ma.fields.List(
        ma.fields.Nested(GroupPatchById), required=True, validate=validate.Length(1, BULK)
    )


class GroupIds(Schema):
    group_ids = identifiers(BULK, required=True)


class GroupRead(ma.Schema):
    """A group in a list."""

    id = ma.fields.Integer(required=True)
    name = ma.fields.String(required=True)
    level = ma.fields.String(required=True, allow_none=True)
    word_count = ma.fields.Integer(required=True)


class GroupStats(ma.Schema):
    total_word_count = ma.fields.Integer(required=True)


class GroupDetail(ma.Schema):
    """A group by itself."""

    id = ma.fields.Integer(required=True)
    name = ma.fields.String(required=True)
    level = ma.fields.String(required=True, allow_none=True)
    stats = ma.fields.Nested(GroupStats, required=True)


class GroupDetails(ma.Schema):
    items = ma.fields.List(ma.fields.Nested(GroupDetail), required=True)


class Changed(ma.Schema):
    """How many rows a bulk request changed."""

    success = Boolean(required=True)
    changed = ma.fields.Integer(required=True)


class GroupQuery(PageQuery):
    q = Text(high=100, metadata={"description": "Part of a group's name."})


class GroupWordQuery(PageQuery):
    sort_by = one_of(WORD_SORTS, load_default="german")
    order = one_of(("asc", "desc"), load_default="asc")


class DistractorQuery(Schema):
    count = QueryInteger(load_default=3, validate=validate.Range(1, 20))


class Distractor(ma.Schema):
    """A word that could be taken for another."""

    id = ma.fields.Integer(required=True)
    german = ma.fields.String(required=True)
    english = ma.fields.String(required=True)
    parts = grammar.PartsField(required=True)


class Distractors(ma.Schema):
    items = ma.fields.List(ma.fields.Nested(Distractor), required=True)


WordPage = page_of(WordRead)
GroupPage = page_of(GroupRead)
