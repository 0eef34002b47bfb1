/// A column of a list as a table.
struct TableColumn: Sendable {
    /// What a cell's text is.
    enum Kind: Sendable, Equatable {
        case text
        case integer
        case number
        case boolean
        /// RFC 3339 as far as it is known: a day, a month or a year.
        case date
        /// A path of this server.
        case link
        /// An address that holds anywhere.
        case address
        /// JSON: what has no form of its own in a table.
        case json
    }

    /// The member's name, behind those of the objects that hold it: `host.name`.
    let name: String
    let kind: Kind
    /// Whether a cell holds any number of values; see ``CellText/separator``.
    let isList: Bool
    /// Whether a cell can be empty.
    let isOptional: Bool
    /// One sentence.
    let meaning: String
}

extension TableColumn {
    /// Where the words are that prove a row.
    static let passage = TableColumn(
        name: "passage_url", kind: .address, isList: false, isOptional: true,
        meaning: "Where the words stand that prove it, to be opened in a browser.")

    /// Which state of the corpus a row comes from.
    static let version = TableColumn(
        name: "corpus_version", kind: .text, isList: false, isOptional: false,
        meaning: "Which state of the corpus answers.")
}
