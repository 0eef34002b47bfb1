"""What was answered as written is there after kill -9 at any moment."""

import http.client
import json
import os
import random
import subprocess
import threading
import time
from pathlib import Path

import pytest

from server import HOST, ROOT, Server

# In each of four stories: a hundred in all.
KILLS = 25
WRITERS = 4


def key(data):
    binary = Path(os.environ.get("DEPECHE_BINARY", ROOT / ".build/debug/depeche"))
    command = [binary, "keys", "add", "--scope", "write", "--data", data]
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout.strip()


def write(server, token, number, promised, failures):
    """Sends articles one after the other until the server is gone; notes each whose answer came."""
    count = 0
    while True:
        words = f"Article {number}-{count}\n\nLe maire Jean Vidal a dit le {count} mars que tout allait bien.\n"
        try:
            connection = http.client.HTTPConnection(HOST, server.port, timeout=10)
            connection.request("POST", "/v1/articles", words.encode(),
                               {"Content-Type": "text/plain", "Authorization": f"Bearer {token}", "Prefer": "respond-async"})
            answer = connection.getresponse()
            body = json.loads(answer.read())
        except (OSError, http.client.HTTPException, ValueError):
            return
        if answer.status != 202:
            failures.append((answer.status, body))
            return
        promised[body["articles"][0]["id"]] = words
        count += 1


def killed_among(server, threads, seconds):
    """Lets clients begin, kills the server so many seconds later, and waits for both."""
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    server.process.kill()
    server.process.wait()
    server.process.stdout.close()
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("story", range(4))
def test_nothing_that_was_promised_is_lost(tmp_path, story):
    """Again and again: clients write, the server is killed at a random moment, and the next one has all that was promised."""
    articles, data = tmp_path / "articles", tmp_path / "data"
    articles.mkdir()
    (articles / "premier.txt").write_text("Un premier article.\n")
    token = key(data)
    chooser = random.Random(story)
    promised, failures = {}, []
    for round_number in range(KILLS):
        server = Server("--seeds", articles, "--data", data)
        threads = [threading.Thread(target=write, args=(server, token, f"{round_number}-{number}", promised, failures))
                   for number in range(WRITERS)]
        killed_among(server, threads, chooser.uniform(0, 0.06))
        assert failures == []
    assert len(promised) > KILLS, "hardly anything was written"

    server = Server("--seeds", articles, "--data", data)
    for name, words in promised.items():
        assert server.ask(f"/v1/articles/{name}/text").endswith(words.strip().encode()), name
    assert server.stop() == 0
    # Nothing half-written is left among the articles.
    assert all(path.suffix == ".txt" for path in articles.iterdir() if not path.name.startswith("."))


def edit(server, token, known, promised, failures, number):
    """Replaces and removes articles of its own, one after the other, until the server is gone; notes what was answered.

    What was under way when the server went may have happened or not: both are noted.
    """
    fields = {"Content-Type": "text/plain", "Authorization": f"Bearer {token}", "Prefer": "respond-async"}
    for count, name in enumerate(known):
        removes = count % 3 == 2
        words = None if removes else f"Article changé {number}-{count}\n\nLe maire Jean Vidal a dit autre chose.\n"
        promised[name] = (promised[name][-1], words)
        try:
            connection = http.client.HTTPConnection(HOST, server.port, timeout=10)
            connection.request("DELETE" if removes else "PUT", f"/v1/articles/{name}", words and words.encode(), fields)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException):
            return
        if answer.status not in (200, 202, 204):
            failures.append((answer.status, body))
            return
        promised[name] = (words,)


def test_what_was_replaced_or_removed_stays_so(tmp_path):
    """Clients replace and remove articles, the server is killed at a random moment, and the next one has what was promised."""
    articles, data = tmp_path / "articles", tmp_path / "data"
    articles.mkdir()
    token = key(data)
    promised, failures = {}, []
    for number in range(240):
        words = f"Article {number}\n\nLe maire Jean Vidal a dit que tout allait bien.\n"
        (articles / f"article-{number}.txt").write_text(words)
        promised[f"article-{number}"] = (words,)
    names = list(promised)
    chooser = random.Random(4)
    for round_number in range(KILLS):
        server = Server("--seeds", articles, "--data", data)
        there = [name for name in names if promised[name][-1] is not None]
        chooser.shuffle(there)
        threads = [threading.Thread(target=edit, args=(server, token, there[number::WRITERS], promised, failures, f"{round_number}-{number}"))
                   for number in range(WRITERS)]
        killed_among(server, threads, chooser.uniform(0, 0.08))
        assert failures == []
        for name, states in promised.items():
            file = articles / f"{name}.txt"
            found = file.read_text() if file.exists() else None
            assert found in states, name
            promised[name] = (found,)
    server = Server("--seeds", articles, "--data", data)
    for name, (words,) in promised.items():
        if words is not None:
            assert server.ask(f"/v1/articles/{name}/text").endswith(words.strip().encode()), name
    assert sum(words is None for words, in promised.values()) > 5, "hardly anything was removed"
    assert sum("changé" in words for words, in promised.values() if words) > KILLS, "hardly anything was replaced"
    assert server.stop() == 0
    assert all(path.suffix == ".txt" for path in articles.iterdir() if not path.name.startswith(".") and path.name != "corrections.json")
