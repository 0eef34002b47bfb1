package import Facts

/// Something that articles, or an article with itself, disagree about.
package struct Discrepancy: Sendable, Hashable {
    package let id: DiscrepancyID
    package let kind: Kind
    /// One sentence in French.
    package let frenchSummary: String
    /// The same in English.
    package let englishSummary: String
    /// What each side says; at least two.
    package let values: [Value]
    /// The entity that it is about, where it is about one.
    package let entity: EntityID?
    /// What an editor decided about it last; nil as long as nobody did.
    package var verdict: Verdict?

    /// What an editor makes of a disagreement.
    package struct Verdict: Sendable, Hashable {
        /// Whether it was confirmed, or dismissed.
        package let isConfirmed: Bool
        package let author: String?
        /// RFC 3339, a day or a moment.
        package let date: String?
        package let reason: String?
    }

    /// Where it stands with editors.
    package enum State: String, Sendable, CaseIterable {
        /// Nobody decided yet.
        case open
        case confirmed
        case dismissed
    }

    package var state: State { verdict.map { $0.isConfirmed ? .confirmed : .dismissed } ?? .open }

    /// One side of a disagreement.
    package struct Value: Sendable, Hashable {
        package let text: String
        package let evidence: Evidence
    }

    package enum Kind: String, Sendable, CaseIterable {
        /// An article announces one number of meetings and lists another.
        case declaredAgainstListed = "declared_against_listed"
        /// Articles about the same event count the same thing differently.
        case numbers
        /// A number that later articles give as greater, as a toll grows.
        case update
        /// Articles give one edition of an event different days.
        case dates
        /// Articles write one name with different letters.
        case spelling
        /// Articles give one office to different people.
        case role
        /// A meeting was held to some articles, called off to others.
        case status

        package var severity: Severity {
            switch self {
            case .declaredAgainstListed, .status: .high
            case .numbers, .dates, .role: .medium
            case .spelling, .update: .low
            }
        }
    }

    /// How much it matters to a reader who has to get it right.
    package enum Severity: String, Sendable, CaseIterable {
        case high
        case medium
        case low
    }
}
