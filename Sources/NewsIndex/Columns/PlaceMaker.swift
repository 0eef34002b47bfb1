import Facts
import FrenchText

/// Makes places of the evidence of one article.
struct PlaceMaker {
    private let sentences: [Range<Int>]
    private(set) var oddSentences: [Range<Int>]
    private(set) var rules: RulePool

    init(sentences: [Range<Int>], oddSentences: [Range<Int>] = [], rules: RulePool) {
        self.sentences = sentences
        self.oddSentences = oddSentences
        self.rules = rules
    }

    mutating func place(_ evidence: Evidence, _ tag: UInt16) -> Place {
        Place(
            start: UInt32(clamping: evidence.range.lowerBound), end: UInt32(clamping: evidence.range.upperBound),
            sentence: UInt32(number(of: evidence.sentence)), rule: rules.number(of: evidence.rule), tag: tag)
    }

    private mutating func number(of sentence: Range<Int>) -> Int {
        let index = sentences.partition { $0.lowerBound >= sentence.lowerBound }
        if index < sentences.count, sentences[index] == sentence { return index }
        if let known = oddSentences.firstIndex(of: sentence) { return sentences.count + known }
        oddSentences.append(sentence)
        return sentences.count + oddSentences.count - 1
    }
}
