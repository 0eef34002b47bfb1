"""Feeds as they are: what of them becomes articles, and what is said of the rest."""

import http.client
import json
import re
import subprocess
import time

import pytest

from feed_site import Site, served
from server import HOST, Server
from test_writes import key

# Of each feed: the entries that become articles, the problem in words, and where it is asked for by now.
FEEDS = {
    "conditional.xml": (2, None, "conditional.xml"), "moved.xml": (1, None, "final.xml"), "found.xml": (0, None, "found.xml"),
    "cut.xml": (1, None, "cut.xml"), "gzip.xml": (1, None, "gzip.xml"), "no-brotli.xml": (0, "coded", "no-brotli.xml"),
    "page": (0, "no feed but html", "page"), "large.xml": (0, "more than", "large.xml"), "bomb.xml": (0, "more than", "bomb.xml"),
    "slow.xml": (0, "", "slow.xml"), "dates.xml": (12, None, "dates.xml"), "names.xml": (1, None, "names.xml"),
    "news.xml": (2, None, "news.xml"), "gone.xml": (0, "410", "gone.xml"), "busy.xml": (0, "503", "busy.xml"),
    "interdit.xml": (0, "robots.txt", "interdit.xml"), "loop.xml": (0, "redirected", "loop.xml"),
    "file.xml": (0, "redirected", "file.xml"), "absent.xml": (0, "404", "absent.xml"),
}
# What is asked for again and again, and what takes long, have hosts of their own: one host is asked for one thing at a time.
HOSTS = {"conditional.xml": 3, "names.xml": 3, "news.xml": 3, "large.xml": 2, "bomb.xml": 2, "slow.xml": 2}
PATIENCE = 90


@pytest.fixture
def site():
    Site.hits.clear()
    site = served()
    yield lambda name: f"http://127.0.0.{HOSTS.get(name, 1)}:{site.server_address[1]}/{name}"
    site.shutdown()


def ask(server, token, path, method="GET"):
    connection = http.client.HTTPConnection(HOST, server.port, timeout=30)
    connection.request(method, path, headers={"Authorization": f"Bearer {token}"})
    answer = connection.getresponse()
    return answer.status, json.loads(answer.read())


def until(condition):
    """Waits until something holds; what it gave back last."""
    end = time.monotonic() + PATIENCE
    while True:
        value = condition()
        if value or time.monotonic() > end:
            return value
        time.sleep(0.5)


def test_feeds_with_the_habits_of_real_ones(site, tmp_path):
    articles, data = tmp_path / "articles", tmp_path / "data"
    articles.mkdir()
    token = key(data)
    options = ["--seeds", articles, "--data", data, "--feed-interval", "5", "--feed-allow-private"]
    server = Server(*options, "--feed", ",".join(site(name) for name in FEEDS))

    def feeds():
        return {feed["url"].rsplit("/", 1)[1]: feed for feed in ask(server, token, "/v1/feeds")[1]["items"]}

    again = ["/conditional.xml", "/names.xml", "/news.xml"]
    assert until(lambda: all("polled_at" in feed for feed in feeds().values()) and all(len(Site.hits[path]) > 1 for path in again))
    assert until(lambda: feeds()["news.xml"]["entries"] == 2)
    for name, (_, problem, address) in FEEDS.items():
        feed = feeds()[name]
        assert feed["address"].endswith("/" + address), name
        assert (problem or "") in feed.get("problem", ""), feed
        assert (feed["failures"] == 0) == (problem is None or name == "gone.xml"), feed
    # What is gone for good is not asked for again, what is busy when it said, what is forbidden never.
    assert "next_at" not in feeds()["gone.xml"]
    assert (len(Site.hits["/gone.xml"]), len(Site.hits["/busy.xml"]), "/interdit.xml" in Site.hits) == (1, 1, False)
    assert Site.hits["/conditional.xml"][1][1]["If-None-Match"] == '"e1"'
    assert len(Site.hits["/robots.txt"]) == 3 and len(Site.hits["/moved.xml"]) == 1
    # One host is asked one after the other, with a pause.
    others = ["/robots.txt", "/moved-again.xml", "/final.xml"] + ["/" + name for name in HOSTS]
    moments = sorted(hits[0][0] for path, hits in Site.hits.items() if path not in others)
    assert all(later - earlier > 1 for earlier, later in zip(moments, moments[1:]))

    # Measures name hosts, no addresses.
    measures = server.ask("/metrics").decode()
    assert measures.count("depeche_feed_failures{") == measures.count("depeche_feed_entries_total{") > 5
    assert re.search(r'depeche_feed_failures{feed="1",host="[a-z0-9.]+"} \d', measures) and "conditional.xml" not in measures

    count = sum(entries for entries, _, _ in FEEDS.values())
    assert until(lambda: ask(server, token, "/v1/articles?limit=0")[1]["total"] == count)
    listed = ask(server, token, "/v1/articles?limit=100")[1]["items"]
    assert {item["published_at"]["value"] for item in listed} == {"2026-03-10"}
    assert server.ask("/v1/articles/lac-example-1/text").endswith("Il pleut & il neige.".encode())
    # What an editor removed stays away, though the feed has it still.
    assert ask(server, token, "/v1/articles/lac-example-8", "DELETE")[0] == 200
    polled = len(Site.hits["/names.xml"])
    assert until(lambda: len(Site.hits["/names.xml"]) > polled + 1)
    assert ask(server, token, "/v1/articles/lac-example-8")[0] == 404
    assert server.stop() == 0

    # Nobody's feed leads into this machine unless somebody says so.
    server = Server("--seeds", articles, "--data", tmp_path / "other", "--feed", site("conditional.xml"))
    token = key(tmp_path / "other")
    assert until(lambda: "private network" in ask(server, token, "/v1/feeds")[1]["items"][0].get("problem", ""))
    assert server.stop() == 0


def test_import(site, tmp_path):
    import os
    from pathlib import Path

    from server import ROOT

    binary = Path(os.environ.get("DEPECHE_BINARY", ROOT / ".build/debug/depeche"))
    articles = tmp_path / "articles"
    articles.mkdir()
    note = tmp_path / "note.md"
    note.write_text("# Une note\n\nIl pleut à Rabat.\n")

    def run(*sources):
        command = [binary, "import", *sources, "--seeds", articles, "--data", tmp_path / "data", "--feed-allow-private"]
        return subprocess.run([str(part) for part in command], capture_output=True, text=True)

    first = run(site("gzip.xml"), site("page"), note)
    assert first.returncode == 0, first.stderr
    assert [line.split("\t")[1] for line in first.stdout.splitlines()] == ["1 new", "new", "new"]
    again = run(site("gzip.xml"), site("page"), note)
    assert [line.split("\t")[1] for line in again.stdout.splitlines()] == ["0 new", "known", "known"]
    assert len(list(articles.iterdir())) == 3
    failed = run(site("absent.xml"), tmp_path / "nowhere.txt", note)
    assert failed.returncode != 0 and len(failed.stderr.splitlines()) == 2 and "known" in failed.stdout
