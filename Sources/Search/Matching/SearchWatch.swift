/// Ends a search that nobody waits for any more, and one that takes so long that others would wait for it.
package struct SearchWatch {
    private let isUnwanted: () -> Bool
    /// How much may be done before it is asked again.
    private var left = Self.step
    /// How often it may be asked still.
    private var asksLeft: Int

    /// About a tenth of a millisecond.
    private static let step = 20_000
    /// About a second: what takes more asks for nearly all documents many times over.
    package static let mostSteps = 300_000_000

    /// - Parameters:
    ///   - mostSteps: how much may be done, in documents or places read.
    ///   - isUnwanted: tells whether nobody waits; it is asked again and again while the search goes on.
    package init(mostSteps: Int = Self.mostSteps, isUnwanted: @escaping () -> Bool = { false }) {
        self.isUnwanted = isUnwanted
        asksLeft = mostSteps / Self.step
    }

    /// Notes what is about to be done.
    ///
    /// - Parameter steps: about as many as documents or positions are read.
    /// - Throws: where nobody waits, or too much was done.
    @inline(__always) mutating func spend(_ steps: Int) throws(SearchError) {
        left &-= steps
        if left < 0 { try ask() }
    }

    /// The same of what may be more than is done between two questions.
    mutating func spendAll(_ steps: Int) throws(SearchError) {
        var rest = steps
        while rest > 0 {
            try spend(min(rest, Self.step))
            rest -= Self.step
        }
    }

    private mutating func ask() throws(SearchError) {
        left = Self.step
        if isUnwanted() { throw .abandoned }
        asksLeft -= 1
        if asksLeft <= 0 { throw .tooMuchWork }
    }
}

/// Why a search has no answer.
package enum SearchError: Error, Hashable, Sendable {
    case mistake(QueryMistake)
    /// Nobody waits for it any more.
    case abandoned
    /// It reads so many documents and places of words that others would wait for it.
    case tooMuchWork
}
