"""Several articles on one event: what they share, whom they count as, what they count, when they were published."""

import html
import os

import pytest

from checks import assert_contrast, assert_nothing_overflows, assert_structure, choose_language
from conftest import API, serving
from lakes import ARTICLES
from page import Page
from test_hostile import assert_unharmed

pytestmark = pytest.mark.skipif(
    "DEPECHE_URL" in os.environ, reason="needs a server of its own, over a folder of its own")

ROUTES = ["#/", "#/quotes", "#/discrepancies", "#/meetings", "meeting", "#/articles", "#/entities/per-awa-sarr",
          *(f"#/articles/{name}" for name in ARTICLES)]


@pytest.fixture(scope="module")
def lakes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lakes")
    for name, text in ARTICLES.items():
        # Tags that a file has are taken off; those that it writes as words are words.
        (folder / f"{name}.txt").write_text(html.escape(text, quote=False), encoding="utf-8")
    with serving(folder) as address:
        yield API(address)


@pytest.fixture
def page(driver, lakes):
    page = Page(driver, lakes.address)
    page.reset()
    yield page
    assert_unharmed(page)
    assert page.complaints() == []


@pytest.fixture
def meeting(lakes):
    [meeting] = lakes.all("/v1/meetings")
    assert len(meeting["sources"]) == meeting["counts"]["sources"] == 3 and meeting["independent_sources"] == 2
    return meeting


def at(route, meeting):
    return f"#/meetings/{meeting['id']}" if route == "meeting" else route


def see_copies(page):
    """Copies are asked for when they come near what is seen."""
    page.script("document.querySelector('.copies-part').scrollIntoView()")
    page.until(lambda: page.all(".copies-part .copy, .copies-part .empty"))


def percent(share):
    return f"{round(100 * share)}\u202f%"


@pytest.mark.parametrize("name", ["a-wire", "b-reprint", "c-own"])
def test_copies_equal_the_api(page, lakes, name):
    truth = lakes.all(f"/v1/articles/{name}/copies?include=passages")
    assert len(truth) == 2
    page.open(f"#/articles/{name}")
    see_copies(page)
    page.until(lambda: page.texts(".copy h3") != [copy["article"]["id"] for copy in truth])
    rows = page.script("""return [...document.querySelectorAll(".copy")].map((row) => [
        row.dataset.copy, row.querySelector(".severity").textContent, row.querySelector(".tags").textContent,
        row.querySelectorAll(".passages > li").length])""")
    kinds = {"duplicate": "Doublon", "reprint": "Reprise", "passage": "Passage commun"}
    for (other, kind, tags, passages), copy in zip(rows, truth, strict=True):
        assert (other, kind, passages) == (copy["article"]["id"], kinds[copy["kind"]], copy["counts"]["passages"])
        tags = tags.replace("\u00a0", "\u202f")
        assert f"{percent(copy['shared'])} de cet article, {percent(copy['shared_of_other'])} de l’autre" in tags
        assert all(agency in tags for agency in copy["agencies"])
    for link, copy in zip(page.all(".copy h3 a"), truth):
        assert copy["article"]["title"] in link.text


def test_a_passage_shows_both_places(page, lakes):
    copy = lakes.get("/v1/articles/b-reprint/copies")["items"][0]
    passage = copy["passages"][0]
    page.open("#/articles/b-reprint")
    see_copies(page)
    page.one(".passages .prove").click()
    page.until(lambda: page.all("dialog[open]"))
    evidences = [passage["evidence"], passage["other_evidence"]]
    assert page.texts("dialog blockquote") == [evidence["sentence"] for evidence in evidences]
    # A passage may be longer than an answer shows: its beginning is marked.
    assert page.texts("dialog mark") == [evidence["quote"]["exact"] for evidence in evidences]
    page.one("dialog .panel-close").click()
    page.until(lambda: not page.all("dialog"))
    page.all(".passages .read")[1].click()
    page.until(lambda: page.where().startswith("/articles/a-wire?at="))
    page.settle()
    place = passage["other_evidence"]["position"]
    text = lakes.get("/v1/articles/a-wire/text")["text"]
    assert "".join(page.texts(".hit")) == text[place["start"]:place["end"]].replace("\n", "")


def test_an_article_that_shares_nothing_says_so(page):
    page.open("#/articles/d-undated")
    see_copies(page)
    assert "Aucun autre article ne partage de passage avec celui-ci." in page.texts(".below .empty")


@pytest.mark.parametrize("language, words", [
    ("fr", "2 sources indépendantes pour 3 articles"), ("en", "2 independent sources for 3 articles")])
