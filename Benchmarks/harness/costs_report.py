"""The costs as Markdown, and what was wanted of them."""

from statistics import median

from . import report
from .costs import COUNTED


def rates(runs):
    return [run.rate for run in runs]


def tables(results, connections):
    """The results in Markdown; only what was measured."""
    text = ""
    if "calls" in results:
        rows = [[server, f"{total:.2f}", shown] for server, (total, shown) in results["calls"].items()]
        text += "### System calls a request, one connection\n\n" + report.table(
            ["server", "in all", "of which"], rows) + "\n"
    if "allocations" in results:
        rows = [[server, f"{each:.3f}", report.count(once), report.count(twice)]
                for server, (each, once, twice) in results["allocations"].items()]
        text += "### Heap allocations a request, 16 connections\n\n" + report.table(
            ["server", "a request", f"in {report.count(COUNTED)}", f"in {report.count(COUNTED * 2)}"], rows) + "\n"
    if "memory" in results:
        rows = [[server, *map(report.count, figures)] for server, figures in results["memory"].items()]
        header = ["server", "after a request", "of which anonymous", "without a request", "of which anonymous"]
        text += f"### Resident octets an idle connection, up to {report.count(connections)} of them\n\n"
        text += report.table(header, rows) + "\n"
    if "loops" in results:
        text += "### One loop and two, 64 connections\n\n" + growth(results["loops"], "loops", 1)
    if "connections" in results:
        text += "### Open connections, 16 of them busy\n\n" + growth(results["connections"], "open", 16)
    return text


def growth(runs, quantity, base):
    """A table of runs by server and quantity, each against the same server's run at `base`."""
    rows = []
    for (server, number), series in runs.items():
        ratio = report.median_ratio(rates(series), rates(runs[server, base]))
        rows.append([server, report.count(number), report.count(median(rates(series))),
                     f"{median(run.p99 for run in series):.2f}", f"{median(run.cpu for run in series):.1f}",
                     f"{ratio:.2f}"])
    rows.sort(key=lambda row: row[0], reverse=True)
    header = ["server", quantity, "requests/s", "p99 ms", "CPU µs a request", f"÷ that of {base}"]
    return report.table(header, rows) + "\n"


def targets(results):
    """The targets of dépêche whose figures were taken."""
    found = []
    if "calls" in results:
        total, _ = results["calls"]["dépêche"]
        found.append(report.Target("system calls a request", "≤ 3.1", f"{total:.2f}", total <= 3.1))
    if "allocations" in results:
        each, _, _ = results["allocations"]["dépêche"]
        # A new Date each second is no request's: the share of a count that it makes up is below a hundredth.
        found.append(report.Target("heap allocations a request", "0", f"{each:.3f}", each < 0.01))
    if "memory" in results:
        octets = results["memory"]["dépêche"][0]
        found.append(report.Target(
            "resident memory an idle connection", "≤ 6 000 octets", report.count(octets), octets <= 6_000))
    if "loops" in results:
        runs = results["loops"]
        ours, theirs = (report.median_ratio(rates(runs[server, 2]), rates(runs[server, 1]))
                        for server in ("dépêche", "C epoll loop"))
        found.append(report.Target(
            "requests/s of two loops ÷ one, as the C loop's within 10 %", f"≥ {0.9 * theirs:.2f}", f"{ours:.2f}",
            ours >= 0.9 * theirs))
    if "connections" in results:
        runs = {number: rates(series) for (server, number), series in results["connections"].items()
                if server == "dépêche"}
        lowest = min(report.median_ratio(series, runs[16]) for series in runs.values())
        found.append(report.Target(
            f"requests/s with 16 to {report.count(max(runs))} open connections, the lowest ÷ that with 16", "≥ 0.90",
            f"{lowest:.2f}", lowest >= 0.9))
    return found
