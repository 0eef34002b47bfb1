"""How long a change of the folder takes to be served, and what other requests see of it."""

import http.client
import itertools
import pathlib
import threading
import time

from . import Failure, memory, report

ROUNDS = 5
IDLE_SECONDS = 5
PATIENCE_SECONDS = 600


class Client:
    """One connection that is kept."""

    def __init__(self, served):
        self.connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=60)

    def status(self, path):
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        answer.read()
        return answer.status


def add(folder, name, text):
    """Puts an article into the folder, whole at once; gives when it was there."""
    draft = pathlib.Path(folder) / f".{name}"
    draft.write_text(text, encoding="utf-8")
    start = time.monotonic()
    draft.rename(pathlib.Path(folder) / f"{name}.txt")
    return start


def seconds_until_served(served, folder, name, text):
    client = Client(served)
    start = add(folder, name, text)
    while client.status(f"/v1/articles/{name}") != 200:
        if time.monotonic() - start > PATIENCE_SECONDS:
            raise Failure(f"{name} is not served after {PATIENCE_SECONDS} seconds")
        time.sleep(0.005)
    return time.monotonic() - start


def latencies(served, is_over):
    """The milliseconds of a probe and of a page of articles that nobody asked for before, again and again."""
    client, taken = Client(served), {"/healthz": [], "a page of articles": []}
    for number in itertools.count():
        if is_over():
            return taken
        for name, path in (("/healthz", "/healthz"),
                           ("a page of articles", f"/v1/articles?limit=20&offset={number * 7 % 10_000}&fields=id,title,counts")):
            start = time.monotonic()
            client.status(path)
            taken[name].append(1000 * (time.monotonic() - start))
        time.sleep(0.002)


def quantile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def tables(served, folder):
    """The tables of a served folder that articles are added to."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(folder).glob("*.txt"))[:1]]
    text = texts[0] if texts else "Un article.\n"
    end = time.monotonic() + IDLE_SECONDS
    idle = latencies(served, lambda: time.monotonic() > end)
    before, _ = memory.resident(served.process.pid)
    taken = []

    def add_all():
        for number in range(ROUNDS):
            changed = f"{text}\nUne phrase de plus, la {number + 1}e.\n"
            taken.append(seconds_until_served(served, folder, f"arrival-{number}", changed))

    adding = threading.Thread(target=add_all)
    adding.start()
    busy = latencies(served, lambda: not adding.is_alive())
    if len(taken) < ROUNDS:
        raise Failure("an article that was added is not served")
    _, most = memory.resident(served.process.pid)
    arrivals = [["seconds from a file's arrival to its answer, median", f"{quantile(taken, 0.5):.2f}"],
                ["slowest", f"{max(taken):.2f}"],
                ["MB resident before", f"{before / 1e6:.0f}"], ["MB at most, the index before held besides", f"{most / 1e6:.0f}"]]
    rows = [[name, f"{quantile(idle[name], 0.99):.2f}", f"{quantile(busy[name], 0.99):.2f}",
             f"{quantile(busy[name], 0.99) / quantile(idle[name], 0.99):.1f}"] for name in idle]
    return "\n".join([report.table([f"{ROUNDS} articles added one by one", ""], arrivals),
                      report.table(["requests meanwhile", "p99 ms idle", "p99 ms while reading", "times"], rows)])
