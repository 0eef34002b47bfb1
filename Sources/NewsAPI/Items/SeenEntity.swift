import Corpus
import Facts
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

    var mentions: MentionList { article.map(entity.mentions(in:)) ?? entity.mentions }

    /// Its spellings, or the first of them.
    func names(_ most: Int = .max) -> [EntityName] {
        article.map { Array(entity.names(in: $0).prefix(most)) } ?? Array(entity.names.prefix(most))
    }
    var nameCount: Int { article == nil ? entity.nameCount : names().count }

    /// Its roles, or the first of them.
    func roles(_ most: Int = .max) -> [EntityRole] {
        article.map { Array(entity.roles(in: $0).prefix(most)) } ?? Array(entity.roles.prefix(most))
    }
    var roleCount: Int { article == nil ? entity.roleCount : roles().count }

    var articleCount: Int { article == nil ? entity.articles.count : 1 }

    /// The first of the articles that are looked at, in the order of their ids.
    func articles(_ most: Int, in snapshot: IndexSnapshot) -> [IndexedArticle] {
        if let article { return [article] }
        let all = entity.articles
        return all.indices.prefix(most).map { snapshot.articles[all.number(at: $0)] }
    }

    /// The numbers of the meetings that are looked at.
    var meetings: [Int] {
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
    // Made once, for more than one field tells them.
    let value: String
    let key: String

    init(_ name: EntityName, owner: SeenEntity) {
        self.name = name
        self.owner = owner
        value = name.value
        key = EntityName.key(of: value, name.kind)
    }
}

/// A role of an entity.
struct SeenRole {
    let role: EntityRole
    let owner: SeenEntity
    // Made once, for more than one field tells them.
    let value: String
    let key: String

    init(_ role: EntityRole, owner: SeenEntity) {
        self.role = role
        self.owner = owner
        value = role.value
        key = EntityRole.key(of: value, role.tense)
    }
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
