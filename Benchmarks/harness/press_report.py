"""The figures of annotated press as Markdown, and what was wanted of them."""

from . import report

# The least that dépêche shall reach, by kind of set; shares in per cent.
EITHER = {"planned": 50, "precision": 85, "alone": 90, "quotes": 86, "speakers": 82}
LEAST = {"dispatches": {"held": 70, "pairs": 62} | EITHER, "hard": {"held": 58, "pairs": 52} | EITHER}
NAMES = {"held": "held meetings, F1", "pairs": "held meetings, both sides, F1", "planned": "planned meetings, F1",
         "precision": "held meetings, precision", "alone": "texts without a held meeting left alone, %",
         "quotes": "quotations, F1", "speakers": "speakers right of quotations found, %"}
FIGURES = {"held": "held meetings", "pairs": "held meetings, both sides", "planned": "planned meetings",
           "quotes": "quotations"}


def percent(share):
    return f"{100 * share:.1f}"


def ratio(part, whole):
    return part / whole if whole else 0.0


def seen(score):
    """The figures that have a target, as shares."""
    return {"held": score.held.total.f1, "pairs": score.pairs.total.f1, "planned": score.planned.total.f1,
            "precision": score.held.total.precision, "alone": ratio(score.alone, score.without),
            "quotes": score.quotes.total.f1, "speakers": ratio(score.speakers, score.quotes.total.right)}


def targets(results):
    found = []
    for each in results:
        shares = seen(each.scores["dépêche"])
        for figure, wanted in LEAST.get(each.kind, {}).items():
            found.append(report.Target(f"{each.kind}: {NAMES[figure]}", f"≥ {wanted}", percent(shares[figure]),
                                       100 * shares[figure] >= wanted))
    return found


def table(result):
    """One row a system and figure: F1 with its interval, precision and recall, and the counts they come from."""
    rows = []
    for figure, name in FIGURES.items():
        for system, score in result.scores.items():
            one = getattr(score, figure)
            low, high = one.interval()
            counts = one.total
            rows.append([name, system, f"**{percent(counts.f1)}**", f"{percent(low)} – {percent(high)}",
                         percent(counts.precision), percent(counts.recall), *counts])
    header = [f"{result.title} ({report.count(result.texts)} texts)", "", "F1", "95 %", "P", "R", "right", "wrong",
              "missed"]
    return report.table(header, rows) + "\n"


def shares_table(results):
    """Texts left alone and speakers, which are shares and have no F1."""
    rows = []
    for each in results:
        for system, score in each.scores.items():
            found = score.quotes.total.right
            rows.append([each.title, system, f"{score.alone} of {score.without}",
                         f"{score.speakers} of {found} ({percent(ratio(score.speakers, found))} %)"])
    return report.table(["", "", "texts without a held meeting left alone", "speaker right"], rows)


def text(results):
    wanted = targets(results)
    parts = [report.targets_table(wanted), "\n"] if wanted else []
    return "".join([*parts, *map(table, results), shares_table(results)])
