"""How well words and their dependencies are found, compared by characters.

A word of the treebank is answered by the words of a system that share a character with it; of several the first whose
head is none of them speaks for all. Punctuation is not counted.
"""

from bisect import bisect_right

FIGURES = ("LAS", "UAS", "UPOS")
UNCOUNTED = "PUNCT"


def shares(one, other):
    return one.start < other.end and other.start < one.end


def partners(word, found, starts):
    """The indices of the words that share a character with a word; `found` is in the order of the text."""
    index = max(bisect_right(starts, word.start) - 1, 0)
    met = []
    while index < len(found) and found[index].start < word.end:
        if shares(found[index], word):
            met.append(index)
        index += 1
    return met


def right(word, wanted, found, starts):
    """Whether relation and head, head alone, and part of speech of a word are right."""
    met = partners(word, found, starts)
    if not met:
        return False, False, False
    answer = found[next((index for index in met if found[index].head not in met), met[0])]
    if word.head is None or answer.head is None:
        attached = word.head is answer.head
    else:
        attached = shares(wanted[word.head], found[answer.head])
    return attached and word.relation == answer.relation, attached, word.upos == answer.upos


class GrammarScore:
    """Shares of the words of a treebank that are right, by figure."""

    def __init__(self, sentences, parses):
        """`parses`: words by the number of the sentence."""
        hits, self.words = [0, 0, 0], 0
        for number, sentence in enumerate(sentences):
            found = parses[number]
            starts = [word.start for word in found]
            for word in sentence.words:
                if word.upos != UNCOUNTED:
                    self.words += 1
                    hits = [hit + one for hit, one in zip(hits, right(word, sentence.words, found, starts))]
        self.shares = {figure: hit / self.words for figure, hit in zip(FIGURES, hits, strict=True)}
