package import Corpus
import Extraction

/// Gathers for each entity what articles and meetings say of it.
struct EntityIndexer {
    private let articles: [ArticleID: IndexedArticle]
    private let publishers: [ArticleID: String]
    private let meetings: [EntityID: [MeetingID]]

    init(articles: [IndexedArticle], meetings: [IndexedMeeting]) {
        self.articles = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
        publishers = articles.publishers
        var byEntity: [EntityID: [MeetingID]] = [:]
        for meeting in meetings {
            let sides = (meeting.host?.entities ?? []) + meeting.counterpart.entities
            for entity in Set(sides + [meeting.place, meeting.event].compactMap(\.self)) {
                byEntity[entity, default: []].append(meeting.id)
            }
        }
        self.meetings = byEntity
    }

    /// The entities with all that is known of them, ordered by id.
    func index(_ resolved: [ResolvedEntity]) -> [IndexedEntity] {
        resolved.sorted { $0.id < $1.id }.map(index)
    }

    private func index(_ entity: ResolvedEntity) -> IndexedEntity {
        var mentions: [Mention] = []
        var statements: [RoleStatement] = []
        var sources: [ArticleID] = []
        for member in entity.members.sorted(by: { ($0.article, $0.index) < ($1.article, $1.index) }) {
            guard let facts = articles[member.article]?.facts, facts.entities.indices.contains(member.index)
            else { continue }
            mentions += facts.entities[member.index].mentions
            statements += facts.entities[member.index].roles
            if sources.last != member.article { sources.append(member.article) }
        }
        mentions.sort { $0.evidence.isBefore($1.evidence) }
        statements.sort { $0.evidence.isBefore($1.evidence) }
        return IndexedEntity(
            resolved: entity, mentions: mentions,
            names: EntityAssembler.names(of: mentions, publishers: publishers),
            roles: EntityAssembler.roles(of: statements), articles: sources, meetings: meetings[entity.id] ?? [])
    }
}

extension [IndexedArticle] {
    /// The publisher of each article that has one.
    package var publishers: [ArticleID: String] {
        Dictionary(compactMap { article in article.article.source?.name.map { (article.id, $0) } }) { first, _ in first
        }
    }
}

extension Evidence {
    /// Whether this stands before another: by article, then by place in the text.
    func isBefore(_ other: Evidence) -> Bool {
        (article, range.lowerBound, range.upperBound) < (other.article, other.range.lowerBound, other.range.upperBound)
    }
}
