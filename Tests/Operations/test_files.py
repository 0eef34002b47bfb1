"""The files that are shipped beside the program say what the program knows."""

import re
import shutil
import subprocess

import conftest
import pytest
import yaml

PACKAGING = conftest.ROOT / "packaging"


@pytest.fixture(scope="module")
def options():
    """What `depeche serve` can be told by the environment."""
    text = subprocess.run([conftest.BINARY, "serve", "--help"], check=True, capture_output=True, text=True).stdout
    return {"DEPECHE_" + name.upper().replace("-", "_") for name in re.findall(r"--([a-z-]+)", text)}


@pytest.mark.parametrize("path", ["systemd/depeche.service", "systemd/depeche.default", "compose.yaml", "../Dockerfile"])
def test_settings_exist(path, options):
    named = set(re.findall(r"DEPECHE_[A-Z_]+", (PACKAGING / path).read_text()))
    assert named and named <= options


def test_compose_mounts_what_is_named():
    service = yaml.safe_load((PACKAGING / "compose.yaml").read_text())["services"]["depeche"]
    mounted = {volume.split(":")[1] for volume in service["volumes"]}
    assert mounted == {service["environment"][f"DEPECHE_{name}"] for name in ["SEEDS", "DATA", "CACHE"]}
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])


def test_the_unit_is_hardened(tmp_path):
    tool = shutil.which("systemd-analyze")
    if not tool:
        pytest.skip("there is no systemd-analyze here")
    unit = shutil.copy(PACKAGING / "systemd/depeche.service", tmp_path)
    run = subprocess.run([tool, "security", "--offline=true", "--threshold=20", unit], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-600:] + run.stderr


def test_the_version_is_that_of_the_newest_entry():
    newest = re.search(r"^## ([0-9.]+)$", (conftest.ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)[1]
    told = subprocess.run([conftest.BINARY, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    assert told == newest
    with conftest.serving(conftest.ROOT / "seeds") as server:
        assert server.json("/v1")["version"] == newest
        assert server.json("/openapi.json")["info"]["version"] == newest


def test_every_dataset_of_the_cards_is_in_the_notice():
    notice = (conftest.ROOT / "NOTICE").read_text()
    pages = [*conftest.ROOT.glob("Sources/*/Resources/*.md"), conftest.ROOT / "script/gazetteer"]
    told = "".join(page.read_text() for page in pages)
    for name in ["GeoNames", "CLDR", "M49", "Faker", "OrangeSum", "POPCORN", "WikiNER", "Sequoia", "GSD", "PUD", "FQB"]:
        assert name in told and name in notice, name
    for dependency in re.findall(r'url: "https://github.com/apple/([a-z-]+)"',
                                 (conftest.ROOT / "Package.swift").read_text()):
        assert dependency in notice
