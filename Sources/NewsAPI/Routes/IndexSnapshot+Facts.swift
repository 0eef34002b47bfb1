import Corpus
import NewsIndex

extension IndexSnapshot {
    /// The numbers of the articles that a claim or quotation may stand in, by its identifier: `clm-<article>-<start>`, with a number
    /// behind it where two stand at one place.
    func articles(ofFact id: String) -> [Int] {
        let parts = id.split(separator: "-", omittingEmptySubsequences: false).dropFirst()
        return [1, 2].compactMap { articleIndex(named: parts.dropLast($0).joined(separator: "-")) }
    }
}
