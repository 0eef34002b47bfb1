"""A large corpus served by dépêche, and what can be counted of its facts without reading them."""

import collections
import json
import lzma
import pathlib
import re
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

from . import Failure, servers

SHARE_SHOWN = 0.05


def write(path, folder, limit):
    """Writes each text of a corpus as an article with its day; gives their number and octets."""
    path = pathlib.Path(path)
    count = octets = 0
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        for line in file:
            if limit is not None and count == limit:
                break
            try:
                article = json.loads(line)
                lines = [article["titre"], f"date {article['date']} Par {article.get('source') or 'AFP'}",
                         *article["paragraphes"]]
                text = "\n\n".join(lines) + "\n"
                (pathlib.Path(folder) / f"{article['id']}.txt").write_text(text, encoding="utf-8")
            except (json.JSONDecodeError, KeyError, TypeError) as error:
                raise Failure(f"{path.name}, line {count + 1}: {error!r}") from error
            count += 1
            octets += len(text.encode())
    return count, octets


class Served:
    """A server over a folder, on a free port of the loopback, with an empty cache and data folder; it ends with the block.

    `options`: further ones of the server.
    """

    def __init__(self, binary, folder, options=()):
        self.port = servers.free_port()
        self.kept = tempfile.TemporaryDirectory(prefix="depeche-kept-")
        public = pathlib.Path(__file__).resolve().parents[2] / "Public"
        self.command = [str(binary), "serve", "--seeds", folder, "--port", str(self.port),
                        "--data", f"{self.kept.name}/data", "--cache", f"{self.kept.name}/cache", "--public", str(public),
                        *options]

    def __enter__(self):
        start = time.monotonic()
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=self.errors)
        while True:
            try:
                self.octets("/readyz")
                break
            except OSError:
                if self.process.poll() is not None:
                    raise Failure("the server ended before it was ready") from None
                time.sleep(0.2)
        self.ready = time.monotonic() - start
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.errors.close()
        self.kept.cleanup()

    def log(self):
        """What it has logged so far."""
        self.errors.seek(0)
        return self.errors.read()

    def octets(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}") as answer:
            return answer.read()

    def get(self, path):
        return json.loads(self.octets(path))

    def items(self, path):
        """Every item of a list, page by page."""
        while path:
            page = self.get(path)
            yield from page["items"]
            path = page.get("next")


def count(served):
    """The rows of the table of facts, and the sizes of answers."""
    rows = persons(served) + meetings(served) + claims(served) + quotations(served) + others(served)
    return rows, sizes(served)


def persons(served):
    rare = shown = 0
    merges = collections.Counter()
    for entity in served.items("/v1/entities?type=person&limit=100&include=names"):
        mentions = entity["counts"]["mentions"]
        own = [name["count"] for name in entity["names"] if name["value"] == entity["name"]]
        if mentions >= 3:
            shown += 1
            # The names of a card are the most frequent ones: one that is not among them is rare.
            rare += not own or sum(own) < SHARE_SHOWN * mentions
        if entity["counts"].get("merges"):
            path = "/v1/entities/" + urllib.parse.quote(entity["id"]) + "/merges?limit=100"
            merges.update(merge["rule"] for merge in served.items(path))
    total = f"{rare} of {shown}"
    return [["persons of three mentions or more shown under a spelling of fewer than 5 % of them", total]] + [
        [f"merges of persons by {rule}", number] for rule, number in merges.most_common()]


def meetings(served):
    published = {item["id"]: (item["published_at"] or {}).get("value")
                 for item in served.items("/v1/articles?limit=100&fields=id,published_at")}
    held = late = 0
    for item in served.items("/v1/meetings?status=held&limit=100&fields=id,date_from,sources"):
        held += 1
        days = [published.get(source) for source in item["sources"]]
        day = item["date_from"]
        late += bool(day) and all(known and known[:len(day)] < day[:len(known)] for known in days)
    return [["held meetings", held], ["held meetings later than every article that reports them", late]]


def claims(served):
    speeds = shares = bare = pairs = total = 0
    for item in served.items("/v1/claims?limit=100&fields=kind,unit,evidence"):
        total += 1
        words, behind = item["evidence"]["quote"]["exact"], item["evidence"]["quote"].get("suffix", "")
        is_length = item["unit"].lower() in ("km", "kilomètres", "kilomètre")
        speeds += is_length and bool(re.match(r"\s*(/h|par heure|à l.heure)", behind))
        if item["kind"] == "percentage":
            shares += 1
            bare += not item["unit"]
        if item["kind"] == "cardinal":
            pairs += bool(re.search(r"\bsur (deux|trois|quatre|cinq|six|dix|vingt|\d+)\b", words + behind[:14]))
    return [["claims", total], ["claims in km that are km/h", speeds],
            ["percentages without what they are of", f"{bare} of {shares}"], ["*X sur Y* as a count", pairs]]


def quotations(served):
    said = collections.defaultdict(collections.Counter)
    total = told = 0
    for item in served.items("/v1/quotes?limit=100&fields=speaker,verb,evidence"):
        total += 1
        told += item["speaker"] is not None
        if item["speaker"] is None or item["speaker"]["type"] != "person" or not item["verb"]:
            continue
        words = item["verb"]["text"] + item["evidence"]["quote"].get("suffix", "")
        pronoun = re.search(r"-(?:t-)?(il|elle)\b", words)
        if pronoun:
            said[item["speaker"]["id"]][pronoun.group(1)] += 1
    checked = sum(sum(counts.values()) for counts in said.values() if sum(counts.values()) > 1)
    wrong = sum(min(counts["il"], counts["elle"]) for counts in said.values())
    return [["quotations", total], ["quotations with a speaker", told],
            ["*il* or *elle* against most of a speaker's others", f"{wrong} of {checked}"]]


def others(served):
    events = collections.Counter()
    total = 0
    for item in served.items("/v1/entities?type=event&limit=100&fields=name"):
        total += 1
        words = re.sub(r"^\d+\w*\s+(édition d\w+\s+)?|\s+(19|20)\d\d$", "", item["name"], flags=re.I)
        events[words.lower()] += 1
    most = events.most_common(1)
    rows = [["events", total], ["identifiers of one fair, festival or other event",
                                f"{most[0][1]} of *{most[0][0]}*" if most else 0]]
    kinds = collections.Counter(item["kind"] for item in served.items("/v1/discrepancies?limit=100&fields=kind"))
    for kind in ("person", "organization", "place"):
        rows.append([f"entities of type {kind}", served.get(f"/v1/entities?type={kind}&limit=1")["total"]])
    return rows + [[f"discrepancies: {kind}", number] for kind, number in sorted(kinds.items())]


def sizes(served):
    first = served.get("/v1/entities?type=person&limit=1")["items"]
    paths = ["/v1/articles", "/v1/entities?type=person", "/v1/entities?limit=100", "/v1/meetings", "/v1/quotes",
             "/v1/claims", "/v1/claims/groups", "/v1/discrepancies", "/v1/sources", "/v1/meetings/by-continent",
             "/v1/continents"]
    paths += [item["self"] for item in first]
    return [(f"`{path}`", len(served.octets(path))) for path in paths]
