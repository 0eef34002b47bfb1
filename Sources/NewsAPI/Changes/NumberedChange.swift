package import NewsIndex

/// A change with its place among all changes.
package struct NumberedChange: Sendable, Hashable {
    /// Greater than that of every change before, also over restarts.
    package let sequence: Int
    /// When it was seen, in milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int
    package let change: NewsChange

    package init(sequence: Int, milliseconds: Int, change: NewsChange) {
        self.sequence = sequence
        self.milliseconds = milliseconds
        self.change = change
    }
}
