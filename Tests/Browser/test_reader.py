"""The reader: facts beside their lines, none over another; cards, copies with proof, neighbours, families, paper."""

import os

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from checks import assert_contrast, assert_nothing_overflows
from conftest import API, serving
from lakes import ARTICLES
from page import Page

ARTICLE = "003-1df7d6f11832f713"
QUOTING = "000-7d465582108fc7aa"


def test_every_fact_is_marked_where_it_stands(page, api):
    page.open(f"#/articles/{QUOTING}")
    text = api.get(f"/v1/articles/{QUOTING}/text")["text"]
    for kind, path in (("quote", "quotes"), ("number", "claims")):
        truth = {item["evidence"]["quote"]["exact"] for item in api.all(f"/v1/articles/{QUOTING}/{path}?limit=100")
                 if item.get("kind") != "ordinal"}
        marked = page.script("""
            const found = new Map();
            for (const mark of document.querySelectorAll(`.fact-${arguments[0]}`)) {
                found.set(mark.dataset.fact, (found.get(mark.dataset.fact) ?? "") + mark.textContent);
            }
            return [...found.values()];
        """, kind)
        assert truth, kind
        # A quotation may run over lines; the feeds between them are no words.
        assert {words.replace("\n", "") for words in truth} <= {words for words in marked} | {words for words in truth if words not in text}


@pytest.mark.parametrize("width", [1440, 2560])
def test_notes_stand_beside_their_lines_and_on_no_other(page, width):
    page.size(width)
    page.open(f"#/articles/{ARTICLE}")
    page.until(lambda: page.all(".margin-notes.placed"))
    boxes = page.script("""return [...document.querySelectorAll(".margin-note")].map((note) => {
        const box = note.getBoundingClientRect();
        const mark = document.querySelector(`[data-fact="${note.dataset.facts.split(" ")[0]}"]`).getClientRects()[0];
        return [box.top, box.bottom, mark.top];
    })""")
    assert len(boxes) > 5
    assert all(after[0] >= before[1] for before, after in zip(boxes, boxes[1:]))
    assert all(top >= mark - 2 for top, _, mark in boxes)
    assert sum(top - mark < 3 for top, _, mark in boxes) >= 3


def test_n_and_p_go_from_fact_to_fact(page):
    page.open(f"#/articles/{ARTICLE}")
    page.press("n")
    assert page.focused("it.matches('.margin-note.shown')")
    first = page.focused("it.dataset.facts")
    assert page.script("return document.querySelector('.fact.shown').dataset.fact") in first.split(" ")
    page.press("n")
    assert page.focused("it.dataset.facts") != first
    page.press("p")
    assert page.focused("it.dataset.facts") == first
    page.press(Keys.ARROW_DOWN)
    assert page.focused("it.dataset.facts") != first
    assert page.script("return document.querySelectorAll('.margin-note[tabindex=\"0\"]').length") == 1


def test_kinds_are_hidden_by_their_boxes(page):
    page.open(f"#/articles/{ARTICLE}")
    page.one(".legend-meeting input").click()
    assert page.script("return getComputedStyle(document.querySelector('.fact-meeting')).outlineStyle") == "none"
    assert page.script("return document.querySelector('.margin-meeting').checkVisibility()") is False


def test_a_card_tells_who_it_is_and_goes_with_escape(page, api):
    page.open(f"#/articles/{ARTICLE}")
    link = page.one(".article-text .mention-person a")
    name = page.script("return arguments[0].closest('[data-entity]').dataset.entity", link)
    truth = api.get(f"/v1/entities/{name}")
    page.script("arguments[0].focus()", link)
    page.until(lambda: page.script("return !document.getElementById('entity-card').hidden"))
    assert truth["name"] in page.text("#entity-card")
    assert page.focused("it.getAttribute('aria-describedby')") == "entity-card"
    assert_contrast(page)
    page.press(Keys.ESCAPE)
    assert page.script("return document.getElementById('entity-card').hidden")


