import Corpus
import Facts
import NewsIndex

extension NewsAPI {
    /// What a page of the dashboard shows, in the French that its articles are in.
    ///
    /// - Parameters:
    ///   - section: what the address begins with: `articles`.
    ///   - id: of one thing in it.
    /// - Returns: what a link to the page is shown as.
    package func card(in section: String, of id: String) -> PageCard.Finding {
        guard let snapshot = served?.snapshot else { return .unknown }
        let card: PageCard?
        switch section {
        case "articles": card = snapshot.articleIndex(named: id).map { Self.card(of: snapshot.articles[$0]) }
        case "entities": card = snapshot.entityIndex(named: id).map { Self.card(of: snapshot.entities[$0]) }
        case "meetings":
            card = snapshot.meetingIndex(named: id).map { Self.card(of: snapshot.meetings[$0], in: snapshot) }
        case "discrepancies":
            let all = [snapshot.discrepancies, snapshot.dismissed].joined()
            card = all.first { $0.id.value == id }.map(Self.card)
        default: return .unknown
        }
        return card.map(PageCard.Finding.found) ?? .absent
    }

    private static func card(of article: IndexedArticle) -> PageCard {
        let told = [article.publisher, article.excerpt.beginning(TextLimit.line).text].compactMap(\.self)
        return PageCard(
            title: article.title?.value.beginning(TextLimit.line).text ?? article.id.value,
            description: told.joined(separator: " · "), kind: .article)
    }

    private static func card(of entity: IndexedEntity) -> PageCard {
        let (mentions, articles) = (entity.mentions.count, entity.articles.count)
        return PageCard(
            title: entity.name.beginning(TextLimit.name).text,
            description: "\(noun(entity.type)) · \(mentions) mention\(mentions > 1 ? "s" : "") dans \(articles) "
                + "article\(articles > 1 ? "s" : "")",
            kind: entity.type == .person ? .profile : .website)
    }

    private static func noun(_ type: EntityType) -> String {
        switch type {
        case .person: "Personne"
        case .organization: "Organisation"
        case .country: "Pays"
        case .place: "Lieu"
        case .event: "Événement"
        }
    }

    private static func card(of meeting: IndexedMeeting, in snapshot: IndexSnapshot) -> PageCard {
        let words = MeetingWords(meeting, in: snapshot)
        let proof = meeting.reports.first?.evidence
        let said = proof.flatMap { Words($0.range, of: $0.article, in: snapshot)?.cut(to: TextLimit.line).text }
        return PageCard(title: words.title, description: said, kind: .article)
    }

    private static func card(of discrepancy: Discrepancy) -> PageCard {
        PageCard(
            title: "Les sources divergent", description: discrepancy.frenchSummary.beginning(TextLimit.line).text,
            kind: .article)
    }
}
