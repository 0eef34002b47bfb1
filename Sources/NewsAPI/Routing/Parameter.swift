/// One parameter of a query, as an endpoint declares it.
struct Parameter: Sendable {
    let name: String
    let kind: Kind

    init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }

    /// What values a parameter takes.
    enum Kind: Sendable, Equatable {
        /// Words to look for; one value, commas and all.
        case words
        /// Names or identifiers of anything, any of which may match.
        case names
        /// Some of a fixed list, any of which may match.
        case choices([String])
        /// One of a fixed list.
        case choice([String])
        /// ISO 3166-1 alpha-2 codes in either case, any of which may match.
        case countries
        /// One RFC 3339 full-date, or its year or year and month.
        case date
        /// One whole number.
        case integer(ClosedRange<Int>)
        /// Keys to order by, each with a `-` before it for the opposite order.
        case sort([String])
        /// Where a page begins, as an answer's link says it.
        case cursor
    }
}

extension Parameter {
    /// What every list takes.
    static let paging = [
        Parameter("limit", .integer(1...100)), Parameter("cursor", .cursor),
        Parameter("offset", .integer(0...1_000_000_000)),
    ]

    static func facets(_ names: [String]) -> Parameter { Parameter("facets", .choices(names)) }
    static func sort(_ keys: [String]) -> Parameter { Parameter("sort", .sort(keys)) }
}
