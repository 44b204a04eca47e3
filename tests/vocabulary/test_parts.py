"""The parts of a word: what each part of speech has, and how what is wrong is told."""

from tests.samples import assert_problem

EXTRAS = {
    "level": "A1",
    "zipf": 5.2,
    "ipa": "haʊ̯s",
    "example": {"german": "Das ist ein Haus.", "english": "That is a house."},
}

RIGHT = {
    "noun": ("Haus", {"article": "das", "plural": "Häuser"}),
    "noun without plural": ("Milch", {"pos": "noun", "article": "die", "plural": None}),
    "noun without singular": (
        "Eltern",
        {"pos": "noun", "article": "die", "plural": "Eltern", "plural_only": True},
    ),
    "noun without article": (
        "Berlin",
        {"pos": "noun", "article": "das", "plural": None, "without_article": True},
    ),
    "noun for a woman": (
        "Lehrer",
        {"pos": "noun", "article": "der", "plural": "Lehrer", "feminine": "Lehrerin"},
    ),
    "verb": ("gehen", {"present": "geht", "past": "ging", "participle": "gegangen", "auxiliary": "sein"}),
    "separable verb": (
        "aufstehen",
        {
            "pos": "verb",
            "present": "steht auf",
            "past": "stand auf",
            "participle": "aufgestanden",
            "auxiliary": "sein",
            "separable_prefix": "auf",
        },
    ),
    "reflexive verb": (
        "sich anziehen",
        {
            "pos": "verb",
            "present": "zieht sich an",
            "past": "zog sich an",
            "participle": "angezogen",
            "auxiliary": "haben",
            "separable_prefix": "an",
            "reflexive": True,
        },
    ),
    "adjective": ("schön", {"comparative": "schöner", "superlative": "am schönsten"}),
    "adjective without degrees": ("tot", {"pos": "adjective", "comparative": None, "superlative": None}),
    "preposition": ("in", {"cases": ["accusative", "dative"]}),
    "adverb": ("heute", {}),
    "pronoun": ("ich", {}),
    "conjunction": ("und", {}),
    "numeral": ("zwei", {}),
    "interjection": ("hallo", {}),
    "particle": ("doch", {}),
    "determiner": ("dieser", {}),
    "phrase": ("Guten Tag!", {}),
}

NOUN = {"pos": "noun", "article": "das", "plural": "Häuser"}
VERB = {"pos": "verb", **RIGHT["verb"][1]}
ADJECTIVE = {"pos": "adjective", **RIGHT["adjective"][1]}
PREPOSITION = {"pos": "preposition", "cases": ["dative"]}

WRONG = {
    "pos": [
        {"article": "das"},
        {"pos": "plant"},
        {"pos": "Noun"},
        {"pos": None},
        {"pos": 1},
        {"pos": ["noun"]},
        {"pos": {"noun": True}},
    ],
    "article": [
        {"pos": "noun", "plural": None},
        NOUN | {"article": "den"},
        NOUN | {"article": None},
        NOUN | {"article": ["das"]},
        VERB | {"article": "das"},
    ],
    "plural": [
        {"pos": "noun", "article": "das"},
        NOUN | {"plural": 2},
        NOUN | {"plural": ""},
        NOUN | {"plural": "   "},
        NOUN | {"plural": "a\0b"},
        NOUN | {"plural": "x" * 201},
        ADJECTIVE | {"plural": "Häuser"},
    ],
    "plural_only": [NOUN | {"plural_only": False}, NOUN | {"plural_only": "true"}, NOUN | {"plural_only": 1}],
    "present": [{key: value for key, value in VERB.items() if key != "present"}, VERB | {"present": None}],
    "past": [{key: value for key, value in VERB.items() if key != "past"}],
    "participle": [{key: value for key, value in VERB.items() if key != "participle"}],
    "auxiliary": [
        {key: value for key, value in VERB.items() if key != "auxiliary"},
        VERB | {"auxiliary": "werden"},
    ],
    "separable_prefix": [VERB | {"separable_prefix": "auf"}, NOUN | {"separable_prefix": "H"}],
    "comparative": [{"pos": "adjective", "superlative": None}, ADJECTIVE | {"comparative": True}],
    "superlative": [{"pos": "adjective", "comparative": None}, ADJECTIVE | {"superlative": []}],
    "cases": [
        {"pos": "preposition"},
        PREPOSITION | {"cases": []},
        PREPOSITION | {"cases": "dative"},
        PREPOSITION | {"cases": ["dative", "dative"]},
    ],
    "cases.1": [PREPOSITION | {"cases": ["dative", "nominative"]}],
    "level": [NOUN | {"level": "A3"}, NOUN | {"level": 1}],
    "zipf": [NOUN | {"zipf": 9}, NOUN | {"zipf": -1}, NOUN | {"zipf": "5"}, NOUN | {"zipf": True}],
    "example": [NOUN | {"example": "Das ist ein Haus."}, NOUN | {"example": None}],
    "example.english": [NOUN | {"example": {"german": "Das ist ein Haus."}}],
    "example.french": [NOUN | {"example": {"german": "a", "english": "b", "french": "c"}}],
    "morphemes": [
        NOUN | {"morphemes": []},
        NOUN | {"morphemes": "Haus"},
        NOUN | {"morphemes": [{"text": "x", "role": "stem"}] * 21},
        NOUN | {"morphemes": [{"text": "Maus", "role": "stem"}]},
    ],
    "morphemes.0.role": [NOUN | {"morphemes": [{"text": "Haus", "role": "root"}]}],
    "morphemes.0.text": [NOUN | {"morphemes": [{"role": "stem"}]}],
    "colour": [NOUN | {"colour": "red"}, {"pos": "adverb", "colour": "red"}],
}


