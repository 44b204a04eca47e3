"""Runs the benchmarks and prints one JSON line a figure."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import orjson

from benchmarks import browser, memory, reads, scheduling, seeding, starting, writes
from benchmarks.data import Size

BENCHMARKS = {
    "starting": starting.run,
    "seeding": seeding.run,
    "reads": reads.run,
    "writes": writes.run,
    "memory": memory.run,
    "browser": browser.run,
    "scheduling": scheduling.run,
}
SIZES = {
    "full": Size(words=100_000, reviews=1_000_000, sessions=5_000),
    "small": Size(words=5_000, reviews=20_000, sessions=200),
}


def main() -> None:
    """Run all benchmarks, or one, on a database of the given size."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="full")
    parser.add_argument("--only", choices=BENCHMARKS)
    options = parser.parse_args()
    for name in [options.only] if options.only else BENCHMARKS:
        with tempfile.TemporaryDirectory(prefix="portal-bench-") as folder:
            for figure in BENCHMARKS[name](Path(folder), SIZES[options.size]):
                sys.stdout.write(
                    orjson.dumps({"benchmark": name, **figure}, option=orjson.OPT_NON_STR_KEYS).decode()
                    + "\n"
                )
                sys.stdout.flush()


main()
