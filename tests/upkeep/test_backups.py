"""Backups of the whole database, and the way back."""

import sqlite3
import threading

import pytest

from backend_flask.backups import BackupError, back_up, restore
from backend_flask.database import connect
from tests.samples import add_group, add_word, review, start_session
from tests.upkeep.dump import dump


@pytest.fixture
def backup(client, config):
    """Made when there was one word."""
    add_word(client)
    db = connect(config.db)
    file = back_up(db, config.backups, "by-hand")
    db.close()
    return file


def test_a_backup_is_the_whole_database_in_one_file(client, config, backup):
    assert backup.parent == config.backups
    assert backup.name.endswith("-by-hand.db")
    assert dump(backup) == dump(config.db)
    assert [file.name for file in config.backups.iterdir()] == [backup.name]


def test_a_backup_goes_on_while_others_write(app, client, config):
    """It holds one consistent state: every count in it is right."""
    session_id, words = start_session(client)
    stop, written = threading.Event(), []

    def write():
        with app.test_client() as other:
            while not stop.is_set():
                written.append(review(other, session_id, words[0], True).status_code)

    writer = threading.Thread(target=write)
    writer.start()
    db = connect(config.db)
    try:
        files = [back_up(db, config.backups, "busy") for _ in range(5)]
    finally:
        stop.set()
        writer.join(10)
        db.close()
    assert set(written) == {201}
    for file in files:
        copy = sqlite3.connect(file)
        reviews = copy.execute("SELECT count(*) FROM word_review_items").fetchone()[0]
        kept = copy.execute("SELECT review_items_count FROM study_sessions").fetchone()[0]
        assert kept == reviews
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        copy.close()


def test_backups_in_the_same_second_have_names_of_their_own(app, config):
    db = connect(config.db)
    files = [back_up(db, config.backups, "again") for _ in range(3)]
    db.close()
    assert len(set(files)) == 3


def test_tells_how_far_it_is(app, config):
    db, told = connect(config.db), []
    back_up(db, config.backups, "told", lambda done, total: told.append((done, total)))
    db.close()
    assert told
    assert told[-1][0] == told[-1][1] > 0


def test_a_backup_that_fails_leaves_no_file(app, config):
    db = connect(config.db)
    try:
        with pytest.raises(RuntimeError, match="enough"):

            def stop(_done, _total):
                raise RuntimeError("enough")

            back_up(db, config.backups, "broken", stop)
    finally:
        db.close()
    assert list(config.backups.iterdir()) == []


def test_restoring_puts_back_what_was(client, config, backup):
    then = dump(backup)
    add_word(client, "Baum", "tree")
    restore(backup, config.db, backup_folder=config.backups)
    assert dump(config.db) == then


def test_a_running_app_goes_on_with_the_restored_data(client, config, backup):
    """Its connection is open, its lists are kept in memory, its statements are prepared."""
    add_word(client, "Baum", "tree")
    add_group(client)
    assert client.get("/api/words").json["pagination"]["total_items"] == 2
    assert len(client.get("/api/groups").json["items"]) == 1
    restore(backup, config.db, backup_folder=config.backups)
    assert [word["german"] for word in client.get("/api/words").json["items"]] == ["Haus"]
    assert client.get("/api/groups").json["items"] == []
    assert client.get("/api/words?q=Baum").json["items"] == []
    add_word(client, "Baum", "tree")
    assert client.get("/api/words").json["pagination"]["total_items"] == 2


def test_restoring_waits_for_a_reader_to_see_one_state(client, config, backup):
    reader = connect(config.db)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) AS n FROM words").fetchone()["n"] == 1
    add_word(client, "Baum", "tree")
    restore(backup, config.db, backup_folder=config.backups)
    assert reader.execute("SELECT count(*) AS n FROM words").fetchone()["n"] == 1
    reader.execute("COMMIT")
    assert reader.execute("PRAGMA integrity_check").fetchone()["integrity_check"] == "ok"
    reader.close()


def test_the_database_stays_in_wal_mode(client, config, backup):
    restore(backup, config.db, backup_folder=config.backups)
    db = sqlite3.connect(config.db)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.close()


def test_restoring_keeps_what_was_there(client, config, backup):
    add_word(client, "Baum", "tree")
    now = dump(config.db)
    kept = restore(backup, config.db, backup_folder=config.backups)
    assert "before-restore" in kept.name
    assert dump(kept) == now


def test_restores_where_no_database_is(client, config, backup, tmp_path):
    path = tmp_path / "elsewhere" / "words.db"
    assert restore(backup, path, backup_folder=config.backups) is None
    assert dump(path) == dump(backup)


@pytest.mark.parametrize("content", [b"", b"not a database" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_refuses_a_file_that_is_no_backup(client, config, tmp_path, content):
    add_word(client)
    before = dump(config.db)
    file = tmp_path / "strange.db"
    file.write_bytes(content)
    with pytest.raises(BackupError):
        restore(file, config.db, backup_folder=config.backups)
    assert dump(config.db) == before


def test_refuses_a_file_that_is_not_there(app, config, tmp_path):
    with pytest.raises(BackupError, match="no file"):
        restore(tmp_path / "missing.db", config.db, backup_folder=config.backups)


def test_refuses_another_programs_database(app, config, tmp_path):
    file = tmp_path / "other.db"
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE notes (id INTEGER)")
    other.close()
    with pytest.raises(BackupError, match="not a backup"):
        restore(file, config.db, backup_folder=config.backups)


def test_refuses_a_damaged_backup(client, config, backup):
    before = dump(config.db)
    content = bytearray(backup.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 40_000] = b"\xaa" * 40_000
    backup.write_bytes(content)
    with pytest.raises(BackupError):
        restore(backup, config.db, backup_folder=config.backups)
    assert dump(config.db) == before
