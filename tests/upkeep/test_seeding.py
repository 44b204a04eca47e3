"""Bringing seed files in: each whole, each once, and never over what a learner did."""

import json

import pytest

from backend_flask.upkeep import doctor
from backend_flask.upkeep.seeding import SeedError
from backend_flask.upkeep.service import seed_database
from tests.samples import add_activity, add_word
from tests.upkeep.dump import dump, dump_without_times

HAUS = {"german": "Haus", "english": "house"}
BAUM = {"german": "Baum", "english": "tree"}
TUER = {"german": "Tür", "english": "door"}
CARDS = {
    "key": "cards",
    "name": "Cards",
    "description": "Turn them.",
    "launch_url": "/study/cards",
    "thumbnail_url": "/thumbnails/cards.svg",
}


class Seeds:
    """A folder of seed files whose plan is written along."""

    def __init__(self, app, folder):
        self.app, self.folder, self.plan = app, folder, {}
        folder.mkdir()

    def words(self, file, words, into="Home", level=None):
        self.write(file, json.dumps(words, indent=1), f"words({file!r}, into={into!r}, level={level!r})")

    def activities(self, file, activities):
        self.write(file, json.dumps(activities, indent=1), f"activities({file!r})")

    def write(self, file, content, line=None):
        content = content if isinstance(content, bytes) else content.encode()
        (self.folder / file).write_bytes(content)
        self.plan[file] = line or f"words({file!r}, into='Home')"
        lines = "".join(f"    {line},\n" for line in self.plan.values())
        (self.folder / "plan.py").write_text(
            f"from backend_flask.upkeep.seed_plan import activities, words\n\nPLAN = (\n{lines})\n"
        )

    def seed(self):
        with self.app.app_context():
            return seed_database(folder=self.folder)

    def refused(self):
        with pytest.raises(SeedError) as refusal:
            self.seed()
        return str(refusal.value)


@pytest.fixture
def seeds(app, tmp_path):
    return Seeds(app, tmp_path / "seeds")


def words_in(client, group):
    groups = {item["name"]: item for item in client.get("/api/groups").json["items"]}
    items = client.get(f"/api/groups/{groups[group]['id']}/words").json["items"]
    assert groups[group]["word_count"] == len(items)
    return [word["german"] for word in items]


def all_words(client):
    return [(word["german"], word["english"]) for word in client.get("/api/words").json["items"]]


def test_fills_the_groups_as_the_plan_says(client, seeds):
    seeds.words("house.json", [HAUS, TUER], level="A1")
    seeds.words("garden.json", [BAUM], into="Garden")
    assert seeds.seed() == 2
    assert words_in(client, "Home") == ["Haus", "Tür"]
    assert words_in(client, "Garden") == ["Baum"]
    assert client.get("/api/groups").json["items"][1]["level"] == "A1"


def test_a_second_time_changes_nothing(client, seeds, config):
    seeds.words("house.json", [HAUS, TUER])
    seeds.activities("apps.json", [CARDS])
    seeds.seed()
    before = dump(config.db)
    assert seeds.seed() == 0
    assert dump(config.db) == before


def test_the_portals_own_seeds_are_idempotent(seeded_app, config):
    before = dump(config.db)
    with seeded_app.app_context():
        assert seed_database() == 0
    assert dump(config.db) == before


def test_seeding_twice_from_nothing_gives_the_same_database(make_app, config, templates, set_clock):
    app = make_app(config)
    with app.app_context():
        seed_database()
    assert dump_without_times(config.db) == dump_without_times(templates["seeded"])


def test_every_count_is_right_afterwards(seeded_app):
    with seeded_app.app_context():
        assert doctor.examine().is_well


def test_a_changed_file_adds_only_what_is_new(client, seeds, db):
    seeds.words("house.json", [HAUS])
    seeds.seed()
    before = dict(db.execute("SELECT * FROM words").fetchone())
    seeds.words("house.json", [TUER, HAUS])
    assert seeds.seed() == 1
    assert dict(db.execute("SELECT * FROM words WHERE german = 'Haus'").fetchone()) == before
    assert words_in(client, "Home") == ["Haus", "Tür"]


def test_a_word_that_was_edited_stays_edited(client, seeds):
    seeds.words("house.json", [HAUS])
    seeds.seed()
    client.patch("/api/words/1", json={"english": "building"})
    seeds.words("house.json", [HAUS, TUER])
    seeds.seed()
    assert all_words(client) == [("Haus", "building"), ("Tür", "door")]


