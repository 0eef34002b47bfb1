"""Calendars, maps, graphs and articles as data, read back by parsers that others wrote and compared with the JSON."""

import datetime
import io
import json
from pathlib import Path

import icalendar
import jsonschema
import networkx
import pytest
from conftest import fetch
from pyld import jsonld
from reading import asked, in_calendar, in_xml, items, passage, suffixed
from referencing import Registry, Resource

HERE = Path(__file__).resolve().parent
# What the tests need of https://geojson.org/schema: a point, and what may hold one.
POINT = {"type": "object", "required": ["type", "coordinates"], "additionalProperties": False, "properties": {
    "type": {"const": "Point"}, "coordinates": {"type": "array", "minItems": 2, "maxItems": 2, "prefixItems": [
        {"type": "number", "minimum": -180, "maximum": 180}, {"type": "number", "minimum": -90, "maximum": 90}]}}}
FEATURE = {"type": "object", "required": ["type", "geometry", "properties", "id"], "properties": {
    "type": {"const": "Feature"}, "geometry": {"oneOf": [{"type": "null"}, POINT]}, "properties": {"type": "object"}}}
STATUS = {"held": ("CONFIRMED", "FINAL"), "phone": ("CONFIRMED", "FINAL"), "past": ("CONFIRMED", "FINAL"),
          "planned": ("TENTATIVE", "DRAFT"), "implied": ("TENTATIVE", "DRAFT"), "unconfirmed": ("TENTATIVE", "DRAFT"),
          "cancelled": ("CANCELLED", "CANCELLED")}


def day(text):
    """A day of the calendar; None of what is none."""
    try:
        return datetime.date.fromisoformat(text) if text and len(text) == 10 else None
    except ValueError:
        return None


@pytest.mark.parametrize("target", ["/v1/meetings", "/v1/meetings?sort=-date_from&has=date"])
def test_calendar(any_address, target):
    check_calendar(any_address, target)


def check_calendar(address, target):
    octets = fetch(address, suffixed(target, "ics"))
    assert octets.endswith(b"END:VCALENDAR\r\n")
    lines = octets.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    assert all(line.decode() is not None for line in lines)
    read = icalendar.Calendar.from_ical(octets)
    assert read["VERSION"] == "2.0" and not read.errors
    found = items(address, target)
    components = [part for part in read.walk() if part.name in ("VEVENT", "VJOURNAL")]
    assert len(components) == len(found)
    for part, meeting in zip(components, found):
        assert not part.errors
        assert part["UID"] == meeting["id"] + "@depeche.invalid"
        assert part["URL"] == address + meeting["self"]
        first, last = day(meeting["date_from"]), day(meeting["date_to"])
        assert part.name == ("VEVENT" if first else "VJOURNAL")
        if first:
            assert part["DTSTART"].dt == first
            assert part["DTEND"].dt == max(first, last or first) + datetime.timedelta(days=1)
            place = meeting["place"]["name"] if meeting["place"] else None
            assert part.get("LOCATION") == (in_calendar(place) if place else None)
        else:
            assert "DTSTART" not in part
        reported = ((meeting["last_reported"] or "1970").split("-") + ["01", "01"])[:3]
        assert part["DTSTAMP"].dt == datetime.datetime(*map(int, reported), tzinfo=datetime.timezone.utc)
        assert part["STATUS"] == STATUS[meeting["status"]][0 if first else 1]
        assert part["CATEGORIES"].cats == [meeting["status"], meeting["kind"]]
        for side in [meeting["host"] or {}, meeting["parties"][0]]:
            for kind in ("person", "country"):
                if kind in side:
                    assert in_calendar(side[kind].get("name") or side[kind]["name_fr"]) in part["SUMMARY"]
        sentence, link = part["DESCRIPTION"].rsplit("\n", 1)
        assert sentence == in_calendar(meeting["evidence"]["sentence"])
        assert fetch(address, link.removeprefix(address)).decode() == passage(address, meeting["evidence"])


def test_map_of_meetings(any_address):
    check_map_of_meetings(any_address)


