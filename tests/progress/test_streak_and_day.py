"""The streak follows the learner's own day: their zone, from 04:00 to 04:00.

The portal's zone in these tests is America/New_York; its clocks go forward on 2025-03-09 at 02:00
and back on 2025-11-02 at 02:00.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from backend_flask.clock import Day


def test_there_is_none_before_the_first_answer(study):
    assert study.streak_at("2025-03-01T12:00:00-05:00") == 0


def test_grows_with_each_day(study):
    for day, streak in (("2025-03-03", 1), ("2025-03-04", 2), ("2025-03-05", 3)):
        study.at(f"{day}T20:00:00-05:00")
        assert study.streak_at(f"{day}T23:00:00-05:00") == streak


def test_many_answers_in_a_day_are_one_day(study):
    study.at("2025-03-03T08:00:00-05:00", "2025-03-03T12:00:00-05:00", "2025-03-03T23:59:59-05:00")
    assert study.streak_at("2025-03-03T23:59:59-05:00") == 1


def test_wrong_answers_keep_it_too(study):
    study.at("2025-03-03T20:00:00-05:00", "2025-03-04T20:00:00-05:00", correct=False)
    assert study.streak_at("2025-03-04T20:00:00-05:00") == 2


def test_stands_until_the_end_of_the_next_day(study):
    study.at("2025-03-03T20:00:00-05:00", "2025-03-04T20:00:00-05:00")
    assert study.streak_at("2025-03-05T23:00:00-05:00") == 2
    assert study.streak_at("2025-03-06T03:59:59-05:00") == 2
    assert study.streak_at("2025-03-06T04:00:00-05:00") == 0


def test_a_gap_ends_it(study):
    study.at("2025-03-01T20:00:00-05:00", "2025-03-02T20:00:00-05:00")
    study.at("2025-03-04T20:00:00-05:00")
    assert study.streak_at("2025-03-04T21:00:00-05:00") == 1
    study.at("2025-03-05T20:00:00-05:00")
    assert study.streak_at("2025-03-05T21:00:00-05:00") == 2


def test_midnight_does_not_begin_a_day(study):
    study.at("2025-03-03T23:59:00-05:00", "2025-03-04T00:01:00-05:00")
    assert study.streak_at("2025-03-04T00:02:00-05:00") == 1


def test_four_in_the_morning_begins_a_day(study):
    study.at("2025-03-04T03:59:59-05:00")
    assert study.streak_at("2025-03-04T03:59:59-05:00") == 1
    study.at("2025-03-04T04:00:00-05:00")
    assert study.streak_at("2025-03-04T04:00:00-05:00") == 2


def test_studying_late_at_night_every_night(study):
    study.at(*(f"2025-03-0{day}T01:30:00-05:00" for day in range(2, 8)))
    assert study.streak_at("2025-03-07T01:31:00-05:00") == 6


def test_the_hour_can_be_set(study):
    study.live_in("America/New_York", rollover_hour=0)
    study.at("2025-03-03T23:59:59-05:00", "2025-03-04T00:00:00-05:00")
    assert study.streak_at("2025-03-04T00:00:00-05:00") == 2


def test_the_utc_date_plays_no_part(study):
    """19:30 and 20:30 in New York stand on both sides of midnight in UTC."""
    study.at("2025-03-03T18:30:00-05:00", "2025-03-03T19:30:00-05:00")
    assert study.streak_at("2025-03-03T20:00:00-05:00") == 1


def test_follows_the_learners_zone_and_not_the_portals(study):
    """In Auckland 15:00 and 17:00 UTC stand on both sides of 04:00 (in June it is 12 hours ahead)."""
    study.live_in("Pacific/Auckland")
    study.at("2025-06-10T15:30:00+00:00")
    study.at("2025-06-10T16:00:00+00:00")
    assert study.streak_at("2025-06-10T16:30:00+00:00") == 2


def test_the_farthest_zones_cut_the_day_at_their_own_four(study, db):
    study.live_in("Pacific/Kiritimati")  # 14 hours ahead
    study.at("2025-06-10T13:59:59+00:00", "2025-06-10T14:00:00+00:00")
    study.live_in("Pacific/Pago_Pago")  # 11 hours behind
    study.at("2025-06-13T14:59:59+00:00", "2025-06-13T15:00:00+00:00")
    days = [row[0] for row in db.execute("SELECT study_day FROM word_review_items ORDER BY id")]
    assert days == ["2025-06-10", "2025-06-11", "2025-06-12", "2025-06-13"]


def test_clocks_going_forward_do_not_end_it(study):
    """The day of 2025-03-08 has 23 hours."""
    study.at("2025-03-08T20:00:00-05:00")
    study.at("2025-03-09T03:59:59-04:00")  # an hour after 01:59 by the sun
    assert study.streak_at("2025-03-09T03:59:59-04:00") == 1
    study.at("2025-03-09T04:00:00-04:00")
    assert study.streak_at("2025-03-09T04:00:00-04:00") == 2
    study.at("2025-03-10T20:00:00-04:00")
    assert study.streak_at("2025-03-10T20:00:00-04:00") == 3


def test_clocks_going_back_do_not_count_a_day_twice(study):
    """The day of 2025-11-01 has 25 hours, and 01:30 comes twice in it."""
    study.at("2025-11-01T20:00:00-04:00")
    study.at("2025-11-02T01:30:00-04:00", "2025-11-02T01:30:00-05:00", "2025-11-02T03:59:59-05:00")
    assert study.streak_at("2025-11-02T03:59:59-05:00") == 1
    study.at("2025-11-02T04:00:00-05:00")
    assert study.streak_at("2025-11-02T04:00:00-05:00") == 2


def test_a_day_that_begins_in_the_missing_hour_begins_after_it(study):
    study.live_in("Europe/Berlin", rollover_hour=2)  # 2025-03-30: from 02:00 to 03:00 at once
    study.at("2025-03-30T01:59:59+01:00")
    assert study.streak_at("2025-03-30T01:59:59+01:00") == 1
    study.at("2025-03-30T03:00:00+02:00")
    assert study.streak_at("2025-03-30T03:00:00+02:00") == 2


def test_moving_west_does_not_end_it(study):
    """Answered in Berlin this morning; in New York it is still yesterday."""
    study.live_in("Europe/Berlin")
    study.at("2025-06-09T20:00:00+02:00", "2025-06-10T07:00:00+02:00")
    study.live_in("America/New_York")
    assert study.streak_at("2025-06-10T02:00:00-04:00") >= 1
    study.at("2025-06-10T20:00:00-04:00")
    assert study.streak_at("2025-06-10T21:00:00-04:00") == 2


def test_an_undone_answer_does_not_hold_it(study):
    study.at("2025-03-03T20:00:00-05:00", "2025-03-04T20:00:00-05:00")
    study.client.delete(f"/api/study_sessions/{study.session_id}/reviews/2")
    assert study.streak_at("2025-03-04T21:00:00-05:00") == 1


ZONES = st.sampled_from(
    [
        "UTC",
        "America/New_York",
        "Europe/Berlin",
        "Australia/Lord_Howe",  # its summer time is half an hour
        "Asia/Kathmandu",
        "America/St_Johns",
        "Pacific/Chatham",
        "Pacific/Kiritimati",
        "Africa/Casablanca",
    ]
)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))


@given(ZONES, st.integers(0, 12), MOMENTS, st.integers(0, 48 * 3600))
def test_days_only_go_forward(zone, hour, moment, seconds):
    day = Day(ZoneInfo(zone), hour)
    later = moment + timedelta(seconds=seconds)
    assert day.of(moment) <= day.of(later)
    assert (day.of(later) - day.of(moment)).days <= 3


@given(ZONES, st.integers(0, 12), MOMENTS)
def test_no_day_is_left_out(zone, hour, moment):
    """Whoever studies once in any 22 hours studies on every day."""
    day = Day(ZoneInfo(zone), hour)
    assert (day.of(moment + timedelta(hours=22)) - day.of(moment)).days <= 1
