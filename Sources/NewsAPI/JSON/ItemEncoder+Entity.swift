import Corpus
import Extraction
import NewsIndex

extension ItemEncoder {
    func entity(_ entity: IndexedEntity) -> EncodedObject {
        EncodedObject(
            members(
                of: entity.resolved, names: entity.names, roles: entity.roles, mentions: entity.mentions.count,
                articles: entity.articles, meetings: entity.meetings.count))
    }

    /// An entity as one article speaks of it: its spellings, roles and meetings there, and every mention.
    ///
    /// - Parameters:
    ///   - entity: any.
    ///   - article: where it is spoken of.
    ///   - publishers: the publisher of each article that has one.
    /// - Returns: the item of the article’s list.
    func entity(_ entity: IndexedEntity, in article: IndexedArticle, publishers: [ArticleID: String]) -> EncodedObject {
        let mentions = entity.mentions.filter { $0.evidence.article == article.id }
        let statements = zip(article.facts.entities, article.resolved).filter { $0.1 == entity.id }.flatMap(\.0.roles)
        let item = members(
            of: entity.resolved, names: EntityAssembler.names(of: mentions, publishers: publishers),
            roles: EntityAssembler.roles(of: statements), mentions: mentions.count, articles: [article.id],
            meetings: Set(article.meetings).intersection(entity.meetings).count)
        let list = mentions.map { mention -> JSONValue in
            [
                "surface": .string(mention.surface), "kind": .string(mention.kind.rawValue),
                "evidence": evidence(mention.evidence),
            ]
        }
        return EncodedObject(item).adding([JSONMember("mentions", .array(list))])
    }

    /// What the resource of one entity says beyond the item of a list.
    func entityDetails(_ entity: IndexedEntity) -> [JSONMember] {
        let link = Links.entity(entity.id)
        return [
            JSONMember("merges", merges(of: entity)),
            JSONMember("offices", offices(of: entity)),
            JSONMember(
                "links",
                [
                    "mentions": .string(link + "/mentions"), "articles": .string(link + "/articles"),
                    "names": .string(link + "/names"),
                ]),
        ]
    }

    /// The offices of an organization, or those that a person holds, held or will hold, with all their holders.
    private func offices(of entity: IndexedEntity) -> JSONValue {
        let offices = snapshot.offices.filter { office in
            office.organization == entity.id || office.holders.contains { $0.person == entity.id }
        }
        return .array(
            offices.map { office in
                [
                    "value": .string(office.value), "organization": .string(office.organization.value),
                    "holders": .array(
                        office.holders.map { holder in
                            [
                                "id": .string(holder.person.value), "name": .string(holder.name),
                                "value": .string(holder.value),
                                "tense": .string(holder.tense.rawValue), "sources": .texts(holder.sources.map(\.value)),
                                "evidence": evidences(holder.evidence),
                            ]
                        }),
                ]
            })
    }

    func merges(of entity: IndexedEntity) -> JSONValue {
        .array(
            entity.resolved.merges.map {
                [
                    "left": .string($0.left), "right": .string($0.right), "rule": .string($0.rule),
                    "score": .number($0.score),
                ]
            })
    }

    func mention(_ mention: Mention) -> EncodedObject {
        EncodedObject([
            JSONMember("article_id", .string(mention.evidence.article.value)),
            JSONMember("surface", .string(mention.surface)),
            JSONMember("kind", .string(mention.kind.rawValue)),
            JSONMember("evidence", evidence(mention.evidence)),
        ])
    }

    func name(_ name: EntityName) -> [JSONMember] {
        [
            JSONMember("value", .string(name.value)),
            JSONMember("kind", .string(name.kind.rawValue)),
            JSONMember("count", .integer(name.count)),
            JSONMember("sources", .texts(name.sources.map(\.value))),
            JSONMember("publishers", .texts(name.publishers)),
            JSONMember("first_seen", evidence(name.firstSeen)),
        ]
    }

    private func members(
        of entity: ResolvedEntity, names: [EntityName], roles: [EntityRole], mentions: Int, articles: [ArticleID],
        meetings: Int
    ) -> [JSONMember] {
        [
            JSONMember("id", .string(entity.id.value)),
            JSONMember("type", .string(entity.type.rawValue)),
            JSONMember("name", .string(entity.name)),
            JSONMember("country", country(entity.country)),
            JSONMember("names", .array(names.map { .object(name($0)) })),
            JSONMember("roles", .array(roles.map(role))),
            JSONMember(
                "counts",
                [
                    "mentions": .integer(mentions), "articles": .integer(articles.count),
                    "meetings": .integer(meetings),
                ]),
            JSONMember("articles", .texts(articles.map(\.value))),
            JSONMember("self", .string(Links.entity(entity.id))),
        ]
    }

    private func role(_ role: EntityRole) -> JSONValue {
        [
            "value": .string(role.value), "tense": .string(role.tense.rawValue),
            "sources": .texts(role.sources.map(\.value)), "evidence": evidences(role.evidence),
        ]
    }
}
