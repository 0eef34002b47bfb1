"""Questions of a desk that pages answer, each from the front page by clicks and typing alone, in four steps at most."""

import html
import json
import os
import urllib.request

import pytest
from selenium.webdriver.common.keys import Keys

from conftest import API, serving
from lakes import ARTICLES
from page import Page
from test_corrections import writing

pytestmark = pytest.mark.skipif("DEPECHE_URL" in os.environ, reason="needs servers of its own")


class Steps:
    """Clicks and typing, counted; nothing else moves the page."""

    def __init__(self, page):
        self.page = page
        self.count = 0
        page.open("#/")

    def click(self, selector, having=""):
        def found():
            return [element for element in self.page.all(selector) if having in self.page.script("return arguments[0].textContent", element)]
        self.page.until(found)
        self.count += 1
        element = found()[0]
        self.page.script("arguments[0].scrollIntoView({ block: 'center' })", element)
        element.click()
        self.page.until(lambda: self.page.script("return document.querySelector('main').getAttribute('aria-busy')") == "false")

    def type(self, selector, words):
        self.page.until(lambda: self.page.all(selector))
        self.count += 1
        field = self.page.one(selector)
        self.page.script("arguments[0].scrollIntoView({ block: 'center' })", field)
        field.clear()
        field.send_keys(words, Keys.ENTER)


@pytest.fixture(scope="module")
def lakes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lakes")
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(html.escape(text, quote=False), encoding="utf-8")
    with serving(folder) as address:
        yield API(address)


def at(driver, api):
    page = Page(driver, api.address)
    page.reset()
    return page


def test_5_which_articles_are_reprints(driver, lakes):
    page = at(driver, lakes)
    steps = Steps(page)
    steps.click("nav.sections a", "Reprises")
    page.until(lambda: page.all(".family-tree li"))
    truth = lakes.get("/v1/copies?include=articles&sort=-published_at")["items"][0]["articles"]
    assert page.script("return [...document.querySelectorAll('.family-tree li')].map((row) => row.dataset.copyOf)")[:len(truth)] == [
        member["article"]["id"] for member in truth]
    assert steps.count <= 4


def test_9_on_a_map_and_a_time_line(page, api):
    steps = Steps(page)
    steps.click("nav.sections a", "Entités")
    steps.click("main a[href*='/entities/per-']", "Hammouchi")
    page.until(lambda: page.all(".chronology-entry") and page.all(".map-part"))
    page.script("document.querySelector('.map-part').scrollIntoView()")
    page.until(lambda: page.all(".land:not(.level-0)"))
    person = page.script("return decodeURIComponent(location.pathname.split('/').at(-1))")
    facet = api.get(f"/v1/entities/{person}/meetings?has=date&status=held,past,phone&limit=0&facets=country")["facets"]["country"]
    shown = page.script("return [...document.querySelectorAll('.land:not(.level-0)')].map((land) => land.dataset.code)")
    assert set(shown) == {each["value"] for each in facet}
    assert steps.count <= 4


def test_10_how_a_reprint_compares_with_its_source(driver, lakes):
    page = at(driver, lakes)
    steps = Steps(page)
    steps.click("nav.sections a", "Reprises")
    steps.click(".family-compare")
    page.until(lambda: page.all(".compare-band"))
    assert len(page.all(".compare-a .passage-go")) > 0 and page.all(".compare-matrix")
    assert steps.count <= 4


def test_10_how_any_two_articles_compare(driver, lakes):
    page = at(driver, lakes)
    steps = Steps(page)
    steps.click("nav.sections a", "Articles")
    steps.click("main a[href^='/articles/c-own']")
    steps.type(".reader-compare input", "lacs Lomé")
    steps.click(".reader-compare .picker-found a[href*='b-reprint']")
    page.until(lambda: page.all(".compare-texts"))
    assert page.script("return location.search") == "?a=c-own&b=b-reprint"
    assert steps.count <= 4


def test_14_a_wrong_name_is_corrected(driver, tmp_path):
    with writing(tmp_path) as (api, key):
        page = at(driver, api)
        steps = Steps(page)
        page.script("sessionStorage.clear()")
        steps.click("nav.sections a", "Entités")
        steps.click("main a[href*='/entities/per-']", "Urquiza")
        person = page.script("return decodeURIComponent(location.pathname.split('/').at(-1))")
        steps.click(".entity-actions .correct")
        # One form: the name, the key, the button.
        field = page.one(".correction-fields:not([hidden]) input")
        field.clear()
        field.send_keys("Valdecy Urquiza e Silva")
        steps.type("dialog input[type=password]", key)
        page.until(lambda: page.all(".correction-done"))
        assert api.get(f"/v1/entities/{person}")["name"] == "Valdecy Urquiza e Silva"
        assert steps.count <= 4


def test_15_an_article_goes_to_the_editorial_system(page, api):
    steps = Steps(page)
    steps.click("nav.sections a", "Articles")
    steps.click("main a[href^='/articles/003-1df7d6f11832f713']")
    page.until(lambda: page.all(".reader-exports a"))
    link = next(link for link in page.all(".reader-exports a") if "ninjs" in link.text)
    with urllib.request.urlopen(link.get_attribute("href")) as response:
        item = json.load(response)
    assert item["headlines"] or item["headline"]
    assert steps.count + 1 <= 4
