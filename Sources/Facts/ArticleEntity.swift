/// The kinds of entity that the product knows.
package enum EntityType: String, Sendable, CaseIterable, Comparable {
    case person
    case organization
    case country
    case place
    case event

    package static func < (left: EntityType, right: EntityType) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// One person, organization, country, place or event as one article speaks of it.
package struct ArticleEntity: Sendable {
    package let type: EntityType
    /// The fullest spelling that the article uses; for a country its French name.
    package let name: String
    /// Every place where it is meant, in text order; never empty.
    package let mentions: [Mention]
    /// What the article says that a person is, in text order.
    package let roles: [RoleStatement]
    /// The country itself for a country, else nil.
    package let country: CountryCode?
    /// Why the article's different spellings are taken for one, fuller names first.
    package let merges: [NameMerge]
    /// Whether the name's look alone takes it for a person or an organization, and nothing that the article says.
    package let isDoubtful: Bool

    package init(
        type: EntityType, name: String, mentions: [Mention], roles: [RoleStatement], country: CountryCode?,
        merges: [NameMerge] = [], isDoubtful: Bool = false
    ) {
        self.type = type
        self.name = name
        self.mentions = mentions
        self.roles = roles
        self.country = country
        self.merges = merges
        self.isDoubtful = isDoubtful
    }
}

extension ArticleEntity {
    /// The same entity with further mentions, in text order.
    package func adding(_ others: [Mention]) -> ArticleEntity {
        guard !others.isEmpty else { return self }
        let all = (mentions + others).sorted {
            ($0.evidence.range.lowerBound, $0.evidence.range.upperBound)
                < ($1.evidence.range.lowerBound, $1.evidence.range.upperBound)
        }
        return ArticleEntity(
            type: type, name: name, mentions: all, roles: roles, country: country, merges: merges,
            isDoubtful: isDoubtful)
    }
}

/// One place of the text that means an entity.
package struct Mention: Sendable, Hashable {
    package let evidence: Evidence
    /// The words as they stand there.
    package let surface: String
    package let kind: Kind

    package init(evidence: Evidence, surface: String, kind: Kind) {
        self.evidence = evidence
        self.surface = surface
        self.kind = kind
    }

    /// How a mention names its entity.
    package enum Kind: String, Sendable, CaseIterable {
        case name
        case familyName = "family_name"
        case initials
        case acronym
        case demonym
        /// A person by a role alone: *le Secrétaire général*.
        case role
        /// A country by its capital, which stands for the government: *Paris a rejeté*.
        case capital

        /// Whether the words are a name of the entity itself: a role or a capital is another thing's too.
        package var isName: Bool { self != .role && self != .capital }
    }
}

/// What an article says that a person is: *directeur général de la sûreté nationale*.
package struct RoleStatement: Sendable, Hashable {
    package let value: String
    package let tense: Tense
    package let evidence: Evidence

    package init(value: String, tense: Tense, evidence: Evidence) {
        self.value = value
        self.tense = tense
        self.evidence = evidence
    }

    /// Whether the role is said to be held now, to begin or to end.
    package enum Tense: String, Sendable, CaseIterable {
        case current
        case former
        case incoming
        case outgoing
    }
}
