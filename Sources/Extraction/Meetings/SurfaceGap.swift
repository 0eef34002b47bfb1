import FrenchText
import Grammar
import Naming

/// What stands between a participant and a trigger in the order of the text: it tells where a tree errs.
struct SurfaceGap {
    /// Whether the participant stands behind the trigger.
    let isBehind: Bool
    /// The preposition nearest before the participant, behind the trigger or since the sentence began; 0 for none.
    private(set) var preposition: UInt32 = 0
    /// How many verbs stand between, at most two.
    private(set) var verbs: UInt32 = 0
    /// How many other participants stand between, at most three.
    private(set) var others: UInt32 = 0
    /// Prepositions, verbs, marks and conjunctions between, as one number.
    private(set) var signature: UInt32 = 29
    /// Whether a mark that ends a clause, or a conjunction that opens one, stands between.
    private(set) var hasBreak = false

    init(_ participant: Participant, _ trigger: Trigger, _ sentence: SentenceShape, _ words: GrammarWords) {
        let start =
            participant.carrier >= trigger.tokens.upperBound
            ? min(participant.carrier, participant.tokens.lowerBound) : participant.tokens.lowerBound
        isBehind = start >= trigger.tokens.upperBound
        let gap =
            isBehind
            ? trigger.tokens.upperBound..<start
            : min(participant.tokens.upperBound, trigger.tokens.lowerBound)..<trigger.tokens.lowerBound
        others = UInt32(min(3, sentence.starts.count { gap.contains($0) }))
        var symbols = 0
        var last: UInt32 = 0
        for token in gap.prefix(Self.longest) {
            guard let symbol = symbol(of: token, words), symbol != last else { continue }
            last = symbol
            symbols += 1
            if symbols <= Self.mostSymbols { signature = FeatureHashes.mix(signature, symbol) }
        }
        let before = isBehind ? gap : sentence.tokens.lowerBound..<max(start, sentence.tokens.lowerBound)
        if let nearest = before.suffix(Self.near).last(where: { words.reading.grammar.partOfSpeech($0) == .adposition })
        {
            preposition = GrammarWords.canonical(words.reading.tokens[nearest])
        }
    }

    /// What counts in the signature; nil for the words between.
    private mutating func symbol(of token: Int, _ words: GrammarWords) -> UInt32? {
        let reading = words.reading
        switch reading.grammar.partOfSpeech(token) {
        case .adposition: return GrammarWords.canonical(reading.tokens[token])
        case .verb, .auxiliary:
            if reading.grammar.partOfSpeech(token) == .verb { verbs = min(2, verbs + 1) }
            return 1
        case .coordinatingConjunction: return 2
        case .subordinatingConjunction:
            hasBreak = true
            return 3
        case .pronoun:
            guard Self.relatives.contains(lower: reading.tokens, at: token) else { return nil }
            hasBreak = true
            return 4
        case .punctuation:
            if Self.breaks.contains(lower: reading.tokens, at: token) { hasBreak = true }
            return reading.tokens[token].lowerHash
        default: return nil
        }
    }

    private static let relatives = ReportWords.surfaceGapRelatives.set
    private static let breaks: WordSet = [";", ":", "»", "«", "(", ")", "\"", "–", "—"]
    private static let longest = 40
    private static let mostSymbols = 6
    /// How many words before a participant its preposition may stand.
    private static let near = 6
}
