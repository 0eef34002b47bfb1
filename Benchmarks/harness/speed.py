"""Requests a second, side by side: dépêche, a bare epoll loop, nginx, Hummingbird."""

import contextlib
import sys
from statistics import median
from typing import NamedTuple

from . import report
from .client import check
from .load import measure
from .servers import NGINX_DELIVERIES


class Case(NamedTuple):
    """A load: what is asked for, on how many connections, and whether each serves one request only."""

    title: str
    is_list: bool
    connections: int
    close: bool = False


CASES = {
    "keep-1": Case("by continent, 1 connection", False, 1),
    "keep-64": Case("by continent, 64 connections", False, 64),
    "keep-512": Case("by continent, 512 connections", False, 512),
    "close-64": Case("by continent, 64 connections at a time, each for one request", False, 64, close=True),
    "list-64": Case("a list with filters, 64 connections", True, 64),
}

# The ratios that dépêche shall reach: case, peer, wanted.
TARGETS = [
    ("keep-64", "C epoll loop", 0.90), ("keep-64", "nginx", 1.0), ("keep-64", "Hummingbird", 3.0),
    ("list-64", "C epoll loop", 0.60),
]


def rotations(items, rounds):
    """The items once a round, each round beginning with another one."""
    for index in range(rounds):
        start = index % len(items)
        yield items[start:] + items[:start]


def faster_delivery(fleet, settings, discards):
    """Which way of serving a file is nginx's best for this body: its name and a sentence."""
    rates = {name: [] for name in NGINX_DELIVERIES}
    with contextlib.ExitStack() as stack:
        servers = [(name, stack.enter_context(fleet.nginx(name))) for name in NGINX_DELIVERIES]
        sizes = {name: check(server, fleet.body.read_bytes())[0] for name, server in servers}
        for order in rotations(servers, 4):
            for name, server in order:
                rates[name].append(measure(server, sizes[name], 64, settings.trial_seconds, discards).rate)
    # The first round warms up.
    medians = {name: median(values[1:]) for name, values in rates.items()}
    best = max(medians, key=medians.get)
    told = ", ".join(f"{name} {report.count(rate)}" for name, rate in medians.items())
    return best, f"nginx by {best} (requests a second with 64 connections: {told})"


def compare(fleet, cases, settings, discards):
    """Runs the cases of one body. Returns the runs by case and server, and a sentence on nginx."""
    delivery, sentence = faster_delivery(fleet, settings, discards)
    results = {}
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(server) for server in [
            fleet.depeche(), fleet.epoll_loop(), fleet.nginx(delivery), fleet.hummingbird()]]
        body = fleet.body.read_bytes()
        sizes = {server.name: check(server, body) for server in servers}
        for name, case in cases.items():
            runs = results[name] = {server.name: [] for server in servers}
            for server in servers:
                measure(server, sizes[server.name][case.close], case.connections, settings.trial_seconds, discards,
                        close=case.close)
            for number, order in enumerate(rotations(servers, settings.rounds), 1):
                for server in order:
                    run = measure(server, sizes[server.name][case.close], case.connections, settings.seconds, discards,
                                  close=case.close)
                    runs[server.name].append(run)
                    print(f"  {name}, round {number}, {server.name}: {report.count(run.rate)} requests/s, "
                          f"p99 {run.p99:.2f} ms, {run.cpu:.1f} µs", file=sys.stderr)
    return results, sentence


def tables(results, cases):
    """The results in Markdown: for each case a table with a row a server."""
    text = ""
    for name, runs in results.items():
        ours = [run.rate for run in runs["dépêche"]]
        rows = []
        for server, series in runs.items():
            rates = [run.rate for run in series]
            ratio = "" if server == "dépêche" else f"{report.median_ratio(ours, rates):.2f}"
            rows.append([
                server, report.count(median(rates)), f"{report.count(min(rates))} – {report.count(max(rates))}",
                f"{median(run.p50 for run in series):.2f}", f"{median(run.p99 for run in series):.2f}",
                f"{median(run.cpu for run in series):.1f}", ratio])
        title = cases[name].title
        text += f"### {title[0].upper()}{title[1:]}\n\n" + report.table(
            ["server", "requests/s", "lowest – highest", "p50 ms", "p99 ms", "CPU µs a request", "dépêche ÷ it"],
            rows) + "\n"
    return text


def targets(results):
    """The targets whose cases ran."""
    found = []
    for case, peer, wanted in TARGETS:
        if case not in results:
            continue
        runs = results[case]
        ratio = report.median_ratio([run.rate for run in runs["dépêche"]], [run.rate for run in runs[peer]])
        found.append(report.Target(
            f"{CASES[case].title}: requests/s of {peer}", f"≥ {wanted:.2f} ×", f"{ratio:.2f} ×", ratio >= wanted))
    return found
