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
        for thread in threads:
            thread.start()
        time.sleep(chooser.uniform(0, 0.06))
        server.process.kill()
        server.process.wait()
        server.process.stdout.close()
        for thread in threads:
            thread.join()
        assert failures == []
    assert len(promised) > KILLS, "hardly anything was written"

    server = Server("--seeds", articles, "--data", data)
    for name, words in promised.items():
        assert server.ask(f"/v1/articles/{name}/text").endswith(words.strip().encode()), name
    assert server.stop() == 0
    # Nothing half-written is left among the articles.
    assert all(path.suffix == ".txt" for path in articles.iterdir() if not path.name.startswith("."))
