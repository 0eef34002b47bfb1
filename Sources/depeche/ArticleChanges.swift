/// What one reading of the folder found that the one before did not.
struct ArticleChanges: Equatable {
    /// Identifiers, in their order.
    let added: [String]
    let changed: [String]
    let removed: [String]

    /// More than this many are counted, not named.
    private static let namedCount = 10

    /// - Parameters:
    ///   - old: the texts' digests by the articles' identifiers.
    ///   - new: those read now.
    init(from old: [String: String], to new: [String: String]) {
        added = new.keys.filter { old[$0] == nil }.sorted()
        changed = new.filter { id, digest in old[id] != nil && old[id] != digest }.keys.sorted()
        removed = old.keys.filter { new[$0] == nil }.sorted()
    }

    /// How many there are, and which, for a log.
    static func summary(_ ids: [String]) -> String {
        guard !ids.isEmpty else { return "0" }
        let rest = ids.count > namedCount ? ", …" : ""
        return "\(ids.count) (\(ids.prefix(namedCount).joined(separator: ", "))\(rest))"
    }
}
