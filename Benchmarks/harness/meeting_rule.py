"""Meetings by a plain rule over spaCy's parse and entities: who is subject, object, agent or complement of a verb or
noun of meeting, as a name, a country or an organization. It knows no more of an article than the sentence."""

from .parse_tree import Tree
from .press_countries import countries

# Verbs that meet their object, and those that meet only *avec* somebody.
OBJECT_VERBS = {"rencontrer", "recevoir", "accueillir", "retrouver", "consulter", "voir", "croiser"}
WITH_VERBS = {"entretenir", "discuter", "échanger", "dialoguer", "réunir", "converser", "conférer", "parler",
              "concerter", "déjeuner", "dîner", "négocier"}
NOUNS = {"entretien", "rencontre", "réunion", "entrevue", "audience", "tête-à-tête", "tête à tête", "discussion",
         "pourparler", "conversation", "consultation"}
DENIALS = {"pas", "jamais", "aucun", "refuser", "annuler", "reporter", "démentir", "renvoyer"}
PLANS = {"devoir", "aller", "vouloir", "prévoir", "souhaiter", "pouvoir", "compter", "prochain"}
COMPLEMENTS = {"obl", "nmod", "obl:agent"}


def participants(text, tree, heads):
    """(name, country, organization) of each whom some phrases and what is coordinated with them name."""
    for head in (each for first in heads for each in tree.coordinated(first)):
        start, end = tree.range(head)
        # The parse often parts an apposition from its noun: a name behind the comma belongs to it.
        named = [(label, text[first:last]) for first, last, label in tree.parse.mentions if start <= first <= end + 2]
        codes, persons = countries(text[start:end]), [name for label, name in named if label == "PER"]
        if persons:
            yield persons[0], next(iter(codes), None), None
        elif codes:
            yield from ((None, code, None) for code in codes)
        else:
            yield from ((None, None, name) for label, name in named[:1] if label == "ORG")


def verb_sides(tree, index):
    lemma, subjects = tree.parse.lemmas[index], tree.subjects(index)
    company, agents = (tree.of(index, COMPLEMENTS, {case}) for case in ("avec", "par"))
    if lemma in OBJECT_VERBS and (agents or tree.of(index, {"nsubj:pass", "aux:pass"})):
        return agents, [tree.words[index].head] if tree.words[index].relation == "acl" else subjects
    if lemma in OBJECT_VERBS:
        bare = [each for each in tree.of(index, {"obl"}) if not tree.of(each, {"case"})]
        company = (tree.arguments(index, {"obj"}) or bare) + company
    # *X et Y se sont rencontrés*
    return subjects, company or [each for one in subjects for each in tree.coordinated(one)[1:]]


def noun_sides(tree, index):
    company = tree.of(index, COMPLEMENTS, {"avec"})
    pair = [each for one in tree.of(index, COMPLEMENTS, {"entre"}) for each in tree.coordinated(one)]
    if len(pair) > 1 and not company:
        return pair[:1], pair[1:]
    head = tree.words[index].head
    if head is None or tree.words[head].upos != "VERB":
        return [], company
    behind = {"avec", "à"} if tree.parse.lemmas[index] == "audience" else {"avec"}
    return tree.subjects(head), company or tree.of(head, COMPLEMENTS, behind)


def status(tree, index):
    """Held, planned, or None where it is denied: by the word, by what governs it, or by what hangs from either."""
    near = tree.near(index, {"aux", "aux:pass", "cop", "advmod", "det", "amod"})
    lemmas = {tree.parse.lemmas[each] for each in near}
    if lemmas & DENIALS:
        return None
    return "planned" if lemmas & PLANS or any(tree.parse.tenses[each] == "Fut" for each in near) else "held"


def meetings(text, parse):
    tree, found = Tree(parse), {}
    for index, (word, lemma) in enumerate(zip(parse.words, parse.lemmas)):
        if word.upos == "VERB" and lemma in OBJECT_VERBS | WITH_VERBS:
            hosts, met = verb_sides(tree, index)
        elif word.upos == "NOUN" and lemma in NOUNS:
            hosts, met = noun_sides(tree, index)
        else:
            continue
        told, host = status(tree, index), next((name for name, *_ in participants(text, tree, hosts[:1])), None)
        for name, code, organization in participants(text, tree, met) if told else ():
            found.setdefault((name or code or organization, told), {
                "status": told, "host": host, "counterpart_name": name, "counterpart_country": code,
                "counterpart_organization": organization})
    return list(found.values())
