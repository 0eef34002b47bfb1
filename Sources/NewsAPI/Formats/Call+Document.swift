import HTTPMessage
import NewsIndex

extension Call {
    /// A list as a document of the format that is asked for: all of it, or as much as `limit`, `offset` and `cursor` say.
    ///
    /// - Throws: ``RequestError/notAcceptable(offered:)`` where its items cannot be told so, and what is wrong with a cursor.
    func document(of listing: Listing) throws(RequestError) -> Answer {
        try checkWanted()
        let start = min(try offset(in: listing), listing.count)
        let count = min(arguments.integer("limit") ?? listing.count, listing.count - start)
        let places = start..<start + count
        let frame = frame(total: listing.count)
        switch format {
        case .metadata:
            return Answer(
                body: TableMetadata(listing.layout(selection(.card)), frame, delimiter: delimiter).json.bytes,
                contentType: format.contentType, fields: attachment)
        case .xlsx:
            guard SpreadsheetSource.hasRoom else { throw .busy }
            let rows = TableRows(listing, selection(.card), frame)
            return answer(SpreadsheetSource(places, of: rows))
        case .csv:
            let rows = TableRows(listing, selection(.card), frame)
            return answer(listSource(places, by: rows.csv(delimiter, hasMark: arguments.text("bom") == "true")))
        case .ndjson:
            return answer(listSource(places, by: TableRows(listing, selection(.card), frame).lines))
        default:
            guard let writer = listing.document(format, frame) else { throw .notAcceptable(offered: [Answer.json]) }
            return answer(listSource(places, by: writer))
        }
    }

    private var delimiter: CSVRows.Delimiter {
        arguments.text("delimiter").flatMap(CSVRows.Delimiter.init) ?? .comma
    }

    private func listSource(_ places: Range<Int>, by writer: DocumentWriter) -> ListSource {
        let source = ListSource(places, by: writer)
        heldLists?.note(source, of: snapshot)
        return source
    }

    private func answer(_ source: some ContentSource) -> Answer {
        Answer(ContentStream(source), contentType: format.contentType, fields: attachment)
    }

    /// What the answer is called where somebody keeps it, if that is what the format is for (RFC 6266).
    private var attachment: [Field] {
        guard format == .csv || format == .xlsx else { return [] }
        let name = resource.split(separator: "/").filter { $0 != "v1" }.joined(separator: "-")
            .filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return [Field("Content-Disposition", "attachment; filename=\"\(name).\(format.suffix)\"")]
    }

    /// The path without the ending that names a format.
    private var resource: String {
        path.hasSuffix("." + format.suffix) ? String(path.dropLast(format.suffix.count + 1)) : path
    }

    /// What a document says of itself.
    func frame(total: Int) -> DocumentFrame {
        DocumentFrame(
            snapshot: snapshot, base: base, link: link(), jsonLink: link(to: resource, without: ["bom", "delimiter"]),
            title: title, total: total, names: stableNames)
    }

    /// What a reader of feeds or calendars shows.
    private var title: String {
        let list = Self.titles[String(resource.split(separator: "/").last ?? "")]
        let words = arguments.text("q").map { " : « \($0) »" } ?? ""
        return list.map { "dépêche – " + $0 + words } ?? Operation.all[route.path.text]?.meaning ?? ""
    }

    /// By the last segment of a path.
    private static let titles = [
        "articles": "articles", "search": "recherche", "quotes": "citations", "meetings": "rencontres",
        "discrepancies": "écarts", "entities": "personnes, organisations, lieux", "graph": "graphe",
    ]

    /// The address of the whole list in each format that it can be told in.
    var formatLinks: [JSONMember] {
        let pages: Set = ["limit", "cursor", "offset", "facets"]
        return route.formats.filter { $0 != .json }.map { format in
            JSONMember(format.suffix, .string(link(to: resource + "." + format.suffix, without: pages)))
        }
    }
}