def create(client, german, parts):
    return client.post("/api/words", json={"german": german, "english": "x", "parts": parts})


def test_takes_each_part_of_speech(client):
    expected = {}
    for kind, (german, parts) in RIGHT.items():
        expected[german] = {"pos": kind, **parts, **EXTRAS}
        answer = create(client, german, expected[german])
        assert answer.status_code == 201, (kind, answer.json)
        assert answer.json["parts"] == expected[german]
    listed = client.get("/api/words").json["items"]
    assert {word["german"]: word["parts"] for word in listed} == expected


def test_takes_morphemes_that_spell_the_word(client):
    morphemes = [
        {"text": "be", "role": "prefix"},
        {"text": "zahl", "role": "stem"},
        {"text": "en", "role": "ending"},
    ]
    forms = {"present": "bezahlt", "past": "bezahlte", "participle": "bezahlt", "auxiliary": "haben"}
    answer = create(client, "bezahlen", {"pos": "verb", **forms, "morphemes": morphemes})
    assert answer.status_code == 201, answer.json
    assert answer.json["parts"]["morphemes"] == morphemes


def test_names_the_part_that_is_wrong(client, db):
    for field, wrong in WRONG.items():
        for parts in wrong:
            assert_problem(create(client, "Haus", parts), 422, field=f"parts.{field}", says=f"parts.{field}")
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 0


def test_parts_are_an_object(client, db):
    for parts in (None, "noun", 5, True, ["noun"], [NOUN]):
        assert_problem(create(client, "Haus", parts), 422, field="parts", says="parts")
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 0


def test_says_what_is_allowed(client):
    assert_problem(create(client, "Haus", {"pos": "plant"}), 422, says="noun, verb, adjective")
    assert_problem(create(client, "Haus", NOUN | {"article": "den"}), 422, says='"das"')


def test_the_article_does_not_stand_before_the_noun(client):
    for german in ("das Haus", "die Eltern", "der Tag"):
        assert_problem(create(client, german, NOUN), 422, field="parts.article", says="bare noun")


def test_tells_of_several_fields_at_once(client):
    errors = create(client, "Haus", {"pos": "noun", "level": "Z9"}).json["errors"]["parts"]
    assert set(errors) == {"article", "plural", "level"}


def test_tidies_the_texts_as_those_of_the_word(client):
    parts = NOUN | {"plural": " Ha\u0308user ", "morphemes": [{"text": "Ha\u0308user", "role": "stem"}]}
    answer = create(client, "Häuser", parts)
    assert answer.status_code == 201, answer.json
    assert answer.json["parts"]["plural"] == "Häuser"
    assert answer.json["parts"]["morphemes"][0]["text"] == "Häuser"


def test_a_faulty_list_with_faulty_entries_is_told(client):
    parts = NOUN | {"morphemes": [{"text": "x", "role": "root"}] * 21}
    assert_problem(create(client, "Haus", parts), 422, field="parts.morphemes")
    parts = PREPOSITION | {"cases": ["nominative", "nominative"]}
    assert_problem(create(client, "in", parts), 422, field="parts.cases")


def test_parts_nested_beyond_reason_are_refused(client):
    deep = '{"a":' * 900 + "1" + "}" * 900
    body = '{"german": "Haus", "english": "house", "parts": ' + deep + "}"
    answer = client.post("/api/words", data=body, content_type="application/json")
    assert answer.status_code in (400, 422)
