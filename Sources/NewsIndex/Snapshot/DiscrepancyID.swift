/// The stable name of a discrepancy: `dsc-<kind>-<what it is about>`.
package struct DiscrepancyID: Hashable, Comparable, Sendable {
    package let value: String

    init(_ value: String) {
        self.value = value
    }

    package static func < (left: DiscrepancyID, right: DiscrepancyID) -> Bool {
        left.value < right.value
    }
}