def check_map_of_meetings(address):
    read = asked(address, "/v1/meetings.geojson")
    found = items(address, "/v1/meetings")
    assert read["type"] == "FeatureCollection" and read["total"] == len(read["features"]) == len(found)
    placed = 0
    for feature, meeting in zip(read["features"], found):
        jsonschema.validate(feature, FEATURE)
        told, country = feature["properties"], meeting["parties"][0].get("country")
        assert feature["id"] == meeting["id"]
        for name in ("status", "kind", "date_from", "date_to"):
            assert told[name] == meeting[name]
        assert (told["country"], told["country_fr"], told["country_en"]) == (
            (country["code"], country["name_fr"], country["name_en"]) if country else (None, None, None))
        assert (feature["geometry"] is None) == (country is None) == (told["point_of"] is None)
        assert told["place"] == (meeting["place"] and meeting["place"]["name"])
        proof = meeting["evidence"]
        assert told["article_id"] == proof["article_id"] and told["sentence"] == proof["sentence"]
        assert (told["start"], told["end"]) == (proof["position"]["start"], proof["position"]["end"])
        assert fetch(address, told["passage"].removeprefix(address)).decode() == passage(address, proof)
        assert told["url"] == address + meeting["self"]
        placed += feature["geometry"] is not None
    assert placed > 0


@pytest.mark.parametrize("target", ["/v1/entities?type=place", "/v1/entities?type=country", "/v1/entities"])
def test_map_of_entities(any_address, target):
    read = asked(any_address, suffixed(target, "geojson"))
    found = items(any_address, target)
    assert read["total"] == len(read["features"]) == len(found)
    for feature, entity in zip(read["features"], found):
        jsonschema.validate(feature, FEATURE)
        assert (feature["id"], feature["properties"]["name"]) == (entity["id"], entity["name"])
        assert feature["properties"]["mentions"] == entity["counts"]["mentions"]
        point = feature["geometry"] and feature["geometry"]["coordinates"]
        if entity["type"] == "country":
            assert point and feature["properties"]["point_of"]
        else:
            assert point == (None if entity["latitude"] is None else [entity["longitude"], entity["latitude"]])


def test_capitals_lie_in_their_countries(address):
    """A few, so that no axis is turned about."""
    read = asked(address, "/v1/meetings.geojson")["features"]
    points = {f["properties"]["country"]: f["geometry"]["coordinates"] for f in read if f["geometry"]}
    for country, longitude, latitude in [("AR", -58.4, -34.6), ("DE", 13.4, 52.5), ("RU", 37.6, 55.8), ("BR", -47.9, -15.8)]:
        assert points[country] == pytest.approx([longitude, latitude], abs=0.2)


GRAPHS = ["/v1/graph", "/v1/graph?by=sentence&limit=300", "/v1/graph?by=meeting&type=person,country"]


def pairs(graph, count):
    return {frozenset((one, other)): (data[count], data["weight"]) for one, other, data in graph.edges(data=True)}


@pytest.mark.parametrize("suffix", ["graphml", "gexf"])
@pytest.mark.parametrize("target", GRAPHS)
def test_graph(any_address, target, suffix):
    check_graph(any_address, target, suffix)


def check_graph(address, target, suffix):
    octets = io.BytesIO(fetch(address, suffixed(target, suffix)))
    graph = networkx.read_graphml(octets) if suffix == "graphml" else networkx.read_gexf(octets, version="1.3")
    told = asked(address, target)
    assert not graph.is_directed()
    assert list(graph.nodes) == [node["id"] for node in told["nodes"]]
    for node in told["nodes"]:
        data = graph.nodes[node["id"]]
        assert (data["label"], data["type"], data["count"]) == (in_xml(node["name"]), node["type"], node["count"])
        assert data["url"] == address + "/v1/entities/" + node["id"]
    assert pairs(graph, "count") == {
        frozenset((edge["source"], edge["target"])): (edge["count"], edge["weight"]) for edge in told["edges"]}
    assert len(told["edges"]) == graph.number_of_edges()


ARTICLES = ["/v1/articles", "/v1/articles?q=ministre", "/v1/search?q=ministre"]
KINDS = {"person": "Person", "organization": "Organization", "country": "Country", "place": "Place", "event": "Event"}


def named(address, article):
    return items(address, article["self"] + "/entities")


