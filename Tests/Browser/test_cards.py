"""Cards of discrepancies keep their shape whatever they hold."""

import pytest

from checks import assert_nothing_overflows


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("digits", [2, 6, 9, 15])
def test_a_value_of_a_card_keeps_to_its_column(page, width, digits):
    page.size(width)
    value = int("9" * digits)
    item = {"id": "dsc", "kind": "numbers", "severity": "medium", "summary_fr": f"{value}, 2", "summary_en": "", "entity": None, "counts": {"values": 2},
            "values": [{"value": str(value), "evidence": None}, {"value": "2", "evidence": None}]}
    page.open("#/search")
    page.driver.execute_async_script("""
        const done = arguments[1];
        import("/js/cards/discrepancyCard.js").then((it) => { document.querySelector("main").replaceChildren(it.discrepancyCard(arguments[0])); done(); });
    """, item)
    assert_nothing_overflows(page, width)
    boxes = page.script("return [...document.querySelectorAll('.version')].map((it) => [it.scrollWidth, it.clientWidth])")
    assert all(inner <= outer for inner, outer in boxes)


@pytest.mark.parametrize("kind, summary, value, words, shown", [
    ("numbers", "Pas le même nombre (morts, Coupe du monde 2018) : 1200, 900", "1200", "Pas le même nombre (morts, Coupe du monde 2018)\u00a0: 1\u202f200, 900", "1\u202f200"),
    ("dates", "Pas la même date : 2018, 2019", "2018", "Pas la même date\u00a0: 2018, 2019", "2018"),
    ("spelling", "Deux graphies : Boeing 737, Boeing 7370", "Boeing 7370", "Deux graphies\u00a0: Boeing 737, Boeing 7370", "Boeing 7370"),
])
def test_counts_have_their_digits_in_groups_and_years_have_not(page, kind, summary, value, words, shown):
    item = {"kind": kind, "summary_fr": summary, "summary_en": None}
    page.open("#/search")
    found = page.driver.execute_async_script("""
        const done = arguments[2];
        import("/js/cards/discrepancyCard.js").then((it) => done([it.summaryOf(arguments[0]), it.wording(arguments[0], arguments[1])]));
    """, item, value)
    assert found == [words, shown]
