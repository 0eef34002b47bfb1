package import Facts

package import struct Corpus.ArticleID

/// How many bilateral meetings an article announces, beside how many it lists.
package struct MeetingDeclaration: Sendable, Hashable {
    package let article: ArticleID
    /// The claim that announces them.
    package let claim: Claim
    /// The distinct countries of the held bilateral meetings that the same article reports.
    package let listed: Int
    /// The first of those reports.
    package let firstListed: Evidence

    /// Whether the list contradicts the words of the claim: *plus de 40* is not contradicted by 46.
    ///
    /// A list that falls far short (*vingt-cinq réunions, dont celles avec …*) gives examples and contradicts nothing.
    package var isContradicted: Bool {
        let listed = Double(listed)
        guard listed * 3 >= claim.value * 2 else { return false }
        return switch claim.qualifier {
        case .exactly: listed != claim.value
        case .moreThan: listed <= claim.value
        case .lessThan: listed >= claim.value
        case .atLeast: listed < claim.value
        case .atMost: listed > claim.value
        case .between: !claim.possibleValues.contains(listed)
        case .about, .almost: false
        }
    }
}
