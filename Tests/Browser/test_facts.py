"""The page shows the facts of the API, each with the sentence that proves it."""

import re
from urllib.parse import quote

import pytest
from selenium.webdriver.common.by import By

from conftest import ROOT

COUNTS = {"europe": 18, "africa": 14, "americas": 5, "asia": 9}


def test_front_page_shows_declared_against_listed(page, api):
    truth = api.get("/v1/meetings/by-continent")
    page.open()
    assert page.text("#declared") == "43" == str(truth["declared"]["value"])
    assert page.text("#listed") == "46" == str(truth["listed"])
    claims = api.get(f"/v1/claims?article={truth['declared']['article_id']}&limit=100")["items"]
    again = [claim["evidence"]["sentence"] for claim in claims if claim["value"] == 43]
    sentence = truth["declared"]["evidence"]["sentence"]
    assert page.texts(".ledger-side.declared blockquote") == [sentence] + [other for other in again if other != sentence]
    assert any("quarante-trois (43) réunions bilatérales" in text for text in page.texts(".ledger-side.declared blockquote"))
    assert page.one("#declared").is_displayed() and page.one("#listed").is_displayed()


def test_front_page_numbers_every_country_in_its_sentence(page, api):
    truth = api.get("/v1/meetings/by-continent")
    evidence = [found for continent in truth["continents"] for country in continent["countries"]
                for found in (meeting["evidence"] for meeting in country["meetings"])]
    evidence.sort(key=lambda found: found["position"]["start"])
    page.open()
    assert page.texts(".tally a") == [found["quote"]["exact"] for found in evidence]
    assert page.texts(".tally sup") == [str(number) for number in range(1, 47)]
    # The sentences are whole: without the added numbers they are the API's.
    shown = page.script("""return [...document.querySelectorAll(".tally-group blockquote")].map((quote) => {
        const copy = quote.cloneNode(true);
        copy.querySelectorAll("sup").forEach((number) => number.remove());
        return copy.textContent;
    })""")
    assert shown == list(dict.fromkeys(found["sentence"] for found in evidence))


def test_continents_show_their_counts(page, api):
    page.open()
    shown = page.script("""return Object.fromEntries([...document.querySelectorAll(".continent-bars [data-continent]")]
        .map((item) => [item.dataset.continent, Number(item.querySelector(".figure").textContent)]))""")
    assert shown == COUNTS
    page.go("#/meetings")
    truth = {continent["id"]: [country["country"]["code"] for country in continent["countries"]]
             for continent in api.get("/v1/meetings/by-continent")["continents"] if continent["count"]}
    shown = page.script("""return Object.fromEntries([...document.querySelectorAll(".continent")].map((column) =>
        [column.dataset.continent, [...column.querySelectorAll("[data-country]")].map((row) => row.dataset.country)]))""")
    assert shown == truth
    assert {name: len(codes) for name, codes in shown.items()} == COUNTS
    assert "18 + 14 + 5 + 9 = 46" in page.text("#sum")


def marks(page):
    """Every mention as it is marked: entity, start, words. A mention that was cut is put together again."""
    return page.script("""
        const found = new Map();
        for (const mark of document.querySelectorAll(".mention")) {
            const known = found.get(mark.dataset.key);
            if (known) known[2] += mark.textContent;
            else found.set(mark.dataset.key, [mark.dataset.entity, Number(mark.dataset.start), mark.textContent]);
        }
        return [...found.values()];
    """)


def assert_reader_equals_api(page, api, article):
    page.open(f"#/articles/{article}")
    mentions = api.all(f"/v1/articles/{article}/mentions?limit=100")
    truth = [[mention["entity_id"], mention["evidence"]["position"]["start"], mention["evidence"]["quote"]["exact"]]
             for mention in mentions]
    assert truth, "an article without a mention proves nothing"
    assert sorted(marks(page)) == sorted(truth)

    # Only a mention that crosses another one is cut; one inside another is not.
    spans = [(start, start + len(exact)) for _, start, exact in truth]
    if not any(a < c < b < d for a, b in spans for c, d in spans):
        assert len(page.all(".mention")) == len(truth)

    text = api.get(f"/v1/articles/{article}/text")["text"]
    for _, start, exact in truth:
        assert text[start:start + len(exact)] == exact
    shown = page.script("""return [document.querySelector(".reader h1"), ...document.querySelectorAll(".article-text > *")]
        .map((line) => line.textContent)""")
    lines = [line for line in text.split("\n") if line.strip()]
    # A title that is not in the text stands over it.
    assert lines in (shown, shown[1:])


