"""A list goes into a spreadsheet with one click."""

import csv
import io
import urllib.request

import pytest

LISTS = {"#/claims": "/v1/claims", "#/articles": "/v1/articles", "#/meetings": "/v1/meetings", "#/quotes": "/v1/quotes", "#/entities": "/v1/entities?type=person",
         "#/discrepancies": "/v1/discrepancies", "#/search?q=interpol": "/v1/search?q=interpol"}


def links(page):
    page.until(lambda: page.all(".downloads a"))
    return page.script("return [...document.querySelectorAll('.downloads a')].map((link) => [link.textContent, link.href, link.getAttribute('download')])")


@pytest.mark.parametrize("route", LISTS)
def test_each_list_has_its_tables(page, api, route):
    page.open(route)
    total = api.get(LISTS[route])["total"]
    found = {text: href for text, href, download in links(page) if download is not None}
    assert {"XLSX", "CSV"} <= set(found)
    for href in found.values():
        with urllib.request.urlopen(href) as answer:
            assert answer.status == 200
            if href.split("?")[0].endswith(".csv"):
                rows = list(csv.reader(io.StringIO(answer.read().decode(), newline="")))
                assert len(rows) == total + 1


def test_a_filter_is_kept(page, api):
    page.open("#/quotes?speaker=per-abdellatif-hammouchi")
    (csv_link,) = [href for text, href, _ in links(page) if text == "CSV"]
    assert "speaker=per-abdellatif-hammouchi" in csv_link
    with urllib.request.urlopen(csv_link) as answer:
        rows = list(csv.reader(io.StringIO(answer.read().decode(), newline="")))
    assert len(rows) == api.get("/v1/quotes?speaker=per-abdellatif-hammouchi")["total"] + 1
