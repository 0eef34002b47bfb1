"""A disk that is full, and one that takes nothing: said so, and nothing half-written."""

import http.client
import json
import os
import subprocess

import pytest

from server import HOST, Server
from test_writes import key

TEXT = "Visite à Rabat\n\nRabat, 3 mars 2026 (MAP) - Le ministre Ali Ba a reçu Awa Kossi.\n" * 25


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of its own of 256 kB."""
    folder = tmp_path / "articles"
    folder.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k,nr_inodes=100", "tmpfs", folder]).returncode:
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def ask(server, token, method, path, body, kind="text/plain"):
    connection = http.client.HTTPConnection(HOST, server.port, timeout=30)
    connection.request(method, path, body.encode(), {"Content-Type": kind, "Authorization": f"Bearer {token}"})
    answer = connection.getresponse()
    return answer.status, json.loads(answer.read())


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_full_disk_and_one_that_takes_nothing(small_disk, tmp_path):
    """507 and 409 for everything that would be written; what was there stays as it was, and serves."""
    (small_disk / "premier.txt").write_text("Un premier article.\n\nIl pleut.\n")
    token = key(tmp_path / "data")
    server = Server("--seeds", small_disk, "--data", tmp_path / "data")
    with open(small_disk / ".filler", "wb", buffering=0) as filler:
        try:
            while True:
                filler.write(b"x" * 4096)
        except OSError:
            pass
    before = names(small_disk)
    changes = [
        ("POST", "/v1/articles", TEXT, "text/plain"),
        ("PUT", "/v1/articles/premier", TEXT, "text/plain"),
        ("PATCH", "/v1/articles/premier", '{"title":"x"}', "application/json"),
        ("POST", "/v1/corrections", '{"kind":"article","article":"premier","title":"x"}', "application/json"),
    ]
    for change in changes:
        status, problem = ask(server, token, *change)
        assert (status, problem["type"]) == (507, "/problems/disk-full"), change
        assert names(small_disk) == before
    (small_disk / ".filler").unlink()
    assert ask(server, token, *changes[0])[0] == 201

    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    before = names(small_disk)
    for change in changes[1:] + [("POST", "/v1/articles", TEXT + "x", "text/plain"), ("DELETE", "/v1/articles/premier", "", "text/plain")]:
        status, problem = ask(server, token, *change)
        assert (status, problem["type"]) == (409, "/problems/read-only"), change
        assert names(small_disk) == before
    assert b"Il pleut." in server.ask("/v1/articles/premier/text")
    assert server.stop() == 0
