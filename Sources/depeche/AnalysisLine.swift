import Corpus
import Extraction

/// One line of `depeche analyze`: what an article says.
struct AnalysisLine: Encodable {
    let id: String
    let text: String
    let mentions: [MentionLine]
    let persons: [PersonLine]
    let organizations: [NamedLine]
    let countries: [CountryLine]
    let meetings: [MeetingLine]
    let claims: [ClaimLine]
    /// First day of the main event (RFC 3339), or null.
    let date: String?

    struct MentionLine: Encodable {
        /// Unicode scalars of `text`, end exclusive.
        let start: Int
        let end: Int
        let type: String
        let text: String
        let entity: String
    }

    struct NamedLine: Encodable {
        let name: String
        let variants: [String]
    }

    struct PersonLine: Encodable {
        let name: String
        let variants: [String]
        let role: String?
    }

    struct CountryLine: Encodable {
        let code: String
        let name: String
        /// Whether the article names the country, not only by an adjective.
        let named: Bool
    }

    struct MeetingLine: Encodable {
        let status: String
        let kind: String
        let host: String?
        let counterpartCountry: String?
        let counterpartName: String?
        let counterpartOrganization: String?
        let statedGroup: String?
        let evidence: String
    }

    struct ClaimLine: Encodable {
        let number: Double
        let qualifier: String
        let kind: String
        let unit: String
        let evidence: String
    }
}

extension AnalysisLine {
    init(_ article: Article, _ facts: ArticleFacts) {
        id = article.id.value
        text = article.text.string
        date = facts.eventDate?.value

        var mentions: [MentionLine] = []
        for entity in facts.entities {
            for mention in entity.mentions {
                let range = mention.evidence.range
                mentions.append(
                    MentionLine(
                        start: range.lowerBound, end: range.upperBound, type: entity.type.rawValue,
                        text: mention.surface,
                        entity: entity.name))
            }
        }
        self.mentions = mentions.sorted { ($0.start, $0.end, $0.type) < ($1.start, $1.end, $1.type) }

        let named = { (type: EntityType) in facts.entities.filter { $0.type == type } }
        persons = named(.person).map { person in
            PersonLine(name: person.name, variants: Self.variants(of: person), role: person.roles.first?.value)
        }
        organizations = named(.organization).map { NamedLine(name: $0.name, variants: Self.variants(of: $0)) }
        countries = named(.country).compactMap { country in
            country.country.map { code in
                CountryLine(
                    code: code.value, name: country.name, named: country.mentions.contains { $0.kind != .demonym })
            }
        }
        meetings = facts.meetings.map { meeting in
            let name = { (index: Int?) in
                index.flatMap { facts.entities.indices.contains($0) ? facts.entities[$0].name : nil }
            }
            return MeetingLine(
                status: meeting.status.rawValue, kind: meeting.kind.rawValue, host: name(meeting.host?.person),
                counterpartCountry: meeting.counterpart.country?.value,
                counterpartName: name(meeting.counterpart.person),
                counterpartOrganization: name(meeting.counterpart.organization), statedGroup: meeting.statedGroup,
                evidence: article.text[meeting.evidence.range])
        }
        claims = facts.claims.map { claim in
            ClaimLine(
                number: claim.value, qualifier: claim.qualifier.rawValue, kind: claim.kind.rawValue, unit: claim.unit,
                evidence: article.text[claim.evidence.range])
        }
    }

    /// Each spelling once, in text order.
    private static func variants(of entity: ArticleEntity) -> [String] {
        var seen: Set<String> = []
        return entity.mentions.map(\.surface).filter { seen.insert($0).inserted }
    }
}
