import Search
import Synchronization

/// The terms of all articles until an index is made of them, which takes several times the memory of the index.
final class GatheredTerms: Sendable {
    private let gathered: Mutex<SearchIndexBuilder>
    /// Which documents that are as they were are taken from.
    private let former: SearchIndex?

    init(_ gathered: SearchIndexBuilder, former: SearchIndex?) {
        self.gathered = Mutex(gathered)
        self.former = former
    }

    /// Makes the index; the terms are held no more.
    func index() -> SearchIndex {
        let gathered = gathered.withLock { gathered in
            defer { gathered = SearchIndexBuilder() }
            return gathered
        }
        // What was copied need not be in memory twice.
        defer { former?.forgetPages() }
        return (consume gathered).index(former: former)
    }
}
