"""Tables, read back by parsers that others wrote and compared value by value with the JSON of the same list."""

import csv
import datetime
import io
import itertools
import json

import openpyxl
import pytest
from conftest import fetch

csv.field_size_limit(1 << 24)

# A name that leads to lists of each kind, where a path needs one.
LISTS = ["/v1/articles", "/v1/articles?q=ministre&highlight=mark", "/v1/entities", "/v1/meetings?sort=-date_from",
         "/v1/quotes", "/v1/claims", "/v1/claims/groups", "/v1/discrepancies", "/v1/copies", "/v1/continents",
         "/v1/sources", "/v1/sources/problems", "/v1/timeline", "/v1/search?q=ministre&explain=true",
         "/v1/entities/{entity}/mentions", "/v1/entities/{entity}/names", "/v1/entities/{entity}/related",
         "/v1/articles/{article}/entities", "/v1/meetings?fields=id,host,evidence&include=accounts,outcomes"]
SIGNS = "=+-@\t\r\n＝＋－＠"


@pytest.fixture(scope="module")
def ask(any_address):
    names = {}
    for name, path in (("entity", "/v1/entities?limit=1"), ("article", "/v1/articles?limit=1")):
        names[name] = json.loads(fetch(any_address, path))["items"][0]["id"]

    def ask(target, suffix=""):
        path, _, query = target.format(**names).partition("?")
        return fetch(any_address, path + suffix + ("?" + query if query else ""))

    return ask


def items(ask, target):
    """All items of a list, page by page."""
    join = "&" if "?" in target else "?"
    found, page = [], {"next": target + join + "limit=100"}
    while "next" in page:
        page = json.loads(ask(page["next"].replace("{", "{{").replace("}", "}}") if found else page["next"]))
        found += page["items"]
    assert len(found) == page["total"]
    return found, page["corpus_version"]


def values(value, columns, name="", listed=False):
    """The column and value of each leaf of an item; of a list all that its elements have, None where one lacks something."""
    if isinstance(value, dict) and not (listed and not value):
        for member, inner in value.items():
            if member == "cut":
                for cut in inner:
                    yield "cut", (f"{name}.{cut}" if name else cut)
            else:
                yield from values(inner, columns, f"{name}.{member}" if name else member, listed)
    elif isinstance(value, list) and not listed:
        for element in value:
            found = list(values(element, columns, name, True))
            yield from found
            missing = {column for column in columns if column.startswith(name + ".")} - {column for column, _ in found}
            yield from ((column, None) for column in missing)
    elif isinstance(value, list):
        yield name, json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    else:
        yield name, value


def texts(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def elements(cell):
    """The values of a list's cell."""
    return next(csv.reader(io.StringIO(cell, newline=""), delimiter=";", skipinitialspace=True), [])


def same(cell, found, is_list):
    """Whether a text of a cell says what the JSON does."""
    if not is_list:
        (value,) = found or [None]
        value = texts(value)
        return cell == value if isinstance(value, str) else float(cell) == value
    if all(value is None for value in found):
        return cell == ""
    cells = elements(cell)
    if len(cells) < len(found) and set(map(texts, found)) == {""}:
        cells += [""] * (len(found) - len(cells))
    return len(cells) == len(found) and all(
        a == texts(b) if isinstance(texts(b), str) else float(a) == b for a, b in zip(cells, found))


def unguarded(cell):
    """A text without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'")[:1] in tuple(SIGNS) else cell


def compare(rows, target, ask, guard=unguarded):
    found, version = items(ask, target)
    columns = {column["name"]: column
               for column in json.loads(ask(target, ".metadata.json"))["tableSchema"]["columns"]}
    rows = list(rows)
    assert len(rows) == len(found)
    for row, item in zip(rows, found):
        assert list(row) == list(columns)
        expected = {}
        for name, value in values(item, columns):
            # Of an object that is not there every column is empty.
            if value is not None or name in columns or not any(column.startswith(name + ".") for column in columns):
                expected.setdefault(name, []).append(value)
        assert set(expected) <= set(columns), set(expected) - set(columns)
        assert row["corpus_version"] == version
        for name, cell in row.items():
            if name in ("corpus_version", "passage_url"):
                continue
            is_list = "separator" in columns[name]
            assert same(guard(cell), expected.get(name, []), is_list), (name, cell, expected.get(name))


@pytest.mark.parametrize("target", LISTS)
def test_csv(ask, target):
    text = ask(target, ".csv").decode()
    compare(csv.DictReader(io.StringIO(text, newline=""), strict=True), target, ask)
    # No cell begins like a formula but a number.
    for cell in itertools.chain.from_iterable(csv.reader(io.StringIO(text, newline=""), strict=True)):
        assert cell[:1] not in tuple(SIGNS) or cell == "" or float(cell) < 0


@pytest.mark.parametrize("target", LISTS)
def test_ndjson(ask, target):
    lines = ask(target, ".ndjson").decode().split("\n")
    assert lines.pop() == ""
    found, version = items(ask, target)
    assert len(lines) == len(found)
    for line, item in zip(map(json.loads, lines), found):
        assert line.pop("corpus_version") == version
        line.pop("passage_url", None)
        assert line == item


def cell_text(cell):
    """What a cell of a workbook says as text."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, bool):
        return "true" if cell.value else "false"
    if isinstance(cell.value, datetime.datetime):
        return cell.value.date().isoformat()
    if isinstance(cell.value, str) and cell.data_type == "f":
        return cell.value.split('"')[-2]
    return cell.value if isinstance(cell.value, str) else repr(cell.value)


@pytest.mark.parametrize("target", LISTS)
def test_xlsx(ask, target):
    book = openpyxl.load_workbook(io.BytesIO(ask(target, ".xlsx")))
    sheet = book.worksheets[0]
    names = [cell.value for cell in sheet[1]]
    rows = [dict(zip(names, map(cell_text, row))) for row in sheet.iter_rows(min_row=2)]
    # XML has no lone carriage returns: a parser reads each line end as a line feed.
    compare(rows, target, ask, guard=lambda cell: cell)
    meanings = book.worksheets[1]
    assert [row[0].value for row in meanings.iter_rows(min_row=2, max_row=len(names) + 1)] == names


def test_a_workbook_has_dates_and_links(ask):
    book = openpyxl.load_workbook(io.BytesIO(ask("/v1/meetings", ".xlsx")))
    sheet = book.worksheets[0]
    names = {cell.value: cell.column for cell in sheet[1]}
    dates = [sheet.cell(row, names["date_from"]) for row in range(2, sheet.max_row + 1)]
    assert any(isinstance(cell.value, datetime.datetime) for cell in dates)
    links = [sheet.cell(row, names["passage_url"]) for row in range(2, sheet.max_row + 1)]
    assert links and all(cell.hyperlink.target + "#" + cell.hyperlink.location == cell.value if cell.hyperlink.location
                         else cell.hyperlink.target == cell.value for cell in links)


def test_a_passage_leads_to_the_words(ask):
    rows = list(csv.DictReader(io.StringIO(ask("/v1/quotes", ".csv").decode(), newline="")))
    assert rows
    for row in rows[:20]:
        place = row["passage_url"].partition("/articles/")[2]
        article, _, at = place.partition("?at=")
        start, _, end = at.partition("-")
        words = ask(f"/v1/articles/{article}/text?start={start}&end={end}").decode()
        assert words.startswith(unguarded(row["evidence.quote.exact"]))
