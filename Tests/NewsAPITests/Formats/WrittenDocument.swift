import NewsFixtures
import NewsIndex

@testable import NewsAPI

/// A document of some items, written as the server would write it.
struct WrittenDocument {
    let bytes: [UInt8]

    /// A list; nil where items cannot be told so.
    init?<Item>(_ table: FieldTable<Item>, as format: Format, _ items: [Item], in snapshot: IndexSnapshot) {
        guard var document = table.documents[format]?() else { return nil }
        let frame = Self.frame(format, total: items.count, in: snapshot)
        var bytes: [UInt8] = []
        document.open(frame, to: &bytes)
        for item in items { document.add(item, in: frame, to: &bytes) }
        document.close(frame, to: &bytes)
        self.bytes = bytes
    }

    /// An item by itself.
    init?<Item>(_ table: FieldTable<Item>, as format: Format, one item: Item, in snapshot: IndexSnapshot) {
        guard var document = table.documents[format]?() else { return nil }
        var bytes: [UInt8] = []
        document.single(item, in: Self.frame(format, total: 1, in: snapshot), to: &bytes)
        self.bytes = bytes
    }

    private static func frame(_ format: Format, total: Int, in snapshot: IndexSnapshot) -> DocumentFrame {
        DocumentFrame(
            snapshot: snapshot, base: "https://news.example", link: "/v1/list.\(format.suffix)?a=1&b=2",
            jsonLink: "/v1/list?a=1&b=2", title: "Liste <de> tout & \"rien\"", total: total,
            names: StableNames())
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var json: JSON { JSON(bytes) }
}
