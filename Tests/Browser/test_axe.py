"""axe-core finds nothing wrong with any view, in both widths, themes and languages."""

import importlib.util
import os
from pathlib import Path

import pytest

from checks import choose_language

ARTICLE = "003-1df7d6f11832f713"
ROUTES = [
    "#/", "#/articles", "#/articles?entity=org-interpol&entity=per-valdecy-urquiza", f"#/articles/{ARTICLE}", "#/entities", "#/entities?type=country",
    "#/entities/per-abdellatif-hammouchi", "#/entities/MA", "#/meetings", "#/meetings?status=held&country=PL", "#/quotes?speaker=per-valdecy-urquiza",
    "#/claims", "#/claims?value=43", "#/discrepancies", "#/search?q=interpol", "#/search?q=%28", "#/search", "#/files", "#/watches", "#/copies",
    f"#/compare?a={ARTICLE}&b=000-7d465582108fc7aa", "#/compare", "#/network", "#/network?by=meeting", "#/entities/plc-marrakech",
]


def source():
    """axe-core as a package of tests brings it; DEPECHE_AXE names another file."""
    if "DEPECHE_AXE" in os.environ:
        return Path(os.environ["DEPECHE_AXE"]).read_text()
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None:
        pytest.skip("axe-playwright-python is not installed")
    return (Path(found.origin).parent / "axe.min.js").read_text()


@pytest.fixture(scope="session")
def axe():
    return source()


def violations(page, axe):
    page.script(axe)
    return page.driver.execute_async_script("""
        const done = arguments[arguments.length - 1];
        axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] })
            .then((found) => done(found.violations.map((rule) => [rule.id, rule.nodes.slice(0, 4).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 300)}`)])), (error) => done(String(error)));
    """)


@pytest.mark.console("400")
@pytest.mark.parametrize("width, scheme, language", [(1440, "light", "fr"), (390, "dark", "en")])
@pytest.mark.parametrize("route", ROUTES)
def test_nothing_is_wrong(page, axe, route, width, scheme, language):
    page.size(width)
    page.prefer(scheme)
    choose_language(page, language)
    page.open(route)
    # Titles and figures that come later are looked at, too.
    page.driver.execute_async_script("setTimeout(arguments[0], 400)")
    assert violations(page, axe) == []
