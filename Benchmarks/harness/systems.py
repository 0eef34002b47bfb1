"""What each system says of texts: dépêche from its own output, spaCy from its entities and naive rules over them."""

import json
import re
import subprocess

from . import REPOSITORY, Failure, peer
from .annotations import Mention
from .document_score import folded

LABELS = {"person": "PER", "organization": "ORG", "place": "LOC", "country": "LOC"}
SPACY_LABELS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
MEETING = re.compile(r"rencontr|entretien|entreten|entretin|réuni|\breç|\baccueilli|tête-à-tête|bilatéra|\baudience",
                     re.IGNORECASE)


def lines(texts):
    return "".join(json.dumps({"id": text.id, "text": text.text}, ensure_ascii=False) + "\n" for text in texts)


def answers(output, texts, name):
    """The lines of an answer by id; each text must have one, in order."""
    # Not splitlines: it would part a line at U+2028, which JSON may hold as it is.
    found = [json.loads(line) for line in output.split("\n") if line]
    if [each["id"] for each in found] != [text.id for text in texts]:
        raise Failure(f"{name} answered {len(found)} of {len(texts)} texts, or not in their order")
    return zip(texts, found, strict=True)


def checked(text, start, end, label, name):
    if not 0 <= start < end <= len(text.text):
        raise Failure(f"{name}: {text.id} has no range {start}–{end}")
    return Mention(start, end, label)


def depeche(binary, texts):
    """dépêche's mentions and facts by text."""
    done = subprocess.run([binary, "analyze", "--ndjson"], input=lines(texts), capture_output=True, text=True,
                          encoding="utf-8", check=False)
    if done.returncode or done.stderr.strip():
        raise Failure(f"depeche analyze --ndjson: {done.stderr.strip() or f'ended with {done.returncode}'}")
    mentions, facts = {}, {}
    for text, found in answers(done.stdout, texts, "dépêche"):
        mentions[text.id] = [checked(text, each["start"], each["end"], LABELS[each["type"]], "dépêche")
                             for each in found["mentions"] if each["type"] in LABELS]
        facts[text.id] = {
            "persons": found["persons"], "organizations": found["organizations"], "date": found["date"],
            "countries": [country["code"] for country in found["countries"]],
            "meetings": [meeting for meeting in found["meetings"] if meeting["status"] == "held"],
        }
    return mentions, facts


def spacy(texts):
    """spaCy's mentions by text, and what naive rules make of them.

    Persons and organizations are the different spellings of its mentions; countries those of its places that bear a
    country's name; a meeting is a country, or a person, in a sentence with a word of meeting. It has no dates.
    """
    names = country_names()
    mentions, facts = {}, {}
    for text, found in answers(peer.run("tag", lines=lines(texts)), texts, "spaCy"):
        here = [checked(text, start, end, SPACY_LABELS[label], "spaCy") for start, end, label in found["mentions"]
                if label in SPACY_LABELS]
        mentions[text.id] = here
        facts[text.id] = {
            "persons": spellings(text, here, "PER"), "organizations": spellings(text, here, "ORG"), "date": None,
            "countries": list(countries(text, here, names)),
            "meetings": naive_meetings(text, here, found["sentences"], names),
        }
    return mentions, facts


def spellings(text, mentions, label):
    found = {}
    for mention in mentions:
        if mention.label == label:
            name = text.text[mention.start:mention.end]
            found.setdefault(folded(name), name)
    return list(found.values())


def country_names():
    """Codes by folded French name, from the list that dépêche uses itself."""
    names = {}
    path = REPOSITORY / "Sources" / "Extraction" / "Resources" / "countries.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            columns = line.split("\t")
            for name in [columns[3], *columns[5].split("|")]:
                if name:
                    names[folded(name)] = columns[0]
    return names


def countries(text, mentions, names):
    codes = (names.get(folded(text.text[mention.start:mention.end])) for mention in mentions if mention.label == "LOC")
    return dict.fromkeys(code for code in codes if code)


def naive_meetings(text, mentions, sentences, names):
    meetings = []
    for start, end in sentences:
        if MEETING.search(text.text[start:end]):
            here = [mention for mention in mentions if start <= mention.start < end]
            meetings += [{"counterpart_country": code} for code in countries(text, here, names)]
            meetings += [{"counterpart_name": name} for name in spellings(text, here, "PER")]
    return meetings
