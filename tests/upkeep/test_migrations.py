"""Applying the files of db/migrations: each once, each whole, in order."""

import os
import sqlite3
import subprocess
import sys

import pytest

from backend_flask.config import ROOT
from backend_flask.migrations import MIGRATIONS, MigrationError, migrate, read_migrations, split_statements
from tests.upkeep.dump import dump, dump_without_times

FIRST = "CREATE TABLE fruits (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;\n"
SECOND = "ALTER TABLE fruits ADD COLUMN colour TEXT;\nINSERT INTO fruits (name) VALUES ('Apfel');\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_create_fruits.sql").write_text(FIRST)
    return folder


@pytest.fixture
def run(tmp_path, folder):
    path, backups = tmp_path / "fruits.db", tmp_path / "backups"

    def run():
        return migrate(path, backup_folder=backups, folder=folder)

    run.path, run.backups = path, backups
    return run


def rows(path, sql):
    db = sqlite3.connect(path)
    try:
        return db.execute(sql).fetchall()
    finally:
        db.close()


def test_the_portals_own_begin_as_the_document_says():
    names = [migration.name for migration in read_migrations()]
    assert names[:2] == ["0001_init.sql", "0002_create_words_table.sql"]
    assert [name[:4] for name in names] == [f"{n:04}" for n in range(1, len(names) + 1)]


def test_every_migration_of_the_portal_opens_with_its_reason():
    for file in MIGRATIONS.glob("*.sql"):
        assert file.read_text("utf-8").startswith("-- Why: "), file.name


def test_every_table_is_strict_and_every_foreign_key_indexed(templates):
    db = sqlite3.connect(templates["empty"])
    tables = [
        name
        for name, kind, strict in db.execute(
            "SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main'"
            " AND substr(name, 1, 7) <> 'sqlite_'"
        )
        if kind == "table" and (strict or pytest.fail(f"{name} is not STRICT"))
    ]
    for table in tables:
        leading = {
            db.execute("SELECT name FROM pragma_index_info(?) WHERE seqno = 0", (index,)).fetchone()[0]
            for (index,) in db.execute("SELECT name FROM pragma_index_list(?)", (table,))
        }
        leading |= {
            name for (name,) in db.execute("SELECT name FROM pragma_table_info(?) WHERE pk = 1", (table,))
        }
        for (column,) in db.execute('SELECT "from" FROM pragma_foreign_key_list(?)', (table,)):
            assert column in leading, f"{table}.{column} has no index"
    db.close()


def test_run_in_name_order_and_are_recorded(run, folder):
    (folder / "0010_last.sql").write_text("INSERT INTO fruits (name, colour) VALUES ('Birne', 'gelb');")
    (folder / "0002_add_colour.sql").write_text(SECOND)
    names = ["0001_create_fruits.sql", "0002_add_colour.sql", "0010_last.sql"]
    assert run() == names
    assert [row[0] for row in rows(run.path, "SELECT name FROM schema_migrations ORDER BY rowid")] == names
    assert rows(run.path, "SELECT name, colour FROM fruits") == [("Apfel", None), ("Birne", "gelb")]


def test_run_once(run, folder):
    (folder / "0002_add_colour.sql").write_text(SECOND)
    run()
    before = dump(run.path)
    assert run() == []
    assert dump(run.path) == before


def test_a_file_edited_after_it_ran_is_refused(run, folder):
    run()
    before = dump(run.path)
    (folder / "0001_create_fruits.sql").write_text(FIRST + "-- a comment is an edit too\n")
    (folder / "0002_add_colour.sql").write_text(SECOND)
    with pytest.raises(MigrationError, match=r"0001_create_fruits\.sql was edited"):
        run()
    assert dump(run.path) == before


def test_a_failing_migration_leaves_nothing(run, folder):
    run()
    before = dump(run.path)
    (folder / "0002_add_colour.sql").write_text(SECOND + "INSERT INTO nowhere VALUES (1);")
    with pytest.raises(MigrationError, match=r"0002_add_colour\.sql.*nowhere"):
        run()
    assert dump(run.path) == before


