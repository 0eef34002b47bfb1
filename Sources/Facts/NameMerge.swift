/// Why two spellings were taken for one entity.
package struct NameMerge: Sendable, Hashable {
    package let left: String
    package let right: String
    /// The rule's stable name: `same-name`, `initials`, `family-name`, `first-part`, `given-name`, `single-name`, `slip`,
    /// `transliteration`, `joined-parts`, `swapped-order`, `shortened-name`, `expansion`, `same-event`, `editor`.
    package let rule: String
    /// From 0 to 1: how alike the two spellings are by that rule.
    package let score: Double

    package init(left: String, right: String, rule: String, score: Double) {
        self.left = left
        self.right = right
        self.rule = rule
        self.score = score
    }
}
