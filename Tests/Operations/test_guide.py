"""Every command of docs/guide.md, in its order, in one shell, on folders of its own: the guide is right or this fails.

What needs an administrator is played: `sudo` runs the rest, `apt` looks whether it is asked for a package, `systemctl` and `journalctl`
whether they are asked for the service. The service is a server over the seeds, started here.
"""

import os
import re
import shutil
import stat
import subprocess

import conftest
import pytest

GUIDE = conftest.ROOT / "docs/guide.md"
MARK = "@@@@ block"


def steps():
    """Each block of commands with the block of output that stands behind it, or none."""
    found = re.findall(r"^```(sh|text)\n(.*?)^```", GUIDE.read_text(), re.MULTILINE | re.DOTALL)
    steps = []
    for language, content in found:
        if language == "sh":
            steps.append((content, None))
        else:
            steps[-1] = (steps[-1][0], content)
    return steps


def script(path, text):
    path.write_text("#!/bin/bash\n" + text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def desk(tmp_path):
    """A shell's environment and folder, and the server that the guide speaks of."""
    lib, tools, home = tmp_path / "lib", tmp_path / "tools", tmp_path / "home"
    for folder in (lib / "data", tools, home):
        folder.mkdir(parents=True)
    shutil.copytree(conftest.ROOT / "seeds", lib / "articles")
    script(tools / "sudo", 'if [ "$1" = -u ]; then shift 2; fi\nexec "$@"\n')
    script(tools / "apt", '[ "$1" = install ] && [[ $2 == ./depeche_*.deb ]]\n')
    for tool in ("systemctl", "journalctl"):
        script(tools / tool, '[[ " $* " == *" depeche "* ]]\n')
    script(tools / "depeche", f'exec {conftest.BINARY} "$@"\n')
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(home), "LANG": "fr_FR.UTF-8"}
    for name in ("LC_ALL", "LC_MESSAGES"):
        environment.pop(name, None)
    with conftest.serving(lib / "articles", lib / "data", tmp_path / "cache") as server:
        yield server, environment, tmp_path


def test_every_command_works(desk):
    server, environment, folder = desk
    places = [("http://localhost:8080", server.address), ("/var/lib/depeche", str(folder / "lib")),
              ("/var/cache/depeche", str(folder / "cache")), ("/usr/share/depeche/Public", str(conftest.ROOT / "Public")),
              # A server answers within a second of a file that came; a reader takes longer to go on.
              ("articles/\n", f"articles/\nuntil {conftest.BINARY} ask port --server {server.address} | grep -q Malo; "
                              "do sleep 0.1; done\n"),
              ("depeche doctor ", f"depeche doctor --port {server.port} ")]
    text = "set -e -o pipefail\n"
    for number, (commands, _) in enumerate(steps()):
        text += f"printf '\\n%s\\n' '{MARK} {number}'\n{commands}\n"
    for old, new in places:
        assert old in text, f"the guide does not speak of {old!r} any more"
        text = text.replace(old, new)
    run = subprocess.run(["bash", "-c", text], cwd=folder / "home", env=environment, capture_output=True, text=True,
                         timeout=300)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    told = re.split(rf"^{MARK} \d+\n", run.stdout, flags=re.MULTILINE)[1:]
    assert len(told) == len(steps()) > 10
    for (commands, expected), output in zip(steps(), told):
        for line in (expected or "").splitlines():
            assert line in output, f"{commands}\nshould say {line!r}, says\n{output}"
    assert "/problems/" not in run.stdout, run.stdout
    # What was decided was taken back.
    assert server.json("/v1/corrections")["items"] == []


def test_what_the_guide_names_is_there():
    text = GUIDE.read_text()
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert (GUIDE.parent / target).exists(), target
    with conftest.serving(conftest.ROOT / "seeds") as server:
        for path in re.findall(r"http://localhost:8080(/v1/[a-z./]+)", text):
            assert path.endswith("/") or server.get(path) is not None
