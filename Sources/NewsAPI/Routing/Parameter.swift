import Facts

/// One parameter of a query, as an endpoint declares it.
struct Parameter: Sendable {
    let name: String
    let kind: Kind
    let repetition: Repetition

    init(_ name: String, _ kind: Kind, again repetition: Repetition = .refused) {
        self.name = name
        self.kind = kind
        self.repetition = repetition
    }

    /// What it means that a parameter is given again; values behind a comma are alternatives, any of which may match.
    enum Repetition: Sendable {
        /// Nothing: what it narrows by has one value in each item.
        case refused
        /// Each must match: an item has many values of this kind.
        case narrows
        /// Further values, as of fields or keys to order by.
        case adds
    }

    /// What values a parameter takes.
    enum Kind: Sendable, Equatable {
        /// Words to look for; one value, commas and all.
        case words
        /// Names or identifiers of anything, any of which may match.
        case names
        /// Names or identifiers of entities, of one type or of any, any of which may match; each means one.
        case entities(EntityType?)
        /// Some of a fixed list, any of which may match.
        case choices([String])
        /// One of a fixed list.
        case choice([String])
        /// ISO 3166-1 alpha-2 codes in either case, any of which may match.
        case countries
        /// One RFC 3339 full-date, or its year or year and month.
        case date
        /// One decimal number.
        case number
        /// One whole number.
        case integer(ClosedRange<Int>)
        /// Keys to order by, each with a `-` before it for the opposite order.
        case sort([String])
        /// Where a page begins, as an answer's link says it.
        case cursor
    }
}

extension Parameter {
    /// What every list takes, whose pages have so many items at most.
    static func paging(most: Int) -> [Parameter] {
        [
            Parameter("limit", .integer(0...most)), Parameter("cursor", .cursor),
            Parameter("offset", .integer(0...1_000_000_000)),
        ]
    }

    /// What a list may be narrowed to by identifiers.
    static let ids = Parameter("id", .names)

    /// How many independent articles say so at least.
    static let minSources = Parameter("min_sources", .integer(1...1_000))

    static func facets(_ names: [String]) -> Parameter { Parameter("facets", .choices(names), again: .adds) }
    static func sort(_ keys: [String]) -> Parameter { Parameter("sort", .sort(keys), again: .adds) }
}
