"""The network and the plot of numbers: the same at every visit, walked by keys, with a table that says the same."""

import json
from urllib.parse import quote

import pytest
from selenium.webdriver.common.keys import Keys

from checks import assert_contrast, assert_nothing_overflows, assert_structure
from test_figures import mount

PERSON = "per-abdellatif-hammouchi"


def places(page):
    page.until(lambda: page.all(".network-dot"))
    return page.script("return [...document.querySelectorAll('.network-dot')].map((dot) => [dot.getAttribute('cx'), dot.getAttribute('cy')])")


def test_the_network_is_the_same_at_every_visit(page, api):
    page.open("#/network")
    first = places(page)
    truth = api.get("/v1/graph?by=sentence&limit=300")
    assert len(first) == len(truth["nodes"]) and len(page.all(".network-edge")) == len(truth["edges"])
    assert all(0 <= float(x) <= 1000 and 0 <= float(y) <= 620 for x, y in first)
    page.open("#/network")
    assert places(page) == first


def test_arrows_walk_the_network_and_enter_opens_a_name(page):
    page.open("#/network")
    places(page)
    assert len(page.all(".network-node[tabindex='0']")) == 1
    page.script("document.querySelector('.network-node[tabindex=\"0\"]').focus()")
    before = page.focused("it.dataset.node")
    for key in (Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT):
        page.press(key)
    assert page.focused("it.matches('.network-node')")
    page.press(Keys.END)
    last = page.focused("it.dataset.node")
    assert last != before and last == page.script("return [...document.querySelectorAll('.network-node')].at(-1).dataset.node")
    name = page.focused("it.getAttribute('aria-label')").split(",")[0]
    assert name in page.text(".network-reading")
    page.press(Keys.ENTER)
    page.until(lambda: page.script("return decodeURIComponent(location.pathname)") == f"/entities/{last}")


def test_a_matrix_says_the_same(page, api):
    page.open("#/network?by=article")
    places(page)
    page.one(".network .figure-table summary").click()
    page.until(lambda: page.all(".network tbody tr"))
    truth = api.get("/v1/graph?by=article&limit=300")
    names = {node["id"]: node["name"] for node in truth["nodes"]}
    counts = {frozenset((names[edge["source"]], names[edge["target"]])): edge["count"] for edge in truth["edges"]}
    shown = page.script("""
        const head = [...document.querySelectorAll(".network thead th")].slice(1).map((cell) => cell.textContent);
        return [...document.querySelectorAll(".network tbody tr")].flatMap((row) => [...row.querySelectorAll("td")]
            .map((cell, index) => [row.querySelector("th").textContent, head[index], cell.textContent]).filter(([, , text]) => /\\d/.test(text)));
    """)
    assert len(shown) > 10
    for left, right, count in shown:
        assert counts[frozenset((left, right))] == int(count.replace("\u202f", ""))


def test_the_circle_of_a_person_has_thirty_names_at_most(page):
    page.open(f"#/entities/{PERSON}")
    page.script("document.querySelector('.network-part').scrollIntoView()")
    assert 2 < len(places(page)) <= 30
    assert page.all(".network-node.central") and len(page.all(".network-edge.met")) > 0


CLAIMS = [
    {"value": value, "lower": lower, "upper": upper, "qualifier": qualifier, "unit": "morts", "article_id": "a", "kind": "cardinal",
     "stated_on": {"value": day}, "evidence": {"article_id": "a", "position": {"start": 1, "end": 2}}}
    for day, value, lower, upper, qualifier in [
        ("2020-08-05", 73, 73, 73, "exactly"), ("2020-08-06", 137, 137, 137, "more_than"),
        ("2020-08-08", 150, 140, 160, "between"), ("2020-08-12", 171, 171, 171, "about")]
]


def plot(page, claims):
    mount(page, "numbersPlot", f"it.numbersPlot({{ claims: {json.dumps(claims)}, label: 'morts' }})")


def test_a_growing_toll_is_a_line_and_a_range_a_bar(page):
    plot(page, CLAIMS)
    assert len(page.all(".numbers-claim")) == 4 and len(page.all(".numbers-range")) == 1
    assert len(page.all(".numbers-claim.approximate")) == 2
    assert len(page.all(".numbers-toll")) == 1 and "de 73 à 171" in page.text(".figure-note")
    lefts = page.script("return [...document.querySelectorAll('.numbers-claim circle')].map((dot) => Number(dot.getAttribute('cx')))")
    assert lefts == sorted(lefts)


def test_numbers_that_contradict_each_other_are_no_toll(page):
    plot(page, [{**CLAIMS[0], "stated_on": {"value": f"2020-08-{day:02}"}, "value": value, "lower": value, "upper": value}
                for day, value in ((1, 50), (2, 20), (3, 90), (4, 30), (5, 70))])
    assert page.all(".numbers-toll") == []


def test_the_table_of_a_plot_leads_to_each_sentence(page):
    plot(page, CLAIMS)
    page.one(".figure-table summary").click()
    page.until(lambda: page.all("tbody tr"))
    assert len(page.all("tbody tr")) == 4
    assert page.one("tbody a").get_attribute("href").endswith("/articles/a?at=1-2")


@pytest.mark.parametrize("route", ["#/network", "#/network?by=meeting&type=country", f"#/network?entity={PERSON}"])
@pytest.mark.parametrize("width, scheme", [(390, "dark"), (1440, "light"), (2560, "dark")])
def test_the_network_fits(page, route, width, scheme):
    page.size(width)
    page.prefer(scheme)
    page.open(route)
    assert_structure(page)
    assert_nothing_overflows(page, width)
    assert_contrast(page)


def test_the_list_of_one_unit_has_its_plot(page, api):
    unit = max(api.get("/v1/claims?facets=unit&limit=0&has=date")["facets"]["unit"], key=lambda each: each["count"])
    page.open("#/claims")
    assert page.all(".numbers-plot") == []
    page.open(f"#/claims?unit={quote(unit['value'])}")
    # Of a unit alone there are several stories: the plot is of one subject, which a button names.
    page.until(lambda: page.all(".numbers-plot .numbers-claim"))
    subjects = [button.get_attribute("data-about") for button in page.all(".claims-plot .choice")]
    about = f"&about={subjects[0]}" if subjects else ""
    assert len(subjects) == len(set(subjects)) and len(page.all(".claims-plot .choice[aria-pressed=true]")) == min(1, len(subjects))
    truth = api.get(f"/v1/claims?unit={quote(unit['value'])}&has=date&limit=100{about}")["total"]
    assert truth > 1
    page.until(lambda: len(page.all(".numbers-plot .numbers-claim")) == truth)


@pytest.mark.parametrize("width", [390, 1440, 2560])
@pytest.mark.parametrize("route", ["#/network", f"#/entities/{PERSON}"])
def test_names_can_be_read_and_lie_over_no_other(page, route, width):
    page.size(width)
    page.open(route)
    page.script("(document.querySelector('.network-part') ?? document.body).scrollIntoView()")
    places(page)
    boxes = page.script("""return [...document.querySelectorAll('.network-name:not(.quiet)')].map((name) => {
        const box = name.getBoundingClientRect();
        return [box.left, box.top, box.right, box.bottom, box.height];
    })""")
    assert len(boxes) >= 8
    assert all(box[4] >= 11 for box in boxes), "as high on a narrow screen as on a wide one"
    over = [(a, b) for index, a in enumerate(boxes) for b in boxes[index + 1:] if a[0] + 1 < b[2] and a[2] - 1 > b[0] and a[1] + 2 < b[3] and a[3] - 2 > b[1]]
    assert over == []
