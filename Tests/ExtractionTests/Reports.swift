import Corpus
import Facts
import Testing

@testable import Extraction

/// Reads a text as an article and asks what it states.
struct Report {
    let article: Article
    let facts: ArticleFacts

    private static let analyzer = Result { try ArticleAnalyzer() }

    init(_ text: String, stated: String? = nil) throws {
        let article = try ArticleDecoder.decode(Array(text.utf8), fileName: "report.txt")
        self.article = article
        facts = try Self.analyzer.get().analyze(article)
    }

    func names(_ type: EntityType) -> [String] {
        facts.entities.filter { $0.type == type }.map(\.name)
    }

    var countries: Set<String> {
        Set(facts.entities.compactMap(\.country?.value))
    }

    /// `host > counterpart status` for each meeting, a country by its code, a person by name.
    var meetings: [String] {
        facts.meetings.map { meeting in
            let host = meeting.host?.person.map { facts.entities[$0].name } ?? "?"
            let party = meeting.counterpart
            let parts = [
                party.country?.value, party.person.map { facts.entities[$0].name },
                party.organization.flatMap {
                    party.country == nil && party.person == nil ? facts.entities[$0].name : nil
                },
            ]
            return "\(host) > \(parts.compactMap { $0 }.joined(separator: " ")) \(meeting.status.rawValue)"
        }
    }

    /// `qualifier value unit` for each claim, `lower–upper` for a range.
    var claims: [String] {
        facts.claims.map { claim in
            let number = "\(Int(claim.value))" + (claim.upper.map { "–\(Int($0))" } ?? "")
            return "\(claim.qualifier.rawValue) \(number) \(claim.unit)"
        }
    }
}
