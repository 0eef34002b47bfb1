import Facts
import HTTPMessage

/// A list as RSS 2.0 (https://www.rssboard.org/rss-specification).
struct RSSFeed<Item>: ListDocument {
    private let entry: FeedEntry.Maker<Item>

    init(_ entry: @escaping FeedEntry.Maker<Item>) {
        self.entry = entry
    }

    func open(_ frame: DocumentFrame, to bytes: inout [UInt8]) {
        bytes += XML.declaration.utf8
        XML.start(
            "rss",
            [
                "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            ], to: &bytes)
        XML.start("channel", to: &bytes)
        XML.element("title", frame.title, to: &bytes)
        XML.element("link", frame.absolute(frame.jsonLink), to: &bytes)
        XML.element("description", frame.title, to: &bytes)
        XML.element("generator", "dépêche", to: &bytes)
        XML.empty(
            "atom:link", ["rel": "self", "type": Format.rss.mediaType, "href": frame.absolute(frame.link)], to: &bytes)
    }

    func add(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        let entry = entry(item, frame)
        XML.start("item", to: &bytes)
        XML.element("title", entry.title, to: &bytes)
        XML.element("link", entry.link, to: &bytes)
        XML.element("guid", entry.id, ["isPermaLink": "false"], to: &bytes)
        if let day = entry.dates.published.flatMap(Self.date) { XML.element("pubDate", day, to: &bytes) }
        // RSS's own author is an address of mail.
        for author in entry.authors { XML.element("dc:creator", author, to: &bytes) }
        if let language = entry.language { XML.element("dc:language", language, to: &bytes) }
        for category in entry.categories {
            XML.element("category", category.label, category.scheme.map { ["domain": $0] } ?? [:], to: &bytes)
        }
        for link in entry.related {
            XML.empty("atom:link", ["rel": "related", "type": Answer.text, "href": link], to: &bytes)
        }
        XML.element("description", entry.html, to: &bytes)
        XML.end("item", to: &bytes)
    }

    func close(_ frame: DocumentFrame, to bytes: inout [UInt8]) {
        XML.end("channel", to: &bytes)
        XML.end("rss", to: &bytes)
    }

    /// The day of a moment of RFC 3339 at midnight, in the form of RFC 822 with four digits of the year.
    private static func date(_ moment: String) -> String? {
        CalendarDay(String(moment.prefix { $0 != "T" })).map {
            HTTPDate(unixSeconds: Int64($0.number) * 86_400).description
        }
    }
}
