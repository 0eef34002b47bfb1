import NewsIndex

/// What the columns of a table mean, in the vocabulary of CSV on the Web (https://www.w3.org/TR/tabular-metadata/).
struct TableMetadata {
    private let layout: TableLayout
    private let frame: DocumentFrame
    private let delimiter: CSVRows.Delimiter

    init(_ layout: TableLayout, _ frame: DocumentFrame, delimiter: CSVRows.Delimiter) {
        self.layout = layout
        self.frame = frame
        self.delimiter = delimiter
    }

    var json: JSONValue {
        [
            "@context": ["http://www.w3.org/ns/csvw", ["@language": "en"]],
            "url": .string(frame.absolute(table)),
            "dc:title": .string(frame.title), "dc:source": .string(frame.absolute(frame.jsonLink)),
            "dc:hasVersion": .string(frame.snapshot.version),
            "dialect": [
                "encoding": "utf-8", "delimiter": .string(String(Unicode.Scalar(delimiter.octet))),
                "lineTerminators": ["\r\n"], "quoteChar": "\"", "doubleQuote": .bool(true), "header": .bool(true),
            ],
            "rdfs:comment": .string(Self.comment),
            "tableSchema": ["columns": .array(layout.all.map(Self.column))],
        ]
    }

    private static let comment = """
        A text that a spreadsheet could take for a formula has an apostrophe before it in CSV. In a column with a separator, a \
        value that holds a semicolon or a line end stands between quotation marks, which are doubled in it. A text that is cut is named in 'cut'.
        """

    /// The address of the table that this is about.
    private var table: String {
        let cut = frame.link.firstIndex(of: "?") ?? frame.link.endIndex
        let path = frame.link[..<cut]
        let suffix = "." + Format.metadata.suffix
        return (path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : String(path)) + "." + Format.csv.suffix
            + frame.link[cut...]
    }

    private static func column(_ column: TableColumn) -> JSONValue {
        var members = [
            JSONMember("name", .string(column.name)), JSONMember("titles", .string(column.name)),
            JSONMember("dc:description", .string(column.meaning)),
            JSONMember("datatype", .string(datatype(of: column.kind))),
            JSONMember("required", .bool(!column.isOptional && !column.isList)),
        ]
        if column.isList { members.append(JSONMember("separator", .string(CellText.separator))) }
        return .object(members)
    }

    /// The names of XML Schema's types that CSV on the Web takes.
    private static func datatype(of kind: TableColumn.Kind) -> String {
        switch kind {
        // A day, a month or a year: no one type is all three.
        case .text, .date: "string"
        case .integer: "integer"
        case .number: "double"
        case .boolean: "boolean"
        case .link, .address: "anyURI"
        case .json: "json"
        }
    }
}
