import Corpus
import Facts
import NewsIndex

extension ItemTables {
    /// A person, organization, country, place or event.
    static let entity = FieldTable<SeenEntity>(
        "entity", link: { seen, _ in Links.entity(seen.entity.id) },
        identity.map { $0.lifted(\.entity) } + [
            .object(
                "country", country, isOptional: true, "The country that it is, or that a place lies in.",
                from: "IndexedEntity.country"
            ) { seen, _ in seen.entity.country },
            .number(
                "latitude", isOptional: true,
                "How far north a place lies, in degrees of WGS 84, where that is certain.",
                from: "IndexedEntity.coordinates"
            ) { seen, _ in seen.entity.coordinates?.degrees.latitude },
            .number(
                "longitude", isOptional: true, "How far east.", from: "IndexedEntity.coordinates"
            ) { seen, _ in seen.entity.coordinates?.degrees.longitude },
            .date(
                "last_reported", isOptional: true, "When the latest of its articles was published.",
                from: "IndexedArticle.published"
            ) { seen, snapshot in
                seen.article.map { $0.published?.value } ?? snapshot.lastReported(ofEntity: seen.entity.number)
            },
            .list(
                "names", name, resource: 10, "Its spellings, the most frequent first.", from: "IndexedEntity.names"
            ) { seen, context in seen.names(context.most).map { SeenName($0, owner: seen) } }
            .counted { seen, _ in seen.nameCount }
            .linked { seen, _ in seen.link("names") },
            .list(
                "roles", role, resource: 10, "What articles say that it is.", from: "IndexedEntity.roles"
            ) { seen, context in seen.roles(context.most).map { SeenRole($0, owner: seen) } }
            .counted { seen, _ in seen.roleCount }
            .linked { seen, _ in seen.link("roles") },
            .list(
                "mentions", mention, "Every place where it is meant, in the order of articles and text.",
                from: "IndexedEntity.mentions"
            ) { seen, context in
                seen.mentions.prefix(context.most).map { SeenMention(mention: $0, entity: seen.entity.id) }
            }
            .counted { seen, _ in seen.mentions.count }
            .linked { seen, _ in seen.link("mentions") },
            .list(
                "articles", article, "The articles that speak of it.", from: "IndexedEntity.articles"
            ) { seen, context in
                seen.articles(context.most, in: context.snapshot)
            }
            .counted { seen, _ in seen.articleCount }
            .linked { seen, _ in Links.entity(seen.entity.id) + "/articles" },
            .list(
                "meetings", meeting, "The meetings that it is a side, the place or the event of.",
                from: "IndexedEntity.meetings"
            ) { seen, context in
                seen.meetings.prefix(context.most).map { context.snapshot.meetings[$0] }
            }
            .counted { seen, _ in seen.meetings.count }
            .linked { seen, _ in seen.link("meetings") },
            .list(
                "merges", merge, "Why its spellings are taken for one entity.", from: "IndexedEntity.merges"
            ) { seen, _ in seen.entity.merges }
            .counted { seen, _ in seen.entity.mergeCount }
            .linked { seen, _ in Links.entity(seen.entity.id) + "/merges" },
            .list(
                "offices", office, "Its offices, or those that it holds, held or will hold, with all their holders.",
                from: "Office"
            ) { seen, context in context.snapshot.heldOffices(of: seen.entity.id) }
            .counted { seen, snapshot in snapshot.heldOffices(of: seen.entity.id).count }
            .linked { seen, _ in Links.entity(seen.entity.id) + "/offices" },
        ]
    )
    .told(as: [.geoJSON: { FeatureCollection(MapFeature.entity) }])

    static let merge = FieldTable<NameMerge>(
        "merge",
        [
            .text("left", limit: TextLimit.name, "One spelling.", from: "NameMerge.left") { merge, _ in merge.left },
            .text("right", limit: TextLimit.name, "The other.", from: "NameMerge.right") { merge, _ in merge.right },
            .code("rule", "The rule that joined them.", from: "NameMerge.rule") { merge, _ in merge.rule },
            .number("score", "How alike they are by that rule, from 0 to 1.", from: "NameMerge.score") { merge, _ in
                merge.score
            },
        ])

    static let mention = FieldTable<SeenMention>(
        "mention",
        [
            .code("article_id", "The article.", from: "Mention.evidence") { seen, _ in
                seen.mention.evidence.article.value
            },
            .code("entity_id", "Whom or what the words mean.", from: "IndexedEntity.id") { seen, _ in seen.entity.value
            },
            .text("surface", limit: TextLimit.name, "The words.", from: "Mention.surface") { seen, _ in
                seen.mention.surface
            },
            .choice("kind", of: Mention.Kind.allCases.map(\.rawValue), "How they name it.", from: "Mention.kind") {
                seen, _ in seen.mention.kind.rawValue
            },
            .evidence("Where they stand.", from: "Mention.evidence") { seen, _ in seen.mention.evidence },
        ])
}

extension IndexSnapshot {
    /// The offices of an organization, or those of a person, a row for each holder.
    func heldOffices(of id: EntityID) -> [HeldOffice] {
        offices(of: id).flatMap { office in office.holders.map { HeldOffice(office: office, holder: $0) } }
    }
}
