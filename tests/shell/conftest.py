import pytest

from backend_flask import shell


@pytest.fixture
def built(monkeypatch, tmp_path):
    """A browser app as a build leaves it, whether or not the real one is built."""
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>The app</title>")
    (folder / "favicon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / "secret.txt").write_text("not for anybody")
    (folder / "assets" / "index-Ab12Cd34.js").write_text("console.log('app')")
    monkeypatch.setattr(shell, "DIST", folder)
    return folder


@pytest.fixture
def read(client):
    """Status, headers and text of an address; the file behind it is closed again."""

    def read(address, **more):
        with client.get(address, **more) as answer:
            return answer.status_code, answer.headers, answer.get_data().decode("utf-8", "replace")

    return read
