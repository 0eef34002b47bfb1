import Corpus
import Facts
import NewsIndex

/// What articles say of an entity.
extension ItemTables {
    private static let tenses = RoleStatement.Tense.allCases.map(\.rawValue)

    static let name = FieldTable<SeenName>(
        "name",
        [
            .id("A name of the spelling for `mentions?name=`.", from: "EntityName") { seen, _ in seen.key },
            .text("value", limit: TextLimit.name, "The words, on one line.", from: "EntityName.value") { seen, _ in
                seen.value
            },
            .choice("kind", of: Mention.Kind.allCases.map(\.rawValue), "How they name it.", from: "EntityName.kind") {
                seen, _ in seen.name.kind.rawValue
            },
            .integer("count", "How often they stand.", from: "EntityName.count") { seen, _ in seen.name.count },
            .codes(
                "sources", "The articles that use them.", from: "EntityName.sources"
            ) { seen, context in seen.name.sources.prefix(context.most).map(\.value) }
            .counted { seen, _ in seen.name.sources.count },
            .texts(
                "publishers", "Who published those articles.", from: "EntityName.publishers"
            ) { seen, context in context.snapshot.publishers(of: seen.name.sources) }
            .counted { seen, snapshot in snapshot.publisherCount(of: seen.name.sources) },
            .evidence(as: "first_seen", "Where they stand first.", from: "EntityName.firstSeen") { seen, _ in
                seen.name.firstSeen
            },
            .elsewhere(
                "mentions", "Every place where they stand.", from: "IndexedEntity.mentions"
            )
            .linked { seen, _ in seen.owner.link("mentions", "name=" + seen.key) },
        ])

    static let role = FieldTable<SeenRole>(
        "role",
        [
            .id("A name of the role for `statements?role=`.", from: "EntityRole") { seen, _ in seen.key },
            .text("value", "The words of the first article that says so.", from: "EntityRole.value") { seen, _ in
                seen.value
            },
            .choice("tense", of: tenses, "Whether it is held now, over or to come.", from: "EntityRole.tense") {
                seen, _ in seen.role.tense.rawValue
            },
            .codes(
                "sources", "The articles that say so.", from: "EntityRole.sources"
            ) { seen, context in seen.role.sources(context.most).map(\.value) }
            .counted { seen, _ in seen.role.sources().count },
            .evidence("The first place that says so.", from: "EntityRole.evidence") { seen, _ in
                seen.role.evidence.first
            }.linked { seen, _ in seen.owner.link("statements", "role=" + seen.key) },
            .integer("evidence_count", "How many places say so.", from: "EntityRole.evidence") { seen, _ in
                seen.role.evidence.count
            },
        ])

    static let rolePlace = FieldTable<RolePlace>(
        "statement",
        [
            .code("role_id", "The role, as `roles` names it.", from: "EntityRole") { place, _ in place.role.key },
            .text("value", "The words of the first article that says so.", from: "EntityRole.value") { place, _ in
                place.role.value
            },
            .choice("tense", of: tenses, "Whether it is held now, over or to come.", from: "EntityRole.tense") {
                place, _ in place.role.tense.rawValue
            },
            .code("article_id", "The article that says so.", from: "EntityRole.evidence") { place, _ in
                place.evidence.article.value
            },
            .evidence("Where it does.", from: "EntityRole.evidence") { place, _ in place.evidence },
        ])

    static let office = FieldTable<HeldOffice>(
        "office",
        [
            .text("value", "The office, as the first article words it.", from: "Office.value") { held, _ in
                held.office.value
            },
            .reference("organization", "Whose office it is.", from: "Office.organization") { held, _ in
                held.office.organization
            },
            .reference("holder", "Who holds, held or will hold it.", from: "Office.Holder.person") { held, _ in
                held.holder.person
            },
            .text("holder_words", "The words that say so.", from: "Office.Holder.value") { held, _ in held.holder.value
            },
            .choice("tense", of: tenses, "Whether it is held now, over or to come.", from: "Office.Holder.tense") {
                held, _ in held.holder.tense.rawValue
            },
            .codes(
                "sources", "The articles that say so.", from: "Office.Holder.sources"
            ) { held, _ in held.holder.sources.map(\.value) }
            .counted { held, _ in held.holder.sources.count },
            .evidence("The first place that says so.", from: "Office.Holder.evidence") { held, _ in
                held.holder.evidence.first
            }.linked { held, _ in Links.entity(held.holder.person) + "/statements" },
            .integer("evidence_count", "How many places say so.", from: "Office.Holder.evidence") { held, _ in
                held.holder.evidence.count
            },
        ])
}
