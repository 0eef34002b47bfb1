"""A site whose feeds have the habits of real ones."""

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DATES = [
    "Tue, 10 Mar 2026 18:00:00 +0100", "Tue, 10 Mar 2026 18:00:00 GMT", "10 Mar 2026 18:00", "2026-03-10",
    "2026-03-10T18:00:00Z", "2026-03-10T18:00:00+01:00", "20260310T180000Z", "10/03/2026 18h00", "10 mars 2026",
    "mardi 10 mars 2026", "March 10, 2026", "1773162000",
]


def item(number, guid=None, date=DATES[0]):
    return (f"<item><title>Titre {number}</title><link>http://lac.example/{number}</link>"
            f"<guid isPermaLink='false'>{guid or f'g{number}'}</guid><pubDate>{date}</pubDate><description>"
            f"<![CDATA[<p>Le maire de Lyon a reçu {number} élèves mardi.</p><p>Il pleut &amp; il neige.</p>]]>"
            "</description></item>")


def rss(*items):
    return ("<?xml version='1.0'?><rss version='2.0'><channel><title>Le Lac</title><link>http://lac.example/</link>"
            "<language>fr</language>" + "".join(items) + "</channel></rss>").encode()


class Site(BaseHTTPRequestHandler):
    """Answers each path in a way of its own; `hits` has the fields of every request by its path."""

    protocol_version = "HTTP/1.1"
    hits = {}

    def log_message(self, *arguments):
        pass

    def handle(self):
        try:
            super().handle()
        except ConnectionError:
            pass

    def give(self, status, body=b"", **fields):
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        hits = self.hits.setdefault(self.path, [])
        hits.append((time.monotonic(), dict(self.headers)))
        getattr(self, "path_" + self.path.strip("/").split(".")[0].replace("-", "_"), lambda count: self.give(404))(len(hits))

    def path_robots(self, count):
        self.give(200, b"User-agent: *\nDisallow: /interdit\n")

    def path_conditional(self, count):
        # The type is wrong, as that of many feeds is.
        known = self.headers.get("If-None-Match") == '"e1"'
        self.give(304 if known else 200, b"" if known else rss(item(1), item(2)), ETag='"e1"', Content_Type="text/html")

    def path_moved(self, count):
        self.give(301, Location="/moved-again.xml")

    def path_moved_again(self, count):
        self.give(308, Location="/final.xml")

    def path_found(self, count):
        self.give(302, Location="/final.xml")

    def path_final(self, count):
        self.give(200, rss(item(3)))

    def path_cut(self, count):
        self.give(200, rss(item(4), item(5))[:-120])

    def path_gzip(self, count):
        self.give(200, gzip.compress(rss(item(6))), Content_Encoding="gzip")

    def path_no_brotli(self, count):
        self.give(200, rss(item(7)), Content_Encoding="br")

    def path_page(self, count):
        self.give(200, b"<!doctype html><html><body><p>Bonjour</p></body></html>")

    def path_large(self, count):
        self.send_response(200)
        self.send_header("Content-Length", str(200 << 20))
        self.end_headers()
        for _ in range(200):
            self.wfile.write(b"x" * (1 << 20))

    def path_bomb(self, count):
        self.give(200, gzip.compress(b" " * (200 << 20), 1), Content_Encoding="gzip")

    def path_slow(self, count):
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        while True:
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(1)

    def path_dates(self, count):
        self.give(200, rss(*[item(100 + number, date=date) for number, date in enumerate(DATES)]))

    def path_names(self, count):
        self.give(200, rss(item(8, guid=f"other-{count}")))

    def path_news(self, count):
        self.give(200, rss(*[item(200 + number) for number in range(min(count, 2))]))

    def path_gone(self, count):
        self.give(410)

    def path_busy(self, count):
        self.give(503, Retry_After="3600")

    def path_interdit(self, count):
        self.give(200, rss(item(9)))

    def path_loop(self, count):
        self.give(302, Location="/loop.xml")

    def path_file(self, count):
        self.give(302, Location="file:///etc/passwd")


def served():
    """The site on a free port of every address of this machine, in a thread."""
    site = ThreadingHTTPServer(("", 0), Site)
    site.daemon_threads = True
    threading.Thread(target=site.serve_forever, daemon=True).start()
    return site
