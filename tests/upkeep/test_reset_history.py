"""POST /api/reset_history"""

import sqlite3

import pytest

from backend_flask import backups, database
from backend_flask.upkeep import doctor
from tests.samples import assert_problem, launch, review
from tests.upkeep.dump import dump
from tests.upkeep.studied import study_a_little

HISTORY = ("study_sessions", "word_review_items", "study_days", "word_schedules", "recall_predictions")


@pytest.fixture
def studied(client, set_clock, app, db):
    study_a_little(client, set_clock, app, db)
    return client


def rows_of(db, learner_id):
    return {
        table: db.execute(f"SELECT count(*) FROM {table} WHERE learner_id = ?", (learner_id,)).fetchone()[0]
        for table in HISTORY
    }


def inventory(db):
    return [
        [tuple(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY id")]
        for table in ("words", "groups", "words_groups", "study_activities", "inventory_totals")
    ]


def test_removes_sessions_answers_and_schedule(studied, db):
    assert all(rows_of(db, 1).values())
    answer = studied.post("/api/reset_history")
    assert answer.status_code == 200
    assert answer.json["success"] is True
    assert answer.json["message"] == "Study history has been reset"
    assert set(rows_of(db, 1).values()) == {0}
    assert studied.get("/api/dashboard/quick-stats").json == {
        "success_rate": 0.0,
        "total_study_sessions": 0,
        "total_active_groups": 0,
        "study_streak_days": 0,
    }
    assert studied.get("/api/dashboard/study_progress").json["total_words_studied"] == 0
    assert studied.get("/api/words/1").json["stats"] == {"correct_count": 0, "wrong_count": 0}
    assert studied.get("/api/dashboard/recall").json["items"] == []


def test_keeps_words_groups_activities_and_settings(studied, db):
    studied.patch("/api/settings", json={"theme": "dark"})
    before = inventory(db)
    studied.post("/api/reset_history")
    assert inventory(db) == before
    assert studied.get("/api/settings").json["theme"] == "dark"


def test_leaves_other_learners_alone(studied, db):
    before = rows_of(db, 2)
    totals = tuple(db.execute("SELECT * FROM learner_totals WHERE learner_id = 2").fetchone())
    studied.post("/api/reset_history")
    assert rows_of(db, 2) == before
    assert tuple(db.execute("SELECT * FROM learner_totals WHERE learner_id = 2").fetchone()) == totals


def test_every_count_is_right_afterwards(studied, app):
    studied.post("/api/reset_history")
    with app.app_context():
        assert doctor.examine().differences == []


def test_leaves_a_backup_that_can_be_restored(studied, db, config, set_clock):
    before = dump(config.db)
    answer = studied.post("/api/reset_history").json
    backup = config.backups / answer["backup"]
    assert dump(backup) == before
    backups.restore(backup, config.db, backup_folder=config.backups)
    assert dump(config.db) == before
    assert studied.get("/api/dashboard/quick-stats").json["total_study_sessions"] == 2


def test_nothing_is_written_between_the_backup_and_the_reset(studied, config, monkeypatch):
    """An answer that is acknowledged in between would be in neither of them."""
    real = backups.back_up
    tried = []

    def back_up_then_write(*args, **kwargs):
        file = real(*args, **kwargs)
        writer = sqlite3.connect(config.db, timeout=0, isolation_level=None)
        try:
            writer.execute("BEGIN IMMEDIATE")
            tried.append("a writer got in")
        except sqlite3.OperationalError as error:
            tried.append(str(error))
        finally:
            writer.close()
        return file

    monkeypatch.setattr(backups, "back_up", back_up_then_write)
    assert studied.post("/api/reset_history").status_code == 200
    assert tried == ["database is locked"]


def test_an_old_session_takes_no_answers_and_its_id_is_not_used_again(studied):
    studied.post("/api/reset_history")
    assert_problem(review(studied, 1, 1, True), 404)
    assert launch(studied, None, 1)["id"] > 3


def test_its_launch_tokens_are_worth_nothing(studied):
    token = launch(studied, None, 1)["token"]
    studied.post("/api/reset_history")
    answer = studied.get("/api/words/1", headers={"Authorization": f"Bearer {token}"})
    assert_problem(answer, 401)


def test_twice_in_a_second_leaves_two_backups(studied, config):
    names = {studied.post("/api/reset_history").json["backup"] for _ in range(2)}
    assert len(names) == 2
    assert all((config.backups / name).is_file() for name in names)


def test_without_history_it_is_well(client):
    assert client.post("/api/reset_history").status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:5001"},
    ],
)
def test_refuses_other_websites(studied, db, config, headers):
    assert_problem(studied.post("/api/reset_history", headers=headers), 403)
    assert rows_of(db, 1)["word_review_items"] == 9
    assert not config.backups.exists()


def test_a_failure_in_the_middle_changes_nothing(studied, config, monkeypatch):
    before = dump(config.db)

    def fail(*_args):
        raise OSError("power")

    monkeypatch.setattr("backend_flask.study.crud.delete_sessions", fail)
    assert_problem(studied.post("/api/reset_history"), 500)
    database.close_connections()
    assert dump(config.db) == before


def test_a_backup_that_cannot_be_made_stops_it(studied, config, db):
    config.backups.write_text("a file stands where the folder should be")
    answer = studied.post("/api/reset_history")
    assert answer.status_code >= 500
    assert answer.content_type == "application/problem+json"
    assert rows_of(db, 1)["word_review_items"] == 9
