"""The learners: whoever answers. Row 1 is the local person."""

TABLES = ("learners", "learner_totals")
LOCAL_LEARNER = 1