def test_words_are_copied_with_their_proof(page, api):
    page.open(f"#/articles/{ARTICLE}")
    served = api.get(f"/v1/articles/{ARTICLE}/text")
    start = served["text"].index("Marrakech a accueilli")
    page.script("""
        const line = [...document.querySelectorAll("[data-line]")].find((it) => it.textContent.includes("Marrakech a accueilli"));
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let offset = 0; walker.nextNode(); offset += walker.currentNode.length) {
            const at = (place) => place - offset >= 0 && place - offset <= walker.currentNode.length;
            const from = line.textContent.indexOf("Marrakech a accueilli");
            if (at(from)) range.setStart(walker.currentNode, from - offset);
            if (at(from + 21)) { range.setEnd(walker.currentNode, from + 21 - offset); break; }
        }
        getSelection().removeAllRanges();
        getSelection().addRange(range);
    """)
    page.until(lambda: page.script("return !document.querySelector('.copy-proof').hidden"))
    copied = page.driver.execute_async_script("""
        const done = arguments[0];
        import("/js/reader/copy.js").then((it) => {
            const found = it.selected(document.querySelector(".reader"));
            done([found.start, found.end, it.citation({ id: "x", text_hash: "sha256:1", title: "T", source: null }, found)]);
        });
    """)
    assert copied[:2] == [start, start + 21]
    assert copied[2].split("\n") == ["« Marrakech a accueilli »", "T", f"{page.address}/articles/x?at={start}-{start + 21}", "sha256:1"]


def test_neighbours_are_those_before_and_after(page, api):
    page.open(f"#/articles/{ARTICLE}")
    page.script("document.querySelector('.reader-foot').scrollIntoView()")
    page.until(lambda: page.all(".neighbour"))
    order = [item["id"] for item in api.get("/v1/articles?sort=-published_at&limit=100&fields=id,published_at")["items"] if item["published_at"]]
    at = order.index(ARTICLE)
    expected = ([order[at + 1]] if at + 1 < len(order) else []) + ([order[at - 1]] if at > 0 else [])
    assert [link.get_attribute("href").rsplit("/", 1)[1] for link in page.all(".neighbour")] == expected


def test_paper_has_the_text_and_numbered_facts(page):
    page.open(f"#/articles/{ARTICLE}")
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not page.one(".masthead").is_displayed() and not page.one(".rail").is_displayed()
        assert page.one(".article-text").is_displayed() and page.one(".margin-note").is_displayed()
        assert page.script("return getComputedStyle(document.querySelector('.fact[data-note]'), '::after').content") == '"1"'
        assert page.script("return getComputedStyle(document.querySelector('.margin-note')).position") == "static"
    finally:
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.mark.parametrize("scheme, width", [("light", 390), ("dark", 1440), ("light", 1000)])
def test_the_reader_fits(page, scheme, width):
    page.prefer(scheme)
    page.size(width)
    page.open(f"#/articles/{ARTICLE}")
    assert_nothing_overflows(page, width)
    assert_contrast(page)
    page.press("n")
    assert_contrast(page)
    assert page.script("return [...document.querySelectorAll('a, button, input, summary, [tabindex=\"0\"]')].filter((it) => it.checkVisibility() && it.tabIndex >= 0).length") <= 200


@pytest.mark.skipif("DEPECHE_URL" in os.environ, reason="needs a server of its own, over a folder of its own")
def test_a_reprint_shows_its_family(driver, tmp_path):
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with serving(tmp_path) as address:
        page, api = Page(driver, address), API(address)
        page.reset()
        page.open("#/articles/b-reprint")
        page.script("document.querySelector('.reader-foot').scrollIntoView()")
        page.until(lambda: page.all(".family-tree li"))
        family = api.get("/v1/copies?article=b-reprint&include=articles")["items"][0]
        shown = page.script("return [...document.querySelectorAll('.family-tree li')].map((row) => row.dataset.copyOf)")
        assert shown == [member["article"]["id"] for member in family["articles"]]
        assert "cet article" in page.text("[data-copy-of=b-reprint]") and "1 jour après" in page.text("[data-copy-of=b-reprint]")
        assert "a=b-reprint&b=a-wire" in page.one("[data-copy-of=a-wire] .family-compare").get_attribute("href")
