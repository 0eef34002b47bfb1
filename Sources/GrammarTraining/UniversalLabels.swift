package import Grammar

extension Relation {
    /// The relation that a label stands for, the nearest one where it is none of ours.
    package init(universal label: Substring) {
        let parts = label.split(separator: ":")
        let base = parts.first ?? ""
        let whole = parts.count > 1 ? "\(base):\(parts[1])" : String(base)
        self = Self.byLabel[whole] ?? Self.byLabel[String(base)] ?? Self.nearest[base] ?? .unspecified
    }

    private static let byLabel = Dictionary(uniqueKeysWithValues: allCases.map { ($0.label, $0) })
    private static let nearest: [Substring: Relation] = [
        "goeswith": .fixed, "compound": .flat, "list": .parataxis, "reparandum": .unspecified,
    ]
}

extension WordTag {
    /// The tag that a part of speech and the features beside it stand for.
    package init(universal label: Substring, features: Substring) {
        let features = Dictionary(
            features.split(separator: "|").map { feature in
                let sides = feature.split(separator: "=", maxSplits: 1)
                return (sides[0], sides.last ?? "")
            }, uniquingKeysWith: { first, _ in first })
        let isPlural = features["Number"] == "Plur"
        switch label {
        case "ADJ": self = isPlural ? .pluralAdjective : .adjective
        case "ADP": self = .adposition
        case "ADV": self = .adverb(features)
        case "AUX":
            switch features["VerbForm"] {
            case "Inf": self = .infinitiveAuxiliary
            case "Part": self = .participleAuxiliary
            default: self = isPlural ? .pluralFiniteAuxiliary : .finiteAuxiliary
            }
        case "CCONJ": self = .coordinatingConjunction
        case "DET": self = features["PronType"] == "Art" ? .article : .determiner
        case "INTJ": self = .interjection
        case "NOUN": self = isPlural ? .pluralNoun : .noun
        case "NUM": self = .numeral
        case "PRON": self = .pronoun(features)
        case "PROPN": self = .properNoun
        case "PUNCT": self = .punctuation
        case "SCONJ": self = .subordinatingConjunction
        case "SYM": self = .symbol
        case "VERB":
            switch features["VerbForm"] {
            case "Inf": self = .infinitiveVerb
            case "Part": self = features["Tense"] == "Pres" ? .presentParticiple : .pastParticiple
            default: self = isPlural ? .pluralFiniteVerb : .finiteVerb
            }
        default: self = .other
        }
    }

    private static func adverb(_ features: [Substring: Substring]) -> WordTag {
        if features["Polarity"] == "Neg" { return .negation }
        return features["PronType"] == "Int" ? .interrogativeAdverb : .adverb
    }

    private static func pronoun(_ features: [Substring: Substring]) -> WordTag {
        switch features["PronType"] {
        case "Prs": .personalPronoun
        case "Rel": .relativePronoun
        case "Int": .interrogativePronoun
        case "Dem": .demonstrativePronoun
        default: .pronoun
        }
    }
}
