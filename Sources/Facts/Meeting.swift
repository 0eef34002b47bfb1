/// A meeting that an article reports.
package struct Meeting: Sendable {
    package let kind: Kind
    package let status: Status
    /// Who received or is the subject of the report; nil where the text does not say.
    package let host: Party?
    /// Whom the host met.
    package let counterpart: Party
    package let dates: DateRange?
    /// Index of a place among the article's entities.
    package let place: Int?
    /// Index of an event among the article's entities.
    package let event: Int?
    /// The article's own heading over the list that this meeting stands in, such as *Amérique latine et Caraïbes*.
    package let statedGroup: String?
    package let outcomes: [Outcome]
    package let evidence: Evidence
    /// Whether the words make it likely, and not sure enough to be told as a fact of a corpus.
    package let isDoubtful: Bool

    package init(
        kind: Kind, status: Status, host: Party?, counterpart: Party, dates: DateRange?, place: Int?, event: Int?,
        statedGroup: String?, outcomes: [Outcome], evidence: Evidence, isDoubtful: Bool = false
    ) {
        self.kind = kind
        self.status = status
        self.host = host
        self.counterpart = counterpart
        self.dates = dates
        self.place = place
        self.event = event
        self.statedGroup = statedGroup
        self.outcomes = outcomes
        self.evidence = evidence
        self.isDoubtful = isDoubtful
    }

    package enum Kind: String, Sendable, CaseIterable {
        case bilateral
        case multilateral
    }

    /// Only `held` is counted in the lists; `implied` follows from an outcome without a meeting being reported, and
    /// `unconfirmed` is what a source is said to claim (*aurait rencontré*).
    package enum Status: String, Sendable, CaseIterable {
        case held
        case planned
        case cancelled
        case phone
        case past
        case implied
        case unconfirmed
    }

    /// One side of a meeting; each index points into the article's entities.
    package struct Party: Sendable, Hashable {
        package let country: CountryCode?
        package let person: Int?
        package let organization: Int?
        /// Whom the article says was met: *hauts responsables*, *le président d’Interpol*; nil where it only names.
        package let description: String?

        package init(country: CountryCode?, person: Int?, organization: Int?, description: String?) {
            self.country = country
            self.person = person
            self.organization = organization
            self.description = description
        }
    }

    /// What a meeting led to.
    package struct Outcome: Sendable, Hashable {
        package let kind: Kind
        package let description: String
        package let evidence: Evidence

        package init(kind: Kind, description: String, evidence: Evidence) {
            self.kind = kind
            self.description = description
            self.evidence = evidence
        }

        package enum Kind: String, Sendable, CaseIterable {
            case memorandum
            case agreement
        }
    }
}
