"""The frame of all lists: chips, facets, months, map, sorting, density, ways out, and the way back."""

import urllib.request

import pytest
from selenium.webdriver.common.keys import Keys

from checks import tab_to

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
