"""What the server names in a page's head is what its scripts ask for, octet for octet: nothing is asked for twice."""

import pytest

ASKED = "return performance.getEntriesByType('resource').map((it) => it.name.replace(location.origin, '')).filter((it) => it.startsWith('/v1/'))"
NAMED = "return [...document.querySelectorAll('link[rel=preload][as=fetch]')].map((it) => it.href.replace(location.origin, ''))"


@pytest.fixture
def paths(api):
    meeting = api.get("/v1/meetings?status=held&limit=1")["items"][0]["id"]
    return ["/", "/meetings", f"/meetings/{meeting}", "/articles/003-1df7d6f11832f713", "/entities/per-abdellatif-hammouchi",
            "/articles", "/entities", "/quotes", "/claims", "/discrepancies", "/copies", "/network"]


@pytest.mark.parametrize("place", range(12))
def test_what_is_named_is_asked_for_once(page, paths, place):
    page.driver.get(page.address + paths[place])
    page.settle()
    named = page.script(NAMED)
    assert 1 <= len(named) <= 3, "named by the server"
    asked = page.script(ASKED)
    assert [each for each in named if asked.count(each) != 1] == []
    assert len(asked) == len(set(asked))
    # Chromium says of what was named and never used.
    told = [entry["message"] for entry in page.driver.get_log("browser") if "preload" in entry["message"]]
    assert told == []


def test_what_is_narrowed_names_nothing(page):
    page.driver.get(page.address + "/meetings?country=PL")
    page.settle()
    assert page.script(NAMED) == []