def test_those_before_the_failing_one_stay_and_it_can_be_put_right(run, folder):
    (folder / "0002_add_colour.sql").write_text(SECOND)
    (folder / "0003_broken.sql").write_text("CREATE TABLE half (id INTEGER) STRICT; SELECT broken(;")
    with pytest.raises(MigrationError, match="0003_broken"):
        run()
    assert rows(run.path, "SELECT name FROM sqlite_schema WHERE name = 'half'") == []
    assert rows(run.path, "SELECT name FROM fruits") == [("Apfel",)]
    (folder / "0003_broken.sql").write_text("CREATE TABLE half (id INTEGER) STRICT;")
    assert run() == ["0003_broken.sql"]


@pytest.mark.parametrize(
    "half",
    [
        "CREATE TABLE whole (id INTEGER) STRICT; CREATE TABLE half (id INTEGER",
        "CREATE TABLE whole (id INTEGER) STRICT; INSERT INTO whole VALUES (1)",
        "CREATE TABLE whole (id INTEGER) STRICT; /* a comment without end",
        "CREATE TABLE whole (id INTEGER) STRICT; CREATE TRIGGER t AFTER INSERT ON whole BEGIN SELECT 1;",
        "CREATE TABLE whole (id INTEGER) STRICT; INSERT INTO whole VALUES ('open",
    ],
)
def test_half_a_file_is_refused_whole(run, folder, half):
    run()
    before = dump(run.path)
    (folder / "0002_half.sql").write_text(half)
    with pytest.raises(MigrationError):
        run()
    assert dump(run.path) == before


def test_a_migration_may_not_end_its_own_transaction(run, folder):
    """What comes after a COMMIT would stay although the migration fails."""
    run()
    before = dump(run.path)
    (folder / "0002_sly.sql").write_text("CREATE TABLE sly (id INTEGER) STRICT; COMMIT; SELECT nonsense;")
    with pytest.raises(MigrationError):
        run()
    assert dump(run.path) == before


def test_an_existing_database_is_backed_up_first(run, folder):
    run()
    assert not run.backups.exists()
    before = dump(run.path)
    (folder / "0002_add_colour.sql").write_text(SECOND)
    (folder / "0003_more.sql").write_text("INSERT INTO fruits (name) VALUES ('Birne');")
    run()
    (backup,) = run.backups.iterdir()
    assert "before-0002" in backup.name
    assert dump(backup) == before


def test_a_database_of_a_newer_version_is_refused(run, folder):
    (folder / "0002_add_colour.sql").write_text(SECOND)
    run()
    (folder / "0002_add_colour.sql").unlink()
    before = dump(run.path)
    with pytest.raises(MigrationError, match=r"0002_add_colour\.sql.*does not know"):
        run()
    assert dump(run.path) == before


def test_a_migration_that_comes_too_late_is_refused(run, folder):
    (folder / "0003_later.sql").write_text("CREATE TABLE later (id INTEGER) STRICT;")
    run()
    (folder / "0002_between.sql").write_text("CREATE TABLE between_them (id INTEGER) STRICT;")
    with pytest.raises(MigrationError, match=r"0002_between\.sql comes before 0003_later\.sql"):
        run()


def test_two_files_with_one_number_are_refused(run, folder):
    (folder / "0001_other.sql").write_text("SELECT 1;")
    with pytest.raises(MigrationError, match="same number"):
        run()


@pytest.mark.parametrize("name", ["1_short.sql", "0002-dash.sql", "0002_Upper.sql", "add_colour.sql"])
def test_a_badly_named_file_is_refused(run, folder, name):
    (folder / name).write_text("SELECT 1;")
    with pytest.raises(MigrationError, match=name):
        run()


def test_a_broken_foreign_key_is_refused(run, folder):
    (folder / "0002_baskets.sql").write_text(
        "CREATE TABLE baskets (fruit_id INTEGER REFERENCES fruits (id)) STRICT;"
        "INSERT INTO baskets VALUES (99);"
    )
    with pytest.raises(MigrationError, match="foreign key in baskets"):
        run()
    assert rows(run.path, "SELECT name FROM sqlite_schema WHERE name = 'baskets'") == []


