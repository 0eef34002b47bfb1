"""What each system says of annotated press: dépêche from its own output, spaCy by rules over its parse."""

import subprocess

from . import Failure, meeting_rule, parses, quotation_rule, systems


def depeche(binary, texts):
    """dépêche's meetings and quotations by text."""
    done = subprocess.run([binary, "analyze", "--ndjson"], input=systems.lines(texts), capture_output=True, text=True,
                          encoding="utf-8", check=False)
    if done.returncode or done.stderr.strip():
        raise Failure(f"depeche analyze --ndjson: {done.stderr.strip() or f'ended with {done.returncode}'}")
    return {text.id: {"meetings": found["meetings"], "quotes": found["quotes"]}
            for text, found in systems.answers(done.stdout, texts, "dépêche")}


def spacy(texts):
    """What two rules make of spaCy's parses by text."""
    return {text.id: {"meetings": meeting_rule.meetings(text.text, parse),
                      "quotes": quotation_rule.quotations(text.text, parse)}
            for text, parse in zip(texts, parses.spacy([text.text for text in texts]), strict=True)}
