"""The README's tour by curl works word by word, and its tables are complete."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import tasks
from backend_flask.config import ROOT
from benchmarks.http import free_port

README = (ROOT / "README.md").read_text("utf-8")
TOUR = README.split("## A tour by curl")[1].split("\n## ")[0]


def commands() -> list[str]:
    """The indented curl commands, each with the lines that continue it."""
    joined = TOUR.replace("\\\n", " ")
    return [line.strip() for line in joined.splitlines() if line.startswith("    curl ")]


@pytest.fixture
def served(templates: dict[str, Path], tmp_path: Path) -> Iterator[int]:
    """The port of the portal, served as `./portal serve` does, with its seeds."""
    port, database = free_port(), tmp_path / "words.db"
    database.write_bytes(templates["seeded"].read_bytes())
    environment = os.environ | {
        "PORTAL_DB": str(database), "PORTAL_MEDIA": str(tmp_path / "media"),
        "PORTAL_BACKUPS": str(tmp_path / "backups"), "PORTAL_PORT": str(port), "PORTAL_HOST": "127.0.0.1",
    }  # fmt: skip
    log = (tmp_path / "log").open("w")
    server = subprocess.Popen(
        [sys.executable, "-m", "invoke", "serve"], cwd=ROOT, env=environment, stdout=log, stderr=log
    )
    try:
        for _ in range(200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health", timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait(20)
        log.close()


def test_the_tour_works_word_by_word(served: int, tmp_path: Path) -> None:
    assert len(commands()) >= 9
    answers = []
    for command in commands():
        here = command.replace("127.0.0.1:5000", f"127.0.0.1:{served}")
        done = subprocess.run(
            here.replace("curl ", "curl -sS -w '\\n%{http_code}' ", 1),
            shell=True, cwd=tmp_path, capture_output=True, text=True, check=True,
        )  # fmt: skip
        body, _, status = done.stdout.rpartition("\n")
        answers.append((command, int(status), body))
    statuses = [status for _, status, _ in answers]
    assert statuses == [200, 200, 201, 201, 200, 200, 200, 200, 201, 422], answers
    assert "Straße" in answers[0][2]
    assert json.loads(answers[4][2])["stats"]["correct_count"] == 1
    assert (tmp_path / "word.wav").read_bytes()[:4] == b"RIFF"
    assert "correct" in json.loads(answers[-1][2])["errors"]


def test_every_setting_is_in_the_table() -> None:
    sources = [(ROOT / "backend_flask" / "config.py").read_text(), (ROOT / "portal").read_text()]
    used = set(re.findall(r"PORTAL_[A-Z_]+", "".join(sources)))
    table = README.split("## Settings")[1].split("\n## ")[0]
    used.remove("PORTAL_CWD")  # what the script tells the tasks
    assert used - set(re.findall(r"PORTAL_[A-Z_]+", table)) == set()


def test_every_task_is_in_the_table_and_has_a_docstring() -> None:
    table = README.split("## Tasks")[1].split("\n## ")[0]
    for name, task in tasks.namespace.tasks.items():
        assert f"`{name}" in table, name
        assert task.__doc__, name


def test_every_file_that_the_documents_point_to_is_there() -> None:
    for document in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text("utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"
