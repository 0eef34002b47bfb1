package import Facts

package import struct Corpus.ArticleID

/// An office of an organization that one person holds at a time, with all that articles give it to.
package struct Office: Sendable, Hashable {
    /// The office as the first article words it: *président d’Interpol*.
    package let value: String
    /// The title alone, folded: `president`.
    package let title: String
    package let organization: EntityID
    /// In the order in which articles name them; one person is there once for each tense.
    package let holders: [Holder]

    /// Somebody of whom articles say that they hold, held or will hold the office.
    package struct Holder: Sendable, Hashable {
        package let person: EntityID
        package let name: String
        /// The words of the first article that says so: *ancien président d’Interpol*.
        package let value: String
        package let tense: RoleStatement.Tense
        /// The articles that say so, ordered by id.
        package let sources: [ArticleID]
        /// Every place that says so.
        package let evidence: [Evidence]
    }
}
