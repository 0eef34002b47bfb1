"""The frame of all lists: chips, facets, months, map, sorting, density, ways out, and the way back."""

import urllib.request

import pytest
from selenium.webdriver.common.keys import Keys

import many
from checks import assert_nothing_overflows, assert_structure, tab_to
from conftest import API, serving
from page import Page

HOST = "per-abdellatif-hammouchi"


def rows(page):
    return page.script("return [...document.querySelectorAll('.row')].map((row) => row.dataset.meeting ?? row.dataset.article ?? row.dataset.entity ?? row.dataset.claim)")


def facet(page, name):
    return page.script("""return Object.fromEntries([...document.querySelectorAll(`[data-facet=${arguments[0]}] li label`)]
        .map((label) => [label.querySelector("input").value, Number(label.querySelector(".figure").textContent.replace(/\\D/g, ""))]))""", name)


def test_meetings_are_filtered_by_the_address(page, api):
    page.open(f"#/meetings?party={HOST}&status=held&date_from=2025-11&continent=asia")
    truth = api.get(f"/v1/meetings?party={HOST}&status=held&date_from=2025-11&continent=asia&sort=-date_from&limit=25")["items"]
    assert truth and rows(page) == [meeting["id"] for meeting in truth]
    assert page.texts(".chip b") == ["Abdellatif Hammouchi", "tenue", "Asie", "novembre 2025"]
    statuses = {each["value"]: each["count"] for each in api.get(f"/v1/meetings?party={HOST}&date_from=2025-11&continent=asia&facets=status&limit=0")["facets"]["status"]}
    assert facet(page, "status") == statuses, "a facet leaves its own filter out, and no other"
    sentences = page.texts(".row .row-sentence")
    assert sentences == [meeting["evidence"]["sentence"] for meeting in truth]


def test_meetings_that_took_place_come_first(lakes_of_sorts):
    page, api = lakes_of_sorts
    page.open("#/meetings")
    held = api.get("/v1/meetings?status=held,past,phone&sort=-date_from&limit=20")
    planned = api.get("/v1/meetings?status=planned&sort=-date_from&limit=5")
    assert held["total"] and planned["total"], "the corpus has both"
    assert rows(page) == [meeting["id"] for meeting in held["items"] + planned["items"]]
    assert page.texts(".row-group-head .figure") == [str(held["total"]), str(planned["total"])]
    assert page.text(".explorer-count b") == str(api.get("/v1/meetings?limit=0")["total"]), "all are counted, and leave the page"
    rest = page.texts(".row-group-rest a b")
    assert sum(map(int, rest)) == api.get("/v1/meetings?status=cancelled,implied,unconfirmed&limit=0")["total"]
    # An order that the reader asks for is one of all.
    page.one("th.cell-date a").click()
    page.arrive("/meetings?sort=date_from")
    assert rows(page) == [meeting["id"] for meeting in api.get("/v1/meetings?sort=date_from&limit=25")["items"]]


