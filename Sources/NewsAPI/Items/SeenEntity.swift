import Corpus
import Extraction
import NewsIndex

/// An entity as all articles speak of it, or as one of them does.
struct SeenEntity {
    let entity: IndexedEntity
    /// The only article that is looked at; nil for all.
    let article: IndexedArticle?

    init(_ entity: IndexedEntity, in article: IndexedArticle? = nil) {
        self.entity = entity
        self.article = article
    }

    var mentions: ArraySlice<Mention> {
        guard let article else { return entity.mentions[...] }
        return entity.mentions.run(of: article.id, by: \.evidence.article)
    }

    var names: [EntityName] {
        guard let article else { return entity.names }
        let publisher = article.article.source?.name.map { [article.id: $0] }
        return EntityAssembler.names(of: Array(mentions), publishers: publisher ?? [:])
    }

    var roles: [EntityRole] {
        guard let article else { return entity.roles }
        let own = entity.resolved.members.run(of: article.id, by: \.article)
        let entities = article.facts.entities
        return EntityAssembler.roles(
            of: own.filter { entities.indices.contains($0.index) }.flatMap { entities[$0.index].roles })
    }

    /// The articles that are looked at, ordered by id.
    var articles: [ArticleID] { article.map { [$0.id] } ?? entity.articles }

    var meetings: [MeetingID] {
        guard let article else { return entity.meetings }
        let reported = Set(article.meetings)
        return entity.meetings.filter(reported.contains)
    }

    /// The address of a list of the entity's, narrowed to what is looked at.
    func link(_ list: String, _ query: String? = nil) -> String {
        let queries = [article.map { "article=" + $0.id.value }, query].compactMap(\.self)
        return Links.entity(entity.id) + "/" + list + (queries.isEmpty ? "" : "?" + queries.joined(separator: "&"))
    }
}

/// A place where an entity is meant.
struct SeenMention {
    let mention: Mention
    let entity: EntityID
}

/// A spelling of an entity.
struct SeenName {
    let name: EntityName
    let owner: SeenEntity
}

/// A role of an entity.
struct SeenRole {
    let role: EntityRole
    let owner: SeenEntity
}

/// One place where an article says that an entity has a role.
struct RolePlace {
    let role: EntityRole
    let evidence: Evidence
}

/// An office with one of its holders.
struct HeldOffice {
    let office: Office
    let holder: Office.Holder
}
