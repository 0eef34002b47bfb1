"""Figures as Markdown, and the section of RESULTS.md that a benchmark owns."""

import datetime
import re
from statistics import median
from typing import NamedTuple

from . import RESULTS, Failure


class Target(NamedTuple):
    """What a figure shall be, and what it was."""

    what: str
    wanted: str
    seen: str
    is_met: bool


def table(header, rows):
    """A Markdown table; the first column is text, the others are numbers."""
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines)


def targets_table(targets):
    lines = [["target", "wanted", "seen", ""], ["---"] * 4]
    lines += [[target.what, target.wanted, target.seen, "met" if target.is_met else "**missed**"] for target in targets]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def median_ratio(first, second):
    """The median of the ratios of two series, round by round."""
    return median(one / other for one, other in zip(first, second, strict=True))


def count(number):
    """A large number for people: 12 345."""
    return f"{number:,.0f}".replace(",", " ")


def section(title, command, facts, body):
    """A whole section: heading, day, machine, then what was found."""
    day = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d")
    lines = [f"## {title}\n", f"{day} (UTC), by `{command}`.\n", "".join(f"- {fact}\n" for fact in facts), body]
    return "\n".join(lines)


def write_section(name, text):
    """Puts a section into RESULTS.md in place of its former self; the sections of other benchmarks stay."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    whole = RESULTS.read_text() if RESULTS.exists() else "# Results\n\nWritten by the benchmarks; see README.md.\n"
    if whole.count(begin) != whole.count(end) or whole.count(begin) > 1:
        raise Failure(f"{RESULTS.name}: the markers of the section {name} are damaged")
    fresh = f"{begin}\n{text.rstrip()}\n{end}"
    if begin in whole:
        whole = re.sub(re.escape(begin) + ".*?" + re.escape(end), lambda _: fresh, whole, flags=re.DOTALL)
    else:
        whole = whole.rstrip() + f"\n\n{fresh}\n"
    RESULTS.write_text(whole)
