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


FRENCH = sorted((PUBLIC / "js/words").glob("*.js"))
ENGLISH = sorted((PUBLIC / "js/words/en").glob("*.js"))


def keys_of(file):
    return re.findall(r'^  "([^"]+)":', file.read_text(), re.M)


def test_every_file_of_words_has_its_twin():
    assert FRENCH and [file.name for file in FRENCH] == [file.name for file in ENGLISH]


@pytest.mark.parametrize("file", FRENCH, ids=lambda file: file.name)
def test_every_string_is_in_both_languages(file):
    french, english = keys_of(file), keys_of(file.parent / "en" / file.name)
    assert french and set(french) ^ set(english) == set()
    assert len(french) == len(set(french)) and len(english) == len(set(english)), "a key stands once"


def test_every_string_that_is_asked_for_exists():
    keys = {key for file in FRENCH for key in keys_of(file)}
    asked = {key for file in SCRIPTS for key in re.findall(r'\bt\("([^"]+)"', file.read_text())}
    for page in PUBLIC.glob("*.html"):
        asked |= set(re.findall(r'data-i18n(?:-\w+)?="([^"]+)"', page.read_text()))
    assert asked - keys == set()


def reached(*entries):
    """The scripts that come with some modules, by their imports."""
    found, left = set(), [PUBLIC / "js" / entry for entry in entries]
    while left:
        file = left.pop()
        if file not in found:
            found.add(file)
            left += [(file.parent / path).resolve() for path in re.findall(r'^import \{[^}]*\} from "([^"]+)";', file.read_text(), re.M)]
    return found


@pytest.mark.parametrize("entry, beside", [("main.js", []), ("pages.js", ["main.js"]), ("more.js", ["main.js"]), ("beside.js", ["main.js"]), ("acts.js", ["main.js"]), ("embed.js", []), ("docs/main.js", [])])
def test_every_string_comes_before_it_is_asked_for(entry, beside):
    words = {key for file in reached(entry, *beside) if file.parent.name == "words" for key in keys_of(file)}
    asked = {key for file in reached(entry) for key in re.findall(r'\bt\("([^"]+)"', file.read_text())}
    assert asked and asked - words == set()


def test_every_file_of_words_is_joined():
    joined = "".join((PUBLIC / "js" / name).read_text() for name in ("i18n.js", "pages.js", "more.js", "beside.js", "acts.js"))
    assert [file.name for file in FRENCH if f'"./words/{file.name}"' not in joined] == []
    joined = (PUBLIC / "js/english.js").read_text()
    assert [file.name for file in ENGLISH if f'"./words/en/{file.name}"' not in joined] == []


@pytest.mark.parametrize("file", [file for file in SCRIPTS if "docs" not in file.parts and file.name not in ("early.js", "worker.js") and not file.name.endswith("Worker.js")],
                         ids=lambda file: str(file.relative_to(PUBLIC)))
def test_modules_can_be_joined(file):
    """The server makes one file of them: imports of names, static, first; exports of named declarations."""
    source = file.read_text()
    imports = re.findall(r'^import \{[\w,\s]+\} from "\.\.?/[\w./]+\.js";$', source, re.M)
    assert len(imports) == len(re.findall(r"^import\b", source, re.M))
    for line in re.findall(r"^export\b.*$", source, re.M):
        assert re.match(r"export (async function|function|const|class) \w+", line), line
    assert (file.name in ("later.js", "language.js") or "import(" not in source) and not re.search(r"^await\b", source, re.M)


def test_modules_do_not_go_in_circles():
    imports = {file: [(file.parent / path).resolve() for path in re.findall(r'^import \{[\w,\s]+\} from "([^"]+)";', file.read_text(), re.M)]
               for file in SCRIPTS}
    done, open_ = set(), []

    def visit(file):
        assert file not in open_, [str(each.relative_to(PUBLIC)) for each in open_ + [file]]
        if file in done:
            return
        open_.append(file)
        for other in imports[file]:
            visit(other)
        done.add(open_.pop())

    for file in SCRIPTS:
        visit(file)
