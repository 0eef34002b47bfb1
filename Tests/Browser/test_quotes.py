"""Who said what: the view of quotations, on the page of an article and on that of a person."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from checks import tab_to

PERSON = "per-abdellatif-hammouchi"


def shown(page, within="main"):
    """Every quotation that is shown: its id, its words, who says it, its verb."""
    return page.script("""return [...document.querySelectorAll(`${arguments[0]} .quote-row`)].map((row) => [
        row.dataset.quote, row.querySelector("blockquote").textContent,
        row.querySelector(".speaker a")?.textContent ?? row.querySelector(".speaker i")?.textContent ?? null,
        row.querySelector(".verb")?.textContent ?? null])""", within)


def told(quotes, with_speaker=True):
    def who(quote):
        return (quote["speaker"] or {}).get("name") or (quote["speaker_words"] or {}).get("text")
    return [[quote["id"], quote["text"], who(quote) if with_speaker else None, (quote["verb"] or {}).get("infinitive")]
            for quote in quotes]


def show_all(page, total):
    while len(page.all(".quote-row")) < total:
        before = len(page.all(".quote-row"))
        page.one(".more button").click()
        page.until(lambda: len(page.all(".quote-row")) > before)


def test_the_list_equals_the_api(page, api):
    truth = api.all("/v1/quotes?limit=100")
    assert len(truth) > 20, "the seeds hold more quotations than a page does"
    page.open("#/quotes")
    show_all(page, len(truth))
    assert shown(page) == told(truth)
    people = page.script("""return [...document.querySelectorAll(".speaker a")].map((link) => link.pathname.split("/")[2])""")
    assert people == [quote["speaker"]["id"] for quote in truth if quote["speaker"]]
    assert len(page.all(".unresolved")) == sum(1 for quote in truth if not quote["speaker"] and quote["speaker_words"])
    # Words that are reported as they were said stand between marks, and only those.
    marked = page.script("return [...document.querySelectorAll('.quote-row blockquote > q')].map((q) => q.closest('li').dataset.quote)")
    direct = [quote["id"] for quote in truth if quote["kind"] == "direct"]
    assert direct and set(direct) <= set(marked)
    assert not set(marked) & {quote["id"] for quote in truth if quote["kind"] == "indirect"}


def test_kinds_are_counted_and_filter(page, api):
    counts = {facet["value"]: facet["count"] for facet in api.get("/v1/quotes?facets=kind&limit=1")["facets"]["kind"]}
    page.open("#/quotes")
    figures = [int(text) for text in page.texts(".tabs .figure")]
    assert figures == [sum(counts.values())] + [counts[kind] for kind in ("direct", "indirect", "mixed")]
    page.all(".tabs a")[3].click()
    page.until(lambda: page.where() == "/quotes?kind=mixed")
    page.settle()
    assert shown(page) == told(api.all("/v1/quotes?kind=mixed"))
    assert [int(text) for text in page.texts(".tabs .figure")] == figures, "the tabs count what each of them would show"


def test_speaker_and_words_filter_together(page, api):
    page.open("#/quotes?kind=indirect")
    facet = api.get("/v1/quotes?kind=indirect&facets=speaker&limit=1")["facets"]["speaker"]
    choice = Select(page.one("#quote-speaker"))
    assert [option.get_attribute("value") for option in choice.options] == [""] + [item["value"] for item in facet]
    assert [option.text for option in choice.options][1:] == [f"{item['label']} ({item['count']})" for item in facet]
    choice.select_by_value(PERSON)
    page.one("#quote-filter").send_keys("SECURITE")
    page.one(".filter button").click()
    page.until(lambda: "speaker=" in page.where())
    page.settle()
    truth = api.all(f"/v1/quotes?kind=indirect&speaker={PERSON}&q=SECURITE")
    assert truth and shown(page) == told(truth)
    assert Select(page.one("#quote-speaker")).first_selected_option.get_attribute("value") == PERSON
    assert page.one("#quote-filter").get_property("value") == "SECURITE"


def test_nothing_found_is_said_in_both_languages(page):
    page.open("#/quotes?q=xyzzyx&speaker=per-nobody")
    assert page.text("main .empty") == "Aucune citation ne correspond."
    assert Select(page.one("#quote-speaker")).first_selected_option.get_attribute("value") == "per-nobody"
    page.one("button[data-language=en]").click()
    page.until(lambda: page.text("main .empty") == "No quote matches.")
    assert page.text("h1") == "Quotes"


def test_keyboard_alone_filters_and_reaches_the_evidence(page, api):
    page.open()
    tab_to(page, "it.dataset.section === 'quotes'", most=12)
    page.press(Keys.ENTER)
    page.until(lambda: page.all(".quote-row"))
    page.settle()
    assert page.focused("it.tagName") == "H1"
    tab_to(page, "it.id === 'quote-speaker'", most=8)
    page.press("A")
    chosen = page.focused("it.value")
    assert chosen.startswith("per-a")
    tab_to(page, "it.id === 'quote-filter'", most=2)
    page.press(Keys.ENTER)
    page.until(lambda: f"speaker={chosen}" in page.where())
    page.settle()
    truth = api.all(f"/v1/quotes?speaker={chosen}")
    assert shown(page) == told(truth)
    tab_to(page, "it.matches('.quote-row .prove')", most=20)
    page.press(Keys.ENTER)
    page.until(lambda: page.all("dialog[open]"))
    assert page.text("dialog blockquote") == truth[0]["evidence"]["sentence"]
    assert page.text("dialog mark") == truth[0]["evidence"]["quote"]["exact"]
    page.press(Keys.ESCAPE)
    page.until(lambda: not page.all("dialog"))
    assert page.focused("it.matches('.quote-row .prove')")


def test_an_articles_page_shows_its_quotations(page, api):
    for article in api.all("/v1/articles?limit=100"):
        truth = api.all(f"/v1/articles/{article['id']}/quotes?limit=20")
        assert len(truth) == article["counts"]["quotes"]
        page.open(f"#/articles/{article['id']}")
        assert shown(page, ".said-in") == told(truth)[:5]
        if not truth:
            assert page.text(".below .empty") == "L’article ne cite personne."


def test_a_quotation_leads_to_its_words_in_the_text(page, api):
    article = max(api.all("/v1/articles?limit=100"), key=lambda article: article["counts"]["quotes"])["id"]
    quote = api.get(f"/v1/articles/{article}/quotes")["items"][1]
    page.open(f"#/articles/{article}")
    page.one(f"[data-quote='{quote['id']}'] .read").click()
    page.until(lambda: page.all(".reader .hit"))
    assert "".join(page.texts(".hit")) == quote["evidence"]["quote"]["exact"]
    page.one(".jump").click()
    assert page.focused("[it.tagName, it.textContent]") == ["H2", "Citations"]
    assert 0 <= page.focused("it.getBoundingClientRect().top") < 900


@pytest.mark.parametrize("person", [PERSON, "per-valdecy-urquiza", "per-mohammed-vi"])
def test_a_persons_page_shows_what_the_person_says(page, api, person):
    truth = api.get(f"/v1/quotes?speaker={person}&sort=-said_on&limit=3")
    page.open(f"#/entities/{person}")
    assert shown(page, ".said-by") == told(truth["items"], with_speaker=False)
    if not truth["items"]:
        assert page.text(".said-by .empty") == "Aucun article ne cite cette personne."
        return
    page.one(".said-by .onward a").click()
    page.until(lambda: page.where() == f"/quotes?speaker={person}")
    page.settle()
    said = api.get(f"/v1/quotes?speaker={person}")["items"]
    assert [row[0] for row in shown(page)] == [quote["id"] for quote in said]


def test_a_country_that_says_nothing_has_no_such_section(page):
    page.open("#/entities/PL")
    assert page.driver.find_elements(By.CSS_SELECTOR, ".said-by") == []
