/// The part of speech of a token, as Universal Dependencies tell them apart (UPOS).
package enum PartOfSpeech: UInt8, Sendable, CaseIterable {
    case adjective
    case adposition
    case adverb
    case auxiliary
    case coordinatingConjunction
    case determiner
    case interjection
    case noun
    case numeral
    case particle
    case pronoun
    case properNoun
    case punctuation
    case subordinatingConjunction
    case symbol
    case verb
    /// What is none of them, such as a foreign word.
    case other

    /// Its name in Universal Dependencies.
    package var label: String {
        switch self {
        case .adjective: "ADJ"
        case .adposition: "ADP"
        case .adverb: "ADV"
        case .auxiliary: "AUX"
        case .coordinatingConjunction: "CCONJ"
        case .determiner: "DET"
        case .interjection: "INTJ"
        case .noun: "NOUN"
        case .numeral: "NUM"
        case .particle: "PART"
        case .pronoun: "PRON"
        case .properNoun: "PROPN"
        case .punctuation: "PUNCT"
        case .subordinatingConjunction: "SCONJ"
        case .symbol: "SYM"
        case .verb: "VERB"
        case .other: "X"
        }
    }
}
