"""The grammar of a word: one JSON Schema a part of speech, and what a schema cannot say.

The same schemas stand in the API document and check what comes in, by API and by seed file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import jsonschema_rs
import marshmallow as ma
import orjson

from backend_flask import text

JsonSchema = dict[str, Any]
Parts = Mapping[str, Any]

LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
ARTICLES = ("der", "die", "das")


def _text(description: str, high: int = 200) -> JsonSchema:
    return {
        "type": "string",
        "minLength": 1,
        "maxLength": high,
        "pattern": r"^[^\u0000-\u001f\u007f]*$",
        "description": description,
    }


def _or_null(schema: JsonSchema) -> JsonSchema:
    return {**schema, "type": ["string", "null"]}


_MORPHEMES: JsonSchema = {
    "type": "array",
    "minItems": 1,
    "maxItems": 20,
    "description": "The parts that the word is made of; joined, they spell it.",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["text", "role"],
        "properties": {
            "text": _text("As it stands in the word."),
            "role": {"enum": ["prefix", "stem", "linking", "suffix", "ending"]},
        },
    },
}

_EXAMPLE: JsonSchema = {
    "type": "object",
    "additionalProperties": False,
    "required": ["german", "english"],
    "properties": {
        "german": _text("A sentence with the word.", 500),
        "english": _text("The same sentence in English.", 500),
    },
}


def _parts(
    pos: list[str], title: str, required: tuple[str, ...] = (), **properties: JsonSchema
) -> JsonSchema:
    return {
        "type": "object",
        "title": title,
        "additionalProperties": False,
        "required": ["pos", *required],
        "properties": {
            "pos": {"enum": pos},
            **properties,
            "level": {"enum": list(LEVELS)},
            "zipf": {
                "type": "number",
                "minimum": 0,
                "maximum": 8,
                "description": "Frequency: log10 of the occurrences in a thousand million words.",
            },
            "morphemes": _MORPHEMES,
            "ipa": _text("The pronunciation."),
            "example": _EXAMPLE,
        },
    }


NOUN = _parts(
    ["noun"],
    "NounParts",
    ("article", "plural"),
    article={"enum": list(ARTICLES), "description": "The gender, also where the article is not used."},
    plural=_or_null(_text("The nominative plural; null where there is none in use.")),
    plural_only={"const": True, "description": "The word has no singular: die Eltern."},
    without_article={"const": True, "description": "Used without its article: Deutschland."},
    feminine=_text("The form for a woman: Lehrerin."),
)
VERB = _parts(
    ["verb"],
    "VerbParts",
    ("present", "past", "participle", "auxiliary"),
    present=_text("Third person singular, present: steht auf."),
    past=_text("Third person singular, past: stand auf."),
    participle=_text("Past participle: aufgestanden."),
    auxiliary={"enum": ["haben", "sein"]},
    separable_prefix=_text("The prefix that leaves the verb: auf."),
    reflexive={"const": True},
)
ADJECTIVE = _parts(
    ["adjective"],
    "AdjectiveParts",
    ("comparative", "superlative"),
    comparative=_or_null(_text("null where the adjective has no degrees.")),
    superlative=_or_null(_text("With am: am schönsten.")),
)
PREPOSITION = _parts(
    ["preposition"],
    "PrepositionParts",
    ("cases",),
    cases={
        "type": "array",
        "minItems": 1,
        "uniqueItems": True,
        "items": {"enum": ["accusative", "dative", "genitive"]},
    },
)
OTHER = _parts(
    ["adverb", "pronoun", "conjunction", "numeral", "interjection", "particle", "determiner", "phrase"],
    "OtherParts",
)

SCHEMAS = (NOUN, VERB, ADJECTIVE, PREPOSITION, OTHER)
_SCHEMA_OF = {pos: schema for schema in SCHEMAS for pos in schema["properties"]["pos"]["enum"]}
_VALIDATORS = {
    pos: jsonschema_rs.Draft202012Validator(schema, mask="This") for pos, schema in _SCHEMA_OF.items()
}
POS = tuple(_VALIDATORS)


def errors_in(parts: object) -> dict[str, Any]:
    """What is wrong with the parts themselves, by field; empty when nothing is."""
    if not isinstance(parts, Mapping):
        return {"_schema": ["Must be an object."]}
    if not parts:
        return {}
    pos = parts.get("pos")
    if not isinstance(pos, str) or pos not in _VALIDATORS:
        return {"pos": [f"Must be one of: {', '.join(POS)}."]}
    validator = _VALIDATORS[pos]
    if validator.is_valid(parts):
        return {}
    errors: dict[str, Any] = {}
    for error in validator.iter_errors(parts):
        _add(errors, *_place_and_message(error))
    return errors


def _place_and_message(error: jsonschema_rs.ValidationError) -> tuple[list[str], str]:
    """The steps to the field that is wrong, also where it is missing or not known, and what is wrong."""
    path = [str(step) for step in error.instance_path]
    kind = error.kind
    if isinstance(kind, jsonschema_rs.ValidationErrorKind.Required):
        return [*path, kind.property], "Missing data for required field."
    if isinstance(kind, jsonschema_rs.ValidationErrorKind.AdditionalProperties):
        return [*path, kind.unexpected[0]], "Unknown field."
    return path or ["_schema"], f"{error.message}."


def _add(errors: dict[str, Any], path: list[str], message: str) -> None:
    for step in path[:-1]:
        errors = errors.setdefault(step, {})
        if not isinstance(errors, dict):  # the field as a whole is wrong already
            return
    errors.setdefault(path[-1], []).append(message)


def tidied(parts: Any) -> Any:
    """The parts with all their texts tidied, as those of the word itself are."""
    if isinstance(parts, str):
        return text.tidy(parts)
    if isinstance(parts, Mapping):
        return {name: tidied(value) for name, value in parts.items()}
    return [tidied(value) for value in parts] if isinstance(parts, list) else parts


def errors_with(german: str, parts: Parts) -> dict[str, list[str]]:
    """Where the parts and the word contradict each other, by field; empty when they agree."""
    errors: dict[str, list[str]] = {}
    joined = "".join(morpheme["text"] for morpheme in parts.get("morphemes", ()))
    if joined and joined.casefold() != german.casefold():
        errors["morphemes"] = [f"They spell '{joined}', not '{german}'."]
    prefix = parts.get("separable_prefix")
    if prefix and not german.removeprefix("sich ").startswith(prefix):
        errors["separable_prefix"] = [f"'{german}' does not begin with '{prefix}'."]
    if parts.get("pos") == "noun" and german.split(" ")[0] in ARTICLES:
        errors["article"] = ["Belongs here and not before the word: german is the bare noun."]
    return errors


class PartsField(ma.fields.Field[Parts]):
    """A word's parts as JSON."""

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("metadata", {}).setdefault(
            "anyOf",
            [{"$ref": f"#/components/schemas/{schema['title']}"} for schema in SCHEMAS]
            + [{"type": "object", "maxProperties": 0}],
        )
        super().__init__(**kwargs)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        """As an object, also where the database gave its text."""
        return orjson.loads(value) if isinstance(value, str) else value

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Parts:
        try:
            parts = tidied(value)
        except RecursionError as error:
            raise ma.ValidationError("Is nested too deeply.") from error
        errors = errors_in(parts)
        if errors:
            raise ma.ValidationError(errors)
        return dict(parts)