def test_a_word_edited_into_the_texts_of_another_seed_is_not_doubled_later(client, seeds):
    seeds.words("house.json", [HAUS])
    seeds.seed()
    client.patch("/api/words/1", json={"english": "home"})
    home = {"german": "Haus", "english": "home"}
    seeds.words("house.json", [HAUS, home])
    seeds.seed()
    seeds.words("house.json", [HAUS, home, TUER])
    seeds.seed()
    assert all_words(client) == [("Haus", "home"), ("Tür", "door")]


def test_a_word_that_was_deleted_stays_deleted(client, seeds):
    seeds.words("house.json", [HAUS, BAUM])
    seeds.seed()
    client.delete("/api/words/1")
    seeds.words("house.json", [HAUS, BAUM, TUER])
    seeds.seed()
    assert words_in(client, "Home") == ["Baum", "Tür"]


def test_a_deleted_word_is_not_counted_in_a_new_group(client, seeds, app):
    seeds.words("house.json", [HAUS, BAUM])
    seeds.seed()
    client.delete("/api/words/1")
    seeds.words("town.json", [HAUS, TUER], into="Town")
    seeds.seed()
    assert words_in(client, "Town") == ["Tür"]
    with app.app_context():
        assert doctor.examine().differences == []


def test_a_deleted_word_of_ones_own_stays_deleted(client, seeds):
    add_word(client, "Haus", "house")
    client.delete("/api/words/1")
    seeds.words("house.json", [HAUS, BAUM])
    seeds.seed()
    assert words_in(client, "Home") == ["Baum"]


def test_a_word_of_ones_own_is_kept_as_it_is_and_joins(client, seeds):
    own = {"pos": "noun", "article": "das", "plural": "Häuser"}
    add_word(client, "Haus", "house", parts=own)
    seeds.words("house.json", [HAUS])
    seeds.seed()
    assert all_words(client) == [("Haus", "house")]
    assert client.get("/api/words/1").json["parts"] == own
    assert words_in(client, "Home") == ["Haus"]


def test_a_word_taken_out_of_its_group_stays_out(client, seeds):
    seeds.words("house.json", [HAUS, BAUM])
    seeds.seed()
    client.post("/api/groups/1/words/remove", json={"word_ids": [1]})
    seeds.words("house.json", [HAUS, BAUM, TUER])
    seeds.seed()
    assert words_in(client, "Home") == ["Baum", "Tür"]


def test_a_renamed_group_is_filled_under_its_new_name(client, seeds):
    seeds.words("house.json", [HAUS])
    seeds.seed()
    client.patch("/api/groups/1", json={"name": "My Home"})
    seeds.words("house.json", [HAUS, TUER])
    seeds.seed()
    assert [group["name"] for group in client.get("/api/groups").json["items"]] == ["My Home"]
    assert words_in(client, "My Home") == ["Haus", "Tür"]


def test_a_deleted_group_does_not_come_back(client, seeds):
    seeds.words("house.json", [HAUS])
    seeds.seed()
    client.delete("/api/groups/1")
    seeds.words("house.json", [HAUS, TUER])
    seeds.seed()
    assert client.get("/api/groups").json["items"] == []
    assert len(all_words(client)) == 2


def test_a_group_of_ones_own_with_the_name_is_left_alone(client, seeds):
    client.post("/api/groups", json={"name": "Home"})
    seeds.words("house.json", [HAUS])
    seeds.seed()
    assert words_in(client, "Home") == []
    assert sorted(group["name"] for group in client.get("/api/groups").json["items"]) == [
        "Home",
        "Home (house.json)",
    ]


def test_a_word_in_two_files_is_one_word_in_two_groups(client, seeds):
    seeds.words("house.json", [HAUS, TUER])
    seeds.words("town.json", [HAUS, BAUM], into="Town")
    seeds.seed()
    assert len(all_words(client)) == 3
    assert words_in(client, "Home") == ["Haus", "Tür"]
    assert words_in(client, "Town") == ["Baum", "Haus"]


def test_the_texts_of_a_built_in_activity_are_brought_up_to_date(client, seeds):
    seeds.activities("apps.json", [CARDS])
    seeds.seed()
    seeds.activities("apps.json", [CARDS | {"description": "Turn them well."}])
    seeds.seed()
    (activity,) = client.get("/api/study_activities").json["items"]
    assert activity["description"] == "Turn them well."


