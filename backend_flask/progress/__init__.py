"""How a learner gets on: the dashboard, read from what the other rooms keep."""

TABLES: tuple[str, ...] = ()
