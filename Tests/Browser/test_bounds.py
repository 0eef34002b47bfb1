"""Two thousand made-up articles: no view asks much, weighs much, grows long, jumps, or has more tab stops than a keyboard can walk."""

import os

import pytest

import many
from conftest import API, serving
from page import Page

pytestmark = pytest.mark.skipif("DEPECHE_URL" in os.environ, reason="needs a server of its own, over a folder of its own")

ROUTES = ["/", "/articles", "/articles?entity=per-awa-sarr", "/entities", "/entities?type=country", "/meetings", "/meetings?host=per-awa-sarr&status=held", "/quotes",
          "/quotes?speaker=per-lars-holm&about=TG", "/claims", "/discrepancies", "/search?q=barrages", "/files", "/watches",
          "/entities/per-awa-sarr", "/entities/TG", "/network", "/copies"]

# What is counted from the first paint on; a page that waits shows no facts yet.
OBSERVE = """
window.measured = { shift: 0, tasks: [] };
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.measured.shift += entry.value; }))
    .observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    many.write(folder, 2000)
    with serving(folder) as address:
        API(address).wait()
        yield address


@pytest.fixture
def crowded(driver, crowd):
    page = Page(driver, crowd)
    page.reset()
    identifier = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": OBSERVE})["identifier"]
    yield page
    driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": identifier})
    assert page.complaints() == []


@pytest.mark.parametrize("width, most", [(1440, 6500), (390, 9500)])
@pytest.mark.parametrize("route", ROUTES)
def test_bounds_hold(crowded, route, width, most):
    crowded.size(width)
    crowded.driver.get(crowded.address + route)
    crowded.settle()
    crowded.driver.execute_async_script("setTimeout(arguments[0], 500)")
    found = crowded.script("""
        const asked = performance.getEntriesByType("resource").filter((entry) => !entry.name.includes("/v1/changes"));
        const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
            .filter((element) => element.tabIndex >= 0 && element.checkVisibility());
        return { requests: asked.length + 1, bytes: asked.reduce((sum, entry) => sum + entry.transferSize, 0), stops: stops.length,
            height: document.documentElement.scrollHeight, shift: window.measured.shift, overflow: document.documentElement.scrollWidth - innerWidth };
    """)
    assert found["requests"] <= 12, found
    assert found["bytes"] <= 120_000, found
    assert found["stops"] <= 200, found
    assert found["height"] <= most, found
    assert found["shift"] < 0.02, found
    assert found["overflow"] <= 0, found


def test_many_rows_have_as_few_tab_stops(crowded):
    crowded.driver.get(crowded.address + "/quotes")
    crowded.settle()
    for shown in (75, 125, 175):
        crowded.one(".more button").click()
        crowded.until(lambda: len(crowded.all(".row")) == shown)
    stops = crowded.script("return [...document.querySelectorAll('.rows tbody :is(a[href], button)')].filter((each) => each.tabIndex >= 0).length")
    assert stops <= 6