def test_independent_sources_stand_beside_a_meeting(page, meeting, language, words):
    choose_language(page, language)
    page.open(f"#/meetings/{meeting['id']}")
    assert page.text(".facts .independence") == words
    page.open("#/entities/per-awa-sarr")
    # What is further down is asked for where it is seen.
    page.script("document.querySelector('.other-meetings').scrollIntoView()")
    page.until(lambda: page.all(".other-meetings .meeting-row"))
    assert page.text(".meeting-row .independence") == words
    page.open("#/meetings?host=per-awa-sarr")
    assert page.text("[data-country=NO] .times") == "2 sources"


@pytest.mark.parametrize("language, verdict", [("fr", "Se contredisent"), ("en", "Disagree")])
def test_comparable_claims_stand_side_by_side(page, lakes, language, verdict):
    [group] = lakes.all("/v1/claims/groups?include=claims")
    assert group["agree"] is False
    choose_language(page, language)
    page.open("#/discrepancies")
    assert page.text(".comparison .severity") == verdict
    assert page.text(".comparison h3") == group["unit"]
    values = page.script("return [...document.querySelectorAll('.comparison .brief-value')].map((it) => it.textContent.replace(/\\D/g, ''))")
    assert values == [str(round(claim["value"])) for claim in group["claims"]]
    articles = page.script("return [...document.querySelectorAll('.comparison .article-ref')].map((link) => link.pathname.split('/')[2])")
    assert articles == [claim["article_id"] for claim in group["claims"]]
    page.all(".comparison .prove")[2].click()
    page.until(lambda: page.all("dialog[open]"))
    assert page.text("dialog blockquote") == group["claims"][2]["evidence"]["sentence"]
    page.open("#/discrepancies?kind=spelling")
    assert page.all(".comparisons") == [], "numbers are no spellings"


def test_an_inferred_date_names_the_article_it_is_from(page, lakes):
    published = lakes.get("/v1/articles/d-undated")["published_at"]
    assert published["inferred_from"] == "a-wire"
    page.open("#/articles/d-undated")
    assert page.text(".about time") == "publié en mars 2031, date déduite de"
    page.one(".about time + a").click()
    page.until(lambda: page.where() == "/articles/a-wire")


def test_a_capital_that_stands_for_its_country_is_told_apart(page, lakes):
    [mention] = [mention for mention in lakes.all("/v1/entities/FR/mentions") if mention["kind"] == "capital"]
    assert mention["evidence"]["quote"]["exact"] == "Paris"
    page.open("#/entities/FR")
    [kind] = [words for words in page.texts(".chronology-article .chronology-kind") if "capitale" in words]
    assert kind.endswith("capitale pour le gouvernement") and page.texts(".chronology-article mark") == ["Paris"]


def test_long_words_unfold(page, lakes):
    quote = max(lakes.all("/v1/articles/e-long/quotes"), key=lambda quote: len(quote["text"]))
    place = quote["evidence"]["position"]
    whole = lakes.get(f"/v1/articles/e-long/text?start={place['start']}&end={place['end']}")["text"]
    assert quote["cut"] == ["text"] and whole.startswith(quote["text"]) and len(whole) > 2 * len(quote["text"])
    page.open("#/articles/e-long")
    row = f"[data-quote='{quote['id']}']"
    short = page.text(f"{row} q")
    assert short.endswith("…") and quote["text"].startswith(short[:-1]) and len(short) < 500
    page.one(f"{row} .unfold").click()
    page.until(lambda: page.text(f"{row} q") == whole)
    assert page.focused("it.getAttribute('aria-expanded')") == "true"
    page.size(390)
    assert_nothing_overflows(page, 390)
    page.one(f"{row} .unfold").click()
    assert page.text(f"{row} q") == short


def test_hostile_words_are_only_words(page, lakes):
    [quote] = lakes.all("/v1/articles/d-undated/quotes")
    assert "<img" in quote["text"] and "préfet" in quote["speaker_words"]["text"]
    page.open("#/quotes?article=d-undated")
    assert page.text(".quote-row q") == quote["text"]
    assert page.text(".speaker i") == quote["speaker_words"]["text"]
    page.one(".quote-row .prove").click()
    page.until(lambda: page.all("dialog[open]"))
    assert page.all("dialog img, dialog svg") == []


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("route", ROUTES)
def test_nothing_overflows_sideways(page, meeting, route, width, language):
    page.size(width)
    choose_language(page, language)
    page.open(at(route, meeting))
    assert_nothing_overflows(page, width)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("route", ROUTES)
def test_every_text_has_enough_contrast_and_can_be_heard(page, meeting, route, scheme):
    page.prefer(scheme)
    page.open(at(route, meeting))
    assert_contrast(page)
    assert_structure(page)
