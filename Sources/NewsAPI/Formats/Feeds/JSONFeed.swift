/// A list as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
struct JSONFeed<Item>: ListDocument {
    private let entry: FeedEntry.Maker<Item>
    private var isFirst = true

    init(_ entry: @escaping FeedEntry.Maker<Item>) {
        self.entry = entry
    }

    mutating func open(_ frame: DocumentFrame, to bytes: inout [UInt8]) {
        isFirst = true
        var object = JSONObjectWriter(&bytes)
        object.add("version", "https://jsonfeed.org/version/1.1", to: &bytes)
        object.add("title", .string(frame.title), to: &bytes)
        object.add("home_page_url", .string(frame.absolute(frame.jsonLink)), to: &bytes)
        object.add("feed_url", .string(frame.absolute(frame.link)), to: &bytes)
        object.add("items", to: &bytes)
        bytes.append(UInt8(ascii: "["))
    }

    mutating func add(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\n"))
        Self.append(entry(item, frame), to: &bytes)
    }

    mutating func close(_ frame: DocumentFrame, to bytes: inout [UInt8]) { bytes += "]}\n".utf8 }

    private static func append(_ entry: FeedEntry, to bytes: inout [UInt8]) {
        var object = JSONObjectWriter(&bytes)
        object.add("id", .string(entry.id), to: &bytes)
        object.add("url", .string(entry.link), to: &bytes)
        object.add("title", .string(entry.title), to: &bytes)
        if let summary = entry.summary { object.add("summary", .string(summary), to: &bytes) }
        object.add("content_html", .string(entry.html), to: &bytes)
        object.add("content_text", .string(entry.plainText), to: &bytes)
        if let published = entry.dates.published { object.add("date_published", .string(published), to: &bytes) }
        if let modified = entry.dates.modified { object.add("date_modified", .string(modified), to: &bytes) }
        if !entry.authors.isEmpty {
            object.add("authors", .array(entry.authors.map { ["name": .string($0)] }), to: &bytes)
        }
        if let language = entry.language { object.add("language", .string(language), to: &bytes) }
        object.add("tags", .texts(entry.categories.map(\.label)), to: &bytes)
        // A member of our own, as the format allows: its name begins with a line.
        object.add("_depeche", ["related": .texts(entry.related)], to: &bytes)
        object.end(&bytes)
    }
}
