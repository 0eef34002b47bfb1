/// What the tagger tells apart: parts of speech, the forms of verbs and the kinds of pronouns, which trees depend on.
///
/// The number of a case is its lane in the model's rows.
package enum WordTag: UInt8, Sendable, CaseIterable {
    case adjective
    case adposition
    case adverb
    case negation
    case interrogativeAdverb
    case finiteAuxiliary
    case infinitiveAuxiliary
    case participleAuxiliary
    case coordinatingConjunction
    case article
    case determiner
    case interjection
    case noun
    case numeral
    case personalPronoun
    case relativePronoun
    case interrogativePronoun
    case demonstrativePronoun
    case pronoun
    case properNoun
    case punctuation
    case subordinatingConjunction
    case symbol
    case finiteVerb
    case infinitiveVerb
    case pastParticiple
    case presentParticiple
    case other
    case pluralNoun
    case pluralAdjective
    case pluralFiniteVerb
    case pluralFiniteAuxiliary

    package var partOfSpeech: PartOfSpeech {
        switch self {
        case .adjective, .pluralAdjective: .adjective
        case .adposition: .adposition
        case .adverb, .negation, .interrogativeAdverb: .adverb
        case .finiteAuxiliary, .pluralFiniteAuxiliary, .infinitiveAuxiliary, .participleAuxiliary: .auxiliary
        case .coordinatingConjunction: .coordinatingConjunction
        case .article, .determiner: .determiner
        case .interjection: .interjection
        case .noun, .pluralNoun: .noun
        case .numeral: .numeral
        case .personalPronoun, .relativePronoun, .interrogativePronoun, .demonstrativePronoun, .pronoun: .pronoun
        case .properNoun: .properNoun
        case .punctuation: .punctuation
        case .subordinatingConjunction: .subordinatingConjunction
        case .symbol: .symbol
        case .finiteVerb, .pluralFiniteVerb, .infinitiveVerb, .pastParticiple, .presentParticiple: .verb
        case .other: .other
        }
    }
}
