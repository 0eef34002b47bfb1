"""An article that attacks its readers is shown as the text it is."""

import html
import os
import shutil

import pytest

from conftest import API, ROOT, serving
from page import Page
from test_facts import assert_reader_equals_api

HOSTILE = """<img src=x onerror="window.pwned=1"> à Marrakech : Abdellatif Hammouchi & Interpol

<script>window.pwned = 2</script> Le directeur général 🚓👮🏽‍♀️ Abdellatif Hammouchi a salué Interpol à Marrakech 🇲🇦 devant Valdecy Urquiza.

Le secrétaire général <svg onload="window.pwned=3"> Valdecy Urquiza</svg> a répondu "><a href="javascript:window.pwned=4">Interpol</a> au Maroc, 𝕄arrakech, e\u0301te\u0301 et Marrakech.

{{constructor.constructor('window.pwned=5')()}} ${window.pwned=6} Abdellatif Hammouchi a tenu &lt;12&gt; réunions bilatérales à Marrakech.
"""

pytestmark = pytest.mark.skipif(
    "DEPECHE_URL" in os.environ, reason="needs a server of its own, over a folder of its own")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    seeds = tmp_path_factory.mktemp("corpus") / "seeds"
    shutil.copytree(ROOT / "seeds", seeds)
    # Tags that a file has are taken off; those that it writes as words are words.
    (seeds / "zz_hostile.txt").write_text(html.escape(HOSTILE, quote=False), encoding="utf-8")
    with serving(seeds) as address:
        yield address


@pytest.fixture
def attacked(driver, hostile):
    page = Page(driver, hostile)
    page.reset()
    yield page
    assert page.complaints() == []


def assert_unharmed(page):
    assert page.script("return window.pwned ?? null") is None
    assert page.script("""return [...document.querySelectorAll("main img, main script, main svg:not(.bar, .figure-frame svg), [onerror], [onload], a[href^='javascript']")]
        .length""") == 0


def test_the_reader_shows_it_literally(attacked, hostile):
    api = API(hostile)
    text = api.get("/v1/articles/zz-hostile/text")["text"]
    assert "<script>" in text and "onerror=" in text, "the server serves the attack as text"
    # Emoji before the mentions: positions counted in UTF-16 would be off by one for each.
    assert_reader_equals_api(attacked, api, "zz-hostile")
    assert "<script>window.pwned = 2</script>" in attacked.text(".reader")
    assert_unharmed(attacked)


def test_evidence_after_an_emoji_is_highlighted_where_it_is(attacked, hostile):
    api = API(hostile)
    mentions = api.all("/v1/articles/zz-hostile/mentions?limit=100")
    late = max(mentions, key=lambda mention: mention["evidence"]["position"]["start"])["evidence"]
    attacked.open(f"#/articles/zz-hostile?at={late['position']['start']}-{late['position']['end']}")
    assert "".join(attacked.texts(".hit")) == late["quote"]["exact"]


@pytest.mark.parametrize("route", ["#/", "#/articles", "#/entities?type=person", "#/entities/per-valdecy-urquiza",
                                   "#/quotes", "#/discrepancies", "#/search?q=pwned", "#/search?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D7%3E"])
def test_no_other_page_is_harmed(attacked, route):
    attacked.open(route)
    assert_unharmed(attacked)


def test_a_hostile_address_is_text(attacked):
    attacked.open('#/search?q="><img src=x onerror=window.pwned=8>')
    assert "<img src=x" in attacked.text("h1")
    assert_unharmed(attacked)
