import Facts
import NewsIndex

/// A list as an Atom feed (RFC 4287).
struct AtomFeed<Item>: ListDocument {
    private let entry: FeedEntry.Maker<Item>

    init(_ entry: @escaping FeedEntry.Maker<Item>) {
        self.entry = entry
    }

    func open(_ frame: DocumentFrame, to bytes: inout [UInt8]) {
        bytes += XML.declaration.utf8
        XML.start("feed", ["xmlns": "http://www.w3.org/2005/Atom"], to: &bytes)
        XML.element("id", frame.names.tag(frame.link), to: &bytes)
        XML.element("title", frame.title, to: &bytes)
        // Of the whole corpus: what stands in the list is not known before it is written.
        let dates = ReportedDates(articles: Array(frame.snapshot.articles.indices), in: frame.snapshot)
        XML.element("updated", dates.updated, to: &bytes)
        XML.empty(
            "link", ["rel": "self", "type": Format.atom.mediaType, "href": frame.absolute(frame.link)], to: &bytes)
        XML.empty(
            "link", ["rel": "alternate", "type": Answer.json, "href": frame.absolute(frame.jsonLink)], to: &bytes)
        // Stands for the entries that name no author (§4.2.1).
        Self.author("dépêche", to: &bytes)
        XML.element("generator", "dépêche", to: &bytes)
    }

    func add(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        let entry = entry(item, frame)
        if let language = entry.language {
            XML.start("entry", ["xml:lang": language], to: &bytes)
        } else {
            XML.start("entry", to: &bytes)
        }
        XML.element("id", entry.id, to: &bytes)
        XML.element("title", entry.title, to: &bytes)
        XML.element("updated", entry.dates.updated, to: &bytes)
        if let published = entry.dates.published { XML.element("published", published, to: &bytes) }
        for author in entry.authors { Self.author(author, to: &bytes) }
        // Without a type: programs follow no alternate that says to be anything but HTML.
        XML.empty("link", ["rel": "alternate", "href": entry.link], to: &bytes)
        for link in entry.related {
            XML.empty("link", ["rel": "related", "type": Answer.text, "href": link], to: &bytes)
        }
        for category in entry.categories { Self.append(category, to: &bytes) }
        if let summary = entry.summary { XML.element("summary", summary, to: &bytes) }
        XML.element("content", entry.html, ["type": "html"], to: &bytes)
        XML.end("entry", to: &bytes)
    }

    func close(_ frame: DocumentFrame, to bytes: inout [UInt8]) { XML.end("feed", to: &bytes) }

    private static func append(_ category: FeedEntry.Category, to bytes: inout [UInt8]) {
        if let scheme = category.scheme {
            XML.empty("category", ["scheme": scheme, "term": category.term, "label": category.label], to: &bytes)
        } else {
            XML.empty("category", ["term": category.term, "label": category.label], to: &bytes)
        }
    }

    private static func author(_ name: String, to bytes: inout [UInt8]) {
        XML.start("author", to: &bytes)
        XML.element("name", name, to: &bytes)
        XML.end("author", to: &bytes)
    }
}
