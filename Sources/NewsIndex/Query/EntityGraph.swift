package import Facts

/// Entities, and how many articles, sentences or meetings two of them stand in together.
package struct EntityGraph: Sendable {
    package typealias Setting = RelatedEntities.Setting

    package struct Node: Sendable {
        /// Its position among the snapshot's entities.
        package let entity: Int
        /// In how many articles or meetings it stands; of sentences, how often it is mentioned.
        package let count: Int
    }

    package struct Edge: Sendable {
        /// Positions among the snapshot's entities, the lesser one first.
        package let left: Int
        package let right: Int
        /// In how many articles, sentences or meetings both stand.
        package let count: Int
        /// From 0 to 1; see ``RelatedEntities/Entry/weight``.
        package let weight: Double
    }

    /// The most frequent first, then by id; of the graph about an entity that one, then the closest.
    package let nodes: [Node]
    /// Those of the greatest counts first, then of the greatest weights, then by id.
    package let edges: [Edge]
    /// How many edges there are between the nodes, of which ``edges`` has the first.
    package let edgeCount: Int

    /// How many edges are told.
    package static let mostEdges = 600
    /// Of how many of the most frequent entities the strongest edges are looked for.
    private static let mostCandidates = 512

    /// The closest neighbours of an entity, and the edges between them all.
    ///
    /// - Parameters:
    ///   - entity: a position among the snapshot's entities.
    ///   - setting: what two are to stand in together.
    ///   - types: of the neighbours; nil for all.
    ///   - least: the least count of an edge.
    ///   - limit: how many neighbours there are at most.
    ///   - snapshot: where they stand.
    package init(
        about entity: Int, by setting: Setting, of types: Set<EntityType>?, least: Int, limit: Int,
        in snapshot: IndexSnapshot
    ) {
        let related = RelatedEntities(to: entity, by: setting, of: types, in: snapshot)
        let members = [entity] + related.entries.lazy.filter { $0.count >= least }.prefix(limit).map(\.entity)
        let entities = snapshot.entities
        nodes = members.map { Node(entity: $0, count: setting.placeCount(of: $0, in: entities)) }
        let rising = members.sorted()
        let strongest = EntityPairs(of: rising, by: setting, in: snapshot).strongest(Self.mostEdges, least: least)
        edges = Self.edges(strongest.pairs, of: rising, setting, entities)
        edgeCount = strongest.total
    }

    /// The strongest edges, and those between their entities.
    ///
    /// - Parameters:
    ///   - setting: what two are to stand in together.
    ///   - types: of the entities; nil for all.
    ///   - least: the least count of an edge.
    ///   - limit: how many nodes there are at most.
    ///   - snapshot: where they stand.
    package init(
        by setting: Setting, of types: Set<EntityType>?, least: Int, limit: Int, in snapshot: IndexSnapshot
    ) {
        let entities = snapshot.entities
        let members = Self.mostFrequent(by: setting, of: types, least: least, entities)
        let pairs = EntityPairs(of: members, by: setting, in: snapshot)
        // Of the strongest edges those that bring no more nodes than there is room for.
        var isNode = [Bool](repeating: false, count: members.count)
        var count = 0
        for pair in pairs.strongest(Self.mostEdges, least: least).pairs {
            let added = (isNode[pair.first] ? 0 : 1) + (isNode[pair.second] ? 0 : 1)
            guard count + added <= limit else { continue }
            count += added
            isNode[pair.first] = true
            isNode[pair.second] = true
        }
        let between = pairs.strongest(Self.mostEdges, least: least) { isNode[$0] }
        nodes = isNode.indices.filter { isNode[$0] }.map {
            Node(entity: members[$0], count: setting.placeCount(of: members[$0], in: entities))
        }.sorted { ($1.count, $0.entity) < ($0.count, $1.entity) }
        edges = Self.edges(between.pairs, of: members, setting, entities)
        edgeCount = between.total
    }

    /// The edges that pairs of some members are, as many as are told.
    private static func edges(
        _ pairs: [EntityPairs.Pair], of members: [Int], _ setting: Setting, _ entities: EntityColumns
    ) -> [Edge] {
        let edges = pairs.map { Edge(members[$0.first], members[$0.second], $0.count, setting, entities) }
        return Array(edges.sorted(by: Edge.precedes).prefix(mostEdges))
    }

    /// The entities that stand in most places, in the order of their ids; those of the least count may be cut by it.
    private static func mostFrequent(
        by setting: Setting, of types: Set<EntityType>?, least: Int, _ entities: EntityColumns
    ) -> [Int] {
        let counts = entities.indices.map { entity in
            types?.contains(entities.type(at: entity)) ?? true ? setting.placeCount(of: entity, in: entities) : 0
        }
        let bound = leastCount(of: counts, for: mostCandidates)
        let above = counts.indices.filter { counts[$0] >= least && counts[$0] > bound }
        let rest = counts.indices.lazy.filter { counts[$0] >= max(1, least) && counts[$0] == bound }
        return (above + rest.prefix(mostCandidates - above.count)).sorted()
    }

    /// The count of the last of so many of the greatest ones; 0 where there are fewer.
    static func leastCount(of counts: some Sequence<Int>, for most: Int) -> Int {
        var frequencies: [Int] = []
        for count in counts {
            while frequencies.count <= count { frequencies.append(0) }
            frequencies[count] += 1
        }
        var left = most
        for count in frequencies.indices.reversed() {
            left -= frequencies[count]
            if left <= 0 { return count }
        }
        return 0
    }
}

extension EntityGraph.Edge {
    fileprivate init(
        _ left: Int, _ right: Int, _ count: Int, _ setting: RelatedEntities.Setting, _ entities: EntityColumns
    ) {
        self.left = left
        self.right = right
        self.count = count
        let sizes =
            Double(setting.placeCount(of: left, in: entities)) * Double(setting.placeCount(of: right, in: entities))
        weight = sizes > 0 ? min(1, Double(count) / sizes.squareRoot()) : 0
    }

    fileprivate static func precedes(_ one: Self, _ other: Self) -> Bool {
        guard one.count == other.count else { return one.count > other.count }
        guard one.weight == other.weight else { return one.weight > other.weight }
        return (one.left, one.right) < (other.left, other.right)
    }
}
