"""The countries that a phrase names, by their names or by adjectives, from the lists that dépêche uses itself."""

import functools

from . import REPOSITORY
from .document_score import folded
from .systems import country_names

LONGEST = 6


@functools.cache
def spellings():
    """Codes by folded name, adjective and inhabitant; an adjective that several countries share counts for none."""
    codes = {}
    path = REPOSITORY / "Sources" / "Extraction" / "Resources" / "demonyms.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, form, *_ = line.split("\t")
            if "|" not in code:
                codes[folded(form)] = code
    return codes | country_names()


def countries(phrase):
    """Their codes, each once. Of names that begin at one word the longest counts."""
    known, words, found, start = spellings(), folded(phrase).split(), {}, 0
    while start < len(words):
        length = next((length for length in range(LONGEST, 0, -1)
                       if " ".join(words[start:start + length]) in known), None)
        if length:
            found[known[" ".join(words[start:start + length])]] = True
        start += length or 1
    return list(found)
