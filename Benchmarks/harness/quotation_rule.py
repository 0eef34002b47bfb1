"""Quotations by a plain rule over spaCy's parse and entities: what stands between marks, said by the subject of the
verb of speech nearest to it in the same paragraph. Without such a verb, or with a pronoun for subject, it is the last
speaker's; a pronoun before any speaker is the last person."""

import functools
import re

from . import REPOSITORY
from .parse_tree import Tree
from .quotation_score import is_fragment

MARKED = re.compile('«([^«»]+)»|“([^“”]+)”|"([^"]+)"')
# So far from its quotation a verb of speech may stand, in scalars.
NEAR = 150


@functools.cache
def speech_verbs():
    """Infinitives, from the list that dépêche uses itself."""
    path = REPOSITORY / "Sources" / "Extraction" / "Resources" / "speech_verbs.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[1] for line in lines if line and not line.startswith("#")}


def quotations(text, parse):
    tree, found, last = Tree(parse), [], None
    verbs = [index for index, word in enumerate(parse.words)
             if word.upos == "VERB" and parse.lemmas[index] in speech_verbs() and tree.subjects(index)]
    for match in MARKED.finditer(text):
        start, end = match.span(match.lastindex)
        if not is_fragment(text[start:end]):
            last = speaker(text, tree, verbs, start, end, last) or last
            found.append({"start": start, "end": end, "speaker": last})
    return found


def speaker(text, tree, verbs, start, end, previous):
    """Who says what stands in a range: a name or the words of the subject, None where no verb of speech is near."""
    around = {}
    for index in verbs:
        word = tree.words[index]
        before, after = start - word.end, word.start - end
        gap = text[word.end:start] if before >= 0 else text[end:word.start]
        if max(before, after) >= 0 and len(gap) < NEAR and "\n" not in gap:
            around.setdefault(len(gap), index)
    if not around:
        return None
    subject = tree.subjects(around[min(around)])[0]
    first, last = tree.range(subject)
    persons = [(at, text[at:to]) for at, to, label in tree.parse.mentions if label == "PER"]
    named = [name for at, name in persons if first <= at <= last + 2]
    if tree.words[subject].upos == "PRON":
        named = [previous] if previous else [name for at, name in persons if at < first][-1:]
    return named[0] if named else text[first:last]
