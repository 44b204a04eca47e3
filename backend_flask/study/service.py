"""Launching study apps, and keeping every answer."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from flask import current_app

from backend_flask import clock
from backend_flask.database import Connection, Row, transaction
from backend_flask.errors import Conflict, Invalid, NotFound, or_404
from backend_flask.learners import service as learners
from backend_flask.pagination import page_start
from backend_flask.scheduling import service as scheduling
from backend_flask.study import crud
from backend_flask.vocabulary import service as vocabulary

LAUNCH_LIFETIME = timedelta(hours=24)

Review = Mapping[str, Any]


# Study activities


def launch(*, learner_id: int, group_id: int | None, study_activity_id: int) -> Row:
    """Begin a session of a study app with a group (None: all words) and say where the app is.

    The address carries the session, the group and, in its fragment, which no server and no log
    sees, a token that lets the app report to this session for 24 hours or until it is finished.
    Raises NotFound for an unknown group or activity.
    """
    token = secrets.token_urlsafe(32)
    created_at = clock.now_text()
    with transaction() as db:
        if group_id is not None:
            vocabulary.find_group(db, group_id)
        activity = or_404(crud.get_activity(db, study_activity_id), "study activity", study_activity_id)
        session_id = crud.insert_session(
            db,
            learner_id=learner_id,
            group_id=group_id,
            study_activity_id=study_activity_id,
            study_day=learners.today(db, learner_id),
            launch_token_hash=_hash(token),
            created_at=created_at,
        )
    return {
        "id": session_id,
        "group_id": group_id,
        "study_activity_id": study_activity_id,
        "launch_url": _launch_url(activity, session_id, group_id, token),
        "created_at": shown(created_at),
    }


def find_launch(db: Connection, token: str) -> Row | None:
    """The open session that a study app's token was made for, if it is not older than a day."""
    session = crud.get_session_by_token(db, _hash(token))
    if session is None:
        return None
    age = clock.now() - datetime.fromisoformat(session["created_at"])
    return session if age <= LAUNCH_LIFETIME else None


def registered_origins(db: Connection) -> list[str]:
    """The origins of the study apps that were registered, such as `https://app.example`."""
    return sorted({_origin(url) for url in crud.list_outside_launch_urls(db)})


def register_activity(*, activity: Row) -> Row:
    """Put an outside study app on the launchpad. Raises Conflict for a name in use."""
    with transaction() as db:
        _check_name(db, activity["name"], None)
        activity_id = crud.insert_activity(db, activity)
        return or_404(crud.get_activity(db, activity_id), "study activity", activity_id)


def replace_activity(*, activity_id: int, activity: Row) -> Row:
    """Change an outside study app. Raises NotFound; Conflict for a built-in one or a name in use."""
    with transaction() as db:
        _check_outside(db, activity_id)
        _check_name(db, activity["name"], activity_id)
        crud.update_activity(db, activity_id, activity)
        return or_404(crud.get_activity(db, activity_id), "study activity", activity_id)


def remove_activity(*, activity_id: int) -> None:
    """Take an outside study app off the launchpad; its sessions stay. Raises as above."""
    with transaction() as db:
        _check_outside(db, activity_id)
        crud.delete_activity(db, activity_id)


def seed_activity(db: Connection, *, activity: Row) -> None:
    """Put a built-in study app on the launchpad, or bring its texts up to date.

    An outside app may have taken its name before.
    """
    if crud.get_outside_activity_by_name(db, activity["name"]):
        activity = activity | {"name": f"{activity['name']} (built in)"}
    crud.upsert_seed_activity(db, activity)


# Sessions


def get_session(db: Connection, *, learner_id: int, session_id: int) -> Row:
    """A learner's session. Raises NotFound, also for another learner's."""
    session = or_404(crud.get_session(db, learner_id, session_id), "study session", session_id)
    return with_shown_times(session)


def find_sessions(
    db: Connection, *, learner_id: int, page: int, column: str | None = None, value: int | None = None
) -> tuple[list[Row], int]:
    """A page of a learner's sessions, newest first, and how many there are.

    `column` and `value` narrow it to a group's or an activity's.
    """
    next_key = partial(crud.next_session_key, db, learner_id, column, value)
    start = page_start(db, ("sessions", learner_id, column, value), page, next_key)
    sessions = crud.list_sessions(db, learner_id, column, value, *start)
    total = crud.count_sessions(db, learner_id, column, value)
    return [with_shown_times(session) for session in sessions], total


def find_word_reviews(db: Connection, *, learner_id: int, word_id: int, page: int) -> tuple[list[Row], int]:
    """A page of a learner's answers about a word, newest first, and how many there are."""
    reviews = crud.list_word_history(db, learner_id, word_id, page)
    shown_reviews = [review | {"created_at": shown(review["created_at"])} for review in reviews]
    return shown_reviews, crud.count_word_reviews(db, learner_id, word_id)


