"""Rules of the sources themselves."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

PUBLIC = Path(__file__).resolve().parents[2] / "Public"
SCRIPTS = sorted(PUBLIC.rglob("*.js"))
STYLES = sorted(PUBLIC.rglob("*.css"))


def test_there_are_sources():
    assert len(SCRIPTS) > 10 and len(STYLES) > 2


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: str(file.relative_to(PUBLIC)))
@pytest.mark.parametrize("forbidden", [
    "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "createContextualFragment", "DOMParser",
    "setHTML", "srcdoc", "eval(", "new Function", 'setAttribute("style"', "javascript:",
])
def test_no_text_becomes_markup_or_code(file, forbidden):
    assert forbidden not in file.read_text()


@pytest.mark.parametrize("file", SCRIPTS + STYLES + [PUBLIC / "index.html"], ids=lambda file: str(file.relative_to(PUBLIC)))
def test_nothing_comes_from_elsewhere(file):
    addresses = re.findall(r"(?:https?:)?//[\w.-]+\.\w+[^\s\"')]*", re.sub(r"^\s*//.*$", "", file.read_text(), flags=re.M))
    assert [address for address in addresses if "www.w3.org/2000/svg" not in address] == []
    assert "@import" not in file.read_text()


def test_the_page_holds_no_inline_script_or_style():
    class Reader(HTMLParser):
        inline = []

        def handle_starttag(self, tag, attributes):
            names = dict(attributes)
            if tag == "style" or "style" in names or any(name.startswith("on") for name in names):
                self.inline.append((tag, names))
            if tag == "script" and "src" not in names:
                self.inline.append((tag, names))

    reader = Reader()
    reader.feed((PUBLIC / "index.html").read_text())
    assert reader.inline == []


def test_every_string_is_in_both_languages():
    french, english = (PUBLIC / "js/i18n.js").read_text().split("\n  en: {\n")
    keys = [set(re.findall(r'^    "([^"]+)":', part, re.M)) for part in (french, english)]
    assert len(keys[0]) > 100
    assert keys[0] ^ keys[1] == set()


def test_every_string_that_is_asked_for_exists():
    keys = set(re.findall(r'^    "([^"]+)":', (PUBLIC / "js/i18n.js").read_text(), re.M))
    asked = {key for file in SCRIPTS for key in re.findall(r'\bt\("([^"]+)"', file.read_text())}
    asked |= set(re.findall(r'data-i18n(?:-\w+)?="([^"]+)"', (PUBLIC / "index.html").read_text()))
    assert asked - keys == set()
