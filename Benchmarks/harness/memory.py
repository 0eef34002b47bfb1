"""What a served corpus takes of memory: by kind of fact, once everything was asked for, and at most."""

import pathlib
import re
import time
import urllib.parse

from . import Failure, report

LISTS = ["articles", "entities", "meetings", "quotes", "claims", "claims/groups", "discrepancies", "sources",
         "continents", "sources/problems"]


def octets_by_kind(log):
    """What each kind of column takes, as the server says when it is ready."""
    lines = [line for line in log.splitlines() if line.endswith("octets in columns")]
    if not lines:
        raise Failure("the server does not say what its columns take")
    return {kind: int(number) for kind, number in re.findall(r"([a-z-]+)=(\d+)", lines[-1])}


def resident(pid):
    """Octets resident now, mapped files included, and at most so far."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    now, most = (int(re.search(rf"^{name}:\s+(\d+) kB", status, re.M).group(1)) * 1024 for name in ("VmRSS", "VmHWM"))
    return now, most


def ask_for_all(served):
    """Asks for every page of every list and for every text once; gives the seconds that each page took, by list."""
    seconds = {}
    ids = []
    for name in LISTS:
        path, taken = f"/v1/{name}?limit=100", []
        while path:
            start = time.monotonic()
            page = served.get(path)
            taken.append(time.monotonic() - start)
            if name == "articles":
                ids += [item["id"] for item in page["items"]]
            path = page.get("next")
        seconds[name] = sorted(taken)
    for article in ids:
        served.octets(f"/v1/articles/{urllib.parse.quote(article)}/text")
    return seconds


def tables(served, texts, octets):
    """The tables of a served corpus, of which nothing was asked yet."""
    kinds = octets_by_kind(served.log())
    ready, built = resident(served.process.pid)
    seconds = ask_for_all(served)
    asked, most = resident(served.process.pid)
    rows = [[kind, report.count(taken), report.count(taken / texts)]
            for kind, taken in sorted(kinds.items(), key=lambda entry: -entry[1])]
    rows.append(["all columns", report.count(sum(kinds.values())), report.count(sum(kinds.values()) / texts)])
    allowed = 4 * octets + 100e6
    whole = [["resident when ready", f"{ready / 1e6:.0f}"], ["at most while it was made ready", f"{built / 1e6:.0f}"],
             ["resident once every list and text was asked for", f"{asked / 1e6:.0f}"],
             ["at most at any time", f"{most / 1e6:.0f}"],
             ["four times the text beside 100 MB", f"{allowed / 1e6:.0f}"]]
    pages = [[name, len(taken), f"{1000 * taken[len(taken) // 2]:.1f}", f"{1000 * taken[-1]:.1f}"]
             for name, taken in seconds.items()]
    return "\n".join([
        report.table(["columns", "octets", "an article"], rows), report.table(["memory", "MB"], whole),
        report.table(["pages of 100, uncached", "pages", "median ms", "slowest ms"], pages)])