def test_reader_marks_equal_the_api(page, api):
    articles = api.all("/v1/articles?limit=100")
    assert len(articles) >= 5
    for article in articles:
        assert_reader_equals_api(page, api, article["id"])


def test_reader_says_what_was_removed(page, api):
    for article in api.all("/v1/articles?limit=100"):
        truth = api.all(f"/v1/articles/{article['id']}/furniture?limit=100")
        page.open(f"#/articles/{article['id']}")
        # It comes when the foot of the page is near.
        page.script("document.querySelector('.reader-foot').scrollIntoView()")
        page.until(lambda: page.all(".furniture"))
        if not truth:
            assert page.all("details.furniture") == []
            continue
        assert page.text(".furniture summary").startswith(str(len(truth)))
        assert page.texts(".furniture q") == [line["text"] for line in truth]


def test_reader_steps_through_mentions_and_hides_types(page, api):
    article = api.get("/v1/articles?limit=1")["items"][0]["id"]
    page.open(f"#/articles/{article}")
    first = page.one(".cited li")
    name = first.find_element(By.CSS_SELECTOR, "a").get_attribute("href").rsplit("/", 1)[1]
    first.find_element(By.CSS_SELECTOR, ".step").click()
    assert page.script("return document.querySelector('.stepped').dataset.entity") == name
    colour = "return getComputedStyle(document.querySelector('.mention-person')).borderBlockEndColor"
    before = page.script(colour)
    page.one(".legend-person input").click()
    assert page.script(colour) != before


@pytest.mark.parametrize("continent", COUNTS)
def test_a_meeting_leads_to_its_words_in_the_article(page, api, continent):
    meeting = api.get(f"/v1/meetings?continent={continent}&status=held&limit=1")["items"][0]
    evidence = meeting["evidence"]
    page.open(f"#/meetings/{meeting['id']}")
    assert page.texts(".meeting blockquote")[0] == evidence["sentence"]
    assert page.texts(".meeting blockquote mark")[0] == evidence["quote"]["exact"]
    page.one(".evidence .read").click()
    page.until(lambda: page.all(".reader .hit"))
    assert "".join(page.texts(".hit")) == evidence["quote"]["exact"]
    start = page.script("""
        const hit = document.querySelector(".hit");
        const line = hit.closest("p, h1");
        const range = document.createRange();
        range.setStart(line, 0);
        range.setEndBefore(hit);
        return range.toString();
    """)
    text = api.get(f"/v1/articles/{evidence['article_id']}/text")["text"]
    line_start = text.rfind("\n", 0, evidence["position"]["start"]) + 1
    assert start == text[line_start:evidence["position"]["start"]]
    box = page.script("const box = document.querySelector('.hit').getBoundingClientRect(); return [box.top, box.bottom, innerHeight]")
    assert 0 <= box[0] < box[1] <= box[2]


def test_entities_show_every_spelling_and_its_writers(page, api):
    person = api.get("/v1/entities?type=person&limit=1")["items"][0]
    page.open("#/entities?type=person")
    assert page.text(".row .entity").endswith(person["name"])
    page.open(f"#/entities/{person['id']}")
    # Spellings are the last thing on the page; they come when they are seen.
    page.script("document.querySelector('.spellings-part').scrollIntoView()")
    page.until(lambda: page.all(".spellings .spelling"))
    for button in page.all(".spellings-part .more button"):
        shown = len(page.all(".spellings li"))
        button.click()
        page.until(lambda: len(page.all(".spellings li")) > shown)
    names = api.all(f"/v1/entities/{person['id']}/names?limit=100")
    assert page.texts(".spellings .spelling") == [name["value"] for name in names]
    writers = page.script("""return [...document.querySelectorAll(".spellings li")]
        .map((row) => [...row.querySelectorAll(".article-ref")].map((link) => decodeURIComponent(link.pathname.split("/")[2])))""")
    assert writers == [name["sources"] for name in names]


