"""The server under test, over the seeds; DEPECHE_BINARY names another than .build/debug/depeche."""

import json
import os
import subprocess
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def address():
    binary = Path(os.environ.get("DEPECHE_BINARY", ROOT / ".build/debug/depeche"))
    command = [binary, "serve", "--seeds", ROOT / "seeds", "--public", ROOT / "Public", "--port", "0",
               "--data", "none", "--cache", "none"]
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
def get(address):
    def get(target):
        with urllib.request.urlopen(address + target, timeout=20) as response:
            return json.load(response)

    return get


@pytest.fixture(scope="session")
def contract(get):
    return get("/openapi.json")
