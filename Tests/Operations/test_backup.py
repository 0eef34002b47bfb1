"""docs/backup.md, and data folders of earlier versions."""

import json
import shutil
import subprocess
from pathlib import Path

import conftest
import pytest

FIXTURES = Path(__file__).parent / "data"
VERSIONS = sorted(path.name for path in FIXTURES.iterdir())


@pytest.fixture(params=VERSIONS)
def former(request, tmp_path):
    """Folders as a version left them: articles and data, and what it answered (answers.json)."""
    shutil.copytree(FIXTURES / request.param, tmp_path / "lib")
    return tmp_path / "lib"


def test_what_a_version_kept_is_read(former):
    expected = json.loads((former / "answers.json").read_text())
    key = {"Authorization": f"Bearer {expected['key']}"}
    server = conftest.Server(former / "articles", former / "data", "none", "--private").start()
    assert [item["id"] for item in server.json("/v1/entities?limit=100&sort=name", **key)["items"]] == expected["entities"]
    # What a version reads better may be told beside; what was told keeps its name.
    assert set(expected["meetings"]) <= {item["id"] for item in server.json("/v1/meetings?limit=100&sort=id", **key)["items"]}
    changes = server.json("/v1/changes?limit=100", **key)["items"]
    # What is told since may follow; what was told stays.
    told = [(change["sequence"], change["kind"], change["item_id"]) for change in changes]
    assert told[:len(expected["changes"])] == [tuple(change) for change in expected["changes"]]
    decided = server.json("/v1/corrections", **key)["items"]
    assert [item["id"] for item in decided] == expected["corrections"]
    log = server.stop()
    assert "warning" not in log and "error" not in log, log


def test_its_identifiers_are_not_those_of_a_new_folder(former):
    """Else the test above would pass with a ledger that nobody reads."""
    expected = json.loads((former / "answers.json").read_text())
    with conftest.serving(former / "articles") as server:
        anew = [item["id"] for item in server.json("/v1/entities?limit=100&sort=name")["items"]]
    assert anew != expected["entities"]


def test_the_page_on_backup_is_right(tmp_path):
    """Its commands, on folders that stand elsewhere, while a server runs; `systemctl` is played."""
    lib, cache = tmp_path / "lib", tmp_path / "cache"
    (lib / "data").mkdir(parents=True)
    shutil.copytree(conftest.ROOT / "seeds", lib / "articles")
    server = conftest.Server(lib / "articles", lib / "data", cache).start()
    before = server.json("/v1/articles")["total"], server.json("/v1/changes?limit=1")["cursor"]

    def run(block):
        for line in block.splitlines():
            if line.startswith("systemctl "):
                _, verb, _ = line.split()
                if verb in ("stop", "restart"):
                    server.stop()
                if verb in ("start", "restart"):
                    server.start()
                continue
            command = line.replace("/var/lib/depeche", str(lib)).replace("/var/cache/depeche", str(cache))
            if command == "depeche doctor":
                command = (f"{conftest.BINARY} doctor --seeds {lib}/articles --data {lib}/data --cache {cache} "
                           f"--public {conftest.ROOT}/Public --port {server.port}")
            subprocess.run(["bash", "-ec", command], check=True, cwd=tmp_path, capture_output=True)

    backup, restore, upgrade = conftest.blocks(conftest.ROOT / "docs/backup.md")
    run(backup)
    (lib / "articles/later.txt").write_text("Trop tard\n\nCet article n’est pas dans la sauvegarde.\n")
    run(restore)
    assert (server.json("/v1/articles")["total"], server.json("/v1/changes?limit=1")["cursor"]) == before
    run(upgrade)
    assert server.json("/v1/articles")["total"] == before[0]
    server.stop()
