"""Holds the scorers of meetings and quotations to another implementation of the same definitions."""

import json
import pathlib
import random
import sys
import tempfile

from .press_score import PressScore, percentages
from .scorer_check import agree, outcome

STATUSES = ("held", "planned", "cancelled", "phone", "past", "implied")


def check(folder, sets):
    """Compares every figure over `sets`: (name, press set, predictions by id).

    Without `folder/eval_facts.py` there is nothing to compare with; that is told loudly. Returns one line.
    """
    tool = pathlib.Path(folder) / "eval_facts.py"
    if not tool.is_file():
        print(f"NOT CHECKED: the scorers were compared with nothing, for there is no {tool}", file=sys.stderr)
        return "the scorers were **not** checked against another implementation"
    sets = [*sets, *shaken(sets)]
    compared = sum(compare(tool, *each) for each in sets)
    return f"the scorers agree with another implementation of their definitions in {compared} figures"


def compare(tool, name, press, predictions):
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": key, **found}) + "\n" for key, found in predictions.items())
        file.flush()
        theirs = outcome(tool, str(press.folder), file.name)
    score = PressScore(press.texts, predictions)
    ours = {"texts": len(press.texts), "held": percentages(score.held.total), "held_counts": list(score.held.total),
            "held_interval": [round(100 * each, 1) for each in score.held.interval()],
            "pairs": percentages(score.pairs.total), "planned": percentages(score.planned.total),
            "planned_counts": list(score.planned.total), "left_alone": [score.alone, score.without],
            "quotes": percentages(score.quotes.total), "quotes_counts": list(score.quotes.total),
            "speaker": [score.speakers, score.quotes.total.right]}
    return sum(agree(name, what, figure, theirs[what]) for what, figure in ours.items())


def shaken(sets):
    """The same sets with predictions dropped, doubled, turned, renamed and moved, and gold ones among them."""
    generator = random.Random(5)
    for name, press, predictions in sets:
        yield f"{name}, shaken", press, {
            text.id: {"meetings": shaken_meetings(generator, text.gold["meetings"], predictions[text.id]["meetings"]),
                      "quotes": shaken_quotes(generator, text, predictions[text.id]["quotes"])}
            for text in press.texts}


def shaken_meetings(generator, gold, found):
    told = [{**each, "counterpart_organization": each.get("counterpart_org")} for each in gold]
    shaken = []
    for each in [*told, *found, *told]:
        if generator.random() < 0.6:
            other = {**each, "status": generator.choice((each["status"], each["status"], *STATUSES))}
            if generator.random() < 0.3:
                other |= {"host": each.get("counterpart_name"), "counterpart_name": each.get("host"),
                          "counterpart_country": each.get("host_country")}
            if generator.random() < 0.2:
                other |= {"counterpart_name": "M. " + (each.get("counterpart_name") or "Œ")}
            shaken.append(other)
    generator.shuffle(shaken)
    return shaken


def shaken_quotes(generator, text, found):
    told = []
    for quote in text.gold.get("quotes", []):
        start = text.text.find(quote["exact"])
        told.append({"start": start, "end": start + len(quote["exact"]), "speaker": quote.get("speaker")})
    shaken = []
    for each in [*told, *found]:
        if generator.random() < 0.7 and each.get("start") is not None:
            length = each["end"] - each["start"]
            start = max(0, each["start"] + generator.choice((0, 0, 1, -3, length // 4, -length // 4)))
            end = min(len(text.text), each["end"] + generator.choice((0, 0, -1, 2, length // 3, -length // 4)))
            if start < end:
                speaker = generator.choice((each.get("speaker"), each.get("speaker"), None, "Mme Œ"))
                shaken.append({**each, "start": start, "end": end, "speaker": speaker})
    return shaken
