/// The stable name of a meeting: `mtg-<host>-<counterpart>-<first day, or undated>`.
package struct MeetingID: Hashable, Comparable, Sendable {
    package let value: String

    init(_ value: String) {
        self.value = value
    }

    package static func < (left: MeetingID, right: MeetingID) -> Bool {
        left.value < right.value
    }
}
