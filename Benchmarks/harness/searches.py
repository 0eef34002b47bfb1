"""Searches over HTTP: each another one, from a server that keeps no answer."""

import pathlib
import random
import re
import subprocess
import tempfile
import urllib.parse

from . import BENCHMARKS, Failure, corpus_facts

WORD = re.compile(r"(?<![\w’'.·-])[a-zà-ÿ]{4,}(?![\w’'.·(-])")
PHRASE = re.compile(r"(?<![\w’'.·-])[a-zà-ÿ]{2,} [a-zà-ÿ]{2,} [a-zà-ÿ]{4,}(?![\w’'.·(-])")


def queries(documents, count, dice):
    """Different ones: half of three words of one text, a fifth of two, a tenth with a prefix, a fifth phrases."""
    found = {}
    while len(found) < count:
        text = dice.choice(documents)["text"]
        words, phrases, kind = WORD.findall(text), PHRASE.findall(text), dice.randrange(10)
        if len(words) < 20 or not phrases:
            continue
        if kind < 5:
            query = " ".join(dice.sample(words, 3))
        elif kind < 7:
            query = " ".join(dice.sample(words, 2))
        elif kind < 8:
            query = f"{dice.choice(words)[:6]}* {dice.choice(words)}"
        else:
            query = f'"{dice.choice(phrases)}"'
        found[query] = None
    return list(found)


def measure(binary, corpus, documents, seconds, connections, seed):
    """One line for each number of connections: searches a second, milliseconds, and the server's processor time."""
    asked = queries(documents, 60_000, random.Random(seed))
    with tempfile.TemporaryDirectory(prefix="depeche-search-") as folder:
        articles, paths = pathlib.Path(folder) / "articles", pathlib.Path(folder) / "paths"
        articles.mkdir()
        corpus_facts.write(corpus, articles, None)
        paths.write_text("".join(f"/v1/search?limit=20&q={urllib.parse.quote(query)}\n" for query in asked))
        with corpus_facts.Served(binary, str(articles), options=["--cache-bytes", "0"]) as served:
            place = 0
            for count in connections:
                line, place = _run(served, paths, count, seconds, place)
                print(f"  {count} connections: {line}")


def _run(served, paths, connections, seconds, place):
    before = _cpu_seconds(served.process.pid)
    command = ["wrk", "--threads", "1", "--connections", str(connections), "--duration", f"{seconds}s", "--timeout", "5s",
               "--script", str(BENCHMARKS / "harness" / "searches.lua"), f"http://127.0.0.1:{served.port}", "--",
               str(paths), str(place)]
    wrk = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 60)
    found = re.search(r"^figures: (\d+) (\d+) ([\d.]+) ([\d.]+) (\d+)$", wrk.stdout, re.M)
    if wrk.returncode != 0 or not found or found[5] != "0":
        raise Failure(f"wrk ended with {wrk.returncode}: {(wrk.stderr or wrk.stdout)[-500:]}")
    requests, microseconds, p50, p99 = int(found[1]), int(found[2]), float(found[3]), float(found[4])
    cpu = (_cpu_seconds(served.process.pid) - before) / max(1, requests)
    line = (f"{requests / microseconds * 1e6:.0f} searches a second, ms p50 / p99 {p50 / 1e3:.1f} / {p99 / 1e3:.1f},"
            f" {cpu * 1e6:.0f} µs of a processor each")
    return line, place + requests


def _cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100
