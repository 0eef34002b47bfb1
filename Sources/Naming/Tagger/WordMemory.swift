import FrenchText
import Grammar

/// Words that the tagger met lately: in news, nine of ten tokens are words that it has just worked out.
///
/// A table of a fixed size where a word takes the place of another that falls on it; what is asked for is always right,
/// only quicker where it was asked for before.
struct WordMemory {
    private let classes: WordGroups
    private let weights: TagWeights?
    private var slots: [TaggerWord?]
    /// The lexicon that the words' traits come from.
    private var lexicon: Lexicon?

    /// - Parameters:
    ///   - classes: the classes of words.
    ///   - weights: of features; nil where words need no scores.
    init(classes: WordGroups, weights: TagWeights?) {
        self.classes = classes
        self.weights = weights
        slots = Array(repeating: nil, count: Self.size)
    }

    /// What stands before a sentence's first word and behind its last.
    private(set) lazy var edge = TaggerWord(scalars: [], form: .edge, scores: scores(of: .edge))

    private static let size = 16384
    /// A longer word, in Unicode scalars, is not kept: the memory stays small whatever the texts are.
    private static let longest = 64

    /// The word of a text's token.
    mutating func word(at index: Int, in reading: Reading) -> TaggerWord {
        if lexicon !== reading.lexicon {
            lexicon = reading.lexicon
            slots = Array(repeating: nil, count: Self.size)
        }
        let token = reading.tokens[index]
        let letterCase = UInt64(token.kind.rawValue * 4 + token.letters.rawValue)
        let slot = Int(token.foldedHash &+ UInt32(truncatingIfNeeded: letterCase) &* 0x9E37_79B1) & (Self.size - 1)
        let scalars = reading.text.scalars[token.range]
        if let known = slots[slot], known.form.letterCase == letterCase, scalars.elementsEqual(known.scalars) {
            return known
        }
        var form = WordForm(scalars)
        form.letterCase = letterCase
        form.classes = classes.groups(of: form.number)
        if token.isWord { form.traits = Self.traits(at: index, in: reading) }
        let word = TaggerWord(scalars: Array(scalars), form: form, scores: scores(of: form))
        if scalars.count <= Self.longest { slots[slot] = word }
        return word
    }

    private func scores(of form: WordForm) -> TaggerWord.Scores {
        var scores = TaggerWord.Scores(repeating: .init())
        guard let weights else { return scores }
        for (place, distance) in TaggerWord.distances.enumerated() {
            var features = FeatureSum(by: weights)
            form.addFeatures(at: distance, to: &features)
            scores[place] = features.sum
        }
        return scores
    }

    /// What the lexicons say of a word.
    private static func traits(at index: Int, in reading: Reading) -> UInt64 {
        let (lexicon, tokens) = (reading.lexicon, reading.tokens)
        let token = tokens[index]
        var traits: UInt64 = 0
        if token.isCapitalized {
            if lexicon.givenNames.contains(folded: token) {
                traits |= lexicon.ambiguousGivenNames.contains(folded: token) ? 3 : 1
            }
            if lexicon.places.canStart(with: tokens, at: index) { traits |= 4 }
            if lexicon.organizations.canStart(with: tokens, at: index) { traits |= 8 }
        }
        if reading.isCommon(token) { traits |= 16 }
        if lexicon.countries.demonyms[lower: token] != nil { traits |= 128 }
        if lexicon.organizationHeads.canStart(with: tokens, at: index) { traits |= 32 }
        if lexicon.roles.canStart(with: tokens, at: index) { traits |= 64 }
        return traits
    }
}