@pytest.fixture
def lakes_of_sorts(driver, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sorts")
    many.write(folder, 12)
    for number, line in enumerate(["L’agenda est connu. La ministre togolaise de l’Eau, Adjoa Mensah, rencontrera mardi à Lomé le chancelier autrichien, Otto Brandt.",
                                   "La rencontre entre la présidente chilienne, Inès Roca, et le président tchèque, Pavel Novak, prévue à Prague, a été annulée."]):
        (folder / f"sort{number}.txt").write_text(f"Agenda ({number})\n\nPRAGUE, 4 mars 2029 (Zorvex) – {line}\n", encoding="utf-8")
    with serving(folder) as address:
        API(address).wait()
        page = Page(driver, address)
        page.reset()
        yield page, API(address)
        # While the server is there: a page whose server has gone complains.
        assert page.complaints() == []


@pytest.mark.parametrize("wrong", ["2025-13", "2025-02-30", "hier"])
def test_a_date_that_is_none_is_said_to_be_left_out(page, api, wrong):
    page.open(f"#/meetings?date_from={wrong}&status=held")
    assert wrong in page.text(".field-mistake") and page.texts(".chip b") == ["tenue"]
    assert page.text(".explorer-count b") == str(api.get("/v1/meetings?status=held&limit=0")["total"])


def test_a_period_that_ends_before_it_begins_is_said_beside_its_fields(page):
    page.open("#/articles")
    page.one(".adder summary").click()
    first, last = page.all(".adder-dates input")
    page.script("arguments[0].value = '2025-11-20'; arguments[1].value = '2025-11-02'", first, last)
    page.one(".adder-dates button").click()
    assert page.text(".adder-dates .field-mistake") == "La fin précède le début."
    assert last.get_attribute("aria-invalid") == "true" and page.where() == "/articles"


def test_a_chip_is_taken_away(page):
    page.open("#/meetings?status=held&country=PL")
    page.one(".chip-off").click()
    page.arrive("/meetings?country=PL")
    assert page.focused("it.matches('.chip-off')"), "the focus stays among the chips"
    page.driver.back()
    page.arrive("/meetings?status=held&country=PL")


def test_the_map_filters(page, api):
    page.open("#/meetings?status=held")
    page.until(lambda: page.all(".world-map [data-code=PL]"))
    page.script("document.querySelector('.world-map [data-code=PL]').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
    page.arrive("/meetings?status=held&country=PL")
    assert rows(page) == [meeting["id"] for meeting in api.all("/v1/meetings?status=held&country=PL&sort=-date_from")]


@pytest.mark.parametrize("route, key, sorts", [
    ("/articles", "main", ["title", "-title"]), ("/entities", "main", ["name", "-name"]), ("/claims", "value", ["-value", "value"]),
])
def test_heads_sort_one_way_and_the_other(page, api, route, key, sorts):
    page.open(f"#{route}")
    for sort in sorts:
        page.one(f"th.cell-{key} a").click()
        page.arrive(f"{route}?sort={sort}")
        type_ = "type=person&" if route == "/entities" else ""
        assert rows(page) == [item["id"] for item in api.get(f"/v1{route}?{type_}sort={sort}&limit=25")["items"]]
        assert page.script("return document.querySelector('th[aria-sort]').getAttribute('aria-sort')") == ("descending" if sort[0] == "-" else "ascending")
        assert page.focused("it.closest('th') !== null"), "the focus stays on the head"


def test_articles_of_both(page, api):
    page.open("#/articles?entity=org-interpol&entity=per-valdecy-urquiza")
    truth = api.get("/v1/articles?entity=org-interpol&entity=per-valdecy-urquiza&sort=-published_at")["items"]
    assert 0 < len(truth) < 5 and rows(page) == [article["id"] for article in truth]
    assert sorted(page.texts(".chip b")) == ["Interpol", "Valdecy Urquiza"]


def test_back_shows_what_was_loaded_and_where_one_was(page):
    page.open("#/quotes")
    page.one(".more button").click()
    page.until(lambda: len(page.all(".row")) > 25)
    loaded = len(page.all(".row"))
    link = page.all(".row .article-ref")[-1]
    page.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", link)
    place = page.script("return scrollY")
    link.click()
    page.until(lambda: page.all(".reader"))
    page.settle()
    page.driver.back()
    page.arrive("/quotes")
    assert len(page.all(".row")) == loaded
    assert page.script("return scrollY") == place > 0
    assert page.focused("it === [...document.querySelectorAll('.row .article-ref')].at(-1)"), "the focus is where it was left"


def test_the_keyboard_walks_rows(page):
    page.open("#/meetings")
    tab_to(page, "it.closest('.row') !== null", most=190)
    first = page.focused("it.closest('.row').dataset.meeting")
    page.press("j", Keys.ARROW_DOWN, "k")
    second = page.focused("it.closest('.row').dataset.meeting")
    assert second == rows(page)[1] != first
    assert page.script("return document.querySelectorAll('.rows [data-current]').length") == 1
    page.press(Keys.ENTER)
    page.arrive(f"/meetings/{second}")


def test_density_is_remembered(page):
    page.open("#/meetings?country=PL")
    assert page.one(".row-sentence").is_displayed()
    page.all(".density button")[1].click()
    assert not page.one(".row-sentence").is_displayed()
    page.open("#/quotes")
    assert page.all(".is-dense")


def test_a_frame_is_written_and_served(page):
    page.open("#/meetings?status=held")
    page.script("[...document.querySelectorAll('.exports button')].find((button) => button.textContent === 'Intégrer').click()")
    page.until(lambda: page.all("dialog[open] textarea"))
    words = page.script("return document.querySelector('dialog textarea').value")
    assert f'src="{page.address}/embed/meetings?status=held"' in words
    page.one("dialog input[value=map]").click()
    assert "status=held&view=map" in page.script("return document.querySelector('dialog textarea').value")


@pytest.mark.parametrize("view, shown", [("", ".rows .row"), ("?view=map", ".world-map [data-code=PL]"), ("?view=ledger", ".continent [data-country=PL]")])
def test_a_frame_shows_its_part(page, view, shown):
    page.driver.get(f"{page.address}/embed/meetings{view}")
    page.until(lambda: page.all(shown))
    assert page.all(".masthead") == []
    assert page.script("return document.getElementById('credit').pathname") == "/meetings"


def test_the_address_is_answered_by_the_server(page):
    with urllib.request.urlopen(f"{page.address}/meetings?country=PL") as answer:
        assert answer.status == 200
    page.driver.get(f"{page.address}/meetings?country=PL")
    page.settle()
    assert page.texts(".chip b") == ["Pologne"]


def test_suggestions_are_a_combobox(page, api):
    page.open()
    page.press("/", "hamm")
    page.until(lambda: len(page.all(".search .suggestion")) > 1)
    first = api.get("/v1/suggest?q=hamm&limit=8")["items"][0]
    assert page.focused("[it.getAttribute('role'), it.getAttribute('aria-expanded')]") == ["combobox", "true"]
    page.press(Keys.ARROW_DOWN)
    active = page.focused("it.getAttribute('aria-activedescendant')")
    assert page.script("return document.getElementById(arguments[0]).getAttribute('aria-selected')", active) == "true"
    page.press(Keys.ENTER)
    page.arrive(f"/entities/{first['id']}")


def test_who_walks_to_a_suggestion_keeps_it_when_a_late_answer_comes(page, api):
    page.open()
    page.script("""
        const ask = window.fetch;
        window.asked = 0;
        window.fetch = async (url, ...rest) => {
          const answer = await ask(url, ...rest);
          if (String(url).includes("q=hammo")) await new Promise((go) => setTimeout(go, 700));
          window.asked += String(url).includes("/v1/suggest");
          return answer;
        };""")
    page.press("/", "hamm")
    page.until(lambda: len(page.all(".search .suggestion")) > 1)
    before = page.script("return window.asked")
    first = api.get("/v1/suggest?q=hammo&limit=8")["items"][0]
    page.press("o", Keys.ARROW_DOWN)
    page.until(lambda: page.script("return window.asked") > before)
    page.until(lambda: page.texts(".search .suggestion mark")[:1] == ["Hammo"])
    page.press(Keys.ENTER)
    page.arrive(f"/entities/{first['id']}")


def test_the_palette_leads_anywhere(page):
    page.open()
    page.chord(Keys.CONTROL, "k")
    page.until(lambda: page.all("dialog.palette[open]"))
    page.press("ecar")
    page.until(lambda: page.texts(".palette [aria-selected=true] .suggestion-name") == ["Écarts"])
    page.press(Keys.ENTER)
    page.arrive("/discrepancies")
    page.chord(Keys.CONTROL, "k")
    page.until(lambda: page.all("dialog.palette[open]"))
    page.press(Keys.ESCAPE)
    page.until(lambda: not page.all("dialog"))


def test_what_a_search_took_for_what_is_said(page, api):
    page.open("#/search?q=interpoll")
    assert api.get("/v1/search?q=interpoll")["corrections"]
    assert "« interpoll »" in page.text(".corrections")
    assert page.all("[data-facet=source]") and page.all(".operators")


@pytest.mark.parametrize("route", ["#/meetings", "#/articles", "#/quotes", "#/claims", "#/entities", "#/search?q=Interpol"])
def test_a_wide_screen_shows_the_passage_of_a_row(page, route):
    page.size(2560)
    page.open(route)
    page.until(lambda: page.text(".pane-body"))
    first = page.text(".pane-body")
    assert len(page.all(".row.in-pane")) == 1 and "[object" not in first
    page.script("document.querySelectorAll('.row')[2].querySelector('a').focus()")
    page.until(lambda: page.text(".pane-body") != first)
    assert page.script("return document.querySelectorAll('.row')[2].matches('.in-pane')") and len(page.all(".row.in-pane")) == 1
    page.size(1440)
    page.driver.refresh()
    page.settle()
    assert page.all(".pane") == [], "where there is no room it is not there"


@pytest.mark.parametrize("width", [390, 1440, 2560])
def test_pages_of_lists_fit(page, width):
    page.size(width)
    for route in ("#/meetings", "#/claims", "#/entities?type=country", "#/compare"):
        page.open(route)
        assert_nothing_overflows(page, width)
        assert_structure(page)
