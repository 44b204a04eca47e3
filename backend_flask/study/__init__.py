"""The launchpad and the record store: study activities, sessions, and every answer."""

TABLES = (
    "study_activities",
    "study_sessions",
    "word_review_items",
    "word_stats",
    "study_days",
)
