"""Feeds, read back by a parser that others wrote and compared value by value with the JSON of the same list."""

import calendar
import time

import feedparser
import pytest
from conftest import fetch
from reading import Quotations, asked, in_xml, items, passage, suffixed

LISTS = ["/v1/articles", "/v1/articles?q=ministre", "/v1/search?q=ministre", "/v1/quotes", "/v1/quotes?sort=-said_on",
         "/v1/meetings", "/v1/meetings?status=held&sort=-date_from", "/v1/discrepancies?include=values"]
UNKNOWN = "1970-01-01T00:00:00Z"


def moment(date):
    """The first moment of a date that may lack its day, or its month, too."""
    return UNKNOWN if date is None else "-".join((date.split("-") + ["01", "01"])[:3]) + "T00:00:00Z"


def evidence(item):
    """What proves an item of any list."""
    if "values" in item:
        return [value["evidence"] for value in item["values"]]
    return [item["evidence"]] if "evidence" in item else []


def titled(item, article):
    """What an entry's title has to be, or words that it has to hold."""
    if article:
        return article["title"] if article["title"] is not None else article["id"]
    if "summary_fr" in item:
        return item["summary_fr"]
    if "parties" in item:
        sides = [item["host"] or {}, item["parties"][0]]
        return [side[kind]["name"] for side in sides for kind in ("person",) if kind in side]
    return [item["speaker"]["name"]] if item["speaker"] else []


def check(address, entry, item):
    """Compares an entry with an item; `entry` has what a feed of any format tells."""
    article = item if "excerpt" in item else item.get("article")
    own = (article or item)["self"]
    assert entry["id"] == "tag:depeche.invalid,2026:" + own
    # An article leads where it was published, or to its page here.
    page = article and (article.get("url") or f"{address}/articles/{article['id']}")
    assert entry["link"] == (page or address + own)
    title = titled(item, article)
    if isinstance(title, str):
        assert entry["title"] == entry["hold"](title)
    else:
        assert all(entry["hold"](name) in entry["title"] for name in title)
    if article:
        date = (article["published_at"] or {}).get("value")
        assert entry["authors"] == [entry["hold"](name) for name in [(article["source"] or {}).get("name")] if name]
        assert entry["language"] == article["language"]
    else:
        date = item["last_reported"] if "last_reported" in item else (item["said_on"] or {}).get("value")
    if entry["updated"] is not None:
        assert entry["updated"] == moment(date)
    if article or "said_on" in item:
        assert entry["published"] == (moment(date) if date and len(date) == 10 else None)
    quoted = Quotations(entry["html"]).found
    if snippet := item.get("snippet"):
        assert [text for _, text in quoted] == [in_xml(snippet["text"])]
    proofs = evidence(item)
    assert len(quoted) >= len(proofs)
    for (source, text), proof in zip(quoted, proofs):
        assert text == in_xml(proof["sentence"])
        assert source in entry["related"]
        assert fetch(address, source.removeprefix(address)).decode() == passage(address, proof)
    if article and not quoted:
        assert entry["related"] == [address + own + "/text"]


def read(address, target, suffix):
    feed = feedparser.parse(fetch(address, suffixed(target, suffix)), sanitize_html=False,
                            resolve_relative_uris=False)
    assert not feed.bozo, feed.bozo_exception
    links = {link["rel"]: link["href"] for link in feed.feed.links}
    assert links["self"] == address + suffixed(target, suffix)
    assert links["alternate"] == address + target
    return feed


def stripped(text):
    """As the parser gives texts: without white space around them."""
    return in_xml(text).strip()


def related(entry):
    return [link["href"] for link in entry.links if link["rel"] == "related"]


@pytest.mark.parametrize("target", LISTS)
def test_atom(any_address, target):
    check_atom(any_address, target)


def check_atom(address, target):
    feed = read(address, target, "atom")
    assert feed.version == "atom10"
    found = items(address, target)
    assert len(feed.entries) == len(found)
    assert len({entry.id for entry in feed.entries}) == len(found)
    for entry, item in zip(feed.entries, found):
        check(address, {
            "hold": stripped, "id": entry.id, "link": entry.link, "title": entry.title, "updated": entry.updated,
            "published": entry.get("published"), "authors": [author.name for author in entry.get("authors", [])],
            "language": entry.title_detail.language, "html": entry.content[0].value, "related": related(entry),
        }, item)


@pytest.mark.parametrize("target", LISTS)
def test_rss(any_address, target):
    check_rss(any_address, target)


def check_rss(address, target):
    feed = read(address, target, "rss")
    assert feed.version == "rss20"
    found = items(address, target)
    assert len(feed.entries) == len(found)
    for entry, item in zip(feed.entries, found):
        assert not entry.guidislink
        day = entry.get("published_parsed")
        check(address, {
            "hold": stripped, "id": entry.id, "link": entry.link, "title": entry.title, "updated": None,
            "published": day and time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(calendar.timegm(day))),
            "authors": [author.name for author in entry.get("authors", []) if author], "language": entry.get("language"),
            "html": entry.description, "related": related(entry),
        }, item)


@pytest.mark.parametrize("target", LISTS)
def test_json_feed(any_address, target):
    check_json_feed(any_address, target)


def check_json_feed(address, target):
    feed = asked(address, suffixed(target, "feed.json"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == address + suffixed(target, "feed.json")
    found = items(address, target)
    assert len(feed["items"]) == len(found)
    for entry, item in zip(feed["items"], found):
        check(address, {
            "hold": lambda text: text, "id": entry["id"], "link": entry["url"], "title": entry["title"],
            "updated": entry.get("date_modified", UNKNOWN), "published": entry.get("date_published"),
            "authors": [author["name"] for author in entry.get("authors", [])], "language": entry.get("language"),
            "html": entry["content_html"], "related": entry["_depeche"]["related"],
        }, item)


def test_a_feed_is_the_same_at_every_look(address):
    for suffix in ("atom", "rss", "feed.json", "ics"):
        target = suffixed("/v1/meetings", suffix)
        assert fetch(address, target) == fetch(address, target)


def test_odd_words_and_dates(odd_address):
    for target in LISTS:
        for check_format in (check_atom, check_rss, check_json_feed):
            check_format(odd_address, target)
