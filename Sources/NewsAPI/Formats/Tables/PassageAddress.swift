/// Where a reader finds the words that prove a row: the page of this server that shows them in their article.
struct PassageAddress: Sendable {
    private let base: String

    init(_ frame: DocumentFrame) {
        base = frame.absolute("/articles/")
    }

    /// Appends the address; nothing where a row has no proof.
    func append(of reader: RowReader, to bytes: inout [UInt8]) {
        guard let passage = reader.layout.passage, let article = reader.value(of: passage.article) else { return }
        let start = passage.range.flatMap { reader.value(of: $0.start) }
        let end = passage.range.flatMap { reader.value(of: $0.end) }
        // Words are proved where they stand, an article by its page.
        guard passage.range == nil || passage.isArticle || start != nil && end != nil else { return }
        let length = bytes.count
        bytes += base.utf8
        let identifier = bytes.count
        // A slug: it stands in an address as it is.
        CellText.append(article, of: reader, to: &bytes)
        guard bytes.count > identifier else {
            bytes.removeSubrange(length...)
            return
        }
        guard let start, let end, !start.range.isEmpty, !end.range.isEmpty else { return }
        bytes += "?at=".utf8
        bytes.append(reader.json, start.range)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(reader.json, end.range)
    }
}
