"""The words of the interface: French comes with the page, English by a script of its own."""

from pathlib import Path

import pytest

from checks import choose_language

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = "003-1df7d6f11832f713"

# What the page says for every word of every file: [key, what is said, what the file says].
SAID = """
const [folder, files, done] = arguments;
const name = "js/i18n.js";
(async () => {
    // Modules that the server joined are found there; those that it could not are files.
    const { t } = globalThis.depecheModules?.[name] ?? await import(`/${name}`);
    const said = [];
    for (const file of files) {
        for (const words of Object.values(await import(`/js/words/${folder}${file}`))) {
            for (const [key, word] of Object.entries(words)) {
                said.push([key, t(key, { count: 7 }), (word.other ?? word).replaceAll("{count}", "7")]);
            }
        }
    }
    return said;
})().then(done, (error) => done(String(error)));
"""


def asked(page):
    """Scripts of English words that the page asked for."""
    return page.script("""return performance.getEntriesByType("resource").map(({ name }) => name)
        .filter((name) => /english|words.en/.test(name))""")


def remembered(page):
    return page.script("return localStorage.getItem('depeche.language')")


def block(page, *patterns):
    page.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": list(patterns)})


@pytest.fixture
def without_english(page):
    """A page that cannot have the words in English."""
    block(page, "*english*")
    yield page
    block(page)


@pytest.mark.parametrize("route", ["#/", "#/meetings", f"#/articles/{ARTICLE}", "#/network"])
def test_a_page_in_french_asks_for_no_english_words(page, route):
    page.open(route)
    assert page.script("return document.documentElement.lang") == "fr"
    assert asked(page) == []


@pytest.mark.parametrize("path, shown", [("/embed/meetings", ".rows .row"), ("/docs", ".endpoint")])
def test_frames_and_docs_in_french_ask_for_none_either(page, path, shown):
    page.driver.get(page.address + path)
    page.until(lambda: page.all(shown))
    assert asked(page) == []


def test_a_frame_speaks_the_language_of_its_address(page):
    page.driver.get(page.address + "/embed/meetings?lang=en")
    page.until(lambda: page.all(".rows .row"))
    assert page.text("h1") == "Meetings" and page.script("return document.documentElement.lang") == "en"
    assert len(set(asked(page))) == 1


@pytest.mark.parametrize("path, title", [("#/meetings", "Meetings"), ("#/network", "Network"), ("#/copies", "Reprints")])
def test_english_that_is_remembered_is_there_before_anything_is_written(page, path, title):
    identifier = page.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": """
        window.titles = [];
        new MutationObserver(() => {
            const title = document.querySelector("main h1")?.textContent;
            if (title && title !== window.titles.at(-1)) window.titles.push(title);
        }).observe(document, { childList: true, subtree: true, characterData: true });
    """})["identifier"]
    try:
        choose_language(page, "en")
        page.open(path)
    finally:
        page.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": identifier})
    assert page.script("return window.titles") == [title]
    assert page.texts("nav.sections a")[1] == "Articles" and page.text("#skip") == "Skip to content"
    assert len(set(asked(page))) == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_is_said(page, language):
    """With the page of an article and what comes later the words of every view are there."""
    page.open(f"#/articles/{ARTICLE}")
    if language == "en":
        page.one("button[data-language=en]").click()
        page.until(lambda: page.script("return document.documentElement.lang") == "en")
    page.driver.execute_async_script("Promise.all([...document.querySelectorAll('meta[name^=later-]')].map((meta) => import(meta.content))).then(arguments[0])")
    words = sorted(file.name for file in (ROOT / "Public/js/words").glob("*.js"))
    said = page.driver.execute_async_script(SAID, "en/" if language == "en" else "", words)
    assert len(said) > 700
    assert [word for word in said if word[1] != word[2]] == []


def test_the_last_choice_counts(page):
    page.open("#/meetings")
    page.script("for (const name of ['en', 'fr']) document.querySelector(`button[data-language=${name}]`).click()")
    page.until(lambda: asked(page))
    # The script of the first choice had its chance to be run.
    page.driver.execute_async_script("setTimeout(() => setTimeout(arguments[0]), 200)")
    page.settle()
    assert page.text("h1") == "Rencontres" and remembered(page) == "fr"
    assert page.one("button[data-language=fr]").get_attribute("aria-pressed") == "true"


@pytest.mark.console("ERR_BLOCKED_BY_CLIENT")
def test_words_that_do_not_come_leave_the_page_in_french(without_english):
    page = without_english
    choose_language(page, "en")
    page.open("#/meetings")
    assert page.text("h1") == "Rencontres" and page.script("return document.documentElement.lang") == "fr"
    assert page.one("button[data-language=fr]").get_attribute("aria-pressed") == "true"
    assert remembered(page) == "en", "the next visit asks again"
    page.one("button[data-language=en]").click()
    page.until(lambda: len(asked(page)) > 1)
    assert page.text("h1") == "Rencontres"
    block(page)
    page.one("button[data-language=en]").click()
    page.until(lambda: page.text("h1") == "Meetings")
