"""The map and the months: what they draw is what they were given, and a table says the same."""

import json

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from checks import assert_contrast, assert_nothing_overflows, assert_structure

MOUNT = """
const done = arguments[arguments.length - 1];
(async () => {{
    const it = await import("/js/figures/{module}.js");
    window.called = [];
    const node = {body};
    document.querySelector("main").replaceChildren(node);
    return node.className;
}})().then(done, (error) => done(String(error)));
"""


def mount(page, module, body):
    page.open("#/search")
    return page.driver.execute_async_script(MOUNT.format(module=module, body=body))


def map_of(page, values, more="onPick: (code) => window.called.push(code)"):
    mount(page, "worldMap", f"it.worldMap({{ values: new Map({json.dumps(values)}), label: 'Rencontres', {more} }})")
    page.until(lambda: page.all(".land"))


def countries():
    import conftest
    rows = (conftest.ROOT / "Sources/Naming/Resources/countries.tsv").read_text().splitlines()
    return {row.split("\t")[0] for row in rows if row and not row.startswith("#")}


def test_every_country_has_a_shape_or_a_dot(page):
    map_of(page, [])
    drawn = set(page.script("return [...document.querySelectorAll('.land')].map((land) => land.dataset.code)"))
    assert countries() - drawn == set()
    # The outlines bear a land without an ISO code of its own under no other name.
    assert drawn - countries() == set()


def test_the_map_is_small_over_the_wire(page):
    import conftest
    import gzip
    assert len(gzip.compress((conftest.ROOT / "Public/data/world.json").read_bytes(), 9)) <= 40_000


def test_a_country_is_coloured_by_its_number_and_picked_by_click_or_table(page):
    map_of(page, [["FR", 40], ["DE", 3], ["SG", 1], ["XX", 2]])
    level = page.script("return Object.fromEntries([...document.querySelectorAll('.land')].map((land) => [land.dataset.code, land.getAttribute('class')]))")
    assert level["FR"] == "land level-5" and level["SG"] == "land level-1" and level["IT"] == "land level-0"
    page.script("document.querySelector('[data-code=SG]').dispatchEvent(new MouseEvent('click', { bubbles: true }))")
    page.script("document.querySelector('[data-code=IT]').dispatchEvent(new MouseEvent('click', { bubbles: true }))")
    assert page.script("return window.called") == ["SG"]
    page.one(".figure-table summary").send_keys(Keys.ENTER)
    page.until(lambda: page.all(".map-pick"))
    assert page.texts(".figure-table tbody tr")[0] == "France40"
    page.all(".map-pick")[1].send_keys(Keys.ENTER)
    assert page.script("return window.called") == ["SG", "DE"]


def test_the_outlines_are_asked_for_where_the_map_is_seen_only(page):
    page.open("#/search")
    page.driver.execute_async_script("""
        const done = arguments[0];
        import("/js/figures/worldMap.js").then((it) => {
            const far = document.createElement("div");
            far.style.height = "4000px";
            document.querySelector("main").replaceChildren(far, it.worldMap({ values: new Map([["FR", 1]]), label: "x" }));
            requestAnimationFrame(() => requestAnimationFrame(done));
        });
    """)
    asked = "return performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('world.json')).length"
    assert page.script(asked) == 0
    page.script("document.querySelector('.map-sheet').scrollIntoView()")
    page.until(lambda: page.script(asked) == 1 and page.all(".land"))


@pytest.mark.parametrize("width, scheme", [(390, "light"), (1440, "dark"), (2560, "light")])
def test_figures_fit_and_can_be_read(page, width, scheme):
    page.size(width)
    page.prefer(scheme)
    map_of(page, [["FR", 40], ["DE", 3]])
    assert_nothing_overflows(page, width)
    assert_contrast(page)
    small = page.script("""return [...document.querySelectorAll('main :is(button, summary)')].map((it) => it.getBoundingClientRect())
        .filter((box) => box.width < 24 || box.height < 24).length""")
    assert small == 0


