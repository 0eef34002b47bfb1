/// How many articles, sentences or meetings each two of some entities stand in together.
struct EntityPairs {
    /// Two of the entities, by their places among them, the lesser one first.
    struct Pair {
        let first: Int
        let second: Int
        let count: Int
    }

    private let memberCount: Int
    /// Of each two members how often, in a square of which the half above its diagonal is used.
    private var counts: [UInt32]

    /// - Parameters:
    ///   - members: positions among the snapshot's entities in rising order, some hundreds at most.
    ///   - setting: what two are to stand in together.
    ///   - snapshot: where they stand.
    init(of members: [Int], by setting: RelatedEntities.Setting, in snapshot: IndexSnapshot) {
        memberCount = members.count
        counts = [UInt32](repeating: 0, count: members.count * members.count)
        switch setting {
        case .article: countArticles(members, snapshot.articles, count: snapshot.entities.count)
        case .sentence: countSentences(members, snapshot.articles, count: snapshot.entities.count)
        case .meeting: countMeetings(members, snapshot)
        }
    }

    /// The pairs of the greatest counts first, then by their members' places.
    ///
    /// - Parameters:
    ///   - most: how many are wanted; those that count as much as the last one are given, too.
    ///   - least: the least count.
    ///   - isWanted: of a member by its place.
    /// - Returns: the pairs in order, and how many there are of that count or more.
    func strongest(
        _ most: Int, least: Int, among isWanted: (Int) -> Bool = { _ in true }
    ) -> (pairs: [Pair], total: Int) {
        let wanted = (0..<memberCount).filter(isWanted)
        let least = UInt32(clamping: max(1, least))
        var found: [Int] = []
        for (place, first) in wanted.enumerated() {
            let row = first * memberCount
            for second in wanted[(place + 1)...] where counts[row + second] >= least { found.append(row + second) }
        }
        let bound = UInt32(EntityGraph.leastCount(of: found.lazy.map { Int(counts[$0]) }, for: most))
        let pairs = found.filter { counts[$0] >= bound }.map { cell in
            Pair(first: cell / memberCount, second: cell % memberCount, count: Int(counts[cell]))
        }
        return (
            pairs.sorted { ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second) }, found.count
        )
    }

    /// Of each entity its place among the members; below 0 for others.
    private static func places(of members: [Int], count: Int) -> [Int32] {
        var places = [Int32](repeating: -1, count: count)
        for (place, member) in zip(Int32(0)..., members) { places[member] = place }
        return places
    }

    private mutating func countArticles(_ members: [Int], _ articles: ArticleColumns, count: Int) {
        let places = Self.places(of: members, count: count)
        var standing: [Int] = []
        for article in articles.indices {
            standing.removeAll(keepingCapacity: true)
            for entity in articles.entities[article] {
                let place = places[Int(entity)]
                if place >= 0 { standing.append(Int(place)) }
            }
            self.count(standing)
        }
    }

    private mutating func countMeetings(_ members: [Int], _ snapshot: IndexSnapshot) {
        var standing = [[Int]](repeating: [], count: snapshot.meetings.count)
        for (place, member) in members.enumerated() {
            for meeting in snapshot.entities.meetings[member] { standing[Int(meeting)].append(place) }
        }
        for members in standing { count(members) }
    }

    private mutating func countSentences(_ members: [Int], _ articles: ArticleColumns, count: Int) {
        let places = Self.places(of: members, count: count)
        let rows = articles.facts.entities
        // Of each mention the sentence in the upper half, the member in the lower one.
        var mentions: [UInt64] = []
        var standing: [Int] = []
        for article in articles.indices {
            mentions.removeAll(keepingCapacity: true)
            for own in rows.entities.range(of: article) {
                guard let owner = articles.owner(ofEntity: own), places[owner] >= 0 else { continue }
                for mention in rows.mentions[own] {
                    mentions.append(UInt64(mention.sentence) << 32 | UInt64(places[owner]))
                }
            }
            mentions.sort()
            var start = 0
            while start < mentions.count {
                let sentence = mentions[start] >> 32
                standing.removeAll(keepingCapacity: true)
                while start < mentions.count, mentions[start] >> 32 == sentence {
                    let place = Int(mentions[start] & 0xFFFF_FFFF)
                    if standing.last != place { standing.append(place) }
                    start += 1
                }
                self.count(standing)
            }
        }
    }

    /// Counts each two of some members, which rise.
    private mutating func count(_ standing: [Int]) {
        for place in standing.indices.dropLast() {
            let row = standing[place] * memberCount
            for next in place + 1..<standing.count { counts[row + standing[next]] += 1 }
        }
    }
}
