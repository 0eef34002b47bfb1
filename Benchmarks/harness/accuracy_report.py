"""The figures of accuracy as Markdown, and what was wanted of them."""

from . import report
from .annotations import LABELS
from .document_score import FIGURES

NAMES = {"persons": "persons", "organizations": "organizations", "countries_named": "countries by name",
         "countries_all": "countries, adjectives too", "meetings_country": "countries met", "meetings_named": "persons met"}
# The least that dépêche shall reach, by kind of set.
ENTITIES = {"own": 88, "seeds": 95, "reports": 84, "wikipedia": 78}
DOCUMENTS = {"own": {"persons": 93, "organizations": 70, "countries_all": 96, "meetings_country": 88,
                     "meetings_named": 80},
             "seeds": dict.fromkeys(FIGURES, 95)}

# Sets that the peer's model was made from: its figure there is that of a learner on its own lesson, and no yardstick.
LEARNED = {"wikipedia"}


def percent(share):
    return f"{100 * share:.1f}"


def entity_table(name, scores):
    """One row a system: F1 of each type, then of all."""
    rows = []
    for system, score in scores.items():
        low, high = score.interval()
        whole = score.counts("normalised")
        rows.append([system, *(percent(score.counts("normalised", (label,)).f1) for label in LABELS),
                     f"**{percent(whole.f1)}**", f"{percent(low)} – {percent(high)}", percent(whole.precision),
                     percent(whole.recall), percent(score.counts("strict").f1), percent(score.counts("overlap").f1)])
    header = [name, *LABELS, "all", "95 %", "precision", "recall", "strict", "overlap"]
    return report.table(header, rows) + "\n"


def document_table(name, scores):
    """One row a figure: precision, recall and F1 of each system."""
    header = [name, *(f"{system}: {part}" for system in scores for part in ("P", "R", "F1"))]
    rows = []
    for figure in FIGURES:
        row = [NAMES[figure]]
        for score in scores.values():
            counts = score.counts[figure]
            row += [percent(counts.precision), percent(counts.recall), f"**{percent(counts.f1)}**"]
        rows.append(row)
    rows.append(["named twice", *(part for score in scores.values()
                                  for part in ("", "", str(sum(score.duplicates.values()))))])
    # A naive rule for dates would be ours, not the peer's: it has none.
    rows.append(["day of the event", *(part for system, score in scores.items() for part in (
        "", "", f"{score.days[0]} of {score.days[1]}" if system == "dépêche" else "–"))])
    return report.table(header, rows) + "\n"


def targets(results):
    """What was wanted of dépêche on the sets that were measured."""
    found = []
    for each in results:
        ours, peer = (score.counts("normalised").f1 for score in each.entities.values())
        if each.kind in ENTITIES:
            wanted = ENTITIES[each.kind]
            found.append(report.Target(f"{each.name}: entities, F1", f"≥ {wanted}", percent(ours),
                                       100 * ours >= wanted))
        if each.kind not in LEARNED:
            found.append(report.Target(f"{each.name}: entities, F1, against spaCy", f"> {percent(peer)}",
                                       percent(ours), ours > peer))
        for figure, wanted in DOCUMENTS.get(each.kind, {}).items():
            seen = each.documents["dépêche"].counts[figure]
            if seen != (0, 0, 0):
                found.append(report.Target(f"{each.name}: {NAMES[figure]}, F1", f"≥ {wanted}", percent(seen.f1),
                                           100 * seen.f1 >= wanted))
    return found


def text(results):
    parts = [report.targets_table(targets(results)), "\n### Mentions: F1, normalised\n\n"]
    parts += [entity_table(f"{each.name} ({report.count(len(each.texts))} texts)", each.entities) for each in results]
    if any(each.kind in LEARNED for each in results):
        parts.append("spaCy's model names WikiNER among what it learned from: its figure on a part of it is none for "
                     "unseen texts.\n\n")
    parts += ["### Facts of whole articles\n\n"]
    parts += [document_table(each.name, each.documents) for each in results if each.documents]
    return "".join(parts)
