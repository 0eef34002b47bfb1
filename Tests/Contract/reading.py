"""What tests of documents share: whole lists as JSON, and what formats make of texts."""

import html.parser
import json
import re

from conftest import fetch


def asked(address, target):
    return json.loads(fetch(address, target))


def suffixed(target, suffix):
    """The address of a list or an item in a format: the filters stay."""
    path, _, query = target.partition("?")
    return path + "." + suffix + ("?" + query if query else "")


def items(address, target):
    """All items of a list, page by page."""
    page = asked(address, target + ("&" if "?" in target else "?") + "limit=100")
    found = page["items"]
    while "next" in page:
        page = asked(address, page["next"])
        found += page["items"]
    assert len(found) == page["total"]
    return found


def in_xml(text):
    """A text as XML 1.0 can hold it."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)


def in_calendar(text):
    """A text as iCalendar can hold it."""
    return re.sub("[\x00-\x08\x0b-\x1f\x7f]", "\ufffd", re.sub("\r\n?", "\n", text))


def passage(address, evidence):
    """The whole sentence that evidence stands in, which is asked for where it is cut."""
    if position := evidence.get("sentence_position"):
        target = f"/v1/articles/{evidence['article_id']}/text?start={position['start']}&end={position['end']}"
        return fetch(address, target).decode()
    return evidence["sentence"]


class Quotations(html.parser.HTMLParser):
    """The texts of the blockquotes of some HTML, with their sources."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.is_inside = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag == "blockquote":
            self.is_inside = True
            self.found.append([dict(attributes)["cite"], ""])

    def handle_endtag(self, tag):
        self.is_inside = self.is_inside and tag != "blockquote"

    def handle_data(self, data):
        if self.is_inside:
            self.found[-1][1] += data
