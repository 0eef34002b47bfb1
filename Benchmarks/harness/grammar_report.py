"""The figures of grammar as Markdown."""

from . import report
from .grammar_score import FIGURES


def table(name, sentences, scores):
    """One row a system; all are asked for the same words."""
    words = next(iter(scores.values())).words
    rows = [[system, *(f"{100 * score.shares[figure]:.1f}" for figure in FIGURES)] for system, score in scores.items()]
    title = f"{name} ({report.count(sentences)} sentences, {report.count(words)} words)"
    return report.table([title, *FIGURES], rows) + "\n"


def text(results):
    return "".join(table(*result) for result in results) + (
        "Both learned from the training part of UD French Sequoia, whose development part decided between variants of "
        "dépêche's model: on it neither figure tells how well another source is read.\n")
