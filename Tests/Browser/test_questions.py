"""Questions of a desk, each answered on the page within four steps, from the front page, by clicks and typing alone."""

import csv
import io
import os
import shutil
import subprocess
import urllib.request
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from conftest import API, ROOT, serving
from page import Page

HOST = "per-abdellatif-hammouchi"


class Walk:
    """A reader who starts at the front page, and whose steps are counted: a click, or something typed and sent."""

    most = 4

    def __init__(self, page):
        self.page = page
        self.steps = 0
        page.open("#/")

    def step(self):
        self.steps += 1
        assert self.steps <= self.most, "too many steps"

    def click(self, selector, text=None):
        self.step()
        self.page.until(lambda: self.page.all(selector))
        found = [element for element in self.page.all(selector) if text is None or text in element.text]
        assert found, f"nothing to click: {selector} {text or ''}"
        self.page.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", found[0])
        found[0].click()
        self.page.settle()
        return self

    def pick(self, words):
        """Types what is suggested into the empty field that has the focus, and takes the first suggestion."""
        self.step()
        # An opened form gives its first field the focus a moment later: keys pressed before would be the button's.
        self.page.until(lambda: self.page.focused("it.getAttribute('role') === 'combobox' && it.value === ''"))
        self.page.press(words)
        self.page.until(lambda: self.page.script("return document.activeElement.getAttribute('aria-expanded') === 'true' && "
                                                 "[...document.getElementById(document.activeElement.getAttribute('aria-controls')).querySelectorAll('mark')]"
                                                 ".some((it) => it.textContent.toLowerCase() === arguments[0])", words))
        before = self.page.where()
        self.page.press(Keys.ARROW_DOWN, Keys.ENTER)
        self.page.until(lambda: self.page.where() != before)
        self.page.settle()
        return self

    def type(self, words):
        self.step()
        self.page.press(words, Keys.ENTER)
        self.page.settle()
        return self

    def focus(self, selector):
        """Puts the focus into a field of a form that is open, as Tab does."""
        self.page.until(lambda: self.page.all(selector))
        self.page.script("document.querySelector(arguments[0]).focus()", selector)
        return self


def shown(page, member):
    return page.script("return [...document.querySelectorAll('.row')].map((row) => row.dataset[arguments[0]])", member)


def test_01_whom_did_x_meet_this_month(page, api):
    walk = Walk(page)
    walk.click(".sections a", "Rencontres").click(".adder summary").focus("[data-key=adder-party]").pick("hammouchi")
    ask = lambda status, limit: api.get(f"/v1/meetings?party={HOST}&sort=-date_from&status={status}&limit={limit}")["items"]
    truth = ask("held,past,phone", 20) + ask("planned", 5)
    assert shown(page, "meeting") == [meeting["id"] for meeting in truth]
    # The latest come first, each with its days; here all are of one month.
    days = page.script("return [...document.querySelectorAll('.row .cell-date time')].map((it) => it.dateTime)")
    assert days and all(day.startswith("2025-11") for day in days)


def test_02_which_countries_by_continent_and_is_the_count_right(page, api):
    Walk(page)
    truth = api.get("/v1/meetings/by-continent")
    counts = page.script("return [...document.querySelectorAll('.continent-bars [data-continent]')].map((it) => [it.dataset.continent, Number(it.querySelector('.figure').textContent)])")
    assert dict(counts) == {each["id"]: each["count"] for each in truth["continents"] if each["count"]}
    assert [page.text("#declared"), page.text("#listed"), page.text(".verdict")] == ["43", "46", "écart de 3"]


def test_03_and_04_what_did_x_say_about_y_and_when(page, api):
    walk = Walk(page)
    walk.click(".sections a", "Citations").click(".adder summary").pick("urquiza").focus("[data-key=adder-about]").pick("interpol")
    truth = api.get("/v1/quotes?speaker=per-valdecy-urquiza&about=org-interpol&sort=-said_on")["items"]
    assert truth and shown(page, "quote") == [quote["id"] for quote in truth]
    assert page.script("return [...document.querySelectorAll('.row .cell-date time')].map((it) => it.dateTime)") == [quote["said_on"]["value"] for quote in truth]


