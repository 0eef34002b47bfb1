package import Facts

package import struct Corpus.ArticleID

/// A number that an article states, with its identifier.
package struct IndexedClaim: Sendable, Hashable {
    package let id: ClaimID
    package let article: ArticleID
    /// The article's position among the snapshot's.
    package let articleNumber: Int
    package let claim: Claim
    /// Whom its number rests on, across articles; nil where the words beside it name nobody that is known.
    package let source: EntityID?
}
