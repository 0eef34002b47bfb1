"""Where and with what a benchmark ran."""

import os
import pathlib
import platform
import re
import subprocess

from . import BENCHMARKS, REPOSITORY


def output(*command):
    """What a command prints on either stream, in one string."""
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False).stdout


def first(pattern, text):
    """The first group of the first match, or a word that says it is not known."""
    found = re.search(pattern, text, re.M)
    return found[1].strip() if found else "unknown"


def machine():
    """One line on the machine."""
    processor = first(r"^model name\s*:\s*(.*)$", pathlib.Path("/proc/cpuinfo").read_text())
    memory = int(first(r"^MemTotal:\s+(\d+) kB$", pathlib.Path("/proc/meminfo").read_text())) / 1024**2
    system = first(r'^PRETTY_NAME="?(.*?)"?$', pathlib.Path("/etc/os-release").read_text())
    kernel = ".".join(platform.release().split("-")[0].split("."))
    return f"{processor}, {os.cpu_count()} cores, {memory:.0f} GiB; {system}, Linux {kernel}"


def versions(binary, is_built_here):
    """One line on everything that took part."""
    depeche = output(binary, "--version").strip()
    if is_built_here:
        commit = output("git", "-C", str(REPOSITORY), "rev-parse", "--short=10", "HEAD").strip()
        changes = output("git", "-C", str(REPOSITORY), "status", "--porcelain", "--", "Sources", "Package.swift")
        depeche += f" ({commit}{', with changes' if changes.strip() else ''})"
    tools = {
        "nginx": first(r"nginx/([0-9.]+)", output("nginx", "-v")),
        "Hummingbird": first(r'hummingbird", exact: "([0-9.]+)"', (BENCHMARKS / "Package.swift").read_text()),
        "wrk": first(r"([0-9]+\.[0-9.]+)", output("wrk", "--version")),
        "Swift": first(r"Swift version ([0-9.]+)", output("swift", "--version")),
        "clang": first(r"clang version ([0-9.]+)", output("clang", "--version")) + " -O2",
    }
    return "; ".join([f"dépêche {depeche}", *(f"{name} {version}" for name, version in tools.items())])