def test_07_how_many_sources_say_43(page, api):
    walk = Walk(page)
    walk.click(".sections a", "Chiffres").click(".adder summary").focus("[data-key=adder-value]").type("43")
    truth = api.get("/v1/claims?value=43&sort=-stated_on")["items"]
    assert shown(page, "claim") == [claim["id"] for claim in truth]
    assert any("quarante-trois (43)" in text for text in page.texts(".row-sentence"))


def test_08_as_a_table_a_feed_a_frame(page, api):
    walk = Walk(page)
    walk.click(".sections a", "Rencontres")
    links = dict(page.script("return [...document.querySelectorAll('.exports a')].map((link) => [link.textContent, link.href])"))
    assert {"CSV", "XLSX", "Atom", "ICS", "GeoJSON"} <= set(links)
    for href in links.values():
        assert urllib.request.urlopen(href).status == 200
    rows = list(csv.reader(io.StringIO(urllib.request.urlopen(links["CSV"]).read().decode(), newline="")))
    assert len(rows) == api.get("/v1/meetings")["total"] + 1
    walk.click(".exports button", "Intégrer")
    assert "<iframe src=" in page.script("return document.querySelector('dialog textarea').value")


def test_11_articles_with_both(page, api):
    walk = Walk(page)
    walk.click(".sections a", "Articles").click(".adder summary").focus("[data-key=adder-entity]").pick("interpol").pick("urquiza")
    truth = api.get("/v1/articles?entity=org-interpol&entity=per-valdecy-urquiza&sort=-published_at")["items"]
    assert 0 < len(truth) < 5 and shown(page, "article") == [article["id"] for article in truth]


NEW = """Interpol à Lomé

LOMÉ, 28 novembre 2025 (MAP) – Le secrétaire général d’Interpol, Valdecy Urquiza, a rencontré la ministre togolaise de la Sécurité, Awa Sarr, à Lomé.
"""


@pytest.fixture
def desk(driver, tmp_path):
    """A server of one's own over a folder that may grow, and the key to add to it."""
    if "DEPECHE_URL" in os.environ:
        pytest.skip("needs a server of its own")
    seeds, data = tmp_path / "seeds", tmp_path / "data"
    shutil.copytree(ROOT / "seeds", seeds)
    binary = Path(os.environ.get("DEPECHE_BINARY", ROOT / ".build/debug/depeche"))
    key = subprocess.run([binary, "keys", "add", "--scope", "write", "--seeds", seeds, "--data", data], check=True, capture_output=True, text=True).stdout.split()[-1]
    with serving(seeds, data) as address:
        API(address).wait()
        page = Page(driver, address)
        page.reset()
        yield page, seeds, key
        page.script("sessionStorage.clear()")


def test_06_what_changed_since_the_last_visit(desk):
    page, seeds, _ = desk
    page.open("#/")
    (seeds / "neu.txt").write_text(NEW, encoding="utf-8")
    page.until(lambda: API(page.address).get("/v1/stats")["articles"] == 6, 20)
    page.script("sessionStorage.clear()")
    Walk(page)
    page.until(lambda: "1 article" in page.text(".news-visit"))


def test_12_alert_me_when_an_article_names_z(desk):
    page, seeds, _ = desk
    walk = Walk(page)
    walk.click(".sections a", "Articles").click(".adder summary").focus("[data-key=adder-entity]").pick("interpol").click(".follow")
    page.driver.execute_async_script("setTimeout(arguments[0], 2000)")
    (seeds / "neu.txt").write_text(NEW, encoding="utf-8")
    page.until(lambda: page.text("#watch-badge") == "1", 20)


def test_13_add_my_article_now(desk, tmp_path):
    page, _, key = desk
    walk = Walk(page)
    walk.click(".colophon a", "Fichiers")
    added = tmp_path / "depeche.txt"
    added.write_text(NEW, encoding="utf-8")
    walk.step()
    page.one("#drop-field").send_keys(str(added))
    page.until(lambda: page.all(".key-dialog input"))
    walk.type(key)
    page.until(lambda: "1 article ajouté" in page.text(".drop-result"), 20)
