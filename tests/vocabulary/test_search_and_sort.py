"""Search and order as a German reader expects, and pages that agree with each other."""

import shutil

import pytest

from backend_flask import create_app, database
from backend_flask.config import Config
from tests.samples import add_group, add_word, review

SORTS = ("german", "english", "correct_count", "wrong_count")


def listed(client, **query):
    answer = client.get("/api/words", query_string=query)
    assert answer.status_code == 200, answer.json
    return [word["german"] for word in answer.json["items"]]


# Search


def test_sharp_s_is_found_however_it_is_typed(client):
    add_word(client, "Straße", "street")
    add_word(client, "Strand", "beach")
    for q in ["strasse", "Strasse", "STRASSE", "straße", "Straße", "STRAẞE", "raß", "RASS"]:
        assert listed(client, q=q) == ["Straße"], q


def test_an_umlaut_is_found_however_it_is_typed(client):
    add_word(client, "über", "above")
    add_word(client, "ober", "waiter")
    for q in ["über", "uber", "ueber", "ÜBER", "UEBER", "u\u0308ber", "üb", "ü", "ub", "ue", "u"]:
        assert listed(client, q=q) == ["über"], q


QUERIES = {
    "Öl": ("öl", "ol", "oel", "OEL"),
    "Äpfel": ("äpfel", "apfel", "aepfel", "ae", "ä"),
    "Bauer": ("bauer", "aue", "BAU", "uer", "baur"),
    "Poesie": ("poesie", "oes", "poes"),
    "Israel": ("israel", "rael"),
    "neue Frauen": ("neue frauen", "neue", "frauen", "uen"),
    "Mädchenschule": ("mädchen", "maedchen", "madchen", "schule", "chensch"),
    "Café": ("cafe", "café", "CAFÉ"),
    "Guten Tag!": ("guten tag", "en ta", "tag!", "Guten  Tag", " guten tag "),
    "im 21. Jahrhundert": ("21.", "im 21", "21. jahr"),
    "E-Mail": ("e-mail", "-mail", "e-"),
}


def test_a_word_is_found_by_any_part_of_it(client):
    add_word(client, "Xylophon", "xylophone")
    for german, queries in QUERIES.items():
        word_id = add_word(client, german, "xyz")
        for q in queries:
            assert listed(client, q=q) == [german], q
        client.delete(f"/api/words/{word_id}")


def test_english_is_searched_too(client):
    add_word(client, "Haus", "the house")
    add_word(client, "Maus", "the mouse, small")
    for q in ["house", "HOUSE", "ous", "the house"]:
        assert "Haus" in listed(client, q=q), q


def test_one_or_two_letters_are_found_at_the_beginning(client):
    words = {"Ei": "egg", "Reise": "journey", "Kleid": "dress", "Dach": "eiderdown roof"}
    for german, english in words.items():
        add_word(client, german, english)
    assert sorted(listed(client, q="ei")) == ["Dach", "Ei"]
    assert listed(client, q="r") == ["Reise"]
    assert sorted(listed(client, q="e")) == ["Dach", "Ei"]


def test_what_was_looked_for_stands_first(client):
    for german in ("Badehaus", "Hausarzt", "Haus", "Altbauhaus"):
        add_word(client, german, german)
    assert listed(client, q="haus")[0] == "Haus"
    assert listed(client, q="haus", order="desc")[0] == "Haus"


def test_both_sides_do_not_run_into_one_another(client):
    add_word(client, "Haus", "house")
    assert listed(client, q="haushouse") == []
    assert listed(client, q="haus house") == []


SIGNS = [
    '"',
    '""',
    "'",
    "' OR 1=1 --",
    "%",
    "%%%",
    "_",
    "___",
    "*",
    "hau*",
    "*haus",
    "ha_s",
    "h%s",
    "haus OR baum",
    "haus AND baum",
    "NOT haus",
    "NEAR(haus baum)",
    "haus NEAR/2 baum",
    "{search_text}: haus",
    "search_text:haus",
    "^haus",
    "haus+baum",
    "-haus",
    "(haus",
    '"haus',
    'haus"',
    "haus\\",
    ";DROP TABLE words",
    "?1",
    ":folded",
    "$(id)",
    "{}",
    "\u0308",
    "\u0308\u0308\u0308",
    "😀",
    "😀😀😀",
    "\U0010ffff",
    "\U0010ffff\U0010ffff\U0010ffff",
    "x" * 100,
]


def test_signs_are_just_text(client):
    add_word(client, "Haus", "house")
    add_word(client, "Baum", "tree")
    for q in SIGNS:
        assert listed(client, q=q) == [], q


