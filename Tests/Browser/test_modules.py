"""The modules that every position goes through, asked directly."""

import json

import pytest


def call(page, module, body):
    """Runs `body` with the module's exports in `it`, in the page's own origin and policy."""
    return page.driver.execute_async_script(f"""
        const done = arguments[arguments.length - 1];
        import("/js/{module}.js").then((it) => done({body}), (error) => done(String(error)));
    """)


@pytest.fixture
def loaded(page):
    return page.open("#/search")


@pytest.mark.parametrize("text, start, end, cut", [
    ("Abdellatif", 0, 5, "Abdel"),
    ("🚓 Rabat", 2, 7, "Rabat"),
    ("👮🏽‍♀️ à Fès", 8, 11, "Fès"),
    ("e\u0301te\u0301", 0, 2, "e\u0301"),
    ("court", 2, 99, "urt"),
    ("court", -3, 2, "co"),
    ("", 0, 1, ""),
])
def test_positions_are_unicode_scalars(loaded, text, start, end, cut):
    assert text[max(0, start):end] == cut, "Python counts scalars too"
    assert call(loaded, "scalars", f"new it.ScalarText({json.dumps(text)}).slice({start}, {end})") == cut


@pytest.mark.parametrize("sentence, prefix, exact, suffix, found", [
    ("le Maroc et le Maroc", "et le ", "Maroc", "", [15, 20]),
    ("le Maroc et le Maroc", "", "Maroc", " et le", [3, 8]),
    ("🚓🚓 le Maroc", "le ", "Maroc", "", [6, 11]),
    ("rien de tel", "", "Maroc", "", None),
])
def test_a_quote_is_found_in_its_sentence_by_what_stands_around_it(loaded, sentence, prefix, exact, suffix, found):
    quote = json.dumps({"prefix": prefix, "exact": exact, "suffix": suffix})
    place = call(loaded, "scalars", f"it.locate({json.dumps(sentence)}, {quote})")
    assert (place and [place["start"], place["end"]]) == found


@pytest.mark.parametrize("ranges, forest", [
    ([], ""),
    ([(0, 4), (5, 9)], "0-4 5-9"),
    ([(0, 9), (2, 4)], "0-9[2-4]"),
    ([(2, 4), (0, 9), (5, 9)], "0-9[2-4 5-9]"),
    # The longer of two that begin together is the outer one.
    ([(0, 3), (0, 9)], "0-9[0-3]"),
    ([(0, 5), (0, 5)], "0-5[0-5]"),
    # A range that crosses another is cut where they cross.
    ([(0, 5), (3, 9)], "0-5[3-5] 5-9"),
    ([(0, 9), (1, 5), (3, 12)], "0-9[1-5[3-5] 5-9] 9-12"),
    ([(4, 4), (6, 2)], ""),
])
def test_ranges_nest(loaded, ranges, forest):
    objects = json.dumps([{"start": start, "end": end} for start, end in ranges])
    written = call(loaded, "marks", f"""(() => {{
        const write = (nodes) => nodes.map((node) => `${{node.start}}-${{node.end}}` +
            (node.children.length ? `[${{write(node.children)}}]` : "")).join(" ");
        return write(it.nest({objects}));
    }})()""")
    assert written == forest


@pytest.mark.parametrize("language, value, words", [
    ("fr", 0.962, "96 %"), ("fr", 1, "100 %"), ("fr", 0.996, "99,6 %"), ("fr", 0.004, "0,4 %"), ("fr", 0, "0 %"),
    ("en", 0.5, "50%"),
])
def test_a_share_that_is_not_whole_is_not_rounded_to_whole(loaded, language, value, words):
    written = call(loaded, "i18n", f"(it.setLanguage('{language}'), it.share({value}))")
    assert written.replace("\u202f", " ").replace("\u00a0", " ") == words
