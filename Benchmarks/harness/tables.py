"""How fast long lists leave as tables, and what that takes of memory, beside Python's `csv` and XlsxWriter.

Both are given rows that are in memory already, the server makes each of its index. Time is that of a processor: what the server
took in all of its threads, and what the peer took.
"""

import csv
import io
import os
import pathlib
import tempfile
import time
import urllib.request

from . import Failure, memory, report

# The peer's rows, so that it measures long enough and no corpus is too large for it.
MOST_ROWS = 250_000
ROWS_OF_A_WORKBOOK = 100_000
LEAST_OCTETS = 100_000_000
TICKS = os.sysconf("SC_CLK_TCK")


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def fetch(served, path, keep=False):
    """Octets, processor seconds and what the process took of memory at most more than before, of one answer."""
    pid = served.process.pid
    pathlib.Path(f"/proc/{pid}/clear_refs").write_text("5")
    before, start = memory.resident(pid)[1], processor_seconds(pid)
    count, kept = 0, io.BytesIO()
    with urllib.request.urlopen(f"http://127.0.0.1:{served.port}{path}", timeout=600) as answer:
        while piece := answer.read(1 << 20):
            count += len(piece)
            if keep:
                kept.write(piece)
    return count, processor_seconds(pid) - start, memory.resident(pid)[1] - before, kept.getvalue()


def peer_csv(rows):
    """Megabytes a second of `csv.writer`, of rows in memory."""
    with open(os.devnull, "w", newline="", encoding="utf-8") as sink:
        start = time.process_time()
        csv.writer(sink).writerows(rows)
        return time.process_time() - start


def peer_workbook(rows):
    """Seconds of XlsxWriter in its mode of constant memory, of rows in memory."""
    try:
        import xlsxwriter
    except ImportError as error:
        raise Failure("XlsxWriter is missing: pip install xlsxwriter") from error
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        book = xlsxwriter.Workbook(f"{folder}/peer.xlsx", {"constant_memory": True, "strings_to_urls": False,
                                                           "strings_to_formulas": False})
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, column, cell)
        book.close()
        return time.process_time() - start


def tables(served):
    entity = served.get("/v1/entities?sort=-mentions&limit=1")["items"][0]
    lists = [(f"mentions of {entity['name']}", f"/v1/entities/{entity['id']}/mentions"), ("numbers", "/v1/claims"),
             ("entities", "/v1/entities")]
    lines, workbooks = [], []
    for name, path in lists:
        fetch(served, path + ".csv?limit=1000")
        octets, seconds, more, kept = fetch(served, path + ".csv", keep=True)
        # The kernel counts in hundredths of a second: a short list is asked for until it took long enough.
        times = max(1, round(LEAST_OCTETS / octets))
        seconds = (seconds + sum(fetch(served, path + ".csv")[1] for _ in range(times))) / (times + 1)
        rows = list(csv.reader(io.StringIO(kept.decode(), newline="")))
        peer = rows[:MOST_ROWS]
        peer_octets = octets * len(peer) / len(rows)
        rate, peer_rate = octets / seconds / 1e6, peer_octets / peer_csv(peer) / 1e6
        lines.append([name, report.count(len(rows) - 1), f"{octets / 1e6:.1f}", f"{rate:.0f}", f"{peer_rate:.0f}",
                      f"{rate / peer_rate:.1f}", f"{more / 1e6:.0f}"])
        count = min(ROWS_OF_A_WORKBOOK, len(rows) - 1)
        octets, seconds, more, _ = fetch(served, f"{path}.xlsx?limit={count}")
        peer_seconds = peer_workbook(rows[1:count + 1])
        workbooks.append([name, report.count(count), f"{octets / 1e6:.1f}", f"{seconds:.1f}", f"{peer_seconds:.1f}",
                          f"{peer_seconds / seconds:.1f}", f"{more / 1e6:.0f}"])
    head = ["rows", "MB"]
    return "\n".join([
        report.table(["as CSV", *head, "MB a second", "Python's csv", "ratio", "MB of memory more"], lines),
        report.table(["as XLSX", *head, "seconds", "XlsxWriter", "ratio", "MB of memory more"], workbooks)])
