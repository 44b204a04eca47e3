"""The rules of DESIGN.md, section 2, and a bad example for each that its checker must catch."""

import ast
import importlib
import re
import sqlite3
from pathlib import Path

import pytest

from backend_flask.config import ROOT
from tests.architecture import rules
from tests.architecture.rules import Module

HOUSE = ROOT / "backend_flask"

# Who runs SQL besides crud.py, and which statements: connections, transactions, the history of migrations.
INFRASTRUCTURE = {
    "database.py": re.compile(r"(PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b"),
    "migrations.py": re.compile(r"PRAGMA\b|(?s:.)*\b(schema_migrations|sqlite_schema)\b"),
    "backups.py": re.compile(r"PRAGMA\b|(?s:.)*\b(schema_migrations|sqlite_schema|sqlite_sequence)\b"),
}
MAY_OPEN_TRANSACTIONS = {
    "database.py",  # makes them
    "migrations.py",  # a migration and the row that records it
    "upkeep/doctor.py",  # counts everything in one state
}
MAY_FORMAT_NAMES = {
    "upkeep/crud.py:drop_table",  # the name of a table, from the schema itself, cannot be bound
    "upkeep/crud.py:drop_trigger",
}
SHARED_MODULES = {"parts"}  # the schema of a word's parts

# Routes whose tests stand elsewhere than in tests/<room>/test_<endpoint>.py
TESTED_ELSEWHERE = {
    "api-docs.openapi_json": "tests/contract/test_openapi.py reads all of it",
}


@pytest.fixture(scope="module")
def modules():
    return [Module(str(file.relative_to(HOUSE)), file.read_text("utf-8")) for file in HOUSE.rglob("*.py")]


@pytest.fixture(scope="module")
def statements():
    return [Module(str(file.relative_to(HOUSE)), file.read_text("utf-8")) for file in HOUSE.rglob("*.sql")]


@pytest.fixture(scope="module")
def tables():
    """The rooms, and the tables that each of them owns."""
    rooms = {}
    for file in HOUSE.glob("*/__init__.py"):
        package = importlib.import_module(f"backend_flask.{file.parent.name}")
        if hasattr(package, "TABLES"):
            rooms[file.parent.name] = package.TABLES
    return rooms


def broken(violations):
    return "\n".join(violations)


def bad(path, text):
    """A module as nobody should write it."""
    return [Module(path, text)]


# SQL


def test_sql_stands_only_in_crud(modules):
    assert not broken(rules.sql_outside_crud(modules, INFRASTRUCTURE))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("study/service.py", "def f(db): return db.execute(STATEMENT)"),
        ("study/service.py", "STATEMENT = 'SELECT id FROM words'"),
        ("study/routes.py", "x = f'''\n  DELETE FROM {table}'''"),
        ("crud.py", "x = 'UPDATE words SET german = 1'"),
        ("access.py", "x = 'PRAGMA foreign_keys = OFF'"),
        ("database.py", "x = 'SELECT * FROM words'"),
        ("migrations.py", "x = 'DELETE FROM words'"),
        ("hot.py", "x = 'WITH a AS (SELECT 1) SELECT * FROM a'"),
    ],
)
def test_sql_elsewhere_is_caught(path, text):
    assert list(rules.sql_outside_crud(bad(path, text), INFRASTRUCTURE))


def test_sql_in_its_place_and_words_like_it_are_not():
    for path, text in (
        ("study/crud.py", "def f(db): db.execute('SELECT 1')"),
        ("study/service.py", "'''SELECT is a word.'''\nx = 'Select a word. UPDATE IT, or DELETE it.'"),
    ):
        assert not broken(rules.sql_outside_crud(bad(path, text), INFRASTRUCTURE))


def test_nobody_runs_scripts(modules):
    assert not broken(rules.scripts(modules))
    assert list(rules.scripts(bad("study/crud.py", "db.executescript('SELECT 1')")))


def test_values_are_bound(modules):
    cruds = [module for module in modules if module.name == "crud.py"]
    assert cruds
    assert not broken(rules.values_formatted_into_sql(cruds, MAY_FORMAT_NAMES))


@pytest.mark.parametrize(
    "text",
    [
        "def get_word(db, word_id): return db.execute(f'SELECT * FROM words WHERE id = {word_id}')",
        "def list_words(db, *, sort): return db.execute(f'SELECT * FROM words ORDER BY {sort}')",
        "def get_word(db, name): return db.execute('SELECT * FROM words WHERE german = %s' % name)",
        "def get_word(db, name): return db.execute('SELECT {}'.format(name))",
    ],
)
def test_a_formatted_value_is_caught(text):
    assert list(rules.values_formatted_into_sql(bad("vocabulary/crud.py", text), set()))


