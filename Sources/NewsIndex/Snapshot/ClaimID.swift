/// The stable name of a claim: `clm-<article>-<start of its evidence>`.
package struct ClaimID: Hashable, Comparable, Sendable {
    package let value: String

    init(_ value: String) {
        self.value = value
    }

    package static func < (left: ClaimID, right: ClaimID) -> Bool {
        left.value < right.value
    }
}
