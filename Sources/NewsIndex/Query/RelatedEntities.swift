import Corpus
package import Facts

/// The entities that stand beside one, in articles, sentences or meetings, and how closely.
package struct RelatedEntities: Sendable {
    /// What they stand in together.
    package enum Setting: String, Sendable, CaseIterable {
        case article
        case sentence
        case meeting
    }

    /// One that stands beside it.
    package struct Entry: Sendable, Hashable {
        /// Its position among the snapshot's entities.
        package let entity: Int
        /// In how many articles, sentences or meetings both stand.
        package let count: Int
        /// From 0 to 1: how many of them both have beside the geometric mean of what each has, of sentences that of mentions.
        ///
        /// Ochiai's coefficient (Bulletin of the Japanese Society of Scientific Fisheries 22, 1957): what stands everywhere
        /// stands close to nothing.
        package let weight: Double
    }

    /// The closest first, then by id.
    package let entries: [Entry]

    /// Looks for them.
    ///
    /// - Parameters:
    ///   - entity: a position among the snapshot's entities.
    ///   - setting: what both are to stand in.
    ///   - types: those that are looked for; nil for all.
    ///   - snapshot: where they stand.
    package init(
        to entity: Int, by setting: Setting, of types: Set<EntityType>? = nil, in snapshot: IndexSnapshot
    ) {
        let entities = snapshot.entities
        let counts =
            switch setting {
            case .article:
                Self.counts(beside: entity, in: entities.sources[entity], entities) { article, count in
                    for other in entities.articles.entities[article] { count(Int(other)) }
                }
            case .sentence:
                Self.counts(beside: entity, in: entities.sources[entity], entities) { article, count in
                    Self.countSentences(of: entity, article, entities.articles, count)
                }
            case .meeting:
                Self.counts(beside: entity, in: entities.meetings[entity], entities) { meeting, count in
                    for other in snapshot.meetings[meeting].entities.compactMap(snapshot.entityIndex) { count(other) }
                }
            }
        let own = Double(setting.placeCount(of: entity, in: entities))
        entries = counts.lazy.filter { types?.contains(entities.type(at: $0.entity)) ?? true }.map { other, count in
            let size = Double(setting.placeCount(of: other, in: entities))
            return Entry(entity: other, count: count, weight: min(1, Double(count) / (own * size).squareRoot()))
        }.sorted { ($1.weight, $0.entity) < ($0.weight, $1.entity) }
    }

    /// How often each entity is counted beside one, in some articles or meetings.
    private static func counts(
        beside entity: Int, in places: ColumnSlice<UInt32>, _ entities: EntityColumns,
        _ count: (_ place: Int, _ count: (Int) -> Void) -> Void
    ) -> [(entity: Int, count: Int)] {
        var counts = [UInt32](repeating: 0, count: entities.count)
        for place in places { count(Int(place)) { counts[$0] += 1 } }
        counts[entity] = 0
        return counts.indices.lazy.filter { counts[$0] > 0 }.map { ($0, Int(counts[$0])) }
    }

    /// Counts each other entity of an article once for every sentence in which both stand.
    private static func countSentences(
        of entity: Int, _ article: Int, _ articles: ArticleColumns, _ count: (Int) -> Void
    ) {
        let rows = articles.facts.entities
        let own = rows.entities.range(of: article)
        var sentences: Set<UInt32> = []
        for member in own where articles.owner(ofEntity: member) == entity {
            for mention in rows.mentions[member] { sentences.insert(mention.sentence) }
        }
        // Two of the article's own entities may be one across articles.
        var counted: Set<Pair> = []
        for member in own {
            guard let owner = articles.owner(ofEntity: member), owner != entity else { continue }
            for mention in rows.mentions[member] where sentences.contains(mention.sentence) {
                if counted.insert(Pair(entity: owner, sentence: mention.sentence)).inserted { count(owner) }
            }
        }
    }

    private struct Pair: Hashable {
        let entity: Int
        let sentence: UInt32
    }
}

extension IndexSnapshot {
    /// The place that proves that two entities stand together: a mention of the other one.
    ///
    /// - Parameters:
    ///   - entity: a position among ``entities``.
    ///   - other: another one.
    ///   - setting: what both are to stand in.
    /// - Returns: the first such place; nil where they never stand together in that.
    package func proof(of entity: Int, beside other: Int, in setting: RelatedEntities.Setting) -> Evidence? {
        if setting == .meeting {
            let shared = Set(entities[other].meetings)
            return entities[entity].meetings.first(where: shared.contains).flatMap { meetings[$0].evidence.first }
        }
        let shared = Set(entities.sources[other])
        for article in entities.sources[entity] where shared.contains(article) {
            let seen = articles[Int(article)]
            let others = entities[other].mentions(in: seen)
            guard setting == .sentence else { return others.first?.evidence }
            let sentences = Set(entities[entity].mentions(in: seen).map(\.evidence.sentence))
            if let found = others.first(where: { sentences.contains($0.evidence.sentence) }) { return found.evidence }
        }
        return nil
    }
}

extension RelatedEntities.Setting {
    /// In how many articles or meetings an entity stands; of sentences, how often it is mentioned.
    func placeCount(of entity: Int, in entities: EntityColumns) -> Int {
        switch self {
        case .article: entities.articleCount(at: entity)
        case .sentence: entities.mentionCount(at: entity)
        case .meeting: entities.meetings.range(of: entity).count
        }
    }
}
