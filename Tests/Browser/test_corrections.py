"""Corrections in place: with a key they serve at once, and are taken back; without one nothing is written."""

import contextlib
import os
import shutil
import subprocess

import pytest
from selenium.webdriver.common.keys import Keys

from conftest import API, ROOT
from page import Page

pytestmark = pytest.mark.skipif("DEPECHE_URL" in os.environ, reason="needs a server of its own, with a key")

PERSON = "per-valdecy-urquiza"


@contextlib.contextmanager
def writing(folder):
    """A server over a copy of the seeds, with a key that may write."""
    binary = os.environ.get("DEPECHE_BINARY", ROOT / ".build/debug/depeche")
    seeds, data = folder / "seeds", folder / "data"
    shutil.copytree(ROOT / "seeds", seeds)
    made = subprocess.run([binary, "keys", "add", "--scope", "write", "--name", "desk", "--seeds", seeds, "--data", data],
                          capture_output=True, text=True, check=True)
    key = next(word for word in made.stdout.split() if len(word) > 20)
    process = subprocess.Popen([str(part) for part in (binary, "serve", "--seeds", seeds, "--public", ROOT / "Public", "--port", "0",
                                                       "--data", data, "--cache", "none")], stdout=subprocess.PIPE, text=True)
    try:
        yield API(process.stdout.readline().strip()), key
    finally:
        process.terminate()
        process.wait(timeout=10)
        process.stdout.close()


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with writing(tmp_path_factory.mktemp("desk")) as served:
        yield served


@pytest.fixture
def page(driver, desk, request):
    page = Page(driver, desk[0].address)
    page.reset()
    page.open()
    page.script("sessionStorage.clear()")
    yield page
    allowed = [text for mark in request.node.iter_markers("console") for text in mark.args]
    assert page.complaints(allowed) == []


def choose(page, words):
    """Opens the form and chooses what is wrong, by keyboard."""
    page.one(".correct").send_keys(Keys.ENTER)
    page.until(lambda: page.all("dialog[open]"))
    choice = next(label for label in page.all(".correction-choice > label") if words in label.text)
    choice.click()


def send(page, key):
    field = page.one("dialog input[type=password]")
    if field.is_displayed():
        field.send_keys(key)
    page.one(".correction-form [type=submit]").click()


def test_a_name_is_changed_and_changed_back(page, desk):
    api, key = desk
    before = api.get(f"/v1/entities/{PERSON}")["name"]
    page.open(f"#/entities/{PERSON}")
    choose(page, "Afficher un autre nom")
    field = page.one(".correction-fields:not([hidden]) input")
    assert field.get_attribute("value") == before
    field.clear()
    field.send_keys("Valdecy U.")
    send(page, key)
    page.until(lambda: page.all(".correction-done"))
    assert api.get(f"/v1/entities/{PERSON}")["name"] == "Valdecy U."
    page.all(".correction-after button")[1].click()
    page.until(lambda: "annulée" in page.text(".correction-result"))
    assert api.get(f"/v1/entities/{PERSON}")["name"] == before


def test_a_meeting_that_is_none_goes(page, desk):
    api, key = desk
    meeting = api.get("/v1/meetings?status=held&limit=1")["items"][0]["id"]
    total = api.get("/v1/meetings?limit=0")["total"]
    page.open(f"#/meetings/{meeting}")
    choose(page, "Ce n’est pas une rencontre")
    send(page, key)
    page.until(lambda: page.all(".correction-done"))
    assert api.get("/v1/meetings?limit=0")["total"] == total - 1
    page.all(".correction-after button")[1].click()
    page.until(lambda: "annulée" in page.text(".correction-result"))
    assert api.get("/v1/meetings?limit=0")["total"] == total


@pytest.mark.parametrize("words, state, shown", [("écarté", "dismissed", "Écarté"), ("confirmé", "confirmed", "Confirmé")])
def test_a_discrepancy_is_decided_with_a_reason(page, desk, words, state, shown):
    api, key = desk
    item = api.get("/v1/discrepancies?limit=1")["items"][0]["id"]
    page.open("#/discrepancies")
    assert page.text(f"[data-discrepancy='{item}'] .state-tag") == "À vérifier"
    page.one(f"article[data-discrepancy='{item}'] .correct").send_keys(Keys.ENTER)
    page.until(lambda: page.all("dialog[open]"))
    next(label for label in page.all(".correction-choice > label") if words in label.text).click()
    page.one("dialog input[name=why]").send_keys("un seul et même fait")
    send(page, key)
    page.until(lambda: page.all(".correction-done"))
    assert [found["id"] for found in api.get(f"/v1/discrepancies?state={state}")["items"]] == [item]
    page.open(f"#/discrepancies/{item}")
    assert page.text(".state-tag") == shown and "un seul et même fait" in page.text(".card-verdict")
    page.one(".discrepancy .correct").send_keys(Keys.ENTER)
    page.until(lambda: page.all(".in-force .correct"))
    page.one(".in-force .correct").click()
    page.until(lambda: api.get("/v1/corrections")["items"] == [])


@pytest.mark.console("401", "403")
def test_a_wrong_key_writes_nothing_and_is_asked_for_again(page, desk):
    api, _ = desk
    page.open(f"#/entities/{PERSON}")
    choose(page, "Afficher un autre nom")
    send(page, "nothing-of-the-kind")
    page.until(lambda: page.all("dialog .problem"))
    assert page.one("dialog input[type=password]").is_displayed()
    assert api.get("/v1/corrections")["items"] == []


def test_what_is_missing_is_said_where_it_is(page):
    page.open(f"#/entities/{PERSON}")
    choose(page, "même personne")
    page.one(".correction-form [type=submit]").click()
    page.until(lambda: page.all(".correction-missing"))
    assert "L’autre nom" in page.text(".correction-missing")
    page.press(Keys.ESCAPE)
    page.until(lambda: not page.all("dialog"))
    assert page.focused("it.className") == "correct"


def test_decisions_in_force_are_shown_and_taken_back(page, desk):
    api, key = desk
    page.open(f"#/entities/{PERSON}")
    choose(page, "Afficher un autre nom")
    field = page.one(".correction-fields:not([hidden]) input")
    field.clear()
    field.send_keys("V. Urquiza")
    send(page, key)
    page.until(lambda: page.all(".correction-done"))
    page.one(".correction-after button").click()
    page.until(lambda: page.texts("main h1") == ["V. Urquiza"])
    page.one(".correct").send_keys(Keys.ENTER)
    page.until(lambda: page.all(".in-force li"))
    assert "V. Urquiza" in page.text(".in-force li")
    page.one(".in-force .correct").click()
    page.until(lambda: api.get("/v1/corrections")["total"] == 0)
