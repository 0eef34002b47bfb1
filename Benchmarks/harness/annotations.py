"""Annotated texts: the articles beside their facts, and CoNLL files."""

import hashlib
import json
import lzma
import pathlib
from typing import NamedTuple

from . import BENCHMARKS, REPOSITORY, Failure

LABELS = ("PER", "ORG", "LOC")
# A zone where either answer is good: a generic institution, an event, a treaty.
OPEN = "IGN"
ARTICLES = BENCHMARKS / "articles"


class Mention(NamedTuple):
    """A range of a text in Unicode scalars, and what stands there."""

    start: int
    end: int
    label: str


class Annotated(NamedTuple):
    """A text with its mentions, and the facts of the whole of it if there are any."""

    id: str
    text: str
    mentions: list
    facts: dict


def articles(folder, texts):
    """The articles of a folder of `*.gold.json`, whose texts stand in another one (or in the same)."""
    found = [article(path, texts) for path in sorted(folder.glob("*.gold.json"))]
    if not found:
        raise Failure(f"{folder}: no *.gold.json there")
    return found


def article(path, texts):
    facts = json.loads(path.read_text(encoding="utf-8"))
    # Not read_text: it would turn a CR LF into one scalar, and every range behind it would be false.
    text = (texts / facts["id"]).read_bytes().decode("utf-8")
    mentions = []
    for each in facts["mentions"]:
        start, end = each["start"], each["end"]
        if text[start:end] != each["text"]:
            raise Failure(f"{path.name}: at {start} the text has '{text[start:end]}', not '{each['text']}'")
        if each["type"] not in (*LABELS, OPEN):
            raise Failure(f"{path.name}: '{each['text']}' has the unknown type {each['type']}")
        mentions.append(Mention(start, end, each["type"]))
    names = {person["name"] for person in facts["persons"]}
    for meeting in facts["meetings"]:
        for side in ("host", "counterpart_name"):
            if meeting.get(side) and meeting[side] not in names:
                raise Failure(f"{path.name}: a meeting names {meeting[side]}, who is none of its persons")
    return Annotated(facts["id"], text, mentions, facts)


def own_articles():
    """The articles written for this benchmark."""
    return articles(ARTICLES, ARTICLES)


def seeds():
    """The articles that dépêche brings along."""
    return articles(ARTICLES / "seeds", REPOSITORY / "seeds")


def is_development(identifier):
    """Whether a text of the training data is kept apart: its id's SHA-256, as a number, is a multiple of ten."""
    return int(hashlib.sha256(identifier.encode()).hexdigest(), 16) % 10 == 0


def development(path):
    """The texts of a CoNLL file that nothing is trained on.

    A block is `# sent_id = …`, `# text = …`, then a token a line: the token, its start and end in the text, and its
    label in BIO, separated by tabs.
    """
    path = pathlib.Path(path)
    with (lzma.open(path, "rt", encoding="utf-8", newline="\n") if path.suffix == ".xz"
          else path.open(encoding="utf-8", newline="\n")) as file:
        blocks = file.read().split("\n\n")
    texts = [conll_block(path, block) for block in blocks if block.strip()]
    chosen = [text for text in texts if is_development(text.id)]
    if not chosen:
        raise Failure(f"{path.name}: none of its {len(texts)} texts is of the development part")
    return chosen


def conll_block(path, block):
    identifier = text = None
    mentions = []
    for line in block.split("\n"):
        if line.startswith("# sent_id = "):
            identifier = line.removeprefix("# sent_id = ")
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and not line.startswith("#"):
            if identifier is None or text is None:
                raise Failure(f"{path.name}: a token before '# sent_id' or '# text': '{line}'")
            token, start, end, tag = line.split("\t")
            start, end = int(start), int(end)
            if text[start:end] != token:
                raise Failure(f"{path.name}, {identifier}: at {start} stands '{text[start:end]}', not '{token}'")
            prefix, _, label = tag.partition("-")
            if prefix == "I" and mentions and mentions[-1].label == label and is_open:
                mentions[-1] = mentions[-1]._replace(end=end)
            elif label:
                mentions.append(Mention(start, end, label))
            is_open = bool(label)
    return Annotated(identifier, text, mentions, None)
