"""How well an article's quotations are found, and whose they are."""

import re
from typing import NamedTuple

from .entity_score import Counts
from .press_names import Names, is_one_of

MARK = re.compile('[«»"“”]')
MARKED = re.compile('[«"“]\\s*([^»"”]*?)\\s*[»"”]')
# So much of the gold's quotation must be covered, and so much of the prediction may lie outside of it.
COVERED, OUTSIDE = 0.7, 0.4
# Quotations of so few words are neither required nor wrong.
FRAGMENT = 2


class Quotations(NamedTuple):
    """The counts of one text, and how many speakers are right of those found."""

    counts: Counts
    speakers: int


def is_fragment(quote):
    marked = MARKED.findall(quote)
    return len((marked[0] if len(marked) == 1 else quote).split()) <= FRAGMENT


def ranges(quote, start):
    """What counts as a quotation: all of it, or what stands between its outermost marks."""
    found = [(start, start + len(quote))]
    marks = [mark.start() for mark in MARK.finditer(quote)]
    if len(marks) > 1 and marks[-1] - marks[0] > 2:
        found.append((start + marks[0] + 1, start + marks[-1]))
    return found


def shared(wanted, given):
    """How many scalars a prediction shares with a quotation, 0 if they are too different."""
    common = min(wanted[1], given[1]) - max(wanted[0], given[0])
    length = given[1] - given[0]
    fits = common >= COVERED * (wanted[1] - wanted[0]) and length - common <= OUTSIDE * length
    return common if fits else 0


def best(wanted, spans, free):
    """Which of the free predictions is a quotation; the first of those that share most, None if none is."""
    shares = {index: max(shared(one, spans[index]) for one in wanted) for index in sorted(free)}
    index = max(shares, key=shares.get, default=None)
    return index if index is not None and shares[index] > 0 else None


def is_speaker(names, wanted, found):
    """Whether the speaker is right, by name or in the text's words; no speaker where the gold has none."""
    speaker = found.get("speaker")
    if wanted is None:
        return not speaker
    forms = names.person(wanted) or names.organization(wanted)
    return any(each and is_one_of(each, forms) for each in (speaker, found.get("speaker_words")))


def score(dispatch, predictions):
    """The counts of a text whose quotations are annotated."""
    names = Names(dispatch.gold)
    given = [found for found in predictions if found.get("start") is not None]
    spans = [(found["start"], found["end"]) for found in given]
    free, ends = set(range(len(given))), {}
    right = missed = speakers = 0
    for quote in dispatch.gold["quotes"]:
        # The same words twice are two quotations, in the order of the text.
        start = dispatch.text.find(quote["exact"], ends.get(quote["exact"], 0))
        ends[quote["exact"]] = start + len(quote["exact"])
        index = best(ranges(quote["exact"], start), spans, free)
        free.discard(index)
        if quote.get("optional") or is_fragment(quote["exact"]):
            continue
        if index is None:
            missed += 1
        else:
            right += 1
            speakers += is_speaker(names, quote.get("speaker"), given[index])
    wrong = sum(not is_fragment(dispatch.text[slice(*spans[index])]) for index in free)
    return Quotations(Counts(right, wrong, missed), speakers)