def test_a_column_from_a_dict_is_not():
    text = "def list_words(db, sort): return db.execute(f'SELECT {_COLUMNS} ORDER BY {_SORT[sort]}')"
    assert not broken(rules.values_formatted_into_sql(bad("vocabulary/crud.py", text), set()))


def test_a_room_writes_only_its_own_tables(modules, statements, tables):
    assert statements
    assert not broken(rules.writes_to_other_rooms([*modules, *statements], tables))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("study/crud.py", "x = 'INSERT INTO words (german) VALUES (?)'"),
        ("study/crud.py", "x = 'INSERT OR IGNORE INTO words (german) VALUES (?)'"),
        ("study/crud.py", "x = f'UPDATE words SET {columns}'"),
        ("study/crud.py", "x = 'WITH a AS (SELECT 1) DELETE FROM words WHERE id IN a'"),
        ("study/sql/words.mend.sql", "DELETE FROM words;"),
    ],
)
def test_writing_another_rooms_table_is_caught(path, text):
    assert list(rules.writes_to_other_rooms(bad(path, text), {"study": ("study_sessions",)}))


def test_an_upsert_of_its_own_is_not():
    text = "x = 'INSERT INTO study_days (a) VALUES (?) ON CONFLICT (a) DO UPDATE SET b = excluded.b'"
    assert not broken(rules.writes_to_other_rooms(bad("study/crud.py", text), {"study": ("study_days",)}))


def test_every_table_belongs_to_one_room(tables, templates):
    db = sqlite3.connect(templates["empty"])
    in_database = {
        name
        for (name,) in db.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
            " AND substr(name, 1, 7) <> 'sqlite_'"
        )
    }
    db.close()
    owned = [table for of_room in tables.values() for table in of_room]
    assert len(owned) == len(set(owned))
    assert set(owned) == in_database | {"sqlite_sequence"}  # which a full reset carries over


# Flow


def test_only_services_open_transactions(modules):
    assert not broken(rules.transactions_outside_services(modules, MAY_OPEN_TRANSACTIONS))


@pytest.mark.parametrize("path", ["study/routes.py", "study/crud.py", "access.py", "upkeep/seeding.py"])
def test_a_transaction_elsewhere_is_caught(path):
    for text in ("with transaction() as db: pass", "with database.immediate(db): pass"):
        assert list(rules.transactions_outside_services(bad(path, text), MAY_OPEN_TRANSACTIONS))
    assert not broken(
        rules.transactions_outside_services(bad("study/service.py", "with transaction(): pass"), set())
    )


def test_nothing_slow_happens_within_a_transaction(modules):
    assert not broken(rules.long_work_in_transactions(modules))


@pytest.mark.parametrize(
    "text",
    [
        "import subprocess\ndef f():\n with transaction() as db:\n  subprocess.run(['ffmpeg'])",
        "from urllib.request import urlopen\ndef f():\n with transaction() as db:\n  urlopen('x')",
        "from backend_flask.media.speech import say\ndef f():\n with transaction():\n  say('x')",
        "from backend_flask.media import speech\ndef f():\n with transaction():\n  speech.say('x')",
    ],
)
def test_slow_work_within_a_transaction_is_caught(text):
    assert list(rules.long_work_in_transactions(bad("speech/service.py", text)))


def test_rooms_meet_only_in_their_services(modules, tables):
    assert not broken(rules.shortcuts_between_rooms(modules, set(tables), SHARED_MODULES))


@pytest.mark.parametrize(
    "text",
    [
        "from backend_flask.vocabulary import crud",
        "from backend_flask.vocabulary.crud import get_word",
        "import backend_flask.vocabulary.crud",
        "from backend_flask.vocabulary import routes",
        "from backend_flask import vocabulary",
        "def f():\n    from backend_flask.vocabulary import crud",
    ],
)
def test_a_shortcut_into_another_room_is_caught(text):
    assert list(rules.shortcuts_between_rooms(bad("study/service.py", text), {"vocabulary"}, set()))


def test_the_front_door_of_a_room_is_not():
    for text in (
        "from backend_flask.vocabulary import service as vocabulary",
        "from backend_flask.vocabulary.schemas import WordRead",
        "from backend_flask.vocabulary import TABLES",
        "from backend_flask.study import crud",
    ):
        assert not broken(
            rules.shortcuts_between_rooms(bad("study/service.py", text), {"vocabulary", "study"}, set())
        )


