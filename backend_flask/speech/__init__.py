"""What the portal says aloud: words and their example sentences, spoken once and kept."""

TABLES = ()
