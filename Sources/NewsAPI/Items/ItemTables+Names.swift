import Facts
import NewsIndex

/// What other items name: entities, countries, continents.
extension ItemTables {
    /// What every form of an entity begins with.
    static let identity: [ItemField<IndexedEntity>] = [
        .id("The entity's identifier; a country's is its ISO 3166-1 alpha-2 code.", from: "IndexedEntity.id") {
            entity, _ in entity.id.value
        },
        .choice("type", of: EntityType.allCases.map(\.rawValue), "What it is.", from: "IndexedEntity.type") {
            entity, _ in entity.type.rawValue
        },
        .text("name", limit: TextLimit.name, "The name to show.", from: "IndexedEntity.name") { entity, _ in
            entity.name
        },
    ]

    /// An entity inside another item; its address is `/v1/entities/` and its identifier.
    static let reference = FieldTable<IndexedEntity>("reference", identity)

    static let country = FieldTable<CountryCode>(
        "country",
        [
            .code("code", "The ISO 3166-1 alpha-2 code.", from: "CountryCode") { code, _ in code.value },
            .code("m49", isOptional: true, "The code of UN M49.", from: "Country.m49") { code, snapshot in
                snapshot.countries[code]?.m49
            },
            .text("name_fr", "The French name, or the code.", from: "Country.frenchName") { code, snapshot in
                snapshot.countries[code]?.frenchName ?? code.value
            },
            .text("name_en", "The English name, or the code.", from: "Country.englishName") { code, snapshot in
                snapshot.countries[code]?.englishName ?? code.value
            },
            .choice(
                "continent", of: Continent.ordered.map(\.rawValue), isOptional: true, "The region of UN M49.",
                from: "Country.continent"
            ) { code, snapshot in snapshot.countries[code]?.continent.rawValue },
        ])

    static let continentName = FieldTable<Continent>(
        "continent",
        [
            .choice("id", of: Continent.ordered.map(\.rawValue), "The region of UN M49.", from: "Continent") {
                continent, _ in continent.rawValue
            },
            .code("m49", "The code of UN M49.", from: "Continent.m49") { continent, _ in continent.m49 },
            .text("name_fr", "The French name.", from: "Continent.frenchName") { continent, _ in continent.frenchName },
            .text("name_en", "The English name.", from: "Continent.englishName") { continent, _ in continent.englishName
            },
        ])
}

extension ItemField {
    /// An entity by name and identifier.
    static func reference(
        _ name: String, isOmitted: Bool = false, _ meaning: String, from source: String,
        value: @escaping From<EntityID?>
    ) -> ItemField {
        object(
            name, ItemTables.reference, isOptional: !isOmitted, isOmitted: isOmitted, meaning, from: source
        ) { item, snapshot in
            value(item, snapshot).flatMap(snapshot.entityIndex).map { snapshot.entities[$0] }
        }
    }
}
