"""Prepares the machine for the tests, and says at the end what could not be tested."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

_missing: list[str] = []


def chromium() -> str | None:
    """The browser on this machine: PORTAL_CHROMIUM, or one found on the PATH."""
    named = os.environ.get("PORTAL_CHROMIUM")
    return named or next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)


def prepare() -> None:
    """Install Chromium where that is possible (Debian and the like, as root)."""
    if chromium() is None and shutil.which("apt-get") and os.geteuid() == 0:
        print("Installing Chromium for the browser tests (once) ...", flush=True)
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
    if chromium() is None:
        _missing.append(
            "NOT TESTED: everything in a browser (tests/browser). No Chromium was found and none could be "
            "installed; install it or set PORTAL_CHROMIUM."
        )
    if not sys.platform.startswith("linux"):
        _missing.append("NOT TESTED on Linux: this machine runs " + sys.platform + ".")


def report() -> str:
    """The last lines of the run."""
    return "\n".join(_missing) or "Everything was tested, the browser included."
