"""The front page of any corpus: figures that cannot break, sections that are left out where they have nothing."""

import os

import pytest

import many
from conftest import API, serving
from page import Page

pytestmark = pytest.mark.skipif("DEPECHE_URL" in os.environ, reason="needs servers of its own, over folders of its own")

COUNTED = """143 réunions bilatérales à Lomé : Awa Sarr reçoit

LOMÉ, 12 mars 2031 (Zorvex) – La ministre togolaise de l’Eau, Awa Sarr, a tenu 143 réunions bilatérales à Lomé.

Elle y a rencontré des responsables de Pologne, de Serbie et du Danemark, ainsi que du Tchad.
"""


@pytest.fixture
def counted(driver, tmp_path):
    (tmp_path / "a.txt").write_text(COUNTED, encoding="utf-8")
    with serving(tmp_path) as address:
        API(address).wait()
        page = Page(driver, address)
        page.reset()
        yield page


def test_figures_of_three_digits_stay_in_one_piece(counted):
    assert API(counted.address).get("/v1/meetings/by-continent")["declared"]["value"] == 143
    for width in (360, 390, 768, 1000, 1200, 1440, 2560):
        counted.size(width)
        counted.open("#/")
        for font in ("", "DejaVu Serif", "DejaVu Sans Mono"):
            found = counted.script("""
                document.documentElement.style.setProperty("--serif", arguments[0] ? `"${arguments[0]}"` : "");
                return [...document.querySelectorAll(".numeral")].map((numeral) => {
                    const [box, column] = [numeral.getBoundingClientRect(), numeral.closest(".ledger-figure").getBoundingClientRect()];
                    return { lines: Math.round(box.height / (0.74 * parseFloat(getComputedStyle(numeral).fontSize))), beyond: box.right - column.right };
                });""", font)
            assert [each["lines"] for each in found] == [1, 1], (width, font)
            assert all(each["beyond"] <= 1 for each in found), (width, font, found)
            assert counted.script("return document.documentElement.scrollWidth - innerWidth") <= 0, (width, font)


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    folder = tmp_path_factory.mktemp("few")
    many.write(folder, 60)
    with serving(folder) as address:
        API(address).wait()
        yield address


def test_a_corpus_without_a_declaration_leads_with_its_news(driver, crowd):
    page = Page(driver, crowd)
    page.reset()
    page.open("#/")
    api = API(crowd)
    assert page.all(".ledger") == [] and page.text("h1") == "À la une"
    truth = api.get("/v1/articles?sort=-published_at&limit=8")["items"]
    assert [text.replace("\u00a0", " ") for text in page.texts(".headlines h3")] == [article["title"] for article in truth]
    meetings = api.get("/v1/meetings?sort=-date_from&status=held,phone&limit=10")["items"]
    assert page.script("return [...document.querySelectorAll('.front-meetings li')].map((row) => row.dataset.meeting)") == [each["id"] for each in meetings]
    assert api.get("/v1/discrepancies")["total"] == 0 and page.all(".front-strongest, .briefs") == [], "what is empty is left out"
    assert page.all(".front-volume .months-bar")


def test_an_empty_folder_says_so(driver, tmp_path):
    with serving(tmp_path) as address:
        page = Page(driver, address)
        page.reset()
        page.open("#/")
        assert "Aucun article" in page.text("main")


def test_a_server_that_still_reads_is_waited_for(driver, tmp_path):
    many.write(tmp_path, 1200)
    with serving(tmp_path) as address:
        page = Page(driver, address)
        driver.get(address + "/articles")
        page.until(lambda: page.all(".row, .problem-title"))
        page.until(lambda: len(page.all(".row")) == 25, 40)
        driver.get_log("browser")
