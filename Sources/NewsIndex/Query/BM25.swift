import Foundation

/// The ranking function BM25.
///
/// Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*, Foundations and Trends in
/// Information Retrieval 3 (4), 2009, §3.
struct BM25: Sendable {
    /// How soon further occurrences stop to count.
    static let saturation = 1.2
    /// How much a document's length counts, from 0 to 1.
    static let lengthWeight = 0.75

    let documentCount: Int
    /// In terms.
    let averageLength: Double

    /// What one term adds to a document's score.
    ///
    /// The weight of a term is that of Robertson and Spärck Jones without relevance information, with 1 added under the logarithm, so that a term in
    /// more than half of the documents does not count against one.
    ///
    /// - Parameters:
    ///   - frequency: how often the document holds the term.
    ///   - length: the document's, in terms.
    ///   - documentFrequency: how many documents hold the term.
    /// - Returns: a positive number; more is better.
    func score(frequency: Int, length: Int, documentFrequency: Int) -> Double {
        let holding = Double(documentFrequency)
        let weight = log(1 + (Double(documentCount) - holding + 0.5) / (holding + 0.5))
        let relativeLength = averageLength > 0 ? Double(length) / averageLength : 1
        let norm = Self.saturation * (1 - Self.lengthWeight + Self.lengthWeight * relativeLength)
        return weight * Double(frequency) * (Self.saturation + 1) / (Double(frequency) + norm)
    }
}