def test_signs_are_found_as_text(client):
    add_word(client, "Haus", "house")
    for sign in ['"', "'", "%", "_", "*", "\\", ";", "😀"]:
        beginning = add_word(client, f"{sign} am Anfang", "x")
        within = add_word(client, f"mit {sign * 3} darin", "x")
        assert listed(client, q=sign) == [f"{sign} am Anfang"]
        assert listed(client, q=sign * 3) == [f"mit {sign * 3} darin"]
        assert listed(client, q=f"mit {sign}") == [f"mit {sign * 3} darin"]
        client.post("/api/words/bulk/delete", json={"word_ids": [beginning, within]})


def test_search_follows_edits_and_deletions(client):
    word_id = add_word(client, "Straße", "street")
    client.patch(f"/api/words/{word_id}", json={"german": "Gasse"})
    assert (listed(client, q="strasse"), listed(client, q="gasse")) == ([], ["Gasse"])
    client.delete(f"/api/words/{word_id}")
    assert (listed(client, q="gasse"), listed(client, q="ga")) == ([], [])
    client.post("/api/words", json={"german": "Gasse", "english": "street"})
    assert listed(client, q="gasse") == ["Gasse"]


def test_found_words_come_100_a_page_in_the_order_asked_for(client):
    words = [{"german": f"Haus{n:03}", "english": f"e{999 - n}"} for n in range(150)]
    client.post("/api/words/bulk", json={"words": words})
    by_german = [word["german"] for word in words]
    for query in ({"q": "haus"}, {"q": "ha"}):
        pages = [listed(client, **query, page=page) for page in (1, 2, 3)]
        assert pages == [by_german[:100], by_german[100:], []]
        pages = [listed(client, **query, sort_by="english", page=page) for page in (1, 2)]
        assert pages == [by_german[:-101:-1], by_german[49::-1]]
        answer = client.get("/api/words", query_string=query | {"page": 2})
        assert answer.json["pagination"] == {
            "current_page": 2,
            "total_pages": 2,
            "total_items": 150,
            "items_per_page": 100,
        }


# Sort


def test_umlauts_sort_with_their_letters(client):
    in_order = [
        "Apfel",
        "Äpfel",
        "Ärger",
        "Arm",
        "Ofen",
        "öffnen",
        "Straße",
        "Strasse",
        "uben",
        "Übung",
        "Zug",
    ]
    for german in in_order[::2] + in_order[1::2]:
        add_word(client, german, german)
    assert listed(client) == in_order


def test_english_sorts_as_in_a_dictionary(client):
    for english in ("to pay", "house", "the garden", "an apple", "a bee", "to", "theatre", "Table"):
        add_word(client, english, english)
    assert listed(client, sort_by="english") == [
        "an apple",
        "a bee",
        "the garden",
        "house",
        "to pay",
        "Table",
        "theatre",
        "to",
    ]


def test_descending_is_ascending_backwards(client):
    for german in ("Apfel", "Äpfel", "apfel", "Birne", "Zug"):
        add_word(client, german, german)
    for sort_by in SORTS:
        assert listed(client, sort_by=sort_by, order="desc") == listed(client, sort_by=sort_by)[::-1]


def test_ties_stand_in_the_order_of_their_making(client):
    ids = [add_word(client, "Bank", english) for english in ("bench", "bank", "shore")]
    items = client.get("/api/words").json["items"]
    assert [word["id"] for word in items] == ids
    items = client.get("/api/words?sort_by=correct_count&order=desc").json["items"]
    assert [word["id"] for word in items] == ids[::-1]


# Pages of a large inventory

MANY = 2350


@pytest.fixture(scope="module")
def many(templates, tmp_path_factory):
    """A template with 2,350 words, many of them equal in one key or another, 400 of them answered."""
    path = tmp_path_factory.mktemp("many") / "many.db"
    shutil.copy(templates["empty"], path)
    client = create_app(Config(db=path)).test_client()
    address = {"base_url": "http://127.0.0.1:5000"}
    words = [{"german": f"Wört{n * 7919 % 1201:04}", "english": f"{n % 37} e{n}"} for n in range(MANY)]
    for start in range(0, MANY, 1000):
        body = {"words": words[start : start + 1000]}
        assert client.post("/api/words/bulk", json=body, **address).status_code == 201
    activity = {"name": "Race", "launch_url": "https://race.example/"}
    client.post("/api/study_activities/register", json=activity, **address)
    launch = {"group_id": None, "study_activity_id": 1}
    assert client.post("/api/study_activities", json=launch, **address).status_code == 201
    reviews = [{"word_id": n * 5 + 1, "correct": n % 3 > 0} for n in range(400)]
    reviews += [{"word_id": n * 25 + 1, "correct": n % 2 > 0} for n in range(90)]
    body = {"reviews": reviews}
    assert client.post("/api/study_sessions/1/reviews", json=body, **address).status_code == 201
    database.close_connections()
    templates["many"] = path
    return path


