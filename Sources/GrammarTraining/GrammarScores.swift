import FrenchText
package import Grammar

/// How much of a treebank a model gets right; marks are not counted.
package struct GrammarScores: Sendable, CustomStringConvertible {
    package private(set) var tokens = 0
    package private(set) var partsOfSpeech = 0
    package private(set) var heads = 0
    /// Heads with the relation to them.
    package private(set) var arcs = 0

    package init(of model: GrammarModel, on treebank: [TreebankSentence]) {
        for sentence in treebank {
            let parsed = ParsedText(TokenizedText(sentence.text), model: model)
            var start = 0
            for gold in GoldSentence.sentences(of: sentence) {
                count(gold, in: parsed, from: start)
                start += gold.tokens.count
            }
        }
    }

    private mutating func count(_ gold: GoldSentence, in parsed: ParsedText, from start: Int) {
        for place in gold.tokens.indices where gold.tags[place] != .punctuation {
            tokens += 1
            if parsed.partOfSpeech(start + place) == gold.tags[place].partOfSpeech { partsOfSpeech += 1 }
            let head: GoldSentence.Head = parsed.head(start + place).map { .token($0 - start) } ?? .root
            guard head == gold.heads[place] else { continue }
            heads += 1
            if parsed.relation(start + place) == gold.relations[place] { arcs += 1 }
        }
    }

    package var description: String {
        func percent(_ part: Int) -> Double { (Double(part) / Double(max(1, tokens)) * 10_000).rounded() / 100 }
        return "\(tokens) tokens: LAS \(percent(arcs)), UAS \(percent(heads)), UPOS \(percent(partsOfSpeech))"
    }
}
