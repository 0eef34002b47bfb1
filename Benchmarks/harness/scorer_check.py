"""Holds the two scorers to another implementation of the same definitions, figure by figure."""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

from . import Failure
from .annotations import LABELS, Annotated, Mention
from .document_score import FIGURES, DocumentScore
from .entity_score import MODES, EntityScore

# Beginnings and ends that normalising must treat alike; each is put around a name.
WRAPS = ["le ", "la ", "les ", "l’", "l'", "L’", "un ", "une ", "de ", "du ", "des ", "d’", "D'", "au ", "aux ", "à ",
         "en ", "the ", "The ", "M. ", "MM. ", "M ", "Mme ", "Mmes ", "Mlle. ", "Monsieur ", "Messieurs ", "Madame ",
         "Mesdames ", "Mademoiselle ", "Me ", "Maître ", "Dr. ", "Dr ", "Pr ", "Docteur ", "Sir ", "S.E.M. ", "S.E.M ",
         "SE ", "SM ", "« ", "“", "„", "‘", "(", "[", "…", "- ", "– ", "—", ", ", ": ", "! ", "? ", "général ", "de la ",
         "de l’", "« le ", "(M. ", "aux les ", "le'", "deux ", "enfin ", "Lesotho ", "u.", "\u00a0"]
ENDS = ["", " ", ".", "…", " »", "”", ")", "]", "!", "?", ",", ";", " :", "-", "–", "—", "'", "’", "„", " S.A.", " U.S.",
        "\u00a0", " etc.", ".)", "*"]


def check(folder, sets):
    """Compares every figure over `sets`: (name, texts, mentions by id, facts by id or None).

    Without `folder/eval_ner.py` and `folder/eval_docs.py` there is nothing to compare with; that is told loudly.
    Returns one line on what was done.
    """
    tools = [pathlib.Path(folder) / name for name in ("eval_ner.py", "eval_docs.py")]
    if missing := [str(tool) for tool in tools if not tool.is_file()]:
        print(f"NOT CHECKED: the scorers were compared with nothing, for there is no {', no '.join(missing)}",
              file=sys.stderr)
        return "the scorers were **not** checked against another implementation"
    compared = 0
    for name, texts, mentions, facts in [*sets, normalising_set(), folding_set(), *shaken(sets)]:
        compared += check_entities(tools[0], name, texts, mentions)
        if facts is not None:
            compared += check_documents(tools[1], name, texts, facts)
    return f"the scorers agree with another implementation of their definitions in {compared} figures"


