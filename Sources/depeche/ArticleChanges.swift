import NewsIndex

/// What one reading of the folder found that the one before did not, for a log.
struct ArticleChanges: Equatable {
    /// Identifiers, in their order.
    let added: [String]
    let changed: [String]
    let removed: [String]

    /// More than this many are counted, not named.
    private static let namedCount = 10

    /// - Parameter changes: of anything, in the order of identifiers.
    init(_ changes: [NewsChange]) {
        let ids = { (kind: NewsChange.Kind) in changes.filter { $0.kind == kind }.map(\.id) }
        added = ids(.articleAdded)
        changed = ids(.articleChanged)
        removed = ids(.articleRemoved)
    }

    /// How many there are, and which.
    static func summary(_ ids: [String]) -> String {
        guard !ids.isEmpty else { return "0" }
        let rest = ids.count > namedCount ? ", …" : ""
        return "\(ids.count) (\(ids.prefix(namedCount).joined(separator: ", "))\(rest))"
    }
}
