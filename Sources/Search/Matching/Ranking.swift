import Corpus
import Foundation

/// The ranking function BM25F over title, body and names.
///
/// Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*, Foundations and Trends in
/// Information Retrieval 3 (4), 2009, §3.6: what stands in a field is weighted before it is saturated.
enum Ranking {
    /// How soon further occurrences stop to count.
    static let saturation: Float = 1.2
    /// How much a field's length counts, from 0 to 1.
    static let bodyLength = 0.75
    static let titleLength: Float = 0.3
    /// What a word of the title, or of a name, counts beside one of the body.
    static let title: Float = 40
    static let name: Float = 0.5
    /// No title counts more, however short it is.
    static let greatestTitle = title / (1 - titleLength)

    /// What an occurrence counts in documents of some lengths.
    static func norms(_ lengths: Column<UInt32>) -> [Float] {
        let average = Double(lengths.reduce(0) { $0 + Int($1) }) / Double(max(1, lengths.count))
        return lengths.map { Float(1 / (1 - bodyLength + bodyLength * Double($0) / max(average, 1))) }
    }

    /// The weight of Robertson and Spärck Jones without relevance information, with 1 added under the logarithm, so that a word in
    /// more than half of the documents does not count against one.
    static func weight(documentFrequency: Int, of documentCount: Int) -> Float {
        let holding = Double(min(documentFrequency, documentCount))
        return Float(log(1 + (Double(documentCount) - holding + 0.5) / (holding + 0.5)))
    }

    /// A word's part of a document's score; it never falls where the frequency rises, whatever is rounded.
    @inline(__always) static func score(weight: Float, frequency: Float) -> Float {
        weight * (saturation + 1) * (1 - saturation / (frequency + saturation))
    }
}

extension SearchIndex {
    /// What one form adds to the frequency of a word in a document.
    ///
    /// - Parameters:
    ///   - told: how often it stands there, and in which fields: see ``PostingFormat``.
    ///   - document: one that holds it.
    /// - Returns: the frequency.
    @inline(__always) func frequency(_ told: Int, in document: Int) -> Float {
        let body = Float(told >> PostingFormat.flagWidth) * norms[document]
        return told & PostingFormat.flags == 0 ? body : body + ofFields(told, in: document)
    }

    /// What title and names add to the frequency of a word.
    func ofFields(_ flags: Int, in document: Int) -> Float {
        var added: Float = 0
        if flags & PostingFormat.title != 0 {
            added += Ranking.title / (1 - Ranking.titleLength + Ranking.titleLength * titleLength(of: document))
        }
        if flags & PostingFormat.name != 0 { added += Ranking.name }
        return added
    }

    /// What no document of a block adds to the frequency more than.
    @inline(__always) func greatestFrequency(of block: PostingBlock) -> Float {
        let most = (1 << block.toldWidth - 1) >> PostingFormat.flagWidth + 1
        return Float(most) * greatestNorm + (block.flags & PostingFormat.title != 0 ? Ranking.greatestTitle : 0)
            + (block.flags & PostingFormat.name != 0 ? Ranking.name : 0)
    }
}
