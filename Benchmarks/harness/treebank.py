"""CoNLL-U: sentences, and their words as ranges of the text, those that it writes as one merged."""

import lzma
import pathlib
from typing import NamedTuple

from . import Failure

# Subtypes that are kept; all others are dropped.
SUBTYPES = ("pass", "agent", "relcl")


class Word(NamedTuple):
    """A word in Unicode scalars of its text; its head is an index among the words of the text, None at a root."""

    start: int
    end: int
    upos: str
    head: int | None
    relation: str


class Sentence(NamedTuple):
    """One `# text` and its words; `document` is the last `# newdoc id` before it."""

    id: str
    document: str
    text: str
    words: list


def relation(label):
    """A relation without its subtype, unless that is kept."""
    main, _, subtype = label.lower().partition(":")
    return f"{main}:{subtype}" if subtype in SUBTYPES else main


def treebank(path):
    """The sentences of a file, plain or .xz."""
    path = pathlib.Path(path)
    with (lzma.open(path, "rt", encoding="utf-8", newline="\n") if path.suffix == ".xz"
          else path.open(encoding="utf-8", newline="\n")) as file:
        found = sentences(file.read(), path.name)
    if not found:
        raise Failure(f"{path.name}: no sentence")
    return found


def sentences(whole, name):
    found, document = [], None
    for block in whole.split("\n\n"):
        if not block.strip():
            continue
        lines = block.strip("\n").split("\n")
        remarks = dict(line.removeprefix("# ").split(" = ", 1) for line in lines
                       if line.startswith("# ") and " = " in line)
        document = remarks.get("newdoc id", document)
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        if "text" not in remarks or any(len(row) != 10 for row in rows):
            raise Failure(f"{name}: {remarks.get('sent_id', 'a sentence')} is no CoNLL-U with its text")
        identifier, text = remarks.get("sent_id", str(len(found))), remarks["text"]
        found.append(Sentence(identifier, document, text, words(rows, text, f"{name}, {identifier}")))
    return found


def words(rows, text, name):
    """The words as the text writes them. Of several in one, `3-4`, the first whose head lies outside speaks for all."""
    parts, spans, at, last = {}, {}, 0, 0
    units = []
    for number, form, _, upos, _, _, head, label, *_ in rows:
        if "." in number:
            continue
        first, _, end = number.partition("-")
        if end:
            at, last = placed(form, text, at, name), int(end)
            units.append((at - len(form), at, range(int(first), last + 1)))
        else:
            parts[int(number)] = (upos, int(head), relation(label))
            if int(number) > last:
                at = placed(form, text, at, name)
                units.append((at - len(form), at, range(int(number), int(number) + 1)))
    for index, (_, _, numbers) in enumerate(units):
        spans |= dict.fromkeys(numbers, index)
    found = []
    for start, end, numbers in units:
        upos, head, label = next((parts[each] for each in numbers if parts[each][1] not in numbers), parts[numbers[0]])
        found.append(Word(start, end, upos, spans[head] if head else None, label))
    return found


def placed(form, text, start, name):
    """Where a form ends that stands next in a text."""
    found = text.find(form, start)
    if found < 0 or text[start:found].strip():
        raise Failure(f"{name}: '{form}' does not stand next at {start}")
    return found + len(form)