def test_lists_go_on_with_show_more(page, api):
    page.open("#/entities?type=country")
    total = api.get("/v1/entities?type=country&limit=1")["total"]
    assert total > 25, "the seeds name more countries than a page holds"
    assert len(page.all(".row")) == 25
    page.one(".more button").click()
    page.until(lambda: len(page.all(".row")) == total)
    assert page.all(".more button") == []
    assert len(set(page.texts(".row .row-title"))) == total


def test_discrepancies_show_all_sides(page, api):
    truth = api.all("/v1/discrepancies?limit=100&include=values&sort=severity,-last_reported")
    assert any(item["kind"] == "declared_against_listed" for item in truth)
    page.open("#/discrepancies")
    shown = [words.replace("\u00a0", " ") for words in page.texts(".discrepancy h2")]
    assert shown == [item["summary_fr"] for item in truth][:len(shown)]
    sentences = page.texts(".discrepancy blockquote")
    assert sentences == [value["evidence"]["sentence"] for item in truth[:len(shown)] for value in item["values"]]
    page.one("button[data-language=en]").click()
    page.until(lambda: page.texts(".discrepancies h2, .discrepancy h2")[:1] == [truth[0]["summary_en"]])


def test_search_finds_passages_and_entities(page, api):
    page.open()
    page.press("/")
    assert page.focused("it.id") == "search"
    page.press("cybercriminalite", "\n")
    page.until(lambda: page.all(".hit-row"))
    truth = api.get("/v1/search?q=cybercriminalite&limit=25")
    assert page.texts(".hit-row blockquote") == [hit["snippet"]["text"] for hit in truth["items"]]
    words = [hit["snippet"]["text"][mark["start"]:mark["end"]] for hit in truth["items"] for mark in hit["snippet"]["highlights"]]
    assert page.texts(".hit-row mark") == words
    assert words and all(word.lower().startswith("cybercriminalité") for word in words)
    page.go("#/search?q=urquiza")
    assert "Valdecy Urquiza" in page.texts(".found-entities .entity")
    page.go("#/search?q=xyzzyx")
    assert page.all(".hit-row") == [] and page.text("main .empty") == "Rien ne correspond à cette recherche." and "xyzzyx" in page.text("h1")


@pytest.mark.console("400")
@pytest.mark.parametrize("query, character, french, english, marked", [
    ("interpol (maroc", 10, "Une parenthèse n’est pas fermée.", "A parenthesis is not closed.", "("),
    ('accord ""', 8, "Il n’y a aucun mot entre les guillemets.", "There is no word between the quotation marks.", '"'),
    ("🚓 auteur:Ba", 3, "Il n’existe pas de champ « auteur »", "There is no field “auteur”", "a"),
    ("interpol AND", 10, "Il manque un mot à côté de « AND ».", "A word is missing beside “AND”.", "A"),
])
def test_a_query_that_means_nothing_is_explained_where_it_does(page, api, query, character, french, english, marked):
    answer = api.problem("/v1/search?q=" + quote(query))
    assert (answer["type"], answer["character"]) == ("/problems/bad-query", character)
    page.open("#/search?q=" + quote(query))
    page.until(lambda: page.all(".mistake"))
    assert page.text(".mistake .problem-title").startswith(french)
    assert page.text(".mistake-query") == query and page.text(".mistake-query mark") == marked
    assert page.text(".mistake .problem-detail") == f"Voir le caractère {character}."
    assert page.script("return document.getElementById('search').value") == query
    assert page.text("h1").endswith(query)
    page.one("button[data-language=en]").click()
    page.until(lambda: page.text(".mistake .problem-title").startswith(english))


def test_the_page_has_words_for_every_mistake():
    source = (ROOT / "Sources/NewsAPI/Routing/QueryMistake+Problem.swift").read_text()
    reasons = set(re.findall(r'\("([a-z_]+)", ', source))
    assert len(reasons) == 14
    for file in ("search.js", "en/search.js"):
        words = (ROOT / "Public/js/words" / file).read_text()
        assert [reason for reason in reasons if f'"mistake.{reason}":' not in words] == []
