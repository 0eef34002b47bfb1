import CXlsxwriter

/// A file of Office Open XML that is written row by row, whose rows leave memory as soon as the next one begins.
///
/// libxlsxwriter's constant-memory mode: rows wait in files of the temporary folder until ``close()`` packs them.
@safe package final class Workbook {
    /// A value of a cell.
    package enum Cell: Sendable, Equatable {
        case text(String)
        case number(Double)
        case boolean(Bool)
        /// A day, at midnight.
        case day(year: Int, month: Int, day: Int)
        /// A text that leads to an address.
        case link(String, to: String)
    }

    /// Rows of a sheet, the header's included (ECMA-376; Excel's own limit).
    package static let rowsOfSheet = 1_048_576
    /// Links of a sheet that it lists itself; those behind them are formulas, of which memory holds none.
    ///
    /// Excel knows 65,530, and the library keeps 2.6 kB for each until the file is packed.
    package static let linksOfSheet = 10_000
    /// Characters of a text in a formula (Excel's limit).
    private static let charactersOfFormula = 255
    /// Characters of a cell; of a longer text the beginning is kept (Excel's limit, in UTF-16 units).
    package static let charactersOfCell = 32_767

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let bold: UnsafeMutablePointer<lxw_format>?
    private let date: UnsafeMutablePointer<lxw_format>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var links = 0
    private var isClosed = false

    /// Begins a workbook.
    ///
    /// - Parameters:
    ///   - path: the file that will be there once the workbook is closed.
    ///   - temporaryFolder: where rows wait.
    /// - Throws: ``SpreadsheetError`` where it cannot be begun.
    package init(path: String, temporaryFolder: String) throws(SpreadsheetError) {
        let made = unsafe temporaryFolder.withCString { folder in
            var options = unsafe lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
            return unsafe workbook_new_opt(path, &options)
        }
        guard let made = unsafe made else { throw SpreadsheetError(reason: "the workbook cannot be begun") }
        unsafe book = made
        unsafe bold = workbook_add_format(made)
        unsafe format_set_bold(bold)
        unsafe date = workbook_add_format(made)
        unsafe format_set_num_format(date, "yyyy-mm-dd")
    }

    deinit {
        // What nobody wants any more is packed nevertheless: the library has no other way to let go of it.
        if !isClosed { _ = unsafe workbook_close(book) }
    }

    /// Begins a sheet, with its header, which stays in sight.
    ///
    /// - Parameters:
    ///   - name: at most 31 characters, none of `[]:*?/\`, and of no other sheet.
    ///   - columns: their titles, and how wide they are, in characters.
    /// - Throws: ``SpreadsheetError`` where the name or the temporary folder does not do.
    package func begin(sheet name: String, columns: [(title: String, width: Double)]) throws(SpreadsheetError) {
        unsafe sheet = workbook_add_worksheet(book, name)
        guard let sheet = unsafe sheet else { throw SpreadsheetError(reason: "the sheet '\(name)' cannot be begun") }
        links = 0
        unsafe worksheet_freeze_panes(sheet, 1, 0)
        for (index, column) in columns.enumerated() {
            let place = lxw_col_t(clamping: index)
            try check(unsafe worksheet_set_column(sheet, place, place, column.width, nil))
        }
        for (index, column) in columns.enumerated() {
            try check(unsafe worksheet_write_string(sheet, 0, lxw_col_t(clamping: index), column.title, bold))
        }
    }

    /// Writes a cell of the sheet; cells come row by row.
    ///
    /// - Parameters:
    ///   - cell: its value; of a text, NUL and what XML cannot hold becomes U+FFFD.
    ///   - row: from 0, the header's.
    ///   - column: from 0.
    /// - Throws: ``SpreadsheetError`` where no sheet is begun, or the cell is none of it.
    package func write(_ cell: Cell, row: Int, column: Int) throws(SpreadsheetError) {
        guard let sheet = unsafe sheet else { throw SpreadsheetError(reason: "no sheet is begun") }
        let (row, column) = (lxw_row_t(clamping: row), lxw_col_t(clamping: column))
        switch cell {
        case .text(let text):
            try check(unsafe worksheet_write_string(sheet, row, column, Self.holdable(text), nil))
        case .number(let number): try check(unsafe worksheet_write_number(sheet, row, column, number, nil))
        case .boolean(let value): try check(unsafe worksheet_write_boolean(sheet, row, column, value ? 1 : 0, nil))
        case .day(let year, let month, let day):
            var moment = lxw_datetime(
                year: Int32(clamping: year), month: Int32(clamping: month), day: Int32(clamping: day), hour: 0, min: 0,
                sec: 0)
            try check(unsafe worksheet_write_datetime(sheet, row, column, &moment, date))
        case .link(let text, let address):
            let text = Self.holdable(text)
            let isWritten =
                links < Self.linksOfSheet
                ? unsafe worksheet_write_url_opt(sheet, row, column, address, nil, text, nil) == LXW_NO_ERROR
                : try writeFormula(of: text, to: address, row, column)
            links += 1
            // An address that is too long for a link is a text all the same.
            if !isWritten { try check(unsafe worksheet_write_string(sheet, row, column, text, nil)) }
        }
    }

    /// Writes a link as a formula; false where its parts are too long for one.
    private func writeFormula(
        of text: String, to address: String, _ row: lxw_row_t, _ column: lxw_col_t
    ) throws(SpreadsheetError) -> Bool {
        let parts = [address, text]
        guard parts.allSatisfy({ $0.utf16.count <= Self.charactersOfFormula }) else { return false }
        let quoted = parts.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        try check(
            unsafe worksheet_write_formula_str(
                sheet, row, column, "=HYPERLINK(" + quoted.joined(separator: ",") + ")", nil, text))
        return true
    }

    /// Packs the file; nothing can be written after it.
    package func close() throws(SpreadsheetError) {
        guard !isClosed else { return }
        isClosed = true
        try check(unsafe workbook_close(book))
    }

    private func check(_ status: lxw_error) throws(SpreadsheetError) {
        guard status != LXW_NO_ERROR else { return }
        throw SpreadsheetError(reason: unsafe String(cString: lxw_strerror(status)))
    }

    /// A text as a cell can hold it.
    private static func holdable(_ text: String) -> String {
        var text = text
        if text.unicodeScalars.contains(where: { !isHoldable($0) }) {
            text = String(String.UnicodeScalarView(text.unicodeScalars.map { isHoldable($0) ? $0 : "\u{FFFD}" }))
        }
        guard text.utf16.count > charactersOfCell else { return text }
        let end = text.utf16.index(text.startIndex, offsetBy: charactersOfCell)
        // A pair of surrogates is not cut in two.
        return String(text[..<text.unicodeScalars.index(before: text.unicodeScalars.index(after: end))])
    }

    /// XML 1.0's characters, and of C0 none but those that are written as they are.
    private static func isHoldable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: true
        default: false
        }
    }
}

/// Why a workbook cannot be written.
package struct SpreadsheetError: Error, Sendable, CustomStringConvertible {
    package let reason: String

    package var description: String { reason }
}
