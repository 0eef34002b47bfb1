"""What script/release made; DEPECHE_PACKAGES names its folder, without which there is nothing to try."""

import os
import re
import subprocess
import tarfile
from pathlib import Path

import conftest
import pytest

FOLDER = Path(os.environ.get("DEPECHE_PACKAGES", conftest.ROOT / ".build/release-packages"))
VERSION = re.search(r"^## ([0-9.]+)$", (conftest.ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)[1]


def only(pattern):
    found = list(FOLDER.glob(pattern))
    if not found:
        pytest.skip(f"no {pattern} in {FOLDER}: script/release makes it")
    assert len(found) == 1
    return found[0]


@pytest.fixture
def archive(tmp_path):
    with tarfile.open(only(f"depeche-{VERSION}-linux-*.tar.gz")) as file:
        file.extractall(tmp_path, filter="data")
    return next(tmp_path.iterdir())


@pytest.fixture
def package(tmp_path):
    file = only(f"depeche_{VERSION}_*.deb")
    subprocess.run(["dpkg-deb", "--raw-extract", file, tmp_path / "package"], check=True)
    return tmp_path / "package"


def test_the_archive_runs_where_it_is_unpacked(archive):
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(archive)}
    command = ["./depeche", "serve", "--seeds", conftest.ROOT / "seeds", "--port", "0", "--data", "none", "--cache", "none"]
    process = subprocess.Popen(command, cwd=archive, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip()
        page = subprocess.run(["curl", "-sf", address + "/"], check=True, capture_output=True, text=True).stdout
        assert "<html" in page
        root = subprocess.run(["curl", "-sf", address + "/v1"], check=True, capture_output=True, text=True).stdout
        assert f'"version":"{VERSION}"' in root
    finally:
        process.terminate()
        process.wait(timeout=20)


def test_no_library_of_swift_is_asked_for(archive):
    libraries = subprocess.run(["objdump", "-p", archive / "depeche"], check=True, capture_output=True, text=True).stdout
    needed = re.findall(r"NEEDED +(\S+)", libraries)
    assert needed and not [name for name in needed if "swift" in name or "Foundation" in name], needed
    assert "RUNPATH" not in libraries or "swift" not in re.search(r"RUNPATH +(\S+)", libraries)[1]


def test_the_archive_has_what_its_pages_name(archive):
    for name in ["Public/index.html", "man/man1/depeche.1", "systemd/depeche.service", "nginx/depeche.conf", "caddy/Caddyfile",
                 "docs/guide.md", "docs/backup.md", "NOTICE", "SECURITY.md", "README.md", "CHANGELOG.md"]:
        assert (archive / name).is_file(), name
    assert not (archive / "seeds").exists()


def test_the_package_says_what_it_needs(package):
    control = (package / "DEBIAN/control").read_text()
    assert f"\nVersion: {VERSION}\n" in control
    depends = re.search(r"^Depends: (.*)$", control, re.MULTILINE)[1]
    for library in ["libc6", "libcurl4", "libssl3", "libstemmer0d", "libxlsxwriter", "libxml2", "libzip", "zlib1g"]:
        assert library in depends, depends
    assert "swift" not in depends and "Maintainer:" in control


def test_the_package_brings_a_service_with_its_manual(package):
    for name in ["usr/lib/depeche/depeche", "usr/share/depeche/Public/index.html", "lib/systemd/system/depeche.service",
                 "etc/default/depeche", "usr/share/man/man1/depeche.1.gz", "usr/share/doc/depeche/copyright"]:
        assert (package / name).is_file(), name
    assert os.readlink(package / "usr/bin/depeche") == "../lib/depeche/depeche"
    # The user of a build machine owns nothing, and nothing is writable by others.
    listing = subprocess.run(["dpkg-deb", "--contents", only(f"depeche_{VERSION}_*.deb")], check=True,
                             capture_output=True, text=True).stdout
    assert all(" root/root " in line for line in listing.splitlines())
    assert not [line for line in listing.splitlines() if line[0] != "l" and line[8] == "w"]
