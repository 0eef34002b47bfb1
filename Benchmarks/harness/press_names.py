"""When two spellings name the same person or organization in annotated press."""

import re
import unicodedata

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
TITLES = frozenset("m mm mme mlle dr pr me sir cheikh sheikh se sem roi reine general monsieur madame the le la les l "
                   "un une du de des d".split())
EXCELLENCY = ["son", "excellence"]


def folded(name):
    """A name without case, accents, marks, and the civilities and articles before it; its last word always stays."""
    plain = "".join(scalar for scalar in unicodedata.normalize("NFD", (name or "").lower().translate(LIGATURES))
                    if unicodedata.category(scalar) != "Mn")
    words = re.sub("[^a-z0-9]+", " ", plain).split()
    while len(words) > 1:
        if words[0] in TITLES:
            words = words[1:]
        elif words[:2] == EXCELLENCY and len(words) > 2:
            words = words[2:]
        else:
            break
    return " ".join(words)


def is_one_of(name, forms):
    """Whether a name is one of some folded forms, or one of them is its end or has it as its end."""
    words = folded(name)
    return bool(words) and any(words == form or words.endswith(f" {form}") or form.endswith(f" {words}")
                               for form in forms)


class Names:
    """The persons and organizations of one annotation, with all their spellings."""

    def __init__(self, gold):
        self.persons = {person["name"]: self.forms(person) for person in gold["persons"]}
        self.organizations = [self.forms(organization) for organization in gold.get("organizations", [])]

    @staticmethod
    def forms(entity):
        return {folded(name) for name in [entity["name"], *entity.get("variants", [])]} - {""}

    def person(self, name):
        """The spellings of the person who bears a name, None if nobody does."""
        if name in self.persons:
            return self.persons[name]
        return next((forms for forms in self.persons.values() if name and folded(name) in forms), None)

    def organization(self, name):
        """A name's own form and those of the organizations that share one with it."""
        found = {folded(name)}
        for forms in self.organizations:
            if forms & found:
                found |= forms
        return found