def page_by_page(client, **query):
    """All words of a list, read to its end."""
    words, page = [], 1
    while True:
        answer = client.get("/api/words", query_string=query | {"page": page}).json
        if not answer["items"]:
            assert page == answer["pagination"]["total_pages"] + 1
            assert len(words) == answer["pagination"]["total_items"]
            return [word["id"] for word in words]
        words += answer["items"]
        page += 1


def as_the_database_sorts(db, sort_by, order):
    column = {"german": "w.german_sort", "english": "w.english_sort"}.get(sort_by, f"s.{sort_by}")
    rows = db.execute(
        "SELECT w.id FROM words w JOIN word_stats s ON s.word_id = w.id WHERE w.deleted_at IS NULL"
        f" ORDER BY {column} {order}, w.id {order}"
    )
    return [row["id"] for row in rows]


def test_pages_agree_with_reading_from_the_front_also_after_changes(many, make_app, config, db_of):
    """Each page is asked for first in a list that was not read yet, the deepest page before all."""
    app = make_app(config, "many")
    client, db = app.test_client(), db_of(config)

    def check():
        for sort_by in SORTS:
            for order in ("asc", "desc"):
                query = {"sort_by": sort_by, "order": order}
                expected = as_the_database_sorts(db, sort_by, order)
                for page in (24, 21, 22, 20, 1, 2):
                    items = client.get("/api/words", query_string=query | {"page": page}).json["items"]
                    here = expected[(page - 1) * 100 : page * 100]
                    assert [word["id"] for word in items] == here, (query, page)
                assert page_by_page(client, **query) == expected, query

    check()
    client.patch("/api/words/1", json={"german": "zzz", "english": "zzz"})
    client.patch("/api/words/2", json={"german": "Aal", "english": "eel"})
    check()
    client.post("/api/words/bulk/delete", json={"word_ids": list(range(100, 350))})
    check()
    for word_id in (3, 2350, 6):
        assert review(client, 1, word_id, word_id == 3).status_code == 201
    check()
    add_word(client, "Aachen", "Aachen")
    db.execute("UPDATE words SET german_sort = 'm' WHERE id = 2")  # as another process would
    check()


def test_a_page_past_the_end_is_empty_in_every_order(many, make_app, config):
    client = make_app(config, "many").test_client()
    for sort_by in SORTS:
        for order in ("asc", "desc"):
            for page in (25, 41, 1_000_000):
                answer = client.get(f"/api/words?sort_by={sort_by}&order={order}&page={page}").json
                assert answer["items"] == []
                assert answer["pagination"]["total_items"] == MANY


def test_group_pages_agree_with_reading_from_the_front(many, make_app, config, db_of):
    client, db = make_app(config, "many").test_client(), db_of(config)
    group_id = add_group(client)
    for start in (1, 1001, 2001):
        word_ids = list(range(start, min(start + 1000, MANY + 1)))
        client.post(f"/api/groups/{group_id}/words", json={"word_ids": word_ids})
    client.delete("/api/words/77")
    for sort_by in SORTS:
        for order in ("asc", "desc"):
            expected = as_the_database_sorts(db, sort_by, order)
            for page in (24, 21, 1):
                address = f"/api/groups/{group_id}/words?sort_by={sort_by}&order={order}&page={page}"
                items = client.get(address).json["items"]
                assert [word["id"] for word in items] == expected[(page - 1) * 100 : page * 100], address


def test_two_lists_keep_their_places_apart(many, make_app, config):
    """Deep pages are found by marks that are kept; those of one list must not serve another."""
    client = make_app(config, "many").test_client()
    pages = {}
    for sort_by in SORTS:
        for order in ("asc", "desc"):
            items = client.get(f"/api/words?sort_by={sort_by}&order={order}&page=22").json["items"]
            pages[sort_by, order] = [word["id"] for word in items]
    assert len({tuple(ids) for ids in pages.values()}) == 8


@pytest.mark.parametrize("query", [{"q": "wort"}, {"q": "wo"}, {"group_id": 1}, {"q": "ört", "group_id": 1}])
def test_pages_of_thousands_that_match_agree_too(many, make_app, config, db_of, query):
    """Thousands of matches are found on another way than a few; no word may be lost or come twice."""
    client, db = make_app(config, "many").test_client(), db_of(config)
    add_group(client)
    for start in (1, 1001, 2001):
        word_ids = list(range(start, min(start + 1000, MANY + 1)))
        client.post("/api/groups/1/words", json={"word_ids": word_ids})
    add_word(client, "Zwischenruf", "interjection")  # matches nothing, and is in no group
    client.post("/api/words/bulk/delete", json={"word_ids": [5, 6, 7]})
    other = db.execute("SELECT id FROM words WHERE german = 'Zwischenruf'").fetchone()["id"]
    for sort_by, order in zip(SORTS, ("asc", "desc", "asc", "desc"), strict=True):
        expected = [n for n in as_the_database_sorts(db, sort_by, order) if n != other]
        assert page_by_page(client, **query, sort_by=sort_by, order=order) == expected
