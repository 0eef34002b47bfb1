"""Rules that every page is held to."""

import pytest
from selenium.webdriver.common.keys import Keys

CONTRAST = """
const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
};
const luminance = ([r, g, b]) => [r, g, b].map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
const background = (element) => {
    for (let box = element; box; box = box.parentElement) {
        const colour = rgba(getComputedStyle(box).backgroundColor);
        if (colour[3] === 255) return colour;
        if (colour[3] !== 0) throw new Error(`a translucent background: ${box.className}`);
    }
    return rgba("white");
};
const worst = new Map();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest(".flag, noscript") || !element.checkVisibility()) continue;
    const [front, back] = [rgba(getComputedStyle(element).color), background(element)];
    const [light, dark] = [luminance(front), luminance(back)].sort((a, b) => b - a);
    const key = `${element.tagName}.${element.className} ${front} on ${back}`;
    worst.set(key, (light + 0.05) / (dark + 0.05));
}
return [...worst];
"""


def assert_contrast(page):
    """Every text that is seen; gives how many were."""
    ratios = page.script(CONTRAST)
    assert [pair for pair in ratios if pair[1] < 4.5] == []
    return len(ratios)


def assert_nothing_overflows(page, width):
    assert page.script("return document.documentElement.clientWidth") == width
    beyond = page.script("""
        const hidden = (element) => element.closest(".visually-hidden, .skip") !== null;
        // What is cut with an ellipsis or scrolls in its own box reaches beyond that, not beyond the page.
        const clipped = (element) => element.parentElement.closest(".article-ref, nav.sections ul, .scrolls") !== null;
        return [...document.body.querySelectorAll("*")]
            .filter((element) => !hidden(element) && !clipped(element) && element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 0.5)
            .map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`);
    """)
    assert beyond == []
    assert page.script("return document.documentElement.scrollWidth") <= width


def assert_structure(page):
    assert len(page.all("main h1")) == 1
    for landmark in ("header", "nav", "main", "footer", "form[role=search]", "[role=status]"):
        assert len(page.all(landmark)) >= 1, landmark
    nameless = page.script("""return [...document.querySelectorAll("a, button, input, select")].filter((element) =>
        !(element.textContent.trim() || element.getAttribute("aria-label") || element.labels?.length)).map((e) => e.outerHTML)""")
    assert nameless == []
    levels = page.script("return [...document.querySelectorAll('main :is(h1, h2, h3)')].map((heading) => Number(heading.tagName[1]))")
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:])), levels
    repeated = page.script("const ids = [...document.querySelectorAll('[id]')].map((e) => e.id); return ids.filter((id, at) => ids.indexOf(id) !== at)")
    assert repeated == []


def choose_language(page, language):
    page.driver.get(page.address + "/")
    page.script("localStorage.setItem('depeche.language', arguments[0])", language)


def tab_to(page, expression, most=80):
    """Presses Tab until the expression over `it` holds; every stop on the way must be seen."""
    for _ in range(most):
        page.press(Keys.TAB)
        box = page.focused("(({width, height}) => [it.tagName, width, height])(it.getBoundingClientRect())")
        assert box[1] > 0 and box[2] > 0, f"focus on something unseen: {box}"
        ring = page.focused("getComputedStyle(it).outline")
        assert "solid" in ring and "3px" in ring, f"no focus ring of ours on {box[0]}: {ring}"
        if page.focused(expression):
            return
    pytest.fail(f"no Tab leads to {expression}")
