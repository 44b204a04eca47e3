"""GET /api/dashboard/quick-stats"""

from tests.samples import add_activity, add_group, add_word, launch, review, start_session
from tests.study.other_learner import other_review, other_session


def stats(client):
    answer = client.get("/api/dashboard/quick-stats")
    assert answer.status_code == 200
    return answer.json


def test_begins_at_zero(client):
    assert stats(client) == {
        "success_rate": 0.0,
        "total_study_sessions": 0,
        "total_active_groups": 0,
        "study_streak_days": 0,
    }


def test_success_rate_is_in_percent_of_all_answers(client):
    session_id, words = start_session(client)
    for correct in (True, True, True, True, False):
        review(client, session_id, words[0], correct)
    assert stats(client)["success_rate"] == 80.0


def test_success_rate_has_one_decimal(client):
    session_id, words = start_session(client)
    for correct in (True, True, False):
        review(client, session_id, words[0], correct)
    assert stats(client)["success_rate"] == 66.7


def test_success_rate_is_0_and_100_at_the_ends(client):
    session_id, words = start_session(client)
    kept = review(client, session_id, words[0], False).json["id"]
    assert stats(client)["success_rate"] == 0.0
    client.delete(f"/api/study_sessions/{session_id}/reviews/{kept}")
    review(client, session_id, words[0], True)
    assert stats(client)["success_rate"] == 100.0


def test_answers_about_a_word_deleted_since_still_count(client):
    session_id, words = start_session(client)
    review(client, session_id, words[0], True)
    review(client, session_id, words[1], False)
    client.delete(f"/api/words/{words[0]}")
    assert stats(client)["success_rate"] == 50.0


def test_counts_every_session(client):
    activity_id = add_activity(client)
    for _ in range(3):
        launch(client, None, activity_id)
    assert stats(client)["total_study_sessions"] == 3


def test_a_group_is_active_for_30_learner_days(client, set_clock):
    """Begun at 03:00, the session belongs to the learner's 31st of January."""
    group_id, activity_id = add_group(client), add_activity(client)
    set_clock("2025-02-01T03:00:00-05:00")
    launch(client, group_id, activity_id)
    assert stats(client)["total_active_groups"] == 1
    set_clock("2025-03-02T03:59:59-05:00")  # still the 1st of March: the 30th day
    assert stats(client)["total_active_groups"] == 1
    set_clock("2025-03-02T04:00:00-05:00")
    assert stats(client)["total_active_groups"] == 0


def test_each_active_group_counts_once_and_all_words_is_no_group(client):
    home, away, activity_id = add_group(client), add_group(client, "Away"), add_activity(client)
    for group_id in (home, home, away, None):
        launch(client, group_id, activity_id)
    assert stats(client)["total_active_groups"] == 2


def test_what_another_learner_does_is_not_in_it(client, app, db):
    word_id, group_id = add_word(client), add_group(client)
    theirs = other_session(app, db, None, add_activity(client))
    other_review(app, theirs, word_id, False)
    other_session(app, db, group_id, 1)
    assert stats(client) == {
        "success_rate": 0.0,
        "total_study_sessions": 0,
        "total_active_groups": 0,
        "study_streak_days": 0,
    }
