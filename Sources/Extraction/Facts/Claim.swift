/// A number that an article states about something countable.
package struct Claim: Sendable, Hashable {
    /// The number itself: 1500 for *plus de 1.500*.
    package let value: Double
    package let qualifier: Qualifier
    package let kind: Kind
    /// What is counted, as the article words it: *réunions bilatérales*.
    package let unit: String
    /// The head of `unit` folded to a key that is the same for comparable claims: `reunion bilateral`.
    package let unitKey: String
    package let evidence: Evidence

    package init(
        value: Double, qualifier: Qualifier, kind: Kind, unit: String, unitKey: String, evidence: Evidence
    ) {
        self.value = value
        self.qualifier = qualifier
        self.kind = kind
        self.unit = unit
        self.unitKey = unitKey
        self.evidence = evidence
    }

    /// How exact the article says that the number is.
    package enum Qualifier: String, Sendable {
        case exactly
        case about
        case moreThan = "more_than"
        case lessThan = "less_than"
        case almost
    }

    package enum Kind: String, Sendable {
        /// *43 réunions*.
        case cardinal
        /// *la 93e session*.
        case ordinal
        /// *12 %*.
        case percentage
    }
}