def outcome(tool, *arguments):
    """What the other scorer writes to its --json file."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        done = subprocess.run([sys.executable, tool, *arguments, "--json", file.name], capture_output=True, text=True,
                              check=False)
        if done.returncode:
            raise Failure(f"{tool.name} failed: {done.stderr.strip()[-300:]}")
        return json.loads(pathlib.Path(file.name).read_text())


def agree(name, what, ours, theirs):
    if ours != theirs:
        raise Failure(f"the scorers differ: {name}, {what}: here {ours}, there {theirs}")
    return 1


def check_entities(tool, name, texts, mentions):
    with tempfile.TemporaryDirectory() as folder:
        gold, given = pathlib.Path(folder) / "gold.conll", pathlib.Path(folder) / "given.json"
        with gold.open("w", encoding="utf-8", newline="\n") as file:
            for text in texts:
                # One line a text; each mention as one token keeps every range.
                file.write(f"# sent_id = {text.id}\n# text = {one_line(text.text)}\n")
                file.writelines(f"x\t{start}\t{end}\tB-{label}\n" for start, end, label in text.mentions)
                file.write("\n")
        given.write_text(json.dumps({text.id: [mention._asdict() for mention in mentions.get(text.id, [])]
                                     for text in texts}))
        theirs = outcome(tool, str(gold), str(given), "--boot", "0")["scores"]
    flat = [text._replace(text=one_line(text.text)) for text in texts]
    score = EntityScore(flat, mentions)
    compared = 0
    for mode in MODES:
        compared += agree(name, f"{mode} counts", list(score.counts(mode)), theirs[mode]["counts_tp_fp_fn"])
        for label in LABELS:
            counts = score.counts(mode, (label,))
            ours = [round(100 * figure, 2) for figure in (counts.precision, counts.recall, counts.f1)]
            compared += agree(name, f"{mode} {label}", ours, theirs[mode][label])
    return compared


def one_line(text):
    return text.replace("\n", " ").replace("\r", " ")


def check_documents(tool, name, texts, facts):
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            gold = pathlib.Path(folder) / f"{number:04}.gold.json"
            gold.write_text(json.dumps(text.facts | {"id": text.id}), encoding="utf-8")
        given = pathlib.Path(folder) / "given.json"
        given.write_text(json.dumps(facts), encoding="utf-8")
        theirs = outcome(tool, folder, str(given))
    score = DocumentScore(texts, facts)
    compared = agree(name, "days", score.days, theirs["date_exact"])
    for figure in FIGURES:
        compared += agree(name, figure, list(score.counts[figure]), theirs[figure]["tp_fp_fn"])
        compared += agree(name, f"{figure}, duplicates", score.duplicates.get(figure, 0), theirs[figure]["duplicates"])
    return compared


def normalising_set():
    """A name between every beginning and every end, found with another beginning and end."""
    texts, mentions = [], {}
    for index, wrap in enumerate(WRAPS):
        for end in ENDS:
            identifier = f"wrap-{len(texts)}"
            whole = f"ici {wrap}Anna Berg{end} {WRAPS[-1 - index]}Oslo{end} là"
            start = whole.index("Oslo") - len(WRAPS[-1 - index])
            texts.append(Annotated(identifier, whole, [
                Mention(4, 4 + len(wrap) + 9 + len(end), "PER"),
                Mention(start, whole.index("Oslo") + 4, "LOC")], None))
            mentions[identifier] = [Mention(4 + len(wrap), 4 + len(wrap) + 9, "PER"),
                                    Mention(whole.index("Oslo"), whole.index("Oslo") + 4 + len(end), "LOC")]
    # Ranges that are nothing but what is taken off elsewhere, and dots that belong to a name.
    for gold, given in [("l’", "’"), ("M. ", ". "), ("« ", " "), ("U.S.", "U.S"), ("the U.S.A.", "U.S.A"), ("S.A.", "S.A."),
                        ("Berg.", "Berg"), ("de la", "la"), ("J.-P.", "J.-P"), ("Nyberg A.", "Nyberg A")]:
        identifier = f"edge-{len(texts)}"
        start = gold.index(given) + 4
        texts.append(Annotated(identifier, f"ici {gold} là", [Mention(4, 4 + len(gold), "ORG")], None))
        mentions[identifier] = [Mention(start, start + len(given), "ORG")]
    return "names between marks", texts, mentions, None


def folding_set():
    """Persons who are found under their names with every title before them, and organizations with every article."""
    titles = [*WRAPS, "SM le Roi ", "Sa Majesté le Roi ", "S.E.M. ", "Lt. gen. ", "Lit. Gen. ", "Maj. Gen. ", "Général ",
              "Général-major ", "Général de division ", "Cheikh ", "Sheikh ", "SEM ", "Dato' ", "Président ", "Roi ", "Mlle ",
              "Colonel ", "Pape ", "d' ", "L'"]
    names = [f"Berg{chr(97 + index // 26)}{chr(97 + index % 26)}" for index in range(len(titles))]
    gold = [{"name": name, "variants": []} for name in names]
    facts = {"persons": gold, "organizations": gold, "countries": [], "meetings": [], "date": None}
    found = [title + name for title, name in zip(titles, names, strict=True)] + ["", "?", "Le", "M.", "ÉLAN", "Elan"]
    text = Annotated("titles", "", [], facts)
    return "names behind titles", [text], {}, {"titles": {"persons": found, "organizations": found}}


def shaken(sets):
    """The same sets with predictions moved, widened, renamed, doubled and dropped, so that every kind of error occurs."""
    generator = random.Random(4)
    for name, texts, mentions, facts in sets:
        moved = {}
        for text in texts:
            moved[text.id] = [other for mention in [*mentions.get(text.id, []), *text.mentions]
                              for other in shake(generator, mention, len(text.text))]
        yield f"{name}, shaken", texts, moved, None if facts is None else {
            text.id: shaken_facts(generator, text.facts, facts.get(text.id, {})) for text in texts}


def shake(generator, mention, length):
    for _ in range(generator.randint(0, 2)):
        start = max(0, mention.start + generator.choice((0, 0, 0, -3, -1, 1, 4)))
        end = min(length, mention.end + generator.choice((0, 0, 0, -2, 1, 2, 7)))
        if start < end:
            yield Mention(start, end, generator.choice((*LABELS, mention.label if mention.label in LABELS else "PER")))


def shaken_facts(generator, gold, found):
    def some(*lists):
        return [each for each in sum(map(list, lists), []) if generator.random() < 0.7]
    names = [person["name"] for person in gold["persons"]]
    return {
        "persons": some(gold["persons"], found.get("persons", []), [f"M. {name}" for name in names], ["—", "Le Roi"]),
        "organizations": some(gold["organizations"], found.get("organizations", []), ["l’ONU", "Sirius"]),
        "countries": some(gold["countries"], gold["countries_demonym"], found.get("countries", []), ["ZZ", "NZ"]),
        "meetings": some(gold["meetings"], found.get("meetings", []),
                         [{"counterpart_name": name} for name in names], [{"counterpart_country": "NZ"}]),
        "date": generator.choice((gold["date"], None, "1900-01-01")),
    }
