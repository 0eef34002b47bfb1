"""The page as such: languages, keys, widths, colours, failures."""

import json

import pytest
from selenium.webdriver.common.keys import Keys

from checks import assert_contrast, assert_nothing_overflows, assert_structure, choose_language, tab_to

ARTICLE = "003-1df7d6f11832f713"
QUOTING = "002-a8db2f84ebd5168b"
ROUTES = [
    "#/", "#/articles", f"#/articles/{ARTICLE}", f"#/articles/{ARTICLE}?at=100-160", "#/entities?type=person",
    "#/entities?type=country", "#/entities?type=organization", "#/entities/per-abdellatif-hammouchi", "#/entities/MA",
    "#/meetings", f"#/meetings?article={ARTICLE}", "meeting", "#/discrepancies", "#/search?q=Interpol", "#/search",
    "#/quotes", "#/quotes?kind=mixed", "#/quotes?speaker=per-abdellatif-hammouchi&q=police", "#/quotes?q=xyzzyx",
    f"#/quotes?article={QUOTING}", f"#/articles/{QUOTING}",
]


@pytest.fixture
def route(request, api):
    if request.param != "meeting":
        return request.param
    return f"#/meetings/{api.get('/v1/meetings?status=implied&limit=1')['items'][0]['id']}"


def every_route(function):
    return pytest.mark.parametrize("route", ROUTES, indirect=True)(function)


def test_language_is_switched_and_remembered(page):
    page.open()
    assert page.script("return document.documentElement.lang") == "fr"
    assert page.driver.title.startswith("dépêche")
    assert page.texts("nav.sections a")[1:] == ["Articles", "Entités", "Rencontres", "Citations", "Chiffres", "Écarts", "Reprises", "Comparer", "Réseau", "Fichiers"]
    page.one("button[data-language=en]").click()
    page.until(lambda: "Meetings by continent" in page.texts("h2"))
    assert page.script("return document.documentElement.lang") == "en"
    assert page.texts("nav.sections a")[1:] == ["Articles", "Entities", "Meetings", "Quotes", "Numbers", "Discrepancies", "Reprints", "Compare", "Network", "Files"]
    assert page.focused("it.dataset.language") == "en"
    page.open("#/meetings")
    assert page.text("h1") == "Meetings"
    assert "Poland" in page.text("[data-country=PL]")
    page.one("button[data-language=fr]").click()
    page.until(lambda: page.text("h1") == "Rencontres")
    assert "Pologne" in page.text("[data-country=PL]")


def test_keyboard_alone_reaches_the_evidence_of_a_meeting(page, api):
    page.open()
    page.press(Keys.TAB)
    assert page.focused("it.id") == "skip"
    tab_to(page, "it.dataset.section === 'meetings'", most=12)
    page.press(Keys.ENTER)
    page.until(lambda: page.all(".continent"))
    page.settle()
    assert page.focused("it.tagName") == "H1"
    tab_to(page, "it.matches('[data-country=RU] .prove')")
    page.press(Keys.ENTER)
    page.until(lambda: page.all("dialog[open]"))
    truth = api.get("/v1/meetings?country=RU&status=held")["items"][0]["evidence"]
    assert page.text("dialog blockquote") == truth["sentence"]
    assert page.text("dialog mark") == truth["quote"]["exact"]
    assert page.focused("it.closest('dialog') !== null")
    page.press(Keys.ESCAPE)
    page.until(lambda: not page.all("dialog"))
    assert page.focused("it.matches('[data-country=RU] .prove')"), "focus returns to where it came from"
    page.press(Keys.ENTER)
    tab_to(page, "it.matches('dialog .read')", most=6)
    page.press(Keys.ENTER)
    page.until(lambda: page.all(".reader .hit"))
    assert page.text(".hit") == truth["quote"]["exact"]
    assert page.all("dialog") == []


def test_skip_link_leads_past_the_header_and_stays_on_the_page(page):
    page.open("#/articles")
    page.press(Keys.TAB, Keys.ENTER)
    assert page.focused("it.tagName") == "H1"
    assert page.where() == "/articles"
    page.press(Keys.TAB)
    assert page.focused("it.closest('main') !== null")


def test_slash_leads_to_search_and_escape_leaves_it(page):
    page.open()
    page.press("/", "a/b")
    assert page.focused("it.value") == "a/b"
    page.until(lambda: page.all(".search .suggestion"))
    page.press(Keys.ESCAPE)
    assert page.focused("[it.id, it.value]") == ["search", "a/b"], "the first press closes the suggestions"
    page.press(Keys.ESCAPE)
    assert page.focused("it.id") != "search"
    assert page.script("return document.getElementById('search').value") == ""


def test_back_returns_to_the_place_on_the_page(page):
    page.open("#/meetings")
    page.script("window.scrollTo({top: 400, behavior: 'instant'})")
    page.until(lambda: page.script("return scrollY") == 400)
    # The page notes its scroll position on the event, which comes with the next frame.
    page.driver.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
    page.go("#/articles")
    assert page.script("return scrollY") == 0
    page.driver.back()
    page.until(lambda: page.where() == "/meetings")
    page.settle()
    page.until(lambda: page.script("return scrollY") == 400)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", [390, 1440])
@every_route
def test_nothing_overflows_sideways(page, route, width, language):
    page.size(width)
    choose_language(page, language)
    page.open(route)
    assert_nothing_overflows(page, width)


