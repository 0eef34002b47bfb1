"""The server under test and a headless Chromium.

DEPECHE_BINARY   the server to start (default: .build/debug/depeche)
DEPECHE_URL      a server that already runs; then none is started, and tests that need one of their own are skipped
CHROMIUM, CHROMEDRIVER   the browser and its driver (default: Debian's)
"""

import contextlib
import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from page import Page

ROOT = Path(__file__).resolve().parents[2]
pytest.register_assert_rewrite("checks")


@contextlib.contextmanager
def serving(seeds, data="none", *options):
    """Runs the server over a folder, on a port of the system's choice, and yields its address."""
    binary = Path(os.environ.get("DEPECHE_BINARY", ROOT / ".build/debug/depeche"))
    if not binary.exists():
        pytest.exit(f"{binary} does not exist: build the server first, or set DEPECHE_BINARY or DEPECHE_URL", 2)
    command = [binary, "serve", "--seeds", seeds, "--public", ROOT / "Public", "--port", "0",
               "--data", data, "--cache", "none", *options]
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), f"the first line should be the address, not {address!r}"
        yield address
    finally:
        process.terminate()
        process.wait(timeout=10)
        process.stdout.close()


class API:
    """Asks the same server what the page should show."""

    def __init__(self, address):
        self.address = address

    def get(self, target):
        request = urllib.request.Request(self.address + target, headers={"Accept": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as response:
            return json.load(response)

    def wait(self, seconds=60):
        """Waits until the articles are served."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                return self.get("/readyz")
            except urllib.error.HTTPError:
                time.sleep(0.1)
        raise AssertionError("the articles are not served in time")

    def problem(self, target):
        """What the server says is wrong with a request."""
        try:
            self.get(target)
        except urllib.error.HTTPError as error:
            return json.load(error)
        raise AssertionError(f"{target} is answered")

    def all(self, target):
        items = []
        while target:
            page = self.get(target)
            items += page["items"]
            target = page.get("next")
        return items


@pytest.fixture(scope="session")
def address():
    if "DEPECHE_URL" in os.environ:
        yield os.environ["DEPECHE_URL"].rstrip("/")
        return
    with serving(ROOT / "seeds") as address:
        yield address


@pytest.fixture(scope="session")
def api(address):
    return API(address)


def start_chromium():
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    # No sandbox: in a container the tests run as root. No /dev/shm: it is small there.
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")))
    driver.set_page_load_timeout(30)
    driver.set_script_timeout(30)
    return driver


@pytest.fixture(scope="session")
def driver():
    driver = start_chromium()
    yield driver
    driver.quit()


@pytest.fixture
def page(driver, address, request):
    """A page in its first state: 1440 px, nothing remembered, online.

    Afterwards the console must be empty. A test that provokes failures names them:
    `@pytest.mark.console("404")` allows messages with that text.
    """
    page = Page(driver, address)
    page.reset()
    yield page
    allowed = [text for mark in request.node.iter_markers("console") for text in mark.args]
    assert page.complaints(allowed) == []


def pytest_configure(config):
    config.addinivalue_line("markers", "console(text): console messages that hold the text are expected")
