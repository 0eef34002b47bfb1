"""Who said what: the view of quotations, on the page of an article and on that of a person."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

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
    truth = api.all("/v1/quotes?limit=100&sort=-said_on")
    assert len(truth) > 25, "the seeds hold more quotations than a page does"
    page.open("#/quotes")
    show_all(page, len(truth))
    assert shown(page) == told(truth)
    people = page.script("""return [...document.querySelectorAll(".speaker a")].map((link) => link.pathname.split("/")[2])""")
    assert people == [quote["speaker"]["id"] for quote in truth if quote["speaker"]]
    assert len(page.all(".unresolved")) == sum(1 for quote in truth if not quote["speaker"] and quote["speaker_words"])
    # Words that are reported as they were said stand between marks, and only those.
    marked = page.script("return [...document.querySelectorAll('.quote-row blockquote > q')].map((q) => q.closest('[data-quote]').dataset.quote)")
    direct = [quote["id"] for quote in truth if quote["kind"] == "direct"]
    assert direct and set(direct) <= set(marked)
    assert not set(marked) & {quote["id"] for quote in truth if quote["kind"] == "indirect"}
    days = page.script("return [...document.querySelectorAll('.row .cell-date')].map((cell) => cell.querySelector('time')?.dateTime ?? null)")
    assert days == [(quote["said_on"] or {}).get("value") for quote in truth], "each says when"


def facet(page, name):
    return page.script("""return Object.fromEntries([...document.querySelectorAll(`[data-facet=${arguments[0]}] li label`)]
        .map((label) => [label.querySelector("input").value, Number(label.querySelector(".figure").textContent.replace(/\\D/g, ""))]))""", name)


def test_facets_count_what_the_other_filters_leave(page, api):
    page.open("#/quotes")
    kinds = {each["value"]: each["count"] for each in api.get("/v1/quotes?facets=kind&limit=0")["facets"]["kind"]}
    assert facet(page, "kind") == kinds
    page.one("[data-facet=kind] input[value=mixed]").click()
    page.arrive("/quotes?kind=mixed")
    assert facet(page, "kind") == kinds, "each choice shows what it would find"
    assert page.focused("[it.value, it.checked]") == ["mixed", True], "the focus stays where it was"
    speakers = {each["value"]: each["count"] for each in api.get("/v1/quotes?kind=mixed&facets=speaker&limit=0")["facets"]["speaker"]}
    assert facet(page, "speaker").items() <= speakers.items()
    assert shown(page) == told(api.get("/v1/quotes?kind=mixed&sort=-said_on&limit=25")["items"])
    page.one("[data-facet=kind] input[value=direct]").click()
    page.arrive("/quotes?kind=mixed%2Cdirect")
    assert len(shown(page)) == min(25, kinds["mixed"] + kinds["direct"])
    page.all(".chip-off")[0].click()
    page.arrive("/quotes?kind=direct")
    page.driver.back()
    page.arrive("/quotes?kind=mixed%2Cdirect")


def test_speaker_subject_and_words_filter_together(page, api):
    page.open("#/quotes?speaker=per-valdecy-urquiza")
    page.one(".adder summary").click()
    page.until(lambda: page.all(".adder .combobox input"))
    page.all(".adder .combobox input")[1].send_keys("interpol")
    page.until(lambda: page.all(".adder .suggestion"))
    page.press(Keys.ARROW_DOWN, Keys.ENTER)
    page.until(lambda: "about=org-interpol" in page.where())
    page.settle()
    truth = api.get("/v1/quotes?speaker=per-valdecy-urquiza&about=org-interpol&sort=-said_on")["items"]
    assert truth and shown(page) == told(truth)
    assert page.texts(".chip b") == ["Valdecy Urquiza", "Interpol"]


def test_nothing_found_is_said_in_both_languages(page):
    page.open("#/quotes?q=xyzzyx&speaker=per-nobody")
    assert page.text("main .empty") == "Aucune citation ne correspond."
    assert page.texts(".chip b") == ["per-nobody", "xyzzyx"]
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
    tab_to(page, "it.matches('[data-facet=speaker] input')", most=20)
    chosen = page.focused("it.value")
    page.press(Keys.SPACE)
    page.until(lambda: page.where() == f"/quotes?speaker={chosen}")
    page.settle()
    truth = api.get(f"/v1/quotes?speaker={chosen}&sort=-said_on&limit=25")["items"]
    assert shown(page) == told(truth)
    tab_to(page, "it.matches('.quote-row .prove')", most=40)
    page.press(Keys.ENTER)
    page.until(lambda: page.all("dialog[open]"))
    assert page.text("dialog blockquote") == truth[0]["evidence"]["sentence"]
    assert page.text("dialog mark") == truth[0]["evidence"]["quote"]["exact"]
    page.press(Keys.ESCAPE)
    page.until(lambda: not page.all("dialog"))
    assert page.focused("it.matches('.quote-row .prove')")
    page.press("j")
    assert page.focused("it.closest('.quote-row').dataset.quote") == truth[1]["id"]
    page.press("k")
    assert page.focused("it.closest('.quote-row').dataset.quote") == truth[0]["id"]


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
    said = api.get(f"/v1/quotes?speaker={person}&sort=-said_on")["items"]
    assert [row[0] for row in shown(page)] == [quote["id"] for quote in said]


def test_a_country_that_says_nothing_has_no_such_section(page):
    page.open("#/entities/PL")
    assert page.driver.find_elements(By.CSS_SELECTOR, ".said-by") == []
