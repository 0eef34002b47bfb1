/// A number that an article states about something countable.
package struct Claim: Sendable, Hashable {
    /// The number itself: 1500 for *plus de 1.500*; of a range the lower one, 10 for *entre 10 et 15*.
    package let value: Double
    /// The upper number of a range, 15 for *entre 10 et 15*; nil for one number.
    package let upper: Double?
    package let qualifier: Qualifier
    package let kind: Kind
    /// What is counted, as the article words it: *réunions bilatérales*.
    package let unit: String
    /// The head of `unit` folded to a key that is the same for comparable claims: `reunion bilateral`.
    package let unitKey: String
    /// Whom the words beside the number say that it rests on: *selon la police*; nil where they name nobody.
    package let source: Quotation.Speaker?
    /// Where the words stand that say what is told of what is counted: *mis* and *examen* of *quatre policiers mis en examen*;
    /// none of what is no count of things.
    package let frame: [Range<Int>]
    /// Where the words stand that say which of these things are counted: *graves* of *3 blessés graves*.
    package let narrowing: [Range<Int>]
    package let evidence: Evidence

    package init(
        value: Double, upper: Double? = nil, qualifier: Qualifier, kind: Kind, unit: String, unitKey: String,
        source: Quotation.Speaker? = nil, frame: [Range<Int>] = [], narrowing: [Range<Int>] = [],
        evidence: Evidence
    ) {
        self.value = value
        self.upper = upper
        self.qualifier = qualifier
        self.kind = kind
        self.unit = unit
        self.unitKey = unitKey
        self.source = source
        self.frame = frame
        self.narrowing = narrowing
        self.evidence = evidence
    }

    /// How exact the article says that the number is.
    package enum Qualifier: String, Sendable, CaseIterable {
        case exactly
        case about
        case almost
        /// *plus de 10*
        case moreThan = "more_than"
        /// *au moins 10*
        case atLeast = "at_least"
        /// *moins de 10*
        case lessThan = "less_than"
        /// *au plus 10*, *jusqu’à 10*
        case atMost = "at_most"
        /// *entre 10 et 15*, *10 à 15*
        case between
    }

    package enum Kind: String, Sendable, CaseIterable {
        /// *43 réunions*.
        case cardinal
        /// *la 93e session*.
        case ordinal
        /// *12 %*.
        case percentage
    }
}

extension Claim {
    /// The bounds that the words give: both for a number or a range, one for *plus de* and *au plus*, none for *environ*.
    package var statedBounds: (lower: Double?, upper: Double?) {
        switch qualifier {
        case .exactly: (value, value)
        case .between: (value, upper)
        case .moreThan, .atLeast: (value, nil)
        case .lessThan, .atMost, .almost: (nil, value)
        case .about: (nil, nil)
        }
    }
}
