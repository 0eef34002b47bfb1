"""How well mentions are found: strictly, normalised, and by overlap.

Micro-averaged over PER, ORG and LOC. A prediction that touches an open zone (`IGN`) and no mention that counts is not
counted at all.
"""

import collections
import random
import re

from .annotations import LABELS, OPEN

MODES = ("strict", "normalised", "overlap")

EDGES = "\"'’‘“”«»()[]…,;:.-–—"
ARTICLES = ("le", "la", "les", "un", "une", "de", "du", "des", "au", "aux", "à", "en", "the")
CIVILITIES = ("MM", "M", "Mme", "Mmes", "Mlle", "Monsieur", "Messieurs", "Madame", "Mesdames", "Mademoiselle", "Me",
              "Maître", "Dr", "Pr", "Docteur", "Sir", "S.E.M", "SE", "SM")
ARTICLE = re.compile(rf"(?:(?:{'|'.join(ARTICLES)})(?=[\s'’])|[ld]['’])\s*", re.IGNORECASE)
CIVILITY = re.compile(rf"(?:{'|'.join(map(re.escape, CIVILITIES))})\.?\s+", re.IGNORECASE)
# A dot that belongs to the name: U.S.
DOTTED = re.compile(r"(?:\b\w\.){2,}$")


class Counts(collections.namedtuple("Counts", "right wrong missed")):
    """Predictions that are right, predictions that are wrong, and mentions that no prediction found."""

    def __add__(self, other):
        return Counts(*map(sum, zip(self, other)))

    @property
    def precision(self):
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self):
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self):
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


NOTHING = Counts(0, 0, 0)


def is_edge(scalar, others):
    return scalar.isspace() or scalar in EDGES or scalar in others


def lead(text):
    """How much of a text's beginning is no name: marks, or one article or preposition, or one civility."""
    marks = len(text)
    for index, scalar in enumerate(text):
        if not is_edge(scalar, "„"):
            marks = index
            break
    if marks:
        return marks
    found = ARTICLE.match(text) or CIVILITY.match(text)
    return found.end() if found else 0


def normalised(text, start, end):
    """A range without what stands around the name itself; never empty."""
    while start < end:
        taken = lead(text[start:end])
        if taken == 0 or taken >= end - start:
            break
        start += taken
    last = end
    while last > start and is_edge(text[last - 1], "!?"):
        last -= 1
    is_name_dot = text[end - 1:end] == "." and DOTTED.search(text[start:end])
    return (start, last) if last > start and not is_name_dot else (start, end)


def touches(one, other):
    return one.start < other.end and other.start < one.end


def score(annotated, predictions):
    """Counts by mode and label for one text."""
    gold = [mention for mention in annotated.mentions if mention.label in LABELS]
    zones = [mention for mention in annotated.mentions if mention.label == OPEN]
    counted = sorted(prediction for prediction in set(predictions)
                     if any(touches(prediction, mention) for mention in gold)
                     or not any(touches(prediction, zone) for zone in zones))
    text = annotated.text
    return {
        "strict": compared(gold, counted, lambda mention: mention),
        "normalised": compared(
            gold, counted, lambda mention: (*normalised(text, mention.start, mention.end), mention.label)),
        "overlap": overlapping(sorted(gold), counted),
    }


def compared(gold, predictions, key):
    wanted, given = collections.Counter(map(key, gold)), collections.Counter(map(key, predictions))
    counts = {}
    for label in LABELS:
        def of_label(counter):
            return sum(number for each, number in counter.items() if each[2] == label)
        counts[label] = Counts(of_label(wanted & given), of_label(given - wanted), of_label(wanted - given))
    return counts


def overlapping(gold, predictions):
    """Each prediction takes the first mention of its label that it touches and that none has taken before."""
    taken, counts = set(), {label: NOTHING for label in LABELS}
    for prediction in predictions:
        partner = next((index for index, mention in enumerate(gold) if index not in taken
                        and mention.label == prediction.label and touches(mention, prediction)), None)
        if partner is None:
            counts[prediction.label] += Counts(0, 1, 0)
        else:
            taken.add(partner)
            counts[prediction.label] += Counts(1, 0, 0)
    for index, mention in enumerate(gold):
        if index not in taken:
            counts[mention.label] += Counts(0, 0, 1)
    return counts


class EntityScore:
    """The counts of a set of texts."""

    def __init__(self, texts, predictions):
        """`predictions`: mentions by the id of a text; a text without any counts as nothing found."""
        self.by_text = [score(text, predictions.get(text.id, [])) for text in texts]

    def counts(self, mode, labels=LABELS):
        return sum((each[mode][label] for each in self.by_text for label in labels), NOTHING)

    def interval(self, draws=1000):
        """Between which values the normalised F1 lies in 95 of 100 sets drawn from these texts with repetition."""
        generator = random.Random(1)
        each = [sum((text["normalised"][label] for label in LABELS), NOTHING) for text in self.by_text]
        values = sorted(sum(generator.choices(each, k=len(each)), NOTHING).f1 for _ in range(draws))
        return values[int(0.025 * draws)], values[int(0.975 * draws)]


def errors(texts, predictions):
    """What is missed and what is wrong, normalised, the most frequent first: (kind, label, words) and how often."""
    found = collections.Counter()
    for text in texts:
        gold = [mention for mention in text.mentions if mention.label in LABELS]
        zones = [mention for mention in text.mentions if mention.label == OPEN]
        def key(mention):
            start, end = normalised(text.text, mention.start, mention.end)
            return start, end, mention.label
        wanted = set(map(key, gold))
        given = {key(each) for each in predictions.get(text.id, [])
                 if any(touches(each, mention) for mention in gold) or not any(touches(each, zone) for zone in zones)}
        for kind, some in (("wrong", given - wanted), ("missed", wanted - given)):
            for start, end, label in some:
                found[kind, label, text.text[start:end]] += 1
    return found.most_common()
