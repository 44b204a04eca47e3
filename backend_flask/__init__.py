"""The language portal's server."""

from __future__ import annotations

from flask import Flask

from backend_flask.config import Config, load_config

MAX_BODY_BYTES = 2 * 1024 * 1024


def create_app(config: Config | None = None) -> Flask:
    """The WSGI application. Its database must have been migrated before."""
    from backend_flask.access import guard
    from backend_flask.api import make_api
    from backend_flask.routes import API_BLUEPRINTS, PAGE_BLUEPRINTS

    app = Flask(__name__, static_folder=None)
    app.config["PORTAL"] = config or load_config()
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES
    api = make_api(app)
    guard(app)
    for blueprint, prefix in API_BLUEPRINTS:
        api.register_blueprint(blueprint, url_prefix=prefix)
    for page_blueprint in PAGE_BLUEPRINTS:
        app.register_blueprint(page_blueprint)
    return app
