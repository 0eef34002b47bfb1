"""Bodies of many sizes, side by side: dépêche, a bare epoll loop, nginx by each of its two ways."""

import contextlib
import sys
import urllib.parse
from statistics import median
from typing import NamedTuple

from . import BENCHMARKS, report
from .client import Connection, check
from .load import measure
from .servers import NGINX_DELIVERIES, Fleet
from .speed import rotations

# Octets of the texts that are asked for: from an answer that fits two packets to one that fills every buffer.
SIZES = (1_600, 16_000, 60_000, 200_000, 800_000)

# Connections, and threads of the client that share them.
LOADS = ((1, 1), (2, 2), (64, 1), (64, 2))

# What dépêche shall reach, in each case.
WANTED = {"C epoll loop": 0.95, "the better nginx": 1.0}


class Kind(NamedTuple):
    """Where dépêche has the body from."""

    title: str
    path: str


KINDS = {
    "kept": Kind("An answer of the API that is kept", "/v1/articles/texte-{size}/text"),
    "static": Kind("A file of the dashboard's folder", "/texte-{size}.txt"),
}


class Case(NamedTuple):
    kind: str
    size: int
    connections: int
    threads: int


def write_texts(folder):
    """Makes a text of each size of the articles brought along, as an article and as a file to be served."""
    text = "".join(path.read_text() for path in sorted((BENCHMARKS / "articles").glob("*.txt"))).encode()
    for place in ("seeds", "public"):
        (folder / place).mkdir(parents=True)
        for size in SIZES:
            cut = (text * (size // len(text) + 1))[:size].decode(errors="ignore")
            (folder / place / f"texte-{size}.txt").write_text(cut)
    return folder / "seeds", folder / "public"


def compare(binary, scratch, settings, discards):
    """Runs all cases. Returns the runs by case and server."""
    seeds, public = write_texts(scratch)
    results = {}
    for kind, (_, pattern) in KINDS.items():
        for size in SIZES:
            place = scratch / f"{kind}-{size}"
            place.mkdir()
            fleet = Fleet(binary, pattern.format(size=size), b"", place, settings.loops, settings.connections,
                          seeds=seeds, public=public)
            with fleet.depeche() as server:
                connection = Connection(server.port)
                fleet.body.write_bytes(connection.get(fleet.path)[2])
                connection.close()
            results |= _compare_size(fleet, kind, size, settings, discards)
    return results


def _compare_size(fleet, kind, size, settings, discards):
    results = {}
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(server) for server in [
            fleet.depeche(), fleet.epoll_loop(),
            *(fleet.nginx(delivery, name=f"nginx, {delivery}") for delivery in NGINX_DELIVERIES)]]
        body = fleet.body.read_bytes()
        sizes = {server.name: check(server, body)[0] for server in servers}
        for connections, threads in LOADS:
            runs = results[Case(kind, size, connections, threads)] = {server.name: [] for server in servers}
            for server in servers:
                measure(server, sizes[server.name], connections, settings.trial_seconds, discards, threads=threads)
            for order in rotations(servers, settings.rounds):
                for server in order:
                    runs[server.name].append(measure(
                        server, sizes[server.name], connections, settings.seconds, discards, threads=threads))
            told = ", ".join(f"{name} {report.count(median(run.rate for run in series))}"
                             for name, series in runs.items())
            print(f"  {kind}, {size}, {connections} connections, {threads} threads: {told}; "
                  + ", ".join(f"{ratio:.2f} of {peer}" for peer, ratio in _ratios(runs).items()), file=sys.stderr)
    return results


def _ratios(runs):
    """dépêche's requests a second by those of the C loop, and by those of the nginx that is faster in this case."""
    rates = {name: [run.rate for run in series] for name, series in runs.items()}
    ours = rates["dépêche"]
    by_server = {name: report.median_ratio(ours, series) for name, series in rates.items() if name != "dépêche"}
    return {
        "C epoll loop": by_server["C epoll loop"],
        "the better nginx": min(ratio for name, ratio in by_server.items() if name.startswith("nginx")),
    }


def targets(results):
    """For each peer, in how many cases its mark is reached, and the lowest ratio."""
    found = []
    for peer, wanted in WANTED.items():
        ratios = [_ratios(runs)[peer] for runs in results.values()]
        reached = sum(ratio >= wanted for ratio in ratios)
        found.append(report.Target(
            f"bodies of all sizes: requests/s of {peer}", f"≥ {wanted:.2f} × in each of {len(ratios)} cases",
            f"{reached} cases; lowest {min(ratios):.2f} ×, median {median(ratios):.2f} ×", reached == len(ratios)))
    return found


def tables(results):
    """A table for each kind of body, with a row for each case."""
    text = ""
    for kind, (title, pattern) in KINDS.items():
        rows = []
        for case, runs in results.items():
            if case.kind != kind:
                continue
            servers = list(runs)
            ratios = _ratios(runs)
            rows.append([
                report.count(case.size), case.connections, case.threads,
                *(report.count(median(run.rate for run in runs[name])) for name in servers),
                *(f"{median(run.cpu for run in runs[name]):.1f}" for name in servers[:2]),
                *(f"{ratio:.2f}" for ratio in ratios.values())])
        header = ["octets", "connections", "client threads", *servers, "CPU µs", "C's CPU µs", "÷ C loop", "÷ better nginx"]
        text += f"### {title}\n\n`{urllib.parse.unquote(pattern.format(size='…'))}`\n\n" + report.table(header, rows) + "\n"
    return text