@pytest.mark.parametrize("how", ["system", "toggle"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_enough_contrast(page, api, scheme, how):
    if how == "system":
        page.prefer(scheme)
    else:
        # What the reader chose wins over the system.
        page.prefer("dark" if scheme == "light" else "light")
        page.driver.get(page.address + "/")
        page.script("localStorage.setItem('depeche.theme', arguments[0])", scheme)
    seen = 0
    for route in ROUTES:
        if route == "meeting":
            continue
        page.open(route)
        paper = page.script("return getComputedStyle(document.body).backgroundColor")
        brightness = page.script("return arguments[0].match(/[\\d.]+/g).slice(0, 3).map(Number).reduce((a, b) => a + b)", paper)
        assert (brightness > 384) == (scheme == "light"), paper
        seen += assert_contrast(page)
    assert seen > 100
    page.open("#/meetings")
    page.one("[data-country=PL] .prove").click()
    page.until(lambda: page.all("dialog[open]"))
    assert_contrast(page)


def test_theme_button_goes_round_and_is_remembered(page):
    page.open()
    themes = []
    for _ in range(3):
        page.one("#theme").click()
        themes.append((page.script("return document.documentElement.dataset.theme ?? null"), page.text("#theme-label")))
    assert themes == [("light", "Clair"), ("dark", "Sombre"), (None, "Auto")]
    page.one("#theme").click()
    page.open("#/articles")
    assert page.script("return document.documentElement.dataset.theme") == "light"


def test_reduced_motion_moves_nothing(page):
    page.prefer(motion="no-preference")
    page.open("#/meetings")
    assert page.script("return getComputedStyle(document.documentElement).scrollBehavior") == "smooth"
    page.prefer(motion="reduce")
    assert page.script("return getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    page.one("[data-country=PL] .prove").click()
    page.until(lambda: page.all("dialog[open]"))
    assert page.script("return document.getAnimations().length") == 0


@every_route
def test_structure_can_be_heard(page, route):
    page.open(route)
    assert_structure(page)


@pytest.mark.console("404")
def test_a_problem_is_shown_in_words_of_the_language(page):
    page.open("#/entities/per-nobody-at-all")
    problem = page.driver.execute_async_script("""
        const done = arguments[0];
        fetch("/v1/entities/per-nobody-at-all", {headers: {Accept: "application/json"}}).then((answer) => answer.json()).then(done);
    """)
    assert problem["title"] == "Not found" and page.text(".problem-title") == "Introuvable"
    assert problem["detail"] not in page.text(".problem") and "Cherchez-le par son nom" in page.text(".problem-detail"), "what to do is said in the page's words"
    assert "Introuvable" in page.text("#status") and "Cherchez-le" in page.text("#status")
    page.one("button[data-language=en]").click()
    page.until(lambda: page.text(".problem-title") == "Not found")


@pytest.mark.parametrize("hash", ["#/nowhere", "#/articles/a/b", "#/%E0%A4%A", "#/constructor", "#/__proto__"])
def test_an_unknown_address_is_an_error_page(page, hash):
    page.open(hash)
    assert page.text(".problem-title") == "Page introuvable"


@pytest.mark.console("ERR_INTERNET_DISCONNECTED")
def test_an_unreachable_server_is_said_and_can_be_retried(page):
    page.open("#/articles")
    page.online(False)
    page.go("#/meetings")
    assert page.text(".problem-title") == "Serveur injoignable"
    assert "Serveur injoignable" in page.text("#status")
    page.online(True)
    page.one(".problem button").click()
    page.until(lambda: page.all(".continent"))
    assert page.all(".problem") == []


def hold_answers(page, part):
    """Makes answers to addresses that hold `part` wait for `release()`, deaf to being aborted."""
    identifier = page.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": f"""
        const real = window.fetch;
        let gate;
        const opened = new Promise((resolve) => (gate = resolve));
        window.release = gate;
        window.held = 0;
        window.fetch = async (address, options) => {{
            if (!String(address).includes({json.dumps(part)})) return real(address, options);
            window.held += 1;
            await opened;
            return real(address, {{...options, signal: undefined}}).finally(() => (window.held -= 1));
        }};
    """})["identifier"]
    return lambda: page.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": identifier})


def test_an_answer_that_comes_late_is_dropped(page):
    stop = hold_answers(page, "/v1/entities")
    try:
        page.open("#/articles")
        page.script("location.hash = '#/entities'")
        page.until(lambda: page.script("return window.held > 0"))
        assert page.script("return document.querySelector('main').getAttribute('aria-busy')") == "true"
        page.until(lambda: not page.script("return document.getElementById('progress').hidden"))
        assert page.text("#status").strip() == "Chargement…"
        page.go("#/discrepancies")
        page.script("window.release()")
        page.until(lambda: page.script("return window.held === 0"))
        # Two turns of the event loop: the late answer had its chance to be shown.
        page.driver.execute_async_script("setTimeout(() => setTimeout(arguments[0]))")
        assert page.text("h1") == "Écarts"
        assert page.where() == "/discrepancies"
    finally:
        stop()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_rules_have_words(page, language):
    """Every rule that the articles were read by has words of the page, in both languages."""
    import re
    from conftest import ROOT
    known = set(re.findall(r'"rule\.([a-z.-]+)":', (ROOT / f"Public/js/words/{'en/' if language == 'en' else ''}rules.js").read_text()))
    sources = "".join(file.read_text() for file in (ROOT / "Sources/Extraction").rglob("*.swift"))
    named = set(re.findall(r'"((?:meeting|quotation)\.[a-z-]+)"', sources)) - {"meeting.model", "meetings.model"}
    assert named and named - known == set()