def test_a_picture_holds_its_own_looks_and_name(page):
    map_of(page, [["FR", 40]])
    text = page.driver.execute_async_script("""
        const done = arguments[0];
        import("/js/figures/picture.js").then((it) => done(it.written(document.querySelector(".map-drawing"), "Rencontres <2020>")));
    """)
    assert "Rencontres &lt;2020&gt;" in text and "class=" not in text and 'fill="rgb' in text
    drawn = page.driver.execute_async_script("""
        const done = arguments[1];
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(arguments[0])}`;
        image.decode().then(() => done([image.naturalWidth, image.naturalHeight]), (error) => done(String(error)));
    """, text)
    assert drawn[0] == 1600 and drawn[1] > 600


MONTHS = [{"month": "2020-01", "count": 4, "parts": {"held": 3, "planned": 1}}, {"month": "2020-03", "count": 2, "parts": {"held": 2}},
          {"month": "1918-11", "count": 1}]


def months(page, more):
    mount(page, "monthBar", f"it.monthBar({{ buckets: {json.dumps(MONTHS)}, {more} }})")


def test_months_without_anything_stand_between_the_others(page):
    months(page, "from: null, to: null")
    titles = page.texts(".months-month title")
    # A year at least; what lies a century before is told of and not drawn.
    assert [title for title in titles if "2020" in title] == ["janvier 2020 : 4", "février 2020 : 0", "mars 2020 : 2"]
    assert "novembre 1918" not in " ".join(titles)
    assert "1 fait antérieur" in page.text(".figure-note")
    page.one(".figure-table summary").click()
    page.until(lambda: page.all("tbody tr"))
    assert page.texts("tbody tr") == ["mars 2020220", "janvier 2020431"]


def test_a_period_is_chosen_by_keyboard(page):
    months(page, "from: null, to: null, onRange: (range) => window.called.push(range)")
    ends = page.all("[role=slider]")
    assert ends[0].get_attribute("aria-valuetext") != ends[1].get_attribute("aria-valuetext")
    ends[0].send_keys(Keys.END)
    ends[0].send_keys(Keys.ARROW_LEFT, Keys.ARROW_LEFT)
    page.until(lambda: page.script("return window.called.length"))
    assert page.script("return window.called") == [{"from": "2020-01", "to": "2020-03"}]
    assert "De janvier 2020 à mars 2020" == page.text(".months-chosen")
    page.one(".months-clear").click()
    assert page.script("return window.called.at(-1)") == {"from": None, "to": None}


def test_a_period_is_chosen_by_dragging(page):
    months(page, "from: null, to: null, onRange: (range) => window.called.push(range)")
    page.script("document.querySelector('.months-sheet').scrollIntoView({ block: 'center' })")
    columns = page.all(".months-month")
    ActionChains(page.driver).move_to_element(columns[-3]).click_and_hold().move_to_element(columns[-2]).release().perform()
    page.until(lambda: page.script("return window.called.length"))
    chosen = page.script("return window.called.at(-1)")
    assert chosen["from"] == "2020-01" and chosen["to"] == "2020-02"


def test_a_full_list_of_countries_says_what_the_others_have_at_most(page):
    map_of(page, [["FR", 40], ["DE", 3]], more="ceiling: 3")
    titles = page.script("return Object.fromEntries([...document.querySelectorAll('.land')].map((land) => [land.dataset.code, land.querySelector('title').textContent]))")
    assert titles["FR"].endswith(": 40") and titles["IT"].endswith(": 3 au plus")
    assert "les autres en ont 3 au plus" in page.text(".figure-note")


@pytest.mark.parametrize("first, last", [("2015-11", "2020-09"), ("2016-01", "2020-09"), ("2003-05", "2020-09"), ("2020-03", "2020-09"), ("2019-11", "2021-02")])
def test_no_year_is_written_over_another(page, first, last):
    page.size(390)
    buckets = [{"month": month, "count": 3} for month in (first, last)]
    mount(page, "monthBar", f"it.monthBar({{ buckets: {json.dumps(buckets)} }})")
    boxes = page.script("return [...document.querySelectorAll('.months-years span')].map((mark) => { const box = mark.getBoundingClientRect(); return [box.left, box.right]; })")
    assert boxes and all(left[1] <= right[0] for left, right in zip(boxes, boxes[1:]))
    assert boxes[-1][1] <= 390
