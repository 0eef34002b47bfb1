"""What each system reads as the grammar of texts: words with ranges, parts of speech, heads and relations."""

import json
import subprocess
from typing import NamedTuple

from . import Failure, peer, treebank
from .treebank import Word


class Parse(NamedTuple):
    """spaCy's reading of a text. `lemmas` and `tenses` go with `words`; `mentions` are (start, end, label)."""

    words: list
    lemmas: list
    tenses: list
    mentions: list


def lines(texts):
    """Texts by their number, one line each."""
    return "".join(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n"
                   for number, text in enumerate(texts))


def depeche(binary, texts):
    """dépêche's words, text by text; those of several sentences in one list."""
    done = subprocess.run([binary, "analyze", "--grammar", "--ndjson"], input=lines(texts), capture_output=True,
                          text=True, encoding="utf-8", check=False)
    if done.returncode or done.stderr.strip():
        raise Failure(f"depeche analyze --grammar: {done.stderr.strip() or f'ended with {done.returncode}'}")
    found, ends = [[] for _ in texts], [0] * len(texts)
    for sentence in treebank.sentences(done.stdout, "dépêche"):
        number = int(sentence.document)
        start = texts[number].find(sentence.text, ends[number])
        if start < 0:
            raise Failure(f"dépêche: sentence {sentence.id} does not stand in its text")
        ends[number] = start + len(sentence.text)
        before = len(found[number])
        found[number] += [Word(start + word.start, start + word.end, word.upos,
                               None if word.head is None else before + word.head, word.relation)
                          for word in sentence.words]
    return found


def spacy(texts):
    """spaCy's parses, text by text."""
    output = peer.run("parse", lines=lines(texts))
    answers = [json.loads(line) for line in output.split("\n") if line]
    if [answer["id"] for answer in answers] != [str(number) for number in range(len(texts))]:
        raise Failure(f"spaCy parsed {len(answers)} of {len(texts)} texts, or not in their order")
    return [Parse([Word(start, end, upos, head, treebank.relation(label))
                   for start, end, upos, head, label in answer["words"]],
                  answer["lemmas"], answer["tenses"], answer["mentions"]) for answer in answers]
