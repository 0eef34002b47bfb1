import Foundation
import HTTPMessage
import NewsIndex
import Spreadsheet

/// Writes a table into the file of a workbook: sheets of rows, and one that says what the columns mean.
struct SpreadsheetFile {
    private let places: Range<Int>
    private let rows: TableRows
    private let cancellation: Cancellation
    private let columns: [TableColumn]

    init(_ places: Range<Int>, of rows: TableRows, _ cancellation: Cancellation) {
        self.places = places
        self.rows = rows
        self.cancellation = cancellation
        columns = rows.layout.all
    }

    /// Writes the file and opens it; its name is gone then, so that nothing is left of it once it is closed.
    ///
    /// - Returns: nil where it cannot be written, or nobody wants it any more.
    func open() -> FileHandle? {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "depeche-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            let book = try Workbook(path: file.path, temporaryFolder: folder.path)
            try write(to: book)
            try book.close()
            guard !cancellation.isCancelled else { return nil }
            return try FileHandle(forReadingFrom: file)
        } catch {
            return nil
        }
    }

    private func write(to book: Workbook) throws(SpreadsheetError) {
        let reader = RowReader(rows.layout)
        let titles = columns.map { (title: $0.name, width: Self.width(of: $0)) }
        var sheet = 1
        try book.begin(sheet: "Données", columns: titles)
        var row = 1
        for place in places {
            guard !cancellation.isCancelled else { return }
            if row == Workbook.rowsOfSheet {
                sheet += 1
                row = 1
                try book.begin(sheet: "Données \(sheet)", columns: titles)
            }
            reader.read { rows.item(place, &$0) }
            try write(reader, row: row, to: book)
            row += 1
        }
        try writeColumns(to: book)
    }

    private func write(_ reader: RowReader, row: Int, to book: Workbook) throws(SpreadsheetError) {
        for (index, column) in reader.layout.columns.enumerated() {
            guard let value = reader.value(of: index), let cell = cell(column, value, reader) else { continue }
            try book.write(cell, row: row, column: index)
        }
        var next = reader.layout.columns.count
        if reader.layout.passage != nil {
            var address: [UInt8] = []
            PassageAddress(rows.frame).append(of: reader, to: &address)
            if !address.isEmpty {
                let text = String(decoding: address, as: UTF8.self)
                try book.write(.link(text, to: text), row: row, column: next)
            }
            next += 1
        }
        try book.write(.text(rows.frame.snapshot.version), row: row, column: next)
    }

    private func cell(_ column: TableColumn, _ value: RowReader.Value, _ reader: RowReader) -> Workbook.Cell? {
        var octets: [UInt8] = []
        CellText.append(value, isList: column.isList, of: reader, to: &octets)
        guard !octets.isEmpty else { return nil }
        let text = String(decoding: octets, as: UTF8.self)
        guard !column.isList else { return .text(text) }
        switch column.kind {
        case .integer, .number: return Double(text).map(Workbook.Cell.number) ?? .text(text)
        case .boolean: return .boolean(text == "true")
        case .date: return day(text) ?? .text(text)
        // One link a row is enough: that to the proof, or else to the item.
        case .link where column.name == "self" && reader.layout.passage == nil:
            return .link(text, to: rows.frame.absolute(text))
        case .address: return .link(text, to: text)
        case .text, .link, .json: return .text(text)
        }
    }

    /// A full date; spreadsheets know none before 1900.
    private func day(_ text: String) -> Workbook.Cell? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard text.utf8.count == 10, parts.count == 3, parts[0] >= 1900 else { return nil }
        return .day(year: parts[0], month: parts[1], day: parts[2])
    }

    /// What the columns mean, and where the table comes from.
    private func writeColumns(to book: Workbook) throws(SpreadsheetError) {
        try book.begin(
            sheet: "Colonnes",
            columns: [(title: "column", width: 32), (title: "type", width: 10), (title: "meaning", width: 80)])
        for (row, column) in zip(1..., columns) {
            try book.write(.text(column.name), row: row, column: 0)
            try book.write(.text("\(column.kind)" + (column.isList ? " (list)" : "")), row: row, column: 1)
            try book.write(.text(column.meaning), row: row, column: 2)
        }
        let source = rows.frame.absolute(rows.frame.jsonLink)
        try book.write(.link(source, to: source), row: columns.count + 2, column: 2)
    }

    /// In characters.
    private static func width(of column: TableColumn) -> Double {
        switch column.kind {
        case .integer, .number, .boolean: 10
        case .date: 12
        case .text, .link, .address, .json: 24
        }
    }
}
