/// Where a word of a text stands, and the hash of it without case and accents: what a text is compared by with others.
package struct FoldedWord: BitwiseCopyable, Sendable {
    private let start: UInt32
    private let end: UInt32
    /// The hash of the word as ``Token`` folds it.
    package let hash: UInt32

    init(_ range: Range<Int>, hash: UInt32) {
        start = UInt32(clamping: range.lowerBound)
        end = UInt32(clamping: range.upperBound)
        self.hash = hash
    }

    /// Unicode scalars of the text.
    package var range: Range<Int> { Int(start)..<Int(end) }
}
