import Corpus
import Foundation

/// The ranking function BM25F over title, body and names.
///
/// Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*, Foundations and Trends in
/// Information Retrieval 3 (4), 2009, §3.6: what stands in a field is weighted before it is saturated.
struct Ranking: Sendable {
    /// How soon further occurrences stop to count.
    static let saturation = 1.2
    /// How much a field's length counts, from 0 to 1.
    static let bodyLength = 0.75
    static let titleLength = 0.3
    /// What a word of the title, or of a name, counts beside one of the body.
    static let title = 20.0
    static let name = 0.5

    private let index: SearchIndex

    init(_ index: SearchIndex) {
        self.index = index
    }

    /// The weight of Robertson and Spärck Jones without relevance information, with 1 added under the logarithm, so that a word in
    /// more than half of the documents does not count against one.
    func weight(documentFrequency: Int) -> Double {
        let holding = Double(min(documentFrequency, index.documentCount))
        return log(1 + (Double(index.documentCount) - holding + 0.5) / (holding + 0.5))
    }

    /// What one form adds to the frequency of a word in a document.
    @inline(__always) func frequency(_ frequency: Int, isInTitle: Bool, isInName: Bool, in document: Int) -> Double {
        let length = Double(index.lengths[document]) / max(index.averageLength, 1)
        var total = Double(frequency) / (1 - Self.bodyLength + Self.bodyLength * length)
        if isInTitle {
            let title = Double(index.title(of: document).count) / max(index.averageTitle, 1)
            total += Self.title / (1 - Self.titleLength + Self.titleLength * title)
        }
        if isInName { total += Self.name }
        return total
    }

    /// Whether a position is one of the document's title.
    func isInTitle(_ position: Int, of document: Int) -> Bool { index.title(of: document).contains(position) }

    /// A word's part of a document's score.
    @inline(__always) func score(weight: Double, frequency: Double) -> Double {
        weight * frequency * (Self.saturation + 1) / (frequency + Self.saturation)
    }
}
