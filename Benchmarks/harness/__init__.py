"""What the benchmarks share: servers, load, and the report. Python's standard library only."""

import pathlib

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
REPOSITORY = BENCHMARKS.parent
RESULTS = BENCHMARKS / "RESULTS.md"


class Failure(Exception):
    """A benchmark cannot be trusted or cannot go on; the message says why."""
