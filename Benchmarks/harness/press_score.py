"""The figures of one system over a set of annotated press, each with its interval."""

import random

from . import meeting_score, quotation_score
from .entity_score import NOTHING

DRAWS = 2000


class Figure:
    """Counts text by text."""

    def __init__(self, by_text):
        self.by_text = by_text

    @property
    def total(self):
        return sum(self.by_text, NOTHING)

    def interval(self):
        """Between which values F1 lies in 95 of 100 sets drawn from these texts with repetition."""
        generator, number = random.Random(1), len(self.by_text)
        values = sorted(sum((self.by_text[generator.randrange(number)] for _ in range(number)), NOTHING).f1
                        for _ in range(DRAWS)) if number else [0.0] * DRAWS
        return values[DRAWS // 40], values[-DRAWS // 40 - 1]


class PressScore:
    """How well a system reads a set: meetings held, both their sides, planned ones, texts left alone, quotations."""

    def __init__(self, texts, predictions):
        """`predictions`: {"meetings", "quotes"} by the id of a text; no "quotes" where a system reads none."""
        meetings = {text.id: predictions[text.id]["meetings"] for text in texts}
        held = [meeting_score.score(text.gold, meetings[text.id], "held") for text in texts]
        self.held = Figure([each.counterparts for each in held])
        self.pairs = Figure([each.pairs for each in held])
        self.planned = Figure([meeting_score.score(text.gold, meetings[text.id], "planned").counterparts
                               for text in texts])
        without = [text for text in texts if all(meeting["status"] != "held" for meeting in text.gold["meetings"])]
        self.alone = sum(all(found.get("status") != "held" for found in meetings[text.id]) for text in without)
        self.without = len(without)
        quotes = [quotation_score.score(text, predictions[text.id]["quotes"]) for text in texts
                  if "quotes" in text.gold and "quotes" in predictions[text.id]]
        self.has_quotes = bool(quotes)
        self.quotes = Figure([each.counts for each in quotes])
        self.speakers = sum(each.speakers for each in quotes)


def percentages(counts):
    """Precision, recall and F1 of counts, in per cent."""
    return [round(100 * figure, 1) for figure in (counts.precision, counts.recall, counts.f1)]
