import NewsIndex

/// Which versions of the corpus served, and up to which change each of them went.
struct ServedVersions {
    private var versions: [(version: String, last: Int)] = []
    /// An entity tag of one that served before so many others names nothing any more.
    private static let most = 256

    mutating func note(_ version: String, last: Int) {
        if versions.last?.version == version { versions.removeLast() }
        versions.append((version, last))
        if versions.count > Self.most { versions.removeFirst() }
    }

    /// The versions that hold a change, and the one that serves.
    ///
    /// - Parameters:
    ///   - change: its number.
    ///   - current: the version that serves; where its changes are not noted yet, nothing is known of those before.
    /// - Returns: the versions, the one that serves first.
    func since(_ change: Int, before current: String) -> [String] {
        guard versions.last?.version == current else { return [current] }
        return [current] + versions.filter { $0.last >= change }.map(\.version)
    }
}

extension KeptChanges {
    /// The number of the last change of an article; without one, that behind which every change is kept.
    func lastChange(ofArticle id: String) -> Int {
        changes.last { $0.change.kind.subject == .article && $0.change.id == id }?.sequence ?? floor
    }
}
