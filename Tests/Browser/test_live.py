"""A folder that grows while the page is open: the note, the watches, what is new since the last visit, files and their remedies."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import API, ROOT, serving
from page import Page

pytestmark = pytest.mark.skipif("DEPECHE_URL" in os.environ, reason="needs a server of its own, over a folder of its own")

TEXT = """Interpol à Lomé

LOMÉ, 28 novembre 2025 (MAP) – Le secrétaire général d’Interpol, Valdecy Urquiza, a rencontré la ministre togolaise de la Sécurité, Awa Sarr, à Lomé.
"""


@pytest.fixture
def desk(tmp_path):
    seeds = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds", seeds)
    data = tmp_path / "data"
    binary = Path(os.environ.get("DEPECHE_BINARY", ROOT / ".build/debug/depeche"))
    key = subprocess.run([binary, "keys", "add", "--scope", "write", "--seeds", seeds, "--data", data], check=True, capture_output=True, text=True).stdout.split()[-1]
    with serving(seeds, data) as address:
        API(address).wait()
        yield address, seeds, key


@pytest.fixture
def live(driver, desk):
    page = Page(driver, desk[0])
    page.reset()
    yield page
    page.script("sessionStorage.clear()")
    assert page.complaints() == []


def listens(page):
    """Whether the page hears of changes."""
    page.until(lambda: page.script("return performance.getEntriesByType('resource').some((entry) => entry.name.includes('/v1/changes')) || document.readyState === 'complete'"))
    page.driver.execute_async_script("setTimeout(arguments[0], 1500)")


def test_a_note_says_what_came_and_moves_nothing(live, desk):
    live.open("#/articles")
    listens(live)
    live.script("window.scrollTo({top: 200, behavior: 'instant'})")
    before = live.script("return [scrollY, document.querySelectorAll('.row').length]")
    (desk[1] / "neu.txt").write_text(TEXT, encoding="utf-8")
    live.until(lambda: live.all(".live-note"), 20)
    assert live.text(".live-show").startswith("1 nouvel article")
    assert live.script("return [scrollY, document.querySelectorAll('.row').length]") == before
    live.one(".live-show").click()
    live.until(lambda: len(live.all(".row")) == before[1] + 1)
    assert live.all(".live-note") == []
    assert "à jour" in live.text("#corpus")


def test_a_watch_gets_a_badge(live, desk):
    live.open("#/articles?entity=org-interpol")
    live.one(".follow").click()
    assert live.script("return document.querySelector('.follow').getAttribute('aria-pressed')") == "true"
    live.open("#/")
    listens(live)
    assert not live.one("#watch-badge").is_displayed()
    (desk[1] / "neu.txt").write_text(TEXT, encoding="utf-8")
    live.until(lambda: live.text("#watch-badge") == "1", 20)
    live.one(".watch-link").click()
    live.arrive("/watches")
    assert "Interpol" in live.text(".watches a") and "1 nouveau" in live.text(".watches .badge")
    live.one(".watches .row-title a").click()
    live.arrive("/articles?entity=org-interpol")
    live.until(lambda: not live.one("#watch-badge").is_displayed())


def test_what_is_new_since_the_last_visit_is_said(live, desk):
    live.open("#/")
    assert live.all(".news-visit") == [], "a first visit has no before"
    (desk[1] / "neu.txt").write_text(TEXT, encoding="utf-8")
    live.until(lambda: API(desk[0]).get("/v1/stats")["articles"] == 6, 20)
    live.script("sessionStorage.clear()")
    live.open("#/")
    live.until(lambda: "1 article" in live.text(".news-visit"))
    live.script("sessionStorage.clear()")
    live.open("#/")
    live.until(lambda: "rien de nouveau" in live.text(".news-visit"))


def test_a_file_is_added_with_a_key(live, desk, tmp_path):
    added = tmp_path / "depeche.txt"
    added.write_text(TEXT, encoding="utf-8")
    live.open("#/files")
    live.one("#drop-field").send_keys(str(added))
    live.until(lambda: live.all(".key-dialog input"))
    live.press(desk[2], "\n")
    live.until(lambda: live.all(".drop-result a"), 20)
    assert "1 article ajouté" in live.text(".drop-result")
    assert API(desk[0]).get("/v1/stats")["articles"] == 6
    live.one(".drop-result a").click()
    live.until(lambda: live.all(".reader"))


def test_refused_files_say_what_to_do(live, desk):
    (desk[1] / "bild.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    live.until(lambda: API(desk[0]).get("/v1/sources/files?refused=true")["total"] == 1, 20)
    live.open("#/files")
    live.one("input[data-key^=flag-refused]").click()
    live.arrive("/files?refused=true")
    assert live.texts(".row code") == ["bild.png"]
    assert "À faire :" in live.text(".file-problem") and "écarté" in live.text(".row .status")
    live.one("button[data-language=en]").click()
    live.until(lambda: live.all(".file-problem") and "What to do:" in live.text(".file-problem"))
