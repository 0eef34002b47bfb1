/// Reads tables of articles, a row an article.
enum CSVReader {
    /// Rows read of one file.
    static let mostRows = 200_000

    static func read(_ text: String) throws(FormatProblem) -> Document {
        let octets = Array(text.utf8)
        var rows = CSVRows(octets[...], separator: CSVRows.separator(of: octets[...]))
        var document = Document(kind: .csv, encoding: "", drafts: [])
        guard let header = rows.next() else { throw FormatProblem(.empty, "the table has no row") }
        var columns = header.map { RecordField.byName[RecordField.key($0)] }
        var first: [String]?
        if !columns.contains(where: { $0?.field == .text || $0?.field == .summary }) {
            let sample = rows
            columns = guessed(columns, header, sample)
            let told = columns.enumerated().compactMap { place, column in column.map { "\(place + 1) = \($0.field)" } }
            guard columns.contains(where: { $0?.field == .text }) else {
                throw FormatProblem(
                    .noArticle,
                    "no column holds texts; columns: \(header.prefix(12).joined(separator: ", ").prefix(200))")
            }
            document.assumptions.append(Assumption(.columnsGuessed, told.joined(separator: ", ")))
            // A first row with a text in it is no head of a table.
            if header.contains(where: { $0.count > 80 }) { first = header }
        }
        var count = 0
        while let row = first ?? rows.next() {
            first = nil
            count += 1
            guard count <= mostRows else {
                document.assumptions.append(Assumption(.cut, "\(mostRows)"))
                break
            }
            if row.allSatisfy(\.isEmpty) { continue }
            let draft = draft(row, columns, header)
            if draft.hasText { document.drafts.append(draft) } else { document.leftOut.append("row \(count + 1)") }
        }
        return document
    }

    private static func draft(_ row: [String], _ columns: [(field: RecordField, rank: Int)?], _ header: [String])
        -> Draft
    {
        var record = RecordReader()
        for (place, value) in row.enumerated() where place < columns.count {
            guard let column = columns[place] else { continue }
            let name = place < header.count && header[place].count < 40 ? header[place].oneLine : "column \(place + 1)"
            record.add(value, as: column.field, rank: column.rank, name: name)
        }
        return record.draft()
    }

    /// Columns told by what stands in them: the longest is the text, one of addresses, one of days, the next longest the title.
    private static func guessed(
        _ known: [(field: RecordField, rank: Int)?], _ header: [String], _ rows: CSVRows
    ) -> [(field: RecordField, rank: Int)?] {
        var rows = rows
        var columns = known
        var sample: [[String]] = []
        while sample.count < 20, let row = rows.next() { sample.append(row) }
        if sample.isEmpty || header.contains(where: { $0.count > 80 }) { sample.append(header) }
        let means = header.indices.map { column in
            sample.reduce(0) { $0 + ($1.indices.contains(column) ? $1[column].count : 0) } / max(1, sample.count)
        }
        func holds(_ column: Int, _ test: (String) -> Bool) -> Bool {
            let values = sample.compactMap { $0.indices.contains(column) && !$0[column].isEmpty ? $0[column] : nil }
            return !values.isEmpty && values.allSatisfy(test)
        }
        let free = header.indices.filter { columns[$0] == nil }
        if let text = free.max(by: { means[$0] < means[$1] }), means[text] >= 40 { columns[text] = (.text, 90) }
        for column in free where columns[column] == nil {
            if holds(column, { $0.hasPrefix("http") }) {
                columns[column] = (.address, 90)
            } else if holds(column, { $0.count < 40 && StatedTime.day(of: $0) != nil }) {
                columns[column] = (.date, 90)
            }
        }
        if !columns.contains(where: { $0?.field == .title }) {
            let rest = free.filter { columns[$0] == nil && (12...250).contains(means[$0]) }
            if let title = rest.max(by: { means[$0] < means[$1] }) { columns[title] = (.title, 90) }
        }
        return columns
    }
}
