"""The two resets, and the seeds on demand."""

from __future__ import annotations

from pathlib import Path

from flask import current_app

from backend_flask import backups, migrations
from backend_flask.database import Connection, connect, get_db, transaction
from backend_flask.study import service as study
from backend_flask.upkeep import crud, seeding
from backend_flask.upkeep.seed_plan import SEEDS


def seed_database(*, folder: Path = SEEDS, progress: seeding.Progress | None = None) -> int:
    """Bring the seed files in, all or none, and answer how many were new or changed.

    Raises SeedError.
    """
    with transaction() as db:
        return seeding.seed(db, folder=folder, progress=progress)


def make_backup(folder: Path) -> Path:
    """Copy the whole database to a file in `folder` and answer its path."""
    return backups.back_up(get_db(), folder, "backup")


def reset_history(*, learner_id: int) -> Path:
    """Remove a learner's sessions, answers and schedule; words and groups stay.

    Answers the backup that was made before.
    """
    with transaction() as db:
        backup = _back_up_within("before-history-reset")
        study.forget_learner(db, learner_id=learner_id)
    return backup


def full_reset() -> Path:
    """Put the database back to migrated and seeded, in one transaction.

    Answers the backup that was made before.
    """
    with transaction() as db:
        backup = _back_up_within("before-full-reset")
        # An answer that waits in some browser must not land in a new session with an old id.
        sequences = crud.list_sequences(db)
        _drop_everything(db)
        migrations.create_history(db)
        for migration in migrations.read_migrations():
            migrations.run_statements(db, migration)
        crud.insert_sequences(db, sequences)
        seeding.seed(db)
    return backup


def _back_up_within(reason: str) -> Path:
    """Back up while the transaction keeps writers out: no answer is kept that the backup misses.

    By a second connection, which sees what was committed before.
    """
    config = current_app.config["PORTAL"]
    reader = connect(config.db)
    try:
        return backups.back_up(reader, config.backups, reason)
    finally:
        reader.close()


def _drop_everything(db: Connection) -> None:
    """Drop triggers first, so that none of them acts, and tables before those that they point to."""
    for name in crud.list_triggers(db):
        crud.drop_trigger(db, name)
    for name in crud.list_tables(db):
        crud.drop_table(db, name)