def test_a_table_that_others_point_to_can_be_rebuilt(run, folder):
    (folder / "0002_baskets.sql").write_text(
        "INSERT INTO fruits VALUES (1, 'Apfel');"
        "CREATE TABLE baskets (fruit_id INTEGER REFERENCES fruits (id) ON DELETE CASCADE) STRICT;"
        "INSERT INTO baskets VALUES (1);"
    )
    (folder / "0003_rebuild_fruits.sql").write_text(
        "CREATE TABLE new_fruits (id INTEGER PRIMARY KEY, name TEXT) STRICT;"
        "INSERT INTO new_fruits SELECT * FROM fruits; DROP TABLE fruits;"
        "ALTER TABLE new_fruits RENAME TO fruits;"
    )
    run()
    assert rows(run.path, "SELECT count(*) FROM baskets") == [(1,)]


def test_statements_are_split_where_sqlite_ends_them():
    trigger = (
        "CREATE TRIGGER t AFTER INSERT ON fruits WHEN NEW.name <> ';' BEGIN\n"
        "    UPDATE fruits SET name = CASE WHEN name = 'a;b' THEN 'END;' ELSE 'x' END; -- one; two\n"
        "    /* END; */ SELECT 1;\n"
        "END;"
    )
    table = "-- Why: a; semicolon\nCREATE TABLE a (b TEXT DEFAULT ';');"
    sql = f'{table}\n\n{trigger}\nSELECT ";", [;];\n-- the end;\n'
    first, second, third = split_statements(sql)
    assert first == table
    assert second == trigger
    assert third == 'SELECT ";", [;];'


def test_an_empty_file_has_no_statements():
    assert list(split_statements("")) == []
    assert list(split_statements("-- nothing; here\n/* or; here */\n")) == []


MIGRATE = (
    "import sys; from pathlib import Path; from backend_flask.migrations import migrate\n"
    "sys.stdin.readline()\n"
    "print(len(migrate(Path(sys.argv[1]), backup_folder=Path(sys.argv[2]), folder=Path(sys.argv[3]))))"
)


def migrate_at_once(path, backups, folder, processes=3):
    """Processes that are ready to migrate and begin on the same signal: how many each applied."""
    command = [sys.executable, "-c", MIGRATE, path, backups, folder]
    running = [
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for _ in range(processes)
    ]
    for process in running:
        process.stdin.write("go\n")
        process.stdin.flush()
    outcomes = [process.communicate(timeout=30) for process in running]
    assert [process.returncode for process in running] == [0] * processes, outcomes
    return [int(out) for out, _ in outcomes]


def test_processes_migrating_a_new_database_at_once_share_the_work(tmp_path, templates):
    path = tmp_path / "new.db"
    applied = migrate_at_once(path, tmp_path / "backups", MIGRATIONS)
    assert sum(applied) == len(read_migrations())
    assert dump_without_times(path) == dump_without_times(templates["empty"])


def test_processes_migrating_an_existing_database_at_once_do_no_harm(run, folder):
    run()
    before = dump(run.path)
    (folder / "0002_add_colour.sql").write_text(SECOND)
    (folder / "0003_more.sql").write_text("INSERT INTO fruits (name) VALUES ('Birne');")
    applied = migrate_at_once(run.path, run.backups, folder)
    assert sum(applied) == 2
    assert rows(run.path, "SELECT name FROM fruits ORDER BY id") == [("Apfel",), ("Birne",)]
    files = list(run.backups.iterdir())
    assert files
    assert all(file.suffix == ".db" for file in files)
    assert before in [dump(file) for file in files]


def test_a_migrating_process_waits_for_a_writer(run, folder):
    run()
    writer = sqlite3.connect(run.path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("INSERT INTO fruits (name) VALUES ('Kirsche')")
    (folder / "0002_add_colour.sql").write_text(SECOND)
    process = subprocess.Popen(
        [sys.executable, "-c", MIGRATE, run.path, run.backups, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    process.stdin.write("go\n")
    process.stdin.flush()
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.7)
    writer.execute("COMMIT")
    writer.close()
    assert process.communicate(timeout=30)[0].strip() == "1"
    assert rows(run.path, "SELECT name FROM fruits ORDER BY id") == [("Kirsche",), ("Apfel",)]
