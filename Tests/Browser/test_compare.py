"""Two articles side by side, and families of reprints: what is shown as shared is what the API says is shared."""

import html
import os

import pytest
from selenium.webdriver.common.keys import Keys

from checks import assert_contrast, assert_nothing_overflows, assert_structure
from conftest import API, serving
from lakes import ARTICLES
from page import Page

pytestmark = pytest.mark.skipif("DEPECHE_URL" in os.environ, reason="needs a server of its own, over a folder of its own")


@pytest.fixture(scope="module")
def lakes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lakes")
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(html.escape(text, quote=False), encoding="utf-8")
    with serving(folder) as address:
        yield API(address)


@pytest.fixture
def page(driver, lakes):
    page = Page(driver, lakes.address)
    page.reset()
    yield page
    assert page.complaints() == []


def test_shared_passages_are_marked_in_both_texts(page, lakes):
    page.open("#/compare?a=a-wire&b=b-reprint")
    truth = lakes.all("/v1/articles/a-wire/copies/b-reprint/passages")
    assert truth
    for side, key in (("a", "evidence"), ("b", "other_evidence")):
        for number, passage in enumerate(truth, 1):
            place = passage[key]["position"]
            text = lakes.get(f"/v1/articles/{passage[key]['article_id']}/text")["text"]
            shown = page.script("""return [...document.querySelectorAll(`.compare-${arguments[0]} [data-passage="${arguments[1]}"]`)]
                .map((mark) => [...mark.childNodes].filter((node) => node.nodeName !== "BUTTON").map((node) => node.textContent).join("")).join("")""",
                                side, number)
            assert shown == text[place["start"]:place["end"]].replace("\n", "")
    page.until(lambda: len(page.all(".compare-band")) == len(truth))


def test_a_passage_leads_to_the_other_text(page):
    page.open("#/compare?a=a-wire&b=b-reprint")
    page.one(".compare-a .passage-go").send_keys(Keys.ENTER)
    assert page.focused("[it.dataset.side, it.dataset.go]") == ["1", "1"]
    assert len(page.all("[data-passage='1'].shown")) >= 2


def test_names_stand_under_the_article_that_has_them(page, lakes):
    page.open("#/compare?a=a-wire&b=c-own")
    truth = lakes.get("/v1/compare?a=a-wire&b=c-own")
    shown = page.script("""return [1, 2, 3].map((column) => [...document.querySelectorAll(`.compare-matrix tbody tr > :nth-child(${column + 1}) .compare-names > li`)]
        .length)""")
    assert sum(shown) >= sum(len(truth[name]) for name in ("entities_of_a", "shared_entities", "entities_of_b"))
    rows = page.texts(".compare-matrix tbody th")
    assert "Personnes" in rows


def test_the_second_article_is_found_by_words_of_its_title(page):
    page.open("#/compare?a=a-wire")
    page.one(".picker input").send_keys("lacs", Keys.ENTER)
    page.until(lambda: page.all(".picker-found a"))
    page.one(".picker-found a").click()
    page.until(lambda: "b=" in page.script("return location.search"))
    page.settle()
    assert len(page.all(".compare-head")) == 2


def test_families_run_from_the_first_to_the_last(page, lakes):
    page.open("#/copies")
    truth = lakes.get("/v1/copies?include=articles&sort=-published_at")["items"]
    assert page.script("return [...document.querySelectorAll('.families > li')].map((row) => row.dataset.family)") == [item["id"] for item in truth]
    shown = page.script("return [...document.querySelectorAll('.families > li:first-child .family-tree li')].map((row) => row.dataset.copyOf)")
    assert shown == [member["article"]["id"] for member in truth[0]["articles"]]
    assert page.all(".downloads a")


@pytest.mark.parametrize("route", ["#/compare?a=a-wire&b=b-reprint", "#/compare", "#/copies"])
@pytest.mark.parametrize("width, scheme", [(390, "light"), (1440, "dark"), (2560, "light")])
def test_comparisons_fit(page, route, width, scheme):
    page.size(width)
    page.prefer(scheme)
    page.open(route)
    assert_structure(page)
    assert_nothing_overflows(page, width)
    assert_contrast(page)


def test_pairs_that_are_worth_it_are_a_press_away(page, lakes):
    page.open("#/compare")
    family = lakes.get("/v1/copies?sort=-published_at&include=articles&limit=1")["items"][0]
    links = page.script("return [...document.querySelectorAll('.compare-pair a')].map((link) => new URLSearchParams(link.search)).map((it) => [it.get('a'), it.get('b')])")
    assert [family["first"]["article"]["id"], family["last"]["article"]["id"]] in links
    assert len(links) == len({tuple(sorted(pair)) for pair in links}) or all(a != b for a, b in links)
    page.one(".compare-pair a").click()
    page.until(lambda: len(page.all(".compare-head")) == 2)
