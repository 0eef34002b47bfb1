"""Load from wrk, one run at a time, trusted only if every answer was whole and good."""

import json
import os
import re
import subprocess
import sys
from typing import NamedTuple

from . import BENCHMARKS, Failure

# Octets by which one server's answers may differ in length: numbers in the head have more or fewer digits.
ALLOWANCE = 64


class Run(NamedTuple):
    """One run of wrk against one server."""

    rate: float
    """Requests a second."""
    p50: float
    """Milliseconds within which half of the answers came."""
    p99: float
    """Milliseconds within which 99 of 100 answers came."""
    cpu: float
    """Microseconds of processor time that the server spent on a request."""


class Discards:
    """Runs that had an error: told at once, counted for the report."""

    def __init__(self):
        self.reasons = []

    def add(self, server, reason):
        self.reasons.append(f"{server.name}: {reason}")
        print(f"  DISCARDED, {server.name}: {reason}", file=sys.stderr)


def measure(server, size, connections, seconds, discards, close=False, threads=None):
    """A run without errors: one that had any is discarded and repeated once.

    `size` is the octets of one answer. `threads` share the connections; by default as many as there are processors, which
    the servers' loops share in every case alike.
    """
    threads = min(connections, threads or os.cpu_count())
    for _ in range(2):
        figures, cpu = _run(server, connections, seconds, close, threads)
        problem = _problem(figures, size, connections)
        if problem is None:
            requests = figures["requests"]
            return Run(requests / figures["microseconds"] * 1e6, figures["p50"] / 1e3, figures["p99"] / 1e3,
                       cpu / requests * 1e6)
        discards.add(server, problem)
    raise Failure(f"{server.name}: two runs in a row had errors with {connections} connections: {problem}")


def _run(server, connections, seconds, close, threads):
    command = ["wrk", "--threads", str(threads), "--connections", str(connections),
               "--duration", f"{seconds}s", "--timeout", "5s", "--latency",
               "--script", str(BENCHMARKS / "harness" / "wrk.lua"),
               *(["--header", "Connection: close"] if close else []),
               f"http://127.0.0.1:{server.port}{server.path}"]
    before = server.cpu_seconds()
    wrk = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    try:
        output, errors = wrk.communicate(timeout=seconds + 60)
    finally:
        if wrk.poll() is None:
            wrk.kill()
            wrk.wait()
    cpu = server.cpu_seconds() - before
    found = re.search(r"^figures: (\{.*\})$", output, re.M)
    if wrk.returncode != 0 or not found:
        raise Failure(f"wrk ended with {wrk.returncode}: {(errors or output)[-500:]}")
    return json.loads(found[1]), cpu


def _problem(figures, size, connections):
    """What makes a run worthless, if anything."""
    errors = {name: figures[name] for name in ["connect", "read", "write", "status", "timeout"] if figures[name]}
    if errors:
        return "errors of wrk: " + ", ".join(f"{count} {name}" for name, count in errors.items())
    requests, octets = figures["requests"], figures["octets"]
    if requests == 0:
        return "no answer at all"
    # wrk counts octets as they come, and the answers that are whole: those cut off by the end are not among them.
    if not requests * (size - ALLOWANCE) <= octets <= (requests + connections) * (size + ALLOWANCE):
        return f"{octets} octets for {requests} answers of {size}: not all were the whole body"
    return None
