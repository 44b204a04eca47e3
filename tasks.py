"""The portal's tasks: `./portal TASK`, or `invoke TASK` in the virtual environment."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from invoke import Collection, Context, Exit, task
from tqdm import tqdm

ROOT = Path(__file__).resolve().parent


@task
def init(c: Context) -> None:
    """Make the database file, with nothing in it, and the folders beside it."""
    from backend_flask.database import connect

    config = _config()
    for folder in (config.db.parent, config.media, config.backups):
        folder.mkdir(parents=True, exist_ok=True)
    existed = config.db.exists()
    connect(config.db).close()
    print(f"{config.db} {'was there already' if existed else 'is made'}.")


@task
def migrate(c: Context) -> None:
    """Bring the database to the newest schema (a backup is made before)."""
    from backend_flask.migrations import MigrationError
    from backend_flask.migrations import migrate as run

    config = _config()
    try:
        applied = run(config.db, backup_folder=config.backups)
    except MigrationError as error:
        raise Exit(f"Not migrated: {error}", 1) from error
    for name in applied:
        print(f"Applied {name}.")
    if not applied:
        print("The schema is the newest already.")


@task(pre=[migrate])
def seed(c: Context) -> None:
    """Bring the words, groups and study activities of db/seeds in; what is in stays as it is."""
    from backend_flask.upkeep import service
    from backend_flask.upkeep.seeding import SeedError

    with _app_context(), _progress_bar("Seeding", "file") as progress:
        try:
            changed = service.seed_database(progress=progress)
        except SeedError as error:
            raise Exit(f"Nothing was seeded. {error}", 1) from error
    print(f"{changed} seed files were new or changed." if changed else "The seeds are in already.")


@task
def build(c: Context) -> None:
    """Build the browser app if its sources changed since the last time."""
    from backend_flask.frontend_build import BuildError, build_frontend

    try:
        print(build_frontend(tell=print))
    except BuildError as error:
        raise Exit(str(error), 1) from error


@task(help={"host": "default: PORTAL_HOST", "port": "default: PORTAL_PORT"})
def serve(c: Context, host: str | None = None, port: int | None = None) -> None:
    """Serve the portal with gunicorn until Ctrl-C."""
    if host:
        os.environ["PORTAL_HOST"] = host
    if port:
        os.environ["PORTAL_PORT"] = str(port)
    config = _config()
    _need_database(config.db)
    _check_port(config.host, config.port)
    sys.stdout.flush()
    os.chdir(ROOT)
    arguments = [
        "-m",
        "gunicorn",
        "-c",
        "python:backend_flask.gunicorn_settings",
        "backend_flask:create_app()",
    ]
    os.execv(sys.executable, [sys.executable, *arguments])


@task
def start(c: Context) -> None:
    """Make everything ready (database, seeds, browser app) and serve it."""
    from backend_flask.frontend_build import BuildError, build_frontend

    config = _config()
    _check_port(config.host, config.port)
    init(c)
    migrate(c)
    seed(c)
    try:
        print(build_frontend(tell=print))
    except BuildError as error:
        print(f"{error}\nServing the API without the browser app.", file=sys.stderr)
    serve(c)


@task(help={"port": "default: PORTAL_PORT"})
def dev(c: Context, port: int | None = None) -> None:
    """Serve the API with reload at every change; `npm run dev` in frontend/ does it for the pages."""
    config = _config()
    _run(c, f"{sys.executable} -m flask --app backend_flask run --debug --port {port or config.port}")


@task(help={"only": "run only these tests: a path or pytest's own options"})
def test(c: Context, only: str = "") -> None:
    """Run every test: backend, contract, browser and frontend."""
    from tests.environment import prepare, report

    prepare()
    passed = _try(c, f"{sys.executable} -m pytest {only}")
    if not only:
        passed = _npm(c, "test") and passed
    print(report())
    if not passed:
        raise Exit("Some tests failed; see above.", 1)


@task(help={"static": "without the tests"})
def check(c: Context, static: bool = False) -> None:
    """Check style, types and the API document; then run every test."""
    python = sys.executable
    commands = (
        f"{python} -m ruff check .",
        f"{python} -m ruff format --check .",
        f"{python} -m mypy",
    )
    passed = [_try(c, command) for command in commands]
    passed += [_npm(c, "lint"), _npm(c, "typecheck")]
    openapi(c, check=True)
    if not all(passed):
        raise Exit("Some checks failed; see above.", 1)
    if not static:
        test(c)


@task(help={"size": "full (as the targets say) or small", "only": "one benchmark by name"})
def bench(c: Context, size: str = "full", only: str = "") -> None:
    """Measure speed and memory beside a ceiling; JSON lines."""
    _run(c, f"{sys.executable} -m benchmarks --size {size} {only and f'--only {only}'}")


@task(help={"check": "only say whether the file is up to date"})
def openapi(c: Context, check: bool = False) -> None:
    """Write the API document to docs/openapi.json."""
    from backend_flask.api import document

    file = ROOT / "docs" / "openapi.json"
    text = document(_app())
    if not check:
        file.write_text(text, "utf-8")
        print(f"Wrote {file.relative_to(ROOT)}.")
    elif file.read_text("utf-8") != text:
        raise Exit("docs/openapi.json is not what the app says. Run `./portal openapi`.", 1)


@task(help={"folder": "where to; default: PORTAL_BACKUPS"})
def backup(c: Context, folder: str = "") -> None:
    """Copy the database to a file, also while the portal runs."""
    from backend_flask import backups
    from backend_flask.database import connect

    config = _config()
    _need_database(config.db)
    db = connect(config.db)
    with _progress_bar("Backing up", "page") as progress:
        file = backups.back_up(db, _given(folder) if folder else config.backups, "backup", progress)
    db.close()
    print(f"Backed up to {file}.")


@task(positional=["file"], help={"file": "a backup made by the portal"})
def restore(c: Context, file: str) -> None:
    """Put a backup in the database's place, also while the portal runs."""
    from backend_flask import backups

    config = _config()
    with _progress_bar("Restoring", "page") as progress:
        try:
            kept = backups.restore(_given(file), config.db, backup_folder=config.backups, progress=progress)
        except backups.BackupError as error:
            raise Exit(f"Nothing was restored. {error}", 1) from error
    migrate(c)  # an older backup has an older schema
    print(f"Restored {file}." + (f" What was there before: {kept}" if kept else ""))


