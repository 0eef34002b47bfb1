import Corpus
import Facts
import NewsIndex

/// What articles say of an entity: its mentions, spellings, roles and offices.
enum EntityFactRoutes {
    static let all = [
        Route.list(
            "/v1/entities/{id}/mentions", of: ItemTables.mention,
            [articles, Parameter("name", .words), .sort(["published_at"])]
        ) { call throws(RequestError) in try mentions(call) },
        .list("/v1/entities/{id}/names", of: ItemTables.name, [article]) { call throws(RequestError) in
            let seen = try seen(call)
            return Listing(ItemTables.name, seen.names().map { SeenName($0, owner: seen) }) { name in
                .named { name($0).key }
            }
        },
        .list("/v1/entities/{id}/roles", of: ItemTables.role, [article]) { call throws(RequestError) in
            let seen = try seen(call)
            return Listing(ItemTables.role, seen.roles().map { SeenRole($0, owner: seen) }) { role in
                .named { role($0).key }
            }
        },
        .list("/v1/entities/{id}/statements", of: ItemTables.rolePlace, [article, Parameter("role", .names)]) {
            call throws(RequestError) in try statements(call)
        },
        .list("/v1/entities/{id}/merges", of: ItemTables.merge) { call throws(RequestError) in
            Listing(ItemTables.merge, try seen(call).entity.merges) { merge in .named { "\(merge($0))" } }
        },
        .list("/v1/entities/{id}/offices", of: ItemTables.office) { call throws(RequestError) in
            let offices = call.snapshot.heldOffices(of: try seen(call).entity.id)
            return Listing(ItemTables.office, offices) { held in
                .named { place in
                    let (office, holder) = (held(place).office, held(place).holder)
                    return "\(office.organization.value) \(holder.person.value) \(holder.tense.rawValue)"
                }
            }
        },
    ]

    private static let articles = Parameter("article", .names)
    /// The only article to look at.
    private static let article = Parameter("article", .words)

    /// The entity that the path names, as the article that the query names speaks of it.
    private static func seen(_ call: Call) throws(RequestError) -> SeenEntity {
        let entity = call.snapshot.entities[try call.entityIndex()]
        guard let id = call.arguments.text("article") else { return SeenEntity(entity) }
        guard let index = call.snapshot.articleIndex(named: id) else { throw .noSuchItem(kind: "article", id: id) }
        return SeenEntity(entity, in: call.snapshot.articles[index])
    }

    private static func mentions(_ call: Call) throws(RequestError) -> Listing {
        let entity = call.snapshot.entities[try call.entityIndex()]
        let articles = call.articles("article")
        let name = call.arguments.text("name")
        let named = name.flatMap { name in entity.names.first { $0.key == name || $0.value == name } }
        let all = entity.mentions
        guard articles != nil || name != nil else {
            return listing(of: Array(all.indices), of: all, entity: entity, call)
        }
        let found = all.indices.filter { place in
            guard articles?.contains(all.articleNumber(at: place)) ?? true else { return false }
            guard name != nil else { return true }
            let mention = all[place]
            return named.map { $0.kind == mention.kind && $0.value == EntityAssembler.oneLine(mention.surface) }
                ?? false
        }
        return listing(of: found, of: all, entity: entity, call)
    }

    private static func listing(
        of places: [Int], of mentions: MentionList, entity: IndexedEntity, _ call: Call
    ) -> Listing {
        let articles = call.snapshot.articles
        let published = call.corpus.columns.articles.byPublication
        let keys = call.arguments.list("sort")
        let sorted = SortOrder(places, by: keys) { _ in { published.numbers(at: $0.map(mentions.articleNumber)) } }
        let item = { (place: Int) in SeenMention(mention: mentions[sorted[place]], entity: entity.id) }
        let order = ListOrder.by(keys) { place in
            SeenMention.key(of: item(place))
        } value: { _, place in
            .text(ifAny: articles.publication(at: mentions.articleNumber(at: sorted[place])))
        }
        return Listing(ItemTables.mention, count: sorted.count, order: order, item: item)
    }

    private static func statements(_ call: Call) throws(RequestError) -> Listing {
        let roles = call.arguments.set("role")
        let places = try seen(call).roles().filter { roles?.contains($0.key) ?? true }.flatMap { role in
            role.evidence.map { RolePlace(role: role, evidence: $0) }
        }
        return Listing(ItemTables.rolePlace, places) { told in
            .named { place in
                let (role, evidence) = (told(place).role, told(place).evidence)
                return "\(role.key) \(evidence.article.value) \(evidence.range.lowerBound)"
            }
        }
    }
}
