"""Pages of one entity and of one meeting: what happened first, each line with its sentence, nothing without a bound."""

import pytest
from selenium.webdriver.common.keys import Keys

from checks import assert_contrast, assert_nothing_overflows, assert_structure, choose_language

PERSON = "per-abdellatif-hammouchi"


def open_entity(page, identifier):
    page.open(f"#/entities/{identifier}")
    return page


def test_the_chronology_comes_first_and_runs_backwards(page, api):
    open_entity(page, PERSON)
    assert page.texts(".primary section > h2")[0] == "Chronologie"
    assert page.texts(".primary section > h2")[-1].startswith("Toutes les graphies")
    while page.script("return !document.querySelector('.chronology-part .more button').hidden"):
        shown = len(page.all(".chronology-entry"))
        page.one(".chronology-part .more button").click()
        page.until(lambda: len(page.all(".chronology-entry")) > shown)
    # Its end is the first article of all.
    page.script("document.querySelector('.chronology').lastElementChild.scrollIntoView()")
    page.until(lambda: page.all(".chronology-first"))
    first = api.get(f"/v1/entities/{PERSON}/articles?sort=published_at&limit=1")["items"][0]
    assert page.script("return document.querySelector('.chronology-first a').href").endswith(first["id"])
    dates = page.script("return [...document.querySelectorAll('.chronology-entry:not(.chronology-first)')].map((entry) => entry.dataset.date)")
    assert dates == sorted(dates, reverse=True)
    meetings = api.get(f"/v1/entities/{PERSON}/meetings?has=date&status=held,past,phone&limit=0")["total"]
    assert len(page.all(".chronology-meeting")) == meetings
    # A day's date is written once.
    seen = page.script("return [...document.querySelectorAll('.chronology-entry:not(.chronology-first) .chronology-day time:not(.visually-hidden)')].map((time) => time.dateTime)")
    assert seen == list(dict.fromkeys(dates))


def test_the_chronology_shows_one_kind_alone(page):
    open_entity(page, PERSON)
    names = page.texts(".choice")
    assert names[0] == "Tout"
    page.all(".choice")[names.index("Rencontres")].click()
    page.until(lambda: page.all(".chronology-meeting") and not page.all(".chronology-quote"))
    assert page.all(".choice")[names.index("Rencontres")].get_attribute("aria-pressed") == "true"


def test_every_companion_comes_with_sentence_and_shared_articles(page, api):
    open_entity(page, "org-interpol")
    truth = api.get("/v1/entities/org-interpol/related?by=sentence&sort=-count&limit=10")["items"]
    assert len(page.all(".companions li")) == len(truth)
    page.one(".companions .prove").click()
    page.until(lambda: page.all("dialog[open]"))
    assert page.text("dialog blockquote") == truth[0]["evidence"]["sentence"]
    page.press(Keys.ESCAPE)
    address = page.script("return decodeURIComponent(document.querySelector('.companion-both').href)")
    assert "org-interpol" in address and truth[0]["entity"]["id"] in address


def test_a_country_shows_its_code_and_whom_it_met_on_a_map(page, api):
    open_entity(page, "MA")
    assert "MA" in page.text(".entity-head .facts") and "Afrique" in page.text(".entity-head .facts")
    others = [each for each in api.get("/v1/entities/MA/meetings?has=date&has_country=true&status=held,past,phone&limit=0&facets=country")["facets"]["country"] if each["value"] != "MA"]
    assert len(page.all(".map-part")) == (1 if others else 0)


def test_a_person_shows_the_countries_met_on_a_map(page, api):
    open_entity(page, PERSON)
    facet = api.get(f"/v1/entities/{PERSON}/meetings?has=date&status=held,past,phone&limit=0&facets=country")["facets"]["country"]
    page.script("document.querySelector('.map-part').scrollIntoView()")
    page.until(lambda: page.all(".land"))
    shown = page.script("return [...document.querySelectorAll('.land:not(.level-0)')].map((land) => land.dataset.code)")
    assert set(shown) == {each["value"] for each in facet}


def test_the_wording_of_most_articles_is_the_first_role(page, api):
    open_entity(page, PERSON)
    roles = api.get(f"/v1/entities/{PERSON}/roles?limit=100")["items"]
    most = max(role["counts"]["sources"] for role in roles)
    first = page.text(".roles .role")
    assert first in [role["value"] for role in roles if role["counts"]["sources"] == most]


def test_a_meeting_shows_every_account_and_its_neighbours(page, api):
    meeting = api.get("/v1/meetings?status=held&limit=1")["items"][0]
    page.open(f"#/meetings/{meeting['id']}")
    accounts = api.get(f"/v1/meetings/{meeting['id']}/accounts?limit=10")["items"]
    assert page.texts(".accounts blockquote") == [account["evidence"]["sentence"] for account in accounts]
    assert page.texts(".context-text mark") == [meeting["evidence"]["quote"]["exact"]]
    names = page.texts(".side-name")
    assert names and set(names) <= {side.get(key, {}).get("name") or side[key]["name_fr"] for side in [meeting["host"] or {}, *meeting["parties"]] for key in side if side[key] and key in ("person", "organization", "country")}
    page.script("document.querySelector('.near').scrollIntoView()")
    page.until(lambda: page.all(".near .meeting-row"))
    near = page.script("return [...document.querySelectorAll('.near .meeting-row a')].map((link) => decodeURIComponent(link.href))")
    assert near and not any(meeting["id"] in address for address in near) and len(near) == len(set(near))
    assert [link.get_attribute("href").rsplit(".", 1)[1][:3] for link in page.all(".downloads a")] == ["csv", "ics", "geo", "ato"]


@pytest.mark.parametrize("identifier", [PERSON, "org-interpol", "MA", "plc-marrakech"])
@pytest.mark.parametrize("width", [390, 1440, 2560])
def test_pages_fit_and_are_bounded(page, identifier, width):
    page.size(width)
    open_entity(page, identifier)
    assert_structure(page)
    assert_nothing_overflows(page, width)
    stops = page.script("return [...document.querySelectorAll('a, button, input, summary, [tabindex=\"0\"]')].filter((it) => it.checkVisibility()).length")
    assert stops <= 200
    assert page.script("return document.documentElement.scrollHeight") < (12000 if width < 500 else 6000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_can_be_read_in_english(page, scheme):
    page.prefer(scheme)
    choose_language(page, "en")
    open_entity(page, PERSON)
    assert page.texts(".primary section > h2")[0] == "Chronology"
    assert_contrast(page)


def test_countries_beside_a_name_have_english_names_in_english(page, api):
    choose_language(page, "en")
    truth = api.get(f"/v1/entities/org-interpol/related?by=sentence&type=country&limit=1")["items"][0]["entity"]
    country = api.get(f"/v1/entities/{truth['id']}")["country"]
    open_entity(page, "org-interpol")
    assert truth["name"] == country["name_fr"]
    assert any(country["name_en"] in name for name in page.texts(".companion-name"))
