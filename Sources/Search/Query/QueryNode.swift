/// What a query asks for, as it was typed.
package indirect enum QueryNode: Sendable, Equatable {
    case word(QueryWord)
    /// Words that stand one behind the other: between quotation marks exactly as they are, or as the parts of one word (*porte-parole*).
    case phrase([QueryWord], isExact: Bool)
    /// Words and phrases with at most so many steps from each to the next, in either order.
    case near([QueryNode], distance: Int)
    /// What is looked for in titles alone.
    case title(QueryNode)
    case field(FieldValue)
    case all([QueryNode])
    case any([QueryNode])
    case not(QueryNode)
}

/// A word of a query.
package struct QueryWord: Sendable, Equatable {
    /// In small letters, composed, with its accents.
    package let exact: [UInt8]
    /// Whether it is only the beginning of a word.
    package let isPrefix: Bool
    /// Where it was typed, in Unicode scalars.
    package let range: Range<Int>

    package var text: String { String(decoding: exact, as: UTF8.self) }
}

/// What a document must have beside its words.
package struct FieldValue: Sendable, Equatable {
    package let field: QueryField
    /// As it was typed, quotation marks off.
    package let value: String
    /// Where it was typed, in Unicode scalars.
    package let range: Range<Int>
}

/// A field that is not made of the text's words; who made the documents knows which of them have a value.
package enum QueryField: String, Sendable, CaseIterable {
    case source
    case person
    case org
    case country
    case continent
    case place
    case date

    /// The names of all fields, that of the title among them.
    package static let names = ["title"] + allCases.map(\.rawValue)
}

/// Knows which documents a field's value means.
package protocol QueryFields {
    /// The documents that have a value, ascending; nil where the field can have no such value.
    func documents(_ field: QueryField, _ value: String) -> [UInt32]?

    /// How else a folded word of a name is spelled where the same is meant; none where nobody knows.
    func spellings(of folded: [UInt8]) -> [[UInt8]]

    /// The words that a folded word is in names, where it is written as one: *lepen* is *le pen*; nil where nobody knows.
    func parts(of folded: [UInt8]) -> [[UInt8]]?
}

extension QueryFields {
    package func spellings(of folded: [UInt8]) -> [[UInt8]] { [] }
    package func parts(of folded: [UInt8]) -> [[UInt8]]? { nil }
}
