/// Ends a search that nobody waits for any more.
package struct SearchWatch {
    private let isUnwanted: () -> Bool
    /// How much may be done before it is asked again.
    private var left = Self.step

    /// About a tenth of a millisecond.
    private static let step = 20_000

    /// - Parameter isUnwanted: tells whether nobody waits; it is asked again and again while the search goes on.
    package init(isUnwanted: @escaping () -> Bool = { false }) {
        self.isUnwanted = isUnwanted
    }

    /// Notes what is about to be done.
    ///
    /// - Parameter steps: about as many as documents or positions are read.
    /// - Throws: where nobody waits.
    @inline(__always) mutating func spend(_ steps: Int) throws(SearchError) {
        left &-= steps
        if left < 0 { try ask() }
    }

    private mutating func ask() throws(SearchError) {
        left = Self.step
        if isUnwanted() { throw .abandoned }
    }
}

/// Why a search has no answer.
package enum SearchError: Error, Hashable, Sendable {
    case mistake(QueryMistake)
    /// Nobody waits for it any more.
    case abandoned
}