def test_an_outside_app_with_the_name_of_a_built_in_one_stops_nothing(client, seeds):
    """Who starts a newer version may have registered the name long ago."""
    outside = add_activity(client, "Cards")
    seeds.activities("apps.json", [CARDS])
    assert seeds.seed() == 1
    items = client.get("/api/study_activities").json["items"]
    assert [item["is_builtin"] for item in items] == [False, True]
    assert items[0]["id"] == outside
    assert items[0]["name"] == "Cards"
    assert seeds.seed() == 0


@pytest.mark.parametrize(
    ("item", "line", "says"),
    [
        ({"english": "door"}, 6, "german must be text"),
        ({"german": "Tür"}, 6, "english must be text"),
        ({"german": "", "english": "door"}, 6, "german must be text"),
        ({"german": "x" * 201, "english": "door"}, 6, "german must be text"),
        ({"german": 7, "english": "door"}, 6, "german must be text"),
        ({"german": " Tür", "english": "door"}, 6, "german has spaces"),
        ({"german": "Tu\u0308r", "english": "door"}, 6, "german has spaces or characters"),
        ({"german": "Tür\u0000", "english": "door"}, 6, "german has spaces or characters"),
        ({"german": "Tür", "english": "door", "colour": "red"}, 6, "colour is not a field"),
        ({"german": "Tür", "english": "door", "parts": []}, 6, "parts"),
        ({"german": "Tür", "english": "door", "parts": None}, 6, "parts"),
        ({"german": "Tür", "english": "door", "parts": {"pos": "tree"}}, 6, "parts.pos"),
        (
            {"german": "Tür", "english": "door", "parts": {"pos": "noun", "plural": "Türen"}},
            6,
            "parts.article",
        ),
        (
            {
                "german": "Tür",
                "english": "door",
                "parts": {"pos": "noun", "article": "den", "plural": ""},
            },
            6,
            "parts.article",
        ),
        (HAUS, 6, "german 'Haus' is in this file already"),
        ("Tür", 6, "must be an object"),
        (None, 6, "must be an object"),
    ],
)
def test_a_bad_word_is_refused_with_file_line_and_field(seeds, config, item, line, says):
    seeds.words("garden.json", [BAUM], into="Garden")
    seeds.words("house.json", [HAUS, item])
    before = dump(config.db)
    message = seeds.refused()
    assert f"house.json, line {line}: " in message
    assert says in message
    assert dump(config.db) == before


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"[", 1),
        (b'[\n {"german": "Haus",\n "english" "house"}\n]', 3),
        (b"{}", 1),
        (b'"words"', 1),
        (b'[\n{"german": "Haus", "english": "ho\xffuse"}]', 2),
        (b"[NaN]", 1),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_its_line(seeds, config, content, line):
    before = dump(config.db)
    seeds.write("house.json", content)
    assert f"house.json, line {line}" in seeds.refused()
    assert dump(config.db) == before


def test_a_file_that_is_missing_is_named(seeds, config):
    seeds.words("house.json", [HAUS])
    (seeds.folder / "house.json").unlink()
    assert "house.json: cannot be read" in seeds.refused()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"name": "Cards"}, "name 'Cards' is in this file already"),
        ({"key": "cards"}, "key 'cards' is in this file already"),
        ({"description": 5}, "description"),
        ({"colour": "red"}, "must have the fields"),
    ],
)
def test_a_bad_activity_is_refused_with_file_line_and_field(seeds, config, changes, says):
    other = {"key": "other", "name": "Other"}
    seeds.activities("apps.json", [CARDS, CARDS | other | changes])
    before = dump(config.db)
    message = seeds.refused()
    assert "apps.json, line 9: " in message
    assert says in message
    assert dump(config.db) == before


def test_one_bad_file_refuses_all_of_them(client, seeds, config):
    seeds.words("house.json", [HAUS])
    seeds.seed()
    before = dump(config.db)
    seeds.words("house.json", [HAUS, TUER])
    seeds.words("garden.json", [{"german": "Baum"}], into="Garden")
    seeds.refused()
    assert dump(config.db) == before


def test_put_right_it_is_seeded(client, seeds):
    seeds.words("house.json", [{"german": "Haus"}])
    seeds.refused()
    seeds.words("house.json", [HAUS])
    assert seeds.seed() == 1
    assert words_in(client, "Home") == ["Haus"]
