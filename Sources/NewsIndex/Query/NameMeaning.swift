package import Facts

/// What a name means where somebody asks for one entity.
package enum NameMeaning: Sendable, Equatable {
    case one(Int)
    /// Several are called so and none of them is clearly meant; those that are mentioned most come first.
    case several([Int])
    case nothing
}

extension IndexSnapshot {
    /// Of all mentions of those who are called by a name, so many of 10 are of the one that a desk means by it.
    private static let clearShare = 9
    /// How many of several are told.
    private static let mostTold = 10

    /// The entity that a name means: by its identifier or address, by any of its spellings, a person by the family name alone, too,
    /// where nine in ten mentions of all who bear it are of one.
    ///
    /// - Parameters:
    ///   - name: as somebody typed it.
    ///   - type: the only one that counts; nil for any.
    /// - Returns: what is meant.
    package func meaning(of name: String, type: EntityType? = nil) -> NameMeaning {
        let key = SearchTerms.key(of: name)
        if let entity = entityIndex(named: name), type == nil || entities.type(at: entity) == type {
            return .one(entity)
        }
        guard !key.isEmpty else { return .nothing }
        var called = bearers(of: key, type: type)
        // *Jean Martin* is no *Paul-Jean Martin*, but *Le Pen* alone is nobody's whole name.
        if Self.isFull(key), called.contains(where: \.isWhole) { called = called.filter(\.isWhole) }
        let ranked = called.map { (entity: $0.entity, count: entities.mentionCount(at: $0.entity)) }
            .sorted { ($1.count, $0.entity) < ($0.count, $1.entity) }
        guard let first = ranked.first else { return .nothing }
        let all = ranked.reduce(0) { $0 + $1.count }
        guard ranked.count > 1, first.count * 10 < all * Self.clearShare else { return .one(first.entity) }
        return .several(ranked.prefix(Self.mostTold).map(\.entity))
    }

    /// Who is called by a key, and whether it is all of a name: persons by the end of a name, too.
    private func bearers(of key: String, type: EntityType?) -> [(entity: Int, isWhole: Bool)] {
        let holding = listKeys.entityNames.holding(key)
        var found: [(entity: Int, isWhole: Bool)] = []
        for entity in holding.indices where holding[entity] {
            let own = entities.type(at: entity)
            guard type == nil || own == type else { continue }
            let names = entities[entity].names.lazy.filter(\.kind.isName).map { SearchTerms.key(of: $0.value) }
            if names.contains(key) || SearchTerms.key(of: entities.name(at: entity)) == key {
                found.append((entity, true))
            } else if own == .person, names.contains(where: { $0.hasSuffix(" " + key) }) {
                found.append((entity, false))
            }
        }
        return found
    }

    /// Whether a key may be a whole name: more than one word, and no particle before the only one.
    private static func isFull(_ key: String) -> Bool {
        let words = key.split(separator: " ")
        return words.count > 1 && SmallWords.isLarge(ArraySlice(words[0].utf8))
    }
}
