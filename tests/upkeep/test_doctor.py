"""Counting again everything that is kept: each kept value broken by hand is found and mended."""

import pytest

from backend_flask import database
from backend_flask.upkeep import doctor
from tests.upkeep.dump import dump
from tests.upkeep.studied import study_a_little

BROKEN = {
    "the number of words": "UPDATE inventory_totals SET words = words + 1",
    "a group's number of words": "UPDATE groups SET word_count = word_count + 1 WHERE id = 1",
    "a deleted word that is live in a group": "UPDATE words_groups SET is_live = 1 WHERE word_id = 3",
    "a word that is not live in its group": "UPDATE words_groups SET is_live = 0 WHERE word_id = 1",
    "a membership's sort key": "UPDATE words_groups SET german_sort = 'zzz' WHERE word_id = 1",
    "a word's right answers": "UPDATE word_stats SET correct_count = correct_count + 1 WHERE word_id = 1",
    "a word's wrong answers": "UPDATE word_stats SET wrong_count = wrong_count + 1 WHERE word_id = 1",
    "a word without counts": "DELETE FROM word_stats WHERE word_id = 1",
    "a deleted word with counts": "INSERT INTO word_stats (learner_id, word_id) VALUES (1, 3)",
    "a session's answers": "UPDATE study_sessions SET review_items_count = 99 WHERE id = 1",
    "a session's right answers": "UPDATE study_sessions SET correct_count = correct_count - 1 WHERE id = 1",
    "a session's last answer": "UPDATE study_sessions SET last_review_at = '2020' WHERE id = 1",
    "a last answer where there is none": "UPDATE study_sessions SET last_review_at = '2020' WHERE id = 3",
    "a day's right answers": "UPDATE study_days SET correct_count = correct_count + 1 WHERE learner_id = 1",
    "a day that is missing": "DELETE FROM study_days WHERE study_day = '2025-03-03'",
    "a day without answers": (
        "INSERT INTO study_days (learner_id, study_day, correct_count) VALUES (1, '2024-01-01', 1)"
    ),
    "a learner's right answers": "UPDATE learner_totals SET correct_count = correct_count + 1",
    "a learner's wrong answers": "UPDATE learner_totals SET wrong_count = wrong_count + 1",
    "a learner's words": "UPDATE learner_totals SET words_studied = words_studied + 1",
    "a learner's sessions": "UPDATE learner_totals SET study_sessions = study_sessions + 1",
    "a learner without totals": "DELETE FROM learner_totals WHERE learner_id = 2",
    "a recall bin's answers": "UPDATE recall_bins SET reviews = reviews + 1",
    "a recall bin's right answers": "UPDATE recall_bins SET correct = 0",
    "a recall bin's expectation": "UPDATE recall_bins SET predicted_ppm = predicted_ppm + 1",
    "a recall bin that is missing": "DELETE FROM recall_bins WHERE learner_id = 1",
    "a recall bin without answers": "INSERT INTO recall_bins (learner_id, bin, reviews) VALUES (1, 0, 5)",
    "a deleted word that counts as due": "UPDATE word_schedules SET is_live = 1 WHERE word_id = 3",
    "a live word that does not count as due": "UPDATE word_schedules SET is_live = 0 WHERE word_id = 1",
    "a due day's number of words": "UPDATE due_counts SET words = words + 1",
    "a due day that is missing": "DELETE FROM due_counts WHERE learner_id = 1",
    "a word that the search does not know": (
        "INSERT INTO words_search (words_search, rowid, search_text)"
        " SELECT 'delete', id, search_text FROM words WHERE id = 1"
    ),
    "a word's search text": "UPDATE words SET search_text = 'something else' WHERE id = 1",
    "a word's German sort key": "UPDATE words SET german_sort = 'zzz' WHERE id = 1",
    "a word's English sort key": "UPDATE words SET english_sort = 'zzz' WHERE id = 1",
    "a group's sort key": "UPDATE groups SET name_sort = 'zzz' WHERE id = 1",
}


@pytest.fixture
def studied(client, set_clock, app, db):
    study_a_little(client, set_clock, app, db)
    return app


def examine(app, mend=False):
    with app.app_context():
        return doctor.examine(mend=mend)


def content(path):
    """All rows, in no order, but for how the search index lays out its own pages."""
    return sorted(line for line in dump(path) if line.startswith("INSERT") and "words_search" not in line)


def without_triggers(db, sql):
    """Break one value and nothing else: what triggers would do along is not done."""
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    db.execute("BEGIN IMMEDIATE")
    for trigger in triggers:
        db.execute(f"DROP TRIGGER {trigger['name']}")
    changed = db.execute(sql).rowcount
    for trigger in triggers:
        db.execute(trigger["sql"])
    db.execute("COMMIT")
    return changed


def test_a_portal_in_use_is_well(studied, config):
    before = dump(config.db)
    diagnosis = examine(studied)
    assert diagnosis.is_well, diagnosis
    assert dump(config.db) == before


def test_an_empty_and_a_seeded_portal_are_well(make_app, config):
    assert examine(make_app(config)).is_well
    database.close_connections()
    config.db.with_suffix(".db-wal").unlink(missing_ok=True)
    assert examine(make_app(config, "seeded")).is_well


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_broken_is_found_and_mended(studied, db, config, what):
    right = content(config.db)
    assert without_triggers(db, BROKEN[what]) >= 1
    broken = dump(config.db)
    found = examine(studied)
    assert found.differences, what
    assert found.damage == []
    assert dump(config.db) == broken
    mended = examine(studied, mend=True)
    assert mended.differences
    assert examine(studied).is_well
    assert content(config.db) == right


def test_says_where_what_is_kept_and_what_was_counted(studied, db):
    db.execute("UPDATE inventory_totals SET words = 99")
    (line,) = examine(studied).differences
    assert "all words" in line
    assert "kept 99" in line
    assert "counted 2" in line


def test_many_differences_are_not_all_listed(studied, db):
    words = [(n,) for n in range(100, 120)]
    db.executemany(
        "INSERT INTO words (id, german, english, german_sort, english_sort, search_text, created_at,"
        " updated_at) SELECT ?1, 'Wort' || ?1, 'word', 'x', 'x', 'x', '', ''",
        words,
    )
    db.execute("UPDATE word_stats SET correct_count = 7 WHERE word_id >= 100 AND learner_id = 1")
    lines = [line for line in examine(studied).differences if line.startswith("word counts")]
    assert len(lines) == 6
    assert lines[-1].endswith("and 15 more")


def test_a_broken_foreign_key_is_damage(studied, db):
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("UPDATE study_sessions SET group_id = 99 WHERE id = 1")
    diagnosis = examine(studied, mend=True)
    assert not diagnosis.is_well
    assert any("study_sessions" in line and "groups" in line for line in diagnosis.damage)


def test_a_damaged_file_is_damage_and_not_a_crash(studied, config, db):
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close_connections()
    db.close()
    content = bytearray(config.db.read_bytes())
    size = 4096
    for page in range(4, len(content) // size, 3):
        content[page * size : page * size + 400] = b"\xaa" * 400
    config.db.write_bytes(content)
    diagnosis = examine(studied)
    assert diagnosis.damage
    assert not diagnosis.is_well


def test_tells_how_far_it_is(studied):
    told = []
    with studied.app_context():
        doctor.examine(progress=lambda name, done, total: told.append((name, done, total)))
    assert [done for _, done, _ in told] == list(range(1, len(told) + 1))
    assert {total for _, _, total in told} == {len(told)}
    assert all(name for name, _, _ in told)
