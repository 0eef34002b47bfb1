"""How well the facts of whole articles are found: persons, organizations, countries, meetings, the day."""

import re
import unicodedata

from .entity_score import NOTHING, Counts

FIGURES = ("persons", "organizations", "countries_named", "countries_all", "meetings_country", "meetings_named")

# Taken off the beginning of a name one after the other, as long as something is left.
TITLES = ("sm le roi", "sa majeste le roi", "s e m", "lit gen", "maj gen")
WORDS = frozenset("m mm mme mlle dr pr me sir cheikh sheikh se sem roi general dato president monsieur madame the le la "
                  "les l un une du de des d".split())


def folded(name):
    """A name for comparison: no case, accents, marks, civilities or leading articles."""
    plain = "".join(scalar for scalar in unicodedata.normalize("NFD", name.lower())
                    if unicodedata.category(scalar) != "Mn")
    words = re.sub(r"[^a-z0-9]+", " ", plain).split()
    while len(words) > 1:
        title = next((title for title in TITLES if " ".join(words).startswith(f"{title} ")), None)
        if title:
            words = words[len(title.split()):]
        elif words[0] in WORDS:
            words = words[1:]
        else:
            break
    return " ".join(words)


def forms(entity):
    """All folded spellings of an entity, given as a name or as {"name", "variants"}."""
    names = [entity] if isinstance(entity, str) else [entity.get("name", ""), *entity.get("variants", [])]
    return {folded(name) for name in names if name or isinstance(entity, str)}


def is_optional(entity):
    """Whether an entity is neither required nor wrong."""
    note = entity.get("note") or ""
    return bool(entity.get("boilerplate")) or "accept" in note or "optional" in note


class DocumentScore:
    """Counts of each figure over articles; a second prediction of one entity is a duplicate, no error."""

    def __init__(self, articles, predictions):
        """`predictions`: {"persons", "organizations", "countries", "meetings", "date"} by the id of an article."""
        self.counts = {figure: NOTHING for figure in FIGURES}
        self.duplicates = {"persons": 0, "organizations": 0}
        self.days = [0, len(articles)]
        for article in articles:
            found = predictions.get(article.id, {})
            self.add_entities("persons", article.facts, found)
            self.add_entities("organizations", article.facts, found)
            self.add_countries(article.facts, set(found.get("countries", [])))
            self.add_meetings(article.facts, found.get("meetings", []))
            self.days[0] += found.get("date") == article.facts["date"]

    def add_entities(self, figure, facts, found):
        wanted = [(forms(entity), is_optional(entity)) for entity in facts[figure]]
        hit = set()
        for prediction in found.get(figure, []):
            names = forms(prediction) - {""}
            if not names:
                continue
            partners = [index for index, (each, _) in enumerate(wanted) if each & names]
            required = [index for index in partners if not wanted[index][1]]
            if not partners:
                self.counts[figure] += Counts(0, 1, 0)
            elif required and required[0] in hit:
                self.duplicates[figure] += 1
            elif required:
                hit.add(required[0])
                self.counts[figure] += Counts(1, 0, 0)
        missed = sum(not optional and index not in hit for index, (_, optional) in enumerate(wanted))
        self.counts[figure] += Counts(0, 0, missed)

    def add_countries(self, facts, found):
        named = set(facts["countries"])
        adjectives = set(facts.get("countries_demonym", []))
        neither = set(facts.get("countries_boilerplate", []))
        self.add_set("countries_named", named, adjectives | neither, found)
        self.add_set("countries_all", named | adjectives, neither, found)

    def add_meetings(self, facts, found):
        meetings = facts["meetings"]
        held = [meeting for meeting in meetings if meeting["status"] == "held"]
        countries = {meeting.get("counterpart_country") for meeting in held} - {None}
        # A signed agreement implies a meeting; and what one side calls its counterpart is the other's host.
        neither = {meeting.get("counterpart_country") for meeting in meetings if meeting["status"] == "implied"}
        neither |= {meeting.get("host_country") for meeting in meetings}
        self.add_set("meetings_country", countries, neither - {None},
                     {meeting["counterpart_country"] for meeting in found if meeting.get("counterpart_country")})
        spellings = {person["name"]: forms(person) for person in facts["persons"]}
        met = list(dict.fromkeys(meeting["counterpart_name"] for meeting in held if meeting.get("counterpart_name")))
        hosts = {meeting.get("host") for meeting in meetings}
        host_forms = {form for name, each in spellings.items() if name in hosts for form in each}
        right, wrong = set(), 0
        for meeting in found:
            if not meeting.get("counterpart_name"):
                continue
            name = folded(meeting["counterpart_name"])
            partner = next((each for each in met if name in spellings[each]), None)
            if partner:
                right.add(partner)
            elif name not in host_forms:
                wrong += 1
        self.counts["meetings_named"] += Counts(len(right), wrong, len(met) - len(right))

    def add_set(self, figure, required, neither, found):
        self.counts[figure] += Counts(len(found & required), len(found - required - neither), len(required - found))
