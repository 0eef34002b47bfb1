"""Annotated press: texts with the meetings they report and the quotations they hold."""

import json
import pathlib
from typing import NamedTuple

from . import Failure

# What a set is, by the kind that --press names; another word stands for itself.
TITLES = {"dispatches": "annotated dispatches", "hard": "press texts written to be hard"}


class Dispatch(NamedTuple):
    """A text and what its annotation says of it; `quotes` is missing in `gold` where nobody annotated them."""

    id: str
    text: str
    gold: dict


class PressSet(NamedTuple):
    """The texts of a folder; `name` is what --press calls them: a kind, and behind a comma what else is to be told."""

    name: str
    kind: str
    title: str
    folder: pathlib.Path
    texts: list


def press_set(argument):
    """The set of one --press NAME=FOLDER: NN.txt beside NN.gold.json."""
    name, is_named, path = argument.partition("=")
    folder = pathlib.Path(path if is_named else argument)
    name = name if is_named else folder.name
    kind, comma, remark = name.partition(",")
    texts = [dispatch(gold) for gold in sorted(folder.glob("*.gold.json"))]
    if not texts:
        raise Failure(f"{folder}: no *.gold.json there")
    if len({text.id for text in texts}) != len(texts):
        raise Failure(f"{folder}: two annotations have the same id")
    return PressSet(name, kind, TITLES.get(kind, kind) + comma + remark, folder, texts)


def dispatch(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    # Not read_text: it would turn a CR LF into one scalar, and every range behind it would be false.
    text = path.with_name(path.name.removesuffix(".gold.json") + ".txt").read_bytes().decode("utf-8")
    for quote in gold.get("quotes", []):
        if quote["exact"] not in text:
            raise Failure(f"{path.name}: the text has no '{quote['exact'][:40]}'")
    return Dispatch(gold["id"], text, gold)
