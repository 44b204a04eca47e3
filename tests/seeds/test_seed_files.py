"""The words that the portal comes with: enough of them, whole, and right as far as a machine can tell."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import orjson
import pytest
from HanTa.HanoverTagger import HanoverTagger

from backend_flask import text
from backend_flask.upkeep.seed_plan import SEEDS, ActivitiesFile, WordsFile, read_plan
from backend_flask.vocabulary import parts as grammar

FORMS = ("plural", "feminine", "present", "past", "participle", "comparative", "superlative")
CHECKED_BY_HAND = Path(__file__).with_name("lemmas_checked_by_hand.txt")


def read(file: str) -> list[dict[str, Any]]:
    return orjson.loads((SEEDS / file).read_bytes())


PLAN = read_plan()
GROUPS = {seed.group: read(seed.file) for seed in PLAN if isinstance(seed, WordsFile)}
WORDS = [(group, word) for group, words in GROUPS.items() for word in words]


def named(group: str, word: dict[str, Any]) -> str:
    return f"{group}: {word['german']}"


def test_there_is_enough_to_begin_with():
    assert len({(word["german"], word["english"]) for _, word in WORDS}) >= 1500
    assert len(GROUPS) >= 40
    assert {seed.level for seed in PLAN if isinstance(seed, WordsFile)} == {"A1", "A2"}


def test_every_file_is_in_the_plan_and_the_plan_names_no_other():
    planned = {seed.file for seed in PLAN}
    assert planned == {file.name for file in SEEDS.glob("*.json")}


@pytest.mark.parametrize("group", GROUPS)
def test_no_word_is_twice_in_a_group(group):
    counted = Counter((word["german"], word["english"]) for word in GROUPS[group])
    assert [pair for pair, count in counted.items() if count > 1] == []


def test_no_word_is_in_two_groups_with_different_parts():
    first: dict[tuple[str, str], Any] = {}
    for group, word in WORDS:
        pair = (word["german"], word["english"])
        assert first.setdefault(pair, word["parts"]) == word["parts"], named(group, word)


def test_every_word_has_sound_parts():
    for group, word in WORDS:
        wrong = grammar.errors_in(word["parts"]) or grammar.errors_with(word["german"], word["parts"])
        assert wrong == {}, named(group, word)
        assert word["parts"], named(group, word)


def test_every_noun_has_a_gender_and_says_whether_it_has_a_plural():
    nouns = [(group, word) for group, word in WORDS if word["parts"]["pos"] == "noun"]
    assert len(nouns) > 800
    for group, word in nouns:
        assert word["parts"]["article"] in ("der", "die", "das"), named(group, word)
        assert "plural" in word["parts"], named(group, word)
        assert word["german"][0].isupper(), named(group, word)


def test_words_on_ung_heit_keit_schaft_are_feminine_and_diminutives_neuter():
    rules = {r"(ung|heit|keit|schaft|tät|ion)$": "die", r"(chen|lein)$": "das"}
    exceptions = {
        "Drachen",
        "Kuchen",
        "Stadion",
        "Knochen",
        "Sprung",
        "Rachen",
    }  # no suffix, though they end like one
    for group, word in WORDS:
        for ending, article in rules.items():
            if word["parts"]["pos"] != "noun" or word["german"] in exceptions:
                continue
            if re.search(ending, word["german"]):
                assert word["parts"]["article"] == article, named(group, word)


def test_every_verb_has_its_forms():
    verbs = [(group, word) for group, word in WORDS if word["parts"]["pos"] == "verb"]
    assert len(verbs) > 200
    for group, word in verbs:
        parts = word["parts"]
        prefix = parts.get("separable_prefix")
        assert parts["auxiliary"] in ("haben", "sein"), named(group, word)
        if prefix:
            assert parts["present"].endswith(f" {prefix}"), named(group, word)
            assert parts["past"].endswith(f" {prefix}"), named(group, word)
            assert prefix in parts["participle"], named(group, word)
        if parts.get("reflexive"):
            assert word["german"].startswith("sich "), named(group, word)


def test_every_word_has_an_example_of_its_own_with_its_translation():
    seen: dict[str, str] = {}
    for group, word in WORDS:
        example = word["parts"]["example"]
        assert example["german"][-1] in ".!?", named(group, word)
        assert example["english"][-1] in ".!?", named(group, word)
        assert 2 <= len(example["german"].split()) <= 14, named(group, word)
        where = seen.setdefault(example["german"], named(group, word))
        assert where == named(group, word), f"{where} and {named(group, word)} have the same example"


def test_the_word_or_a_form_of_it_stands_in_its_example():
    missing = [named(group, word) for group, word in WORDS if not _stands_in_example(word)]
    assert missing == ["Everyday Verbs: sein"]  # whose forms share no letter with it


def test_words_with_parts_have_morphemes():
    with_morphemes = [word for _, word in WORDS if "morphemes" in word["parts"]]
    assert len(with_morphemes) > 600


def test_the_lemma_of_each_single_word_agrees_with_hanta_or_was_checked_by_hand():
    lines = CHECKED_BY_HAND.read_text("utf-8").splitlines()
    by_hand = {line for line in lines if line and not line.startswith("#")}
    tagger = HanoverTagger("morphmodel_ger.pgz")
    differ = set()
    for _, word in WORDS:
        german = word["german"].removeprefix("sich ")
        if " " not in german and tagger.analyze(german, taglevel=1, casesensitive=True)[0] != german:
            differ.add(german)
    assert differ - by_hand == set(), "look these up, then mend the seed or list them"
    assert by_hand - differ == set(), "these agree with HanTa; take them off the list"


def test_the_launchpad_has_its_study_activities_with_pictures():
    (file,) = [seed.file for seed in PLAN if isinstance(seed, ActivitiesFile)]
    activities = read(file)
    assert len(activities) >= 5
    folder = Path(grammar.__file__).parents[1] / "thumbnails"
    for activity in activities:
        assert activity["name"] and activity["description"]
        assert (folder / Path(activity["thumbnail_url"]).name).exists(), activity["key"]


def _stands_in_example(word: dict[str, Any]) -> bool:
    """Whether the example has the word, one of its known forms, or its stem with an umlaut or ending."""
    parts = word["parts"]
    forms = [word["german"].removeprefix("sich ")]
    forms += [parts[name] for name in FORMS if parts.get(name)]
    sentence = text.fold(parts["example"]["german"])
    stems = {_stem(piece) for form in forms for piece in text.fold(form).split()}
    return any(stem in sentence for stem in stems)


def _stem(folded: str) -> str:
    """The beginning that the forms of a word share, roughly: at least two letters of it."""
    return re.sub(r"(en|n|e|er|es|em|st|t)$", "", folded) if len(folded) > 3 else folded
