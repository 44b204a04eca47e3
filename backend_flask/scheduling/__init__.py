"""When a word comes back: the schedule of every learner and word, by FSRS-6."""

TABLES = ("word_schedules", "due_counts", "recall_predictions", "recall_bins")
LEECH_LAPSES = 8
