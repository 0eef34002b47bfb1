/// What a token is to its head, as Universal Dependencies tell relations apart.
package enum Relation: UInt8, Sendable, CaseIterable {
    /// The token that the sentence hangs on: it has no head.
    case root
    case nominalSubject
    case passiveSubject
    case clausalSubject
    case object
    case indirectObject
    case oblique
    /// Who does what a passive verb tells: *par le président*.
    case agent
    case nominalModifier
    case apposition
    case numericModifier
    case adjectivalModifier
    case adverbialModifier
    case determiner
    /// The preposition of a noun, which is the head of it.
    case caseMarker
    /// What opens a subordinate clause.
    case marker
    case coordinatingConjunction
    case conjunct
    case auxiliary
    case passiveAuxiliary
    case copula
    case clausalModifier
    case relativeClause
    case adverbialClause
    case clausalComplement
    case openComplement
    /// A further part of a name or of another unit without a head of its own.
    case flat
    /// A further word of a fixed expression: *afin de*.
    case fixed
    case expletive
    /// *se* of a verb that is passive by it.
    case passiveExpletive
    case dislocated
    case vocative
    case discourse
    /// What is left of a clause whose verb is not told again.
    case orphan
    case parataxis
    case punctuation
    case unspecified

    /// Its name in Universal Dependencies.
    package var label: String {
        switch self {
        case .root: "root"
        case .nominalSubject: "nsubj"
        case .passiveSubject: "nsubj:pass"
        case .clausalSubject: "csubj"
        case .object: "obj"
        case .indirectObject: "iobj"
        case .oblique: "obl"
        case .agent: "obl:agent"
        case .nominalModifier: "nmod"
        case .apposition: "appos"
        case .numericModifier: "nummod"
        case .adjectivalModifier: "amod"
        case .adverbialModifier: "advmod"
        case .determiner: "det"
        case .caseMarker: "case"
        case .marker: "mark"
        case .coordinatingConjunction: "cc"
        case .conjunct: "conj"
        case .auxiliary: "aux"
        case .passiveAuxiliary: "aux:pass"
        case .copula: "cop"
        case .clausalModifier: "acl"
        case .relativeClause: "acl:relcl"
        case .adverbialClause: "advcl"
        case .clausalComplement: "ccomp"
        case .openComplement: "xcomp"
        case .flat: "flat"
        case .fixed: "fixed"
        case .expletive: "expl"
        case .passiveExpletive: "expl:pass"
        case .dislocated: "dislocated"
        case .vocative: "vocative"
        case .discourse: "discourse"
        case .orphan: "orphan"
        case .parataxis: "parataxis"
        case .punctuation: "punct"
        case .unspecified: "dep"
        }
    }
}