def finish_session(*, learner_id: int, session_id: int) -> Row:
    """End a session; it takes no more answers. To end it again changes nothing. Raises NotFound."""
    with transaction() as db:
        session = or_404(crud.get_session(db, learner_id, session_id), "study session", session_id)
        if not session["is_finished"]:
            crud.update_session_ended(db, session_id)
        return get_session(db, learner_id=learner_id, session_id=session_id)


def record_reviews(*, learner_id: int, session_id: int, reviews: Sequence[Review]) -> list[Row]:
    """Keep answers of a session, all of them or none, and schedule their words.

    An answer whose `key` the session has already is not kept again: its first result is given.
    Raises NotFound for an unknown session or word, Conflict for a finished session or a key that
    was used for another word, Invalid for a word outside the session's group.
    """
    with transaction() as db:
        session = or_404(crud.get_session(db, learner_id, session_id), "study session", session_id)
        day = learners.today(db, learner_id)
        return [_record(db, learner_id, session, day, review) for review in reviews]


def take_review_back(*, learner_id: int, session_id: int, review_id: int) -> None:
    """Undo a mistaken answer as if it had never been given. Raises NotFound, Conflict."""
    with transaction() as db:
        session = or_404(crud.get_session(db, learner_id, session_id), "study session", session_id)
        _check_open(session)
        review = or_404(crud.get_review(db, learner_id, session_id, review_id), "review", review_id)
        crud.delete_review(db, review_id)
        reviews = crud.list_word_reviews(db, learner_id, review["word_id"])
        scheduling.rebuild_word(db, learner_id=learner_id, word_id=review["word_id"], reviews=reviews)


def forget_learner(db: Connection, *, learner_id: int) -> None:
    """Remove a learner's sessions and answers with all that is counted from them."""
    crud.update_session_counts_to_zero(db, learner_id)
    crud.update_word_stats_to_zero(db, learner_id)
    crud.delete_study_days(db, learner_id)
    scheduling.forget_learner(db, learner_id=learner_id)
    crud.delete_reviews(db, learner_id)
    crud.delete_sessions(db, learner_id)
    learners.zero_answers(db, learner_id)


def shown(stored: str) -> str:
    """A stored time as the portal shows it, with its zone's offset."""
    return clock.with_offset(stored, current_app.config["PORTAL"].timezone)


def with_shown_times(session: Row) -> Row:
    return session | {
        "start_time": shown(session["start_time"]),
        "end_time": shown(session["end_time"]),
        "is_finished": bool(session["is_finished"]),
    }


def _record(db: Connection, learner_id: int, session: Row, day: str, review: Review) -> Row:
    word_id, key = review["word_id"], review["key"]
    earlier = crud.get_review_by_key(db, session["id"], key) if key else None
    if earlier:
        if earlier["word_id"] != word_id:
            raise Conflict(f"The key '{key}' was used for word {earlier['word_id']} already.")
        return _result(earlier)
    _check_open(session)
    _check_word(db, session, word_id)
    kept = {
        "learner_id": learner_id,
        "study_session_id": session["id"],
        "word_id": word_id,
        "correct": review["correct"],
        "study_day": day,
        "created_at": clock.now_text(),
    }
    kept["id"] = crud.insert_review(
        db, **kept, answer=review["answer"], elapsed_ms=review["elapsed_ms"], key=key
    )
    scheduling.schedule_review(db, kept)
    return _result(kept)


def _result(review: Row) -> Row:
    return review | {"success": True, "created_at": shown(review["created_at"])}


def _check_open(session: Row) -> None:
    if session["is_finished"]:
        raise Conflict(f"Study session {session['id']} is finished. Launch a new one.")


def _check_word(db: Connection, session: Row, word_id: int) -> None:
    vocabulary.find_word(db, word_id)
    group_id = session["group_id"]
    if group_id is None or session["allows_other_words"]:
        return
    if not crud.word_in_group_exists(db, word_id, group_id):
        raise Invalid("word_id", f"Word {word_id} is not in the group of this session.")


def _check_name(db: Connection, name: str, activity_id: int | None) -> None:
    if crud.get_activity_id_by_name(db, name) not in (None, activity_id):
        raise Conflict(f"There is already a study activity '{name}'.")


def _check_outside(db: Connection, activity_id: int) -> None:
    activity = crud.get_activity(db, activity_id)
    if activity is None:
        raise NotFound(f"There is no study activity {activity_id}.")
    if activity["is_builtin"]:
        raise Conflict(f"'{activity['name']}' is built in and stays as it is.")


def _launch_url(activity: Row, session_id: int, group_id: int | None, token: str) -> str:
    parts = urlsplit(activity["launch_url"])
    query = parse_qsl(parts.query, keep_blank_values=True)
    query.append(("session_id", str(session_id)))
    if group_id is not None:
        query.append(("group_id", str(group_id)))
    if not activity["is_builtin"]:
        query.append(("api_url", f"{current_app.config['PORTAL'].url}/api"))
    return urlunsplit(parts._replace(query=urlencode(query), fragment=f"token={token}"))


def _origin(url: str) -> str:
    """As browsers write it: lower case, without the scheme's own port."""
    parts = urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    usual = {"http": 80, "https": 443}[parts.scheme]
    return f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port not in (None, usual) else "")


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
