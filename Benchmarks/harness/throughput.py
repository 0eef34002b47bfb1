"""How fast texts are analysed, and what that costs: dépêche's whole analysis, and spaCy's entities alone."""

import json
import lzma
import os
import pathlib
import subprocess
import tempfile
import time
from statistics import median
from typing import NamedTuple

from . import Failure, peer, report

SYSTEMS = ("dépêche, 1 thread", "dépêche, 2 threads", "spaCy, entities only")
BATCHES = (16, 64, 256, 1024)
# Start-up is told from work by a text that has next to none.
SHORT = '{"id": "short", "text": "Bonjour."}\n'


class Sample(NamedTuple):
    """Lines of {"id", "text"} in a file, and how many octets of UTF-8 text they hold."""

    path: pathlib.Path
    texts: int
    octets: int


class Run(NamedTuple):
    """One run over a sample: seconds from start to end, start-up in them, processor seconds, and the most memory."""

    octets: int
    seconds: float
    start: float
    cpu: float
    start_cpu: float
    memory: int

    @property
    def rate(self):
        """Megabytes (10⁶ octets) of text a second, start-up excluded."""
        return self.octets / 1e6 / (self.seconds - self.start)

    @property
    def whole_rate(self):
        """The same with start-up."""
        return self.octets / 1e6 / self.seconds

    @property
    def cpu_rate(self):
        """Megabytes of text in a second of processor time, start-up excluded: other load on the machine does not count."""
        return self.octets / 1e6 / (self.cpu - self.start_cpu)


def corpus(path, count):
    """`count` texts, evenly spaced over a corpus: lines of {"titre", "paragraphes"} or {"text"}, plain or .xz."""
    path = pathlib.Path(path)
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        read = []
        for number, line in enumerate(file, 1):
            if line.strip():
                read.append(text_of(path, number, line))
    if len(read) < count:
        raise Failure(f"{path.name} has {len(read)} texts, {count} are wanted")
    return [read[index * len(read) // count] for index in range(count)]


def text_of(path, number, line):
    try:
        found = json.loads(line)
        text = found["text"] if "text" in found else "\n".join([found["titre"], "", *found["paragraphes"]])
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise Failure(f"{path.name}, line {number}: {error!r}") from error
    return text


def sample(folder, name, texts):
    path = pathlib.Path(folder) / f"{name}.ndjson"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
    return Sample(path, len(texts), sum(len(text.encode()) for text in texts))


def process(command, path, environment=None):
    """Runs a command on a file as its input: (seconds, processor seconds, most resident octets, output)."""
    with path.open("rb") as source, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        child = subprocess.Popen(command, stdin=source, stdout=out, stderr=errors, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        errors.seek(0)
        if child.returncode:
            raise Failure(f"{command[0]} ended with {child.returncode}: {errors.read()[-300:].decode(errors='replace')}")
        return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, out.read().decode("utf-8")


def depeche(binary, threads, whole, folder):
    short = pathlib.Path(folder) / "short.ndjson"
    short.write_text(SHORT)
    command = [binary, "analyze", "--ndjson", "--threads", str(threads)]
    start, start_cpu, _, _ = process(command, short)
    seconds, cpu, memory, output = process(command, whole.path)
    if (answered := output.count("\n")) != whole.texts:
        raise Failure(f"dépêche answered {answered} of {whole.texts} texts")
    return Run(whole.octets, seconds, start, cpu, start_cpu, memory)


def spacy(batch, part):
    seconds, cpu, memory, output = process(peer.command("time", batch), part.path, peer.variables())
    found = json.loads(output)
    if not found["entities"]:
        raise Failure("spaCy found no entity at all")
    # The worker times itself, so that importing and loading are start-up to the last moment.
    return Run(part.octets, seconds, seconds - found["seconds"], cpu, cpu - found["cpu"], memory)


def best_batch(part):
    """The batch size that is fastest on a part of the texts, and what each took."""
    _, _, _, output = process(peer.command("time", *BATCHES), part.path, peer.variables())
    figures = {found["batch"]: found["seconds"] for found in map(json.loads, output.splitlines())}
    return min(figures, key=figures.get), figures


def rounds(binary, whole, part, batch, number, folder):
    """Runs of each system; they take turns, each round beginning with another one."""
    runs = {system: [] for system in SYSTEMS}
    measure = dict(zip(SYSTEMS, (lambda: depeche(binary, 1, whole, folder), lambda: depeche(binary, 2, whole, folder),
                                 lambda: spacy(batch, part)), strict=True))
    for turn in range(number):
        for system in SYSTEMS[turn % 3:] + SYSTEMS[:turn % 3]:
            runs[system].append(measure[system]())
    return runs


def targets(runs):
    one, two, other = (runs[system] for system in SYSTEMS)
    rate = median(run.rate for run in one)
    speedup = report.median_ratio([run.rate for run in one], [run.rate for run in other])
    scaling = report.median_ratio([run.rate for run in two], [run.rate for run in one])
    return [report.Target("MB of text a second on one thread", "≥ 1.0", f"{rate:.2f}", rate >= 1),
            report.Target("the whole analysis on one thread ÷ spaCy's entities alone", "≥ 20 ×", f"{speedup:.1f} ×",
                          speedup >= 20),
            report.Target("two threads ÷ one", "≥ 1.7 ×", f"{scaling:.2f} ×", scaling >= 1.7)]


def table(runs):
    rows = []
    other = runs[SYSTEMS[2]]
    for system, series in runs.items():
        rates = [run.rate for run in series]
        rows.append([system, f"{median(rates):.3f}", f"{min(rates):.3f} – {max(rates):.3f}",
                     f"{median(run.whole_rate for run in series):.3f}", f"{median(run.cpu_rate for run in series):.3f}",
                     f"{1000 * median(run.start for run in series):,.0f}".replace(",", " "),
                     f"{max(run.memory for run in series) / 1e6:.0f}",
                     f"{report.median_ratio(rates, [run.rate for run in other]):.1f}",
                     f"{report.median_ratio([run.cpu_rate for run in series], [run.cpu_rate for run in other]):.1f}"])
    return report.table(["system", "MB/s", "lowest – highest", "with start-up", "MB a processor second", "start-up ms",
                         "peak MB", "÷ spaCy", "by processor time"], rows)
