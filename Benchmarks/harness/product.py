"""The program that is measured."""

import os
import subprocess
import sys

from . import REPOSITORY, Failure
from .machine import output


def depeche(binary):
    """The path of depeche, built here for release if none is given, and one line on it."""
    if binary:
        if not os.access(binary, os.X_OK):
            raise Failure(f"--binary {binary} is no program")
        path, origin = os.path.abspath(binary), "built elsewhere"
    else:
        subprocess.run([REPOSITORY / "script" / "prepare", "serve"], check=True)
        build = ["swift", "build", "--package-path", REPOSITORY, "-c", "release", "--product", "depeche"]
        subprocess.run(build, check=True, stdout=sys.stderr)
        folder = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
        commit = output("git", "-C", str(REPOSITORY), "rev-parse", "--short=10", "HEAD").strip()
        changes = output("git", "-C", str(REPOSITORY), "status", "--porcelain", "--", "Sources", "Package.swift")
        path, origin = f"{folder}/depeche", commit + (", with changes" if changes.strip() else "")
    if "--ndjson" not in output(path, "analyze", "--help"):
        raise Failure(f"{path} is too old: it has no analyze --ndjson")
    return path, f"dépêche {output(path, '--version').strip()} ({origin})"
