"""The manual page is made of the program's own help, and says all of it."""

import re
import shutil
import subprocess

import conftest
import pytest


@pytest.fixture(scope="module")
def manual():
    return subprocess.run([conftest.ROOT / "script/manual", conftest.BINARY], check=True, capture_output=True,
                          text=True).stdout


def help_of(*command):
    return subprocess.run([conftest.BINARY, *command, "--help"], check=True, capture_output=True, text=True).stdout


def commands():
    """Every command that the help lists, those below others, too."""
    def below(*path):
        text = help_of(*path)
        part = text.partition("SUBCOMMANDS:\n")[2].partition("\n\n")[0]
        for name in re.findall(r"^  ([a-z-]+)", part, re.MULTILINE):
            yield (*path, name)
            yield from below(*path, name)
    return list(below())


def test_it_has_every_command_and_option(manual):
    plain = manual.replace("\\-", "-").replace("\\fR", "").replace("\\fB", "")
    known = commands()
    assert len(known) > 8
    for command in known:
        part = re.search(rf"^\.SS depeche {' '.join(command)}\n(.*?)^\.S[SH] ", plain, re.MULTILINE | re.DOTALL)
        assert part, command
        options = set(re.findall(r"^  (?:-[a-z], )?(--[a-z-]+)", help_of(*command), re.MULTILINE)) - {"--help", "--version"}
        told = set(re.findall(r"^(?:-[a-z], )?(--[a-z-]+)", part[1], re.MULTILINE))
        assert told == options, command


def test_it_is_a_page_that_can_be_set(manual, tmp_path):
    groff = shutil.which("groff")
    if not groff:
        pytest.skip("there is no groff here")
    run = subprocess.run([groff, "-man", "-Tutf8", "-Kutf8", "-ww", "-z"], input=manual, capture_output=True, text=True)
    assert run.returncode == 0 and run.stderr == "", run.stderr


def test_the_scripts_of_the_package_can_be_run():
    for name in ["postinst", "prerm", "postrm"]:
        subprocess.run(["sh", "-n", conftest.ROOT / "packaging/debian" / name], check=True)
