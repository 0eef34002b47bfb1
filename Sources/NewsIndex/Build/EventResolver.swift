import Extraction

/// Resolves events: the same words and no other number; a name without a number joins the only one that it can mean.
enum EventResolver {
    static func resolve(_ candidates: [EntityCandidate], _ rules: EditorialRules = .none) -> [EntityCluster] {
        var groups: [Group] = []
        // Numbered events first: they keep the 92nd and the 93rd session apart before a bare name could join them.
        for numbered in [true, false] {
            for candidate in candidates {
                let keys = candidate.entity.mentions.map { EventKey($0.surface) }
                guard keys.contains(where: { $0.number != nil }) == numbered else { continue }
                let matches = groups.indices.filter {
                    groups[$0].agrees(with: keys) && !rules.keepApart(candidate, from: groups[$0].candidates)
                }
                if matches.count == 1, let index = matches.first {
                    groups[index].add(candidate, keys)
                } else {
                    groups.append(Group(candidates: [candidate], keys: keys, merges: []))
                }
            }
        }
        return groups.map { group in
            EntityCluster(
                type: .event, name: SpellingChoice.name(of: group.candidates, rank: rank),
                candidates: group.candidates.sorted {
                    ($0.member.article, $0.member.index) < ($1.member.article, $1.member.index)
                }, merges: group.merges)
        }
    }

    private struct Group {
        var candidates: [EntityCandidate]
        var keys: [EventKey]
        var merges: [NameMerge]

        func agrees(with others: [EventKey]) -> Bool {
            let numbers = Set((keys + others).compactMap(\.number))
            return numbers.count <= 1 && others.contains { other in keys.contains { $0.agrees(with: other) } }
        }

        mutating func add(_ candidate: EntityCandidate, _ others: [EventKey]) {
            if let first = candidates.first, first.entity.name != candidate.entity.name {
                merges.append(
                    .init(left: first.entity.name, right: candidate.entity.name, rule: "same-event", score: 0.8))
            }
            candidates.append(candidate)
            keys += others.filter { !keys.contains($0) }
        }
    }

    /// A numbered name says more than a bare one.
    private static func rank(_ name: String) -> Int {
        EventKey(name).number == nil ? 0 : 1
    }
}
