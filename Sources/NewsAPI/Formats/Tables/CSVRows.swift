import NewsIndex

/// Writes rows as RFC 4180 has it: CRLF behind each, quotation marks where a cell needs them.
///
/// A spreadsheet takes a cell that begins like a formula for one, and runs it. Such a text has an apostrophe before it, by which
/// spreadsheets know a text (https://owasp.org/www-community/attacks/CSV_Injection), and so has one that begins with apostrophes
/// before such a sign: to take one apostrophe away gives the text back.
final class CSVRows {
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

    /// How the cells of a column are written.
    private enum Form {
        /// Digits, signs and letters of JSON's own words need no care.
        case word
        case text
        case list
    }

    private let layout: TableLayout
    private let forms: [Form]
    private let delimiter: UInt8
    private let version: [UInt8]
    private let passages: PassageAddress
    private var cell: [UInt8] = []

    init(_ layout: TableLayout, delimiter: Delimiter, in frame: DocumentFrame) {
        self.layout = layout
        forms = layout.columns.map { column in
            switch column.kind {
            case _ where column.isList: .list
            case .integer, .number, .boolean: .word
            case .text, .date, .link, .address, .json: .text
            }
        }
        self.delimiter = delimiter.octet
        version = Array(frame.snapshot.version.utf8)
        passages = PassageAddress(frame)
    }

    /// Writes the names of the columns.
    func header(to bytes: inout [UInt8]) {
        for (index, column) in layout.all.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(Array(column.name.utf8), to: &bytes)
        }
        endLine(&bytes)
    }

    /// Writes the item that a reader read.
    func row(_ reader: RowReader, to bytes: inout [UInt8]) {
        for column in forms.indices {
            if column > 0 { bytes.append(delimiter) }
            guard let value = reader.value(of: column) else { continue }
            let form = forms[column]
            if form == .word {
                CellText.append(value, of: reader, to: &bytes)
            } else if form == .text, let string = CellText.string(value, reader),
                appendPlain(reader.json, string, to: &bytes)
            {
                continue
            } else {
                cell.removeAll(keepingCapacity: true)
                CellText.append(value, isList: form == .list, of: reader, to: &cell)
                append(cell, to: &bytes)
            }
        }
        if layout.passage != nil {
            bytes.append(delimiter)
            passages.append(of: reader, to: &bytes)
        }
        bytes.append(delimiter)
        bytes += version
        endLine(&bytes)
    }

    private func endLine(_ bytes: inout [UInt8]) {
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    /// Appends a text that stands in JSON as it is; false, and nothing, where it does not, or begins like a formula.
    private func appendPlain(_ json: [UInt8], _ range: Range<Int>, to bytes: inout [UInt8]) -> Bool {
        guard let first = range.first else { return true }
        let octets = json.span
        // All octets are looked at, whatever the first ones are: so the processor takes many at a time.
        var (hasEscape, needsQuotes) = (false, false)
        for place in range {
            let octet = octets[place]
            hasEscape = hasEscape || octet == UInt8(ascii: "\\")
            needsQuotes = needsQuotes || octet == UInt8(ascii: ",") || octet == UInt8(ascii: ";")
        }
        guard !hasEscape, !Self.mayBeginFormula(octets[first]) else { return false }
        let isSpaced = octets[first] == UInt8(ascii: " ") || octets[range.upperBound - 1] == UInt8(ascii: " ")
        // Quotation marks and controls are escaped in JSON: there is none to be doubled.
        if needsQuotes || isSpaced { bytes.append(UInt8(ascii: "\"")) }
        bytes.append(json, range)
        if needsQuotes || isSpaced { bytes.append(UInt8(ascii: "\"")) }
        return true
    }

    private func append(_ cell: [UInt8], to bytes: inout [UInt8]) {
        if Self.isFormula(cell) {
            bytes.appendQuoted([UInt8(ascii: "'")] + cell)
        } else if Self.needsQuotes(cell) {
            bytes.appendQuoted(cell)
        } else {
            bytes += cell
        }
    }

    /// Whether a spreadsheet could take a text for a formula, or for the mark of a text.
    static func isFormula(_ text: [UInt8]) -> Bool {
        guard let first = text.first, mayBeginFormula(first) else { return false }
        let rest = text.drop { $0 == UInt8(ascii: "'") }
        return rest.first.map(signs.contains) ?? false || wideSigns.contains { rest.starts(with: $0) }
    }

    /// Whether a formula can begin with an octet; of text that begins with few others can be told so quickly that it is none.
    private static func mayBeginFormula(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0..<0x20:
            true
        // What the wide signs begin with.
        case 0xEF: true
        default: false
        }
    }

    private static let signs = Array("=+-@\t\r\n".utf8)
    /// The same signs as wide as ideographs.
    private static let wideSigns = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

    private static func needsQuotes(_ cell: [UInt8]) -> Bool {
        guard let first = cell.first, let last = cell.last else { return false }
        return first == UInt8(ascii: " ") || last == UInt8(ascii: " ")
            || cell.contains {
                $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";")
            }
    }
}
