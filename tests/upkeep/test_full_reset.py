"""POST /api/full_reset"""

import pytest

from backend_flask import backups, database
from backend_flask.upkeep import doctor
from tests.samples import add_activity, add_group, add_word, assert_problem, launch, review
from tests.upkeep.dump import dump, dump_without_times


@pytest.fixture
def used(seeded_client, db):
    """A seeded portal in which everything was touched."""
    client = seeded_client
    client.delete("/api/words/1")
    client.patch("/api/words/2", json={"english": "something else"})
    client.patch("/api/groups/1", json={"name": "Renamed"})
    client.delete("/api/groups/2")
    client.patch("/api/settings", json={"theme": "dark", "time_zone": "Asia/Tokyo"})
    word_id = add_word(client, "Eigenes Wort", "a word of one's own")
    group_id = add_group(client, "My Group", (word_id,))
    session_id = launch(client, group_id, add_activity(client))["id"]
    assert review(client, session_id, word_id, True).status_code == 201
    return client


def test_leaves_exactly_what_migrating_and_seeding_make(used, config, templates):
    answer = used.post("/api/full_reset")
    assert answer.status_code == 200
    assert answer.json["success"] is True
    assert answer.json["message"] == "System has been fully reset"
    assert _content(config.db) == _content(templates["seeded"])


def test_no_id_of_a_session_or_an_answer_is_ever_given_again(used):
    """An answer that waits in a browser since before the reset must not land in a new session."""
    before = used.get("/api/dashboard/last_study_session").json["id"]
    used.post("/api/full_reset")
    launch = {"group_id": 1, "study_activity_id": 1}
    assert used.post("/api/study_activities", json=launch).json["id"] > before


def test_the_same_connection_goes_on_with_the_new_content(used):
    listed = used.get("/api/groups").json["pagination"]["total_items"]
    used.post("/api/full_reset")
    groups = used.get("/api/groups").json
    assert groups["pagination"]["total_items"] == listed  # one deleted, one of one's own
    assert "My Group" not in [group["name"] for group in groups["items"]]
    assert used.get("/api/study_sessions").json["items"] == []
    assert used.get("/api/words?q=Eigenes").json["items"] == []
    assert used.get("/api/words/1").status_code == 200
    assert used.get("/api/settings").json["theme"] == "system"


def test_every_count_and_the_search_are_right_afterwards(used, seeded_app):
    used.post("/api/full_reset")
    with seeded_app.app_context():
        assert doctor.examine().is_well
    assert used.get("/api/words?q=Hallo").json["items"]


def test_leaves_a_backup_that_can_be_restored(used, config):
    before = dump(config.db)
    answer = used.post("/api/full_reset").json
    backups.restore(config.backups / answer["backup"], config.db, backup_folder=config.backups)
    assert dump(config.db) == before
    assert used.get("/api/words?q=Eigenes").json["items"][0]["correct_count"] == 1


def test_a_failure_in_the_middle_of_seeding_changes_nothing(used, config, monkeypatch):
    from backend_flask.vocabulary import service as vocabulary

    before = dump(config.db)
    real, calls = vocabulary.seed_words, []

    def fail_at_the_fifth_file(*args, **kwargs):
        calls.append(kwargs["file"])
        if len(calls) == 5:
            raise RuntimeError("the plug was pulled")
        return real(*args, **kwargs)

    monkeypatch.setattr(vocabulary, "seed_words", fail_at_the_fifth_file)
    assert_problem(used.post("/api/full_reset"), 500)
    assert len(calls) == 5
    assert used.get("/api/words?q=Eigenes").json["items"][0]["english"] == "a word of one's own"
    database.close_connections()
    assert dump(config.db) == before


def test_a_broken_seed_file_changes_nothing_and_is_named(used, config, monkeypatch):
    from backend_flask.upkeep import seeding

    before = dump(config.db)

    def broken(*_args, **_kwargs):
        raise seeding.SeedError("greetings.json, line 3: german must be text.")

    monkeypatch.setattr(seeding, "seed", broken)
    assert used.post("/api/full_reset").status_code >= 400
    assert dump(config.db) == before


def test_refuses_other_websites(used, config):
    before = dump(config.db)
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}):
        assert_problem(used.post("/api/full_reset", headers=headers), 403)
    assert dump(config.db) == before


def _content(path):
    """Everything but when it came in and which ids were given last."""
    return [line for line in dump_without_times(path) if "sqlite_sequence" not in line]
