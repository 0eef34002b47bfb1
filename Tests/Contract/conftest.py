"""Servers under test; DEPECHE_BINARY names another than .build/debug/depeche."""

import contextlib
import json
import os
import subprocess
import urllib.request
from pathlib import Path

import corpus
import pytest

ROOT = Path(__file__).resolve().parents[2]


@contextlib.contextmanager
def serving(folder):
    """The address of a server over a folder, as long as it is wanted."""
    binary = Path(os.environ.get("DEPECHE_BINARY", ROOT / ".build/debug/depeche"))
    command = [binary, "serve", "--seeds", folder, "--public", ROOT / "Public", "--port", "0", "--data", "none",
               "--cache", "none"]
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), f"the first line should be the address, not {address!r}"
        yield address
    finally:
        process.terminate()
        process.wait(timeout=10)
        process.stdout.close()


@pytest.fixture(scope="session")
def address():
    with serving(ROOT / "seeds") as address:
        yield address


@pytest.fixture(scope="session", params=["seeds", "many", "hostile"])
def any_address(request, address, tmp_path_factory):
    """The address of a server over the seeds, over 2,000 reports, and over hostile articles."""
    if request.param == "seeds":
        yield address
        return
    folder = tmp_path_factory.mktemp(request.param)
    getattr(corpus, request.param)(folder)
    with serving(folder) as other:
        yield other


@pytest.fixture(scope="session")
def odd_address(tmp_path_factory):
    """The address of a server over articles that only some formats can hold as they are."""
    folder = tmp_path_factory.mktemp("odd")
    corpus.odd(folder)
    with serving(folder) as address:
        yield address


def fetch(address, target, **fields):
    request = urllib.request.Request(address + target, headers=fields)
    with urllib.request.urlopen(request, timeout=120) as response:
        return response.read()


@pytest.fixture(scope="session")
def get(address):
    return lambda target: json.loads(fetch(address, target))


@pytest.fixture(scope="session")
def contract(get):
    return get("/openapi.json")