def test_services_know_nothing_of_the_request(modules):
    assert not broken(rules.requests_in_services(modules))


@pytest.mark.parametrize(
    "text",
    [
        "from flask import request",
        "from flask import current_app, g",
        "from flask.globals import session",
        "import flask\nx = flask.request.args",
    ],
)
def test_a_service_that_reads_the_request_is_caught(text):
    assert list(rules.requests_in_services(bad("study/service.py", text)))
    assert not broken(rules.requests_in_services(bad("study/routes.py", text)))


def test_the_engine_room_knows_no_room(modules):
    assert any(module.room == "media" for module in modules)
    assert not broken(rules.rooms_in_media(modules))


@pytest.mark.parametrize(
    "text",
    [
        "from flask import current_app",
        "import sqlite3",
        "from backend_flask.vocabulary import service",
        "from backend_flask import clock",
        "from backend_flask.database import get_db",
        "from .. import study",
    ],
)
def test_an_engine_that_knows_the_portal_is_caught(text):
    assert list(rules.rooms_in_media(bad("media/speech.py", text)))


# Names and sizes


def test_names_say_what_things_are(modules):
    assert not broken(rules.vague_names(modules))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("utils.py", ""),
        ("study/helpers.py", ""),
        ("study/date_utils.py", ""),
        ("manager.py", ""),
        ("utils/dates.py", ""),
        ("study/service.py", "class WordService: pass"),
        ("study/service.py", "class SessionManager: pass"),
        ("study/service.py", "class Service: pass"),
    ],
)
def test_a_vague_name_is_caught(path, text):
    assert list(rules.vague_names(bad(path, text)))


def test_nothing_is_too_long_to_read(modules):
    assert not broken(rules.too_long(modules))


def test_what_is_too_long_is_caught():
    assert list(rules.too_long(bad("a.py", "def f():\n" + "    x = 1\n" * 60)))
    assert list(rules.too_long(bad("a.py", "@decorated(\n" + "    1,\n" * 60 + ")\ndef f(): pass\n")))
    assert list(rules.too_long(bad("a.py", "x = 1\n" * 501)))
    assert not broken(rules.too_long(bad("a.py", "def f():\n" + "    x = 1\n" * 59)))


def test_every_module_and_route_says_what_it_is_for(modules):
    assert not broken(rules.without_a_docstring(modules))


def test_a_missing_docstring_is_caught():
    assert list(rules.without_a_docstring(bad("a.py", "x = 1")))
    route = '"""Words."""\n@blueprint.get("/words")\ndef list_words(): pass'
    assert list(rules.without_a_docstring(bad("vocabulary/routes.py", route)))


# Routes


def endpoints(app):
    return sorted({rule.endpoint for rule in app.url_map.iter_rules()})


def file_for(endpoint):
    room, _, name = endpoint.partition(".")
    return ROOT / "tests" / room / f"test_{name}.py"


def is_test_file(file: Path) -> bool:
    return file.is_file() and any(
        isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
    )


def test_every_route_has_a_test_file(app):
    without = [endpoint for endpoint in endpoints(app) if not is_test_file(file_for(endpoint))]
    assert set(without) == set(TESTED_ELSEWHERE), "write tests/<room>/test_<endpoint>.py"


def test_a_file_without_tests_does_not_count(tmp_path):
    assert not is_test_file(tmp_path / "missing.py")
    (tmp_path / "test_empty.py").write_text('"""Nothing yet."""\n')
    assert not is_test_file(tmp_path / "test_empty.py")


def test_the_function_of_a_route_has_its_name(app):
    """The route function, the operation in the API document and the test file carry one name."""
    for endpoint in endpoints(app):
        if endpoint in TESTED_ELSEWHERE:
            continue
        view = app.view_functions[endpoint]
        assert view.__name__ == endpoint.partition(".")[2], endpoint


def test_every_route_of_a_room_is_in_the_api_document_with_its_errors(app):
    document = app.test_client().get("/api/openapi.json").json
    operations = {
        operation["operationId"]: (path, operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if method in ("get", "post", "put", "patch", "delete")
    }
    for endpoint in endpoints(app):
        room, _, name = endpoint.partition(".")
        if room in ("shell", "api-docs"):
            continue
        path, operation = operations[name]
        responses = operation["responses"].keys()
        assert "security" in operation, endpoint
        assert operation["summary"], endpoint
        if "{" in path:
            assert "404" in responses, endpoint
        if "requestBody" in operation:
            assert {"400", "413", "415", "422"} <= responses, endpoint
