/// The stable name of a meeting: `mtg-<host>-<counterpart>-<article>-<place>`, after the first report of it (a place counts Unicode
/// scalars).
package struct MeetingID: Hashable, Comparable, Sendable {
    package let value: String

    init(_ value: String) {
        self.value = value
    }

    package static func < (left: MeetingID, right: MeetingID) -> Bool {
        left.value < right.value
    }
}