def few(address, target):
    """Of a list some articles, with their texts and places."""
    found = [item.get("article", item) for item in items(address, target)]
    for place in range(0, len(found), max(1, len(found) // 20)):
        yield place, found[place], fetch(address, found[place]["self"] + "/text").decode()


@pytest.mark.parametrize("target", ARTICLES)
def test_json_ld(any_address, target):
    check_json_ld(any_address, target)


def check_json_ld(address, target):
    read = asked(address, suffixed(target, "jsonld"))
    total = asked(address, target)["total"]
    assert read["@type"] == "ItemList" and read["numberOfItems"] == len(read["itemListElement"]) == total
    assert [element["position"] for element in read["itemListElement"]] == list(range(1, total + 1))
    for place, article, text in few(address, target):
        told = read["itemListElement"][place]["item"]
        assert told["@id"] == address + article["self"] and told["articleBody"] == text
        assert told.get("datePublished") == (article["published_at"] or {}).get("value")
        assert told.get("publisher", {}).get("name") == (article["source"] or {}).get("name")
        assert told.get("headline", "").startswith(article["title"] or "")
        assert "sha256:" + told["encoding"]["sha256"] == article["text_hash"]
        assert fetch(address, told["encoding"]["contentUrl"].removeprefix(address)).decode() == text
        assert {(name["@id"], name["@type"]) for name in told["mentions"]} == {
            (address + entity["self"].partition("?")[0], KINDS[entity["type"]]) for entity in named(address, article)}


def test_json_ld_is_linked_data(address):
    """Read as RDF, without a look at schema.org: its vocabulary is what names mean, and links are links."""
    read = {**asked(address, "/v1/articles.jsonld"), "@context": {"@vocab": "https://schema.org/"}}
    triples = jsonld.to_rdf(read)["@default"]
    articles = {t["subject"]["value"] for t in triples if t["object"]["value"] == "https://schema.org/NewsArticle"}
    assert articles == {address + item["self"] for item in items(address, "/v1/articles")}
    one = next(iter(items(address, "/v1/articles")))
    alone = asked(address, one["self"] + ".jsonld")
    assert alone["@context"] == "https://schema.org" and alone["@id"] == address + one["self"]


@pytest.fixture(scope="session")
def ninjs():
    schema = json.loads((HERE / "ninjs/ninjs-schema_3.1.json").read_text(encoding="utf-8"))
    registry = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", Resource.from_contents(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", **POINT}))
    return jsonschema.Draft202012Validator(schema, registry=registry, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("target", ARTICLES)
def test_ninjs(any_address, ninjs, target):
    check_ninjs(any_address, ninjs, target)


def check_ninjs(address, ninjs, target):
    read = asked(address, suffixed(target, "ninjs"))
    assert len(read) == asked(address, target)["total"]
    for told in read:
        ninjs.validate(told)
    for place, article, text in few(address, target):
        told = read[place]
        assert told["uri"] == "tag:depeche.invalid,2026:" + article["self"] and told["language"] == article["language"]
        assert [(body["value"], body["charCount"]) for body in told["bodies"]] == [(text, len(text))]
        assert told.get("title", "").startswith(article["title"] or "")
        sources = article["source"] or {"name": None, "agencies": []}
        parties = [(party["name"], party["role"]) for party in told.get("infoSources", [])]
        assert parties[:1] == [(sources["name"], "publisher")] if sources["name"] else True
        date = article["published_at"]
        assert told.get("contentCreated") == (
            date["value"] + "T00:00:00Z" if date and date["precision"] == "day" else None)
        kinds = {"people": ["person"], "organisations": ["organization"], "places": ["country", "place"],
                 "events": ["event"]}
        entities = named(address, article)
        for member, types in kinds.items():
            assert {(name["literal"], name["uri"]) for name in told[member]} == {
                (entity["id"], address + entity["self"].partition("?")[0])
                for entity in entities if entity["type"] in types}


def test_ninjs_of_one_article(address, ninjs):
    one = items(address, "/v1/articles")[0]
    told = asked(address, one["self"] + ".ninjs")
    ninjs.validate(told)
    assert told == asked(address, "/v1/articles.ninjs")[0]


def test_the_schema_refuses_what_is_no_ninjs(address, ninjs):
    told = asked(address, "/v1/articles.ninjs")[0]
    for wrong in ({**told, "uri": 7}, {**told, "other": 1}, {**told, "people": [{"nom": "x"}]}):
        with pytest.raises(jsonschema.ValidationError):
            ninjs.validate(wrong)


def test_odd_words_and_dates(odd_address, ninjs):
    statuses = {meeting["status"] for meeting in items(odd_address, "/v1/meetings")}
    assert statuses >= {"held", "planned", "cancelled"}
    check_calendar(odd_address, "/v1/meetings")
    check_map_of_meetings(odd_address)
    for suffix in ("graphml", "gexf"):
        check_graph(odd_address, "/v1/graph", suffix)
    for target in ARTICLES:
        check_json_ld(odd_address, target)
        check_ninjs(odd_address, ninjs, target)
