import Corpus

/// An item as feeds tell it.
struct FeedEntry {
    /// A name that never changes.
    let id: String
    let title: String
    /// What it is, in plain text; nil where the title says all.
    let summary: String?
    /// The sentences that prove it.
    let passages: [CitedPassage]
    let dates: ReportedDates
    /// Who published the articles that tell it.
    let authors: [String]
    /// The item itself, by its absolute address.
    let link: String
    /// All of its words by their absolute address; nil of what is no article.
    let text: String?
    /// A BCP 47 tag; nil where it is not known.
    let language: String?
    let categories: [Category]

    typealias Maker<Item> = @Sendable (_ item: Item, _ frame: DocumentFrame) -> FeedEntry

    /// What an item is about, or of which kind it is.
    struct Category {
        /// Of what an identifier is one, by an absolute address; nil of a word of the API's.
        let scheme: String?
        let term: String
        let label: String
    }

    /// The passages, or else the whole text, by absolute addresses.
    var related: [String] { passages.isEmpty ? [text].compactMap(\.self) : passages.map(\.link) }

    /// The sentences that prove it, or else what it is.
    var plainText: String {
        passages.isEmpty ? summary ?? title : passages.map(\.sentence).joined(separator: "\n\n")
    }

    /// What proves it, as HTML.
    var html: String {
        let said = summary.map { "<p>\(XML.escaped($0))</p>" } ?? ""
        return said
            + passages.map { passage in
                let link = XML.escaped(passage.link)
                let source = XML.escaped(passage.publisher ?? passage.article.value)
                return "<blockquote cite=\"\(link)\">\(XML.escaped(passage.sentence))</blockquote>"
                    + "<p><a href=\"\(link)\">\(source)</a></p>"
            }.joined()
    }
}

extension FieldTable {
    /// The table, whose items can be told in feeds.
    func told(inFeeds entry: @escaping FeedEntry.Maker<Item>) -> FieldTable {
        told(as: [
            .atom: { AtomFeed(entry) }, .rss: { RSSFeed(entry) }, .jsonFeed: { JSONFeed(entry) },
        ])
    }
}