@task(help={"mend": "put right what differs"})
def doctor(c: Context, mend: bool = False) -> None:
    """Check the database and count every kept number again."""
    from backend_flask.upkeep import doctor as service

    _need_database(_config().db)
    with _app_context(), _progress_bar("Examining", "check") as progress:
        diagnosis = service.examine(mend=mend, progress=lambda _name, done, total: progress(done, total))
    for line in (*diagnosis.damage, *diagnosis.differences):
        print(line)
    if diagnosis.is_well:
        print("All is well.")
    elif diagnosis.damage:
        raise Exit("The file is damaged: restore a backup (`./portal restore FILE`).", 1)
    elif mend:
        print("Mended.")
    else:
        raise Exit("Mend it with `./portal doctor --mend`.", 1)


@task
def reschedule(c: Context) -> None:
    """Make every schedule anew from all answers."""
    from backend_flask.scheduling import service

    _need_database(_config().db)
    with _app_context(), tqdm(desc="Scheduling", unit=" words", delay=1) as bar:
        words = service.rebuild_all(progress=bar.update)
    print(f"Scheduled {words} words.")


@task(help={"history": "only the answers and sessions", "yes": "do not ask"})
def reset(c: Context, history: bool = False, yes: bool = False) -> None:
    """Put the database back to its seeds, or only forget the history (a backup is made before)."""
    from backend_flask.learners import LOCAL_LEARNER
    from backend_flask.upkeep import service

    what = "the study history" if history else "everything in the database"
    _need_database(_config().db)
    if not yes and _asked(f"This removes {what}. Type 'reset' to go on: ") != "reset":
        raise Exit("Nothing was changed.", 1)
    with _app_context():
        file = service.reset_history(learner_id=LOCAL_LEARNER) if history else service.full_reset()
    print(f"Done. What was there before: {file}")


@task
def screenshots(c: Context) -> None:
    """Take the pictures of the main pages for README and docs/."""
    _run(c, f"{sys.executable} -m tests.browser.screenshots")


def _config() -> Any:
    from backend_flask.config import ConfigError, load_config

    try:
        return load_config()
    except ConfigError as error:
        raise Exit(str(error), 2) from error


def _app() -> Any:
    from backend_flask import create_app

    return create_app(_config())


@contextmanager
def _app_context() -> Iterator[None]:
    from backend_flask.database import close_connections

    with _app().app_context():
        yield
        close_connections()


@contextmanager
def _progress_bar(title: str, unit: str) -> Iterator[Callable[[int, int], None]]:
    """A bar for what takes more than a second; it is told how much is done of how much."""
    with tqdm(desc=title, unit=f" {unit}s", delay=1) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield progress


def _check_port(host: str, port: int) -> None:
    """gunicorn shares its port with whoever else does, so it would not notice another portal."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Exit(
                f"Port {port} on {host} cannot be used ({error.strerror}): is the portal running already?\n"
                f"Take another: PORTAL_PORT={port + 1} ./portal start",
                1,
            ) from error


def _asked(question: str) -> str:
    """What the person at the terminal answers; nothing where there is none."""
    try:
        return input(question).strip()
    except EOFError:
        return ""


def _given(path: str) -> Path:
    """A path as it was meant where `./portal` was called, which then went to its own folder."""
    return Path(os.environ.get("PORTAL_CWD", ""), path)


def _need_database(path: Path) -> None:
    """Stop with a sentence where there is no database yet, or one without the newest schema."""
    from backend_flask.migrations import MigrationError, pending_migrations

    if not path.exists():
        raise Exit(f"There is no database {path} yet. Use `./portal start`.", 1)
    try:
        pending = pending_migrations(path)
    except MigrationError as error:
        raise Exit(str(error), 1) from error
    if pending:
        raise Exit("The database has not the newest schema yet. Use `./portal migrate`.", 1)


def _npm(c: Context, script: str) -> bool:
    """Run a script of the frontend; False when it fails."""
    from backend_flask.frontend_build import BuildError, npm_environment

    try:
        npm_environment(tell=print)
    except BuildError as error:
        print(error, file=sys.stderr)
        return False
    with c.cd(str(ROOT / "frontend")):
        return _try(c, f"npm run --silent {script}")


def _run(c: Context, command: str) -> None:
    if not _try(c, command):
        raise Exit("", 1)


def _try(c: Context, command: str) -> bool:
    return bool(c.run(command, warn=True, pty=False, in_stream=False).ok)


namespace = Collection(
    init, migrate, seed, build, start, serve, dev, test, check, bench, openapi,
    backup, restore, doctor, reschedule, reset, screenshots,
)  # fmt: skip
