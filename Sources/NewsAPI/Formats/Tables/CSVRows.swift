import NewsIndex

/// Writes rows as RFC 4180 has it: CRLF behind each, quotation marks where a cell needs them.
///
/// A spreadsheet takes a cell that begins like a formula for one, and runs it. Such a text has an apostrophe before it, by which
/// spreadsheets know a text (https://owasp.org/www-community/attacks/CSV_Injection), and so has one that begins with apostrophes
/// before such a sign: to take one apostrophe away gives the text back.
struct CSVRows {
    /// What stands between cells.
    enum Delimiter: String, CaseIterable, Sendable {
        case comma
        /// What a spreadsheet expects where a comma separates decimals.
        case semicolon
        case tab

        var octet: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: UInt8(ascii: "\t")
            }
        }
    }

    let layout: TableLayout
    let delimiter: UInt8
    private let version: [UInt8]
    private let passages: PassageAddress
    private var cell: [UInt8] = []

    init(_ layout: TableLayout, delimiter: Delimiter, in frame: DocumentFrame) {
        self.layout = layout
        self.delimiter = delimiter.octet
        version = Array(frame.snapshot.version.utf8)
        passages = PassageAddress(frame)
    }

    /// Writes the names of the columns.
    mutating func header(to bytes: inout [UInt8]) {
        for (index, column) in layout.all.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(Array(column.name.utf8), isText: true, to: &bytes)
        }
        bytes += Self.lineEnd
    }

    /// Writes the item that a reader read.
    mutating func row(_ reader: RowReader, to bytes: inout [UInt8]) {
        for (index, column) in layout.columns.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            guard let value = reader.value(of: index) else { continue }
            cell.removeAll(keepingCapacity: true)
            let isText: Bool
            switch column.kind {
            // Digits, signs and letters of JSON's own words need no care; a list of them is a text.
            case .integer, .number, .boolean: isText = column.isList
            case .text, .date, .link, .address, .json: isText = true
            }
            if column.isList {
                CellText.appendList(value, of: reader, to: &cell)
            } else {
                CellText.append(value, of: reader.json, to: &cell)
            }
            append(cell, isText: isText, to: &bytes)
        }
        if layout.passage != nil {
            bytes.append(delimiter)
            passages.append(of: reader, to: &bytes)
        }
        bytes.append(delimiter)
        append(version, isText: true, to: &bytes)
        bytes += Self.lineEnd
    }

    private static let lineEnd: [UInt8] = [0x0D, 0x0A]

    private func append(_ cell: [UInt8], isText: Bool, to bytes: inout [UInt8]) {
        let isGuarded = isText && Self.isFormula(cell)
        guard isGuarded || Self.needsQuotes(cell) else {
            bytes += cell
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if isGuarded { bytes.append(UInt8(ascii: "'")) }
        var start = 0
        while let quote = cell[start...].firstIndex(of: UInt8(ascii: "\"")) {
            bytes += cell[start...quote]
            bytes.append(UInt8(ascii: "\""))
            start = quote + 1
        }
        bytes += cell[start...]
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a spreadsheet could take a text for a formula, or for the mark of a text.
    static func isFormula(_ text: [UInt8]) -> Bool {
        let rest = text.drop { $0 == UInt8(ascii: "'") }
        guard let first = rest.first else { return false }
        return signs.contains(first) || wideSigns.contains { rest.starts(with: $0) }
    }

    private static let signs = Array("=+-@\t\r\n".utf8)
    /// The same signs as wide as ideographs.
    private static let wideSigns = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

    /// All octets are looked at, whatever the first ones are: so the processor takes many at a time.
    private static func needsQuotes(_ cell: [UInt8]) -> Bool {
        guard let first = cell.first, let last = cell.last else { return false }
        var found = first == UInt8(ascii: " ") || last == UInt8(ascii: " ")
        for byte in cell {
            found =
                found || byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",")
                || byte == UInt8(ascii: ";")
        }
        return found
    }
}
