import HTTPMessage
import NewsIndex

/// A list as a table, whose rows are read out of the items' JSON.
struct TableRows {
    let layout: TableLayout
    let frame: DocumentFrame
    /// Writes the item at a place as JSON.
    let item: (_ place: Int, _ bytes: inout [UInt8]) -> Void

    init(_ listing: Listing, _ selection: Selection, _ frame: DocumentFrame) {
        layout = listing.layout(selection)
        item = listing.writer(selection, frame.snapshot)
        self.frame = frame
    }

    /// The table as CSV; `hasMark` puts the byte order mark before it by which spreadsheets know UTF-8.
    func csv(_ delimiter: CSVRows.Delimiter, hasMark: Bool) -> DocumentWriter {
        let rows = CSVRows(layout, delimiter: delimiter, in: frame)
        let (reader, item) = (RowReader(layout), item)
        return DocumentWriter { bytes in
            if hasMark { bytes += [0xEF, 0xBB, 0xBF] }
            rows.header(to: &bytes)
        } add: { place, bytes in
            reader.read { item(place, &$0) }
            rows.row(reader, to: &bytes)
        } close: { _ in
        }
    }

    /// The items as JSON, one a line, each with where it is proved and by which state of the corpus.
    var lines: DocumentWriter {
        let (reader, item) = (RowReader(layout), item)
        let passages = PassageAddress(frame)
        let version = JSONValue.string(frame.snapshot.version)
        return DocumentWriter { _ in
        } add: { place, bytes in
            reader.read { item(place, &$0) }
            bytes += reader.json.dropLast()
            var address: [UInt8] = []
            passages.append(of: reader, to: &address)
            if !address.isEmpty {
                Self.append(.string(String(decoding: address, as: UTF8.self)), as: TableColumn.passage.name, to: &bytes)
            }
            Self.append(version, as: TableColumn.version.name, to: &bytes)
            bytes += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
        } close: { _ in
        }
    }

    private static func append(_ value: JSONValue, as name: String, to bytes: inout [UInt8]) {
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        JSONValue.string(name).append(to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.append(to: &bytes)
    }
}
