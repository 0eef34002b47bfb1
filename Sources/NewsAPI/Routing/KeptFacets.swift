import Synchronization

/// The facets of whole lists: what a snapshot has of each value stays the same as long as it serves, and is counted once.
final class KeptFacets: Sendable {
    private let kept = Mutex<[String: Facet]>([:])

    /// A facet of a list, made where it is asked for first; of two that are made at a time one is kept.
    func facet(_ name: String, of list: String, make: () -> Facet) -> Facet {
        let key = list + "/" + name
        if let known = kept.withLock({ $0[key] }) { return known }
        let made = make()
        kept.withLock { $0[key] = made }
        return made
    }
}

extension Call {
    /// The facets that a request asks for, in the order asked.
    ///
    /// - Parameters:
    ///   - list: what is counted.
    ///   - isWhole: whether everything in the list matches.
    ///   - make: counts the values of a facet's name.
    /// - Returns: the facets.
    func facets(of list: String, isWhole: Bool, _ make: (_ name: String) -> Facet) -> [Facet] {
        arguments.list("facets").map { name in
            isWhole ? corpus.facets.facet(name, of: list) { make(name) } : make(name)
        }
    }
}
