"""The table of every blueprint and its prefix, in reading order."""

from __future__ import annotations

from backend_flask.learners.routes import blueprint as learners
from backend_flask.progress.routes import blueprint as progress
from backend_flask.scheduling.routes import blueprint as scheduling
from backend_flask.shell import blueprint as shell
from backend_flask.speech.routes import blueprint as speech
from backend_flask.study.routes import blueprint as study
from backend_flask.upkeep.routes import blueprint as upkeep
from backend_flask.vocabulary.routes import blueprint as vocabulary

API_BLUEPRINTS = (
    (vocabulary, "/api"),
    (speech, "/api"),
    (study, "/api"),
    (scheduling, "/api"),
    (progress, "/api"),
    (learners, "/api"),
    (upkeep, "/api"),
)

PAGE_BLUEPRINTS = (shell,)
