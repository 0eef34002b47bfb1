import Extraction

/// Resolves persons: full names by spelling, sound and initials; a bare family name only where one person bears it.
enum PersonResolver {
    static func resolve(_ candidates: [EntityCandidate], _ rules: EditorialRules = .none) -> [EntityCluster] {
        var groups: [Group] = []
        var byKey: [String: [Int]] = [:]
        // The fullest names first, so that initials and family names find the persons that they may mean.
        let ranked = candidates.map { (candidate: $0, name: PersonName($0.entity.name)) }.sorted { left, right in
            let ranks = (left.name.isShort ? 1 : 0, right.name.isShort ? 1 : 0)
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            if left.name.parts.count != right.name.parts.count { return left.name.parts.count > right.name.parts.count }
            return (left.candidate.member.article, left.candidate.member.index)
                < (right.candidate.member.article, right.candidate.member.index)
        }
        for (candidate, name) in ranked {
            let nearby = Set(name.blockingKeys.flatMap { byKey[$0] ?? [] }).sorted().filter {
                !rules.keepApart(candidate, from: groups[$0].candidates)
            }
            let target = match(name, among: nearby, of: groups)
            let index = target?.index ?? groups.count
            if target == nil { groups.append(Group()) }
            groups[index].add(candidate, name, target)
            for key in name.blockingKeys where byKey[key]?.contains(index) != true {
                byKey[key, default: []].append(index)
            }
        }
        return groups.map { group in
            EntityCluster(
                type: .person, name: SpellingChoice.name(of: group.candidates, rank: rank),
                candidates: group.candidates.sorted {
                    ($0.member.article, $0.member.index) < ($1.member.article, $1.member.index)
                }, merges: group.merges)
        }
    }

    private struct Match {
        let index: Int
        let spelling: String
        let rule: String
        let score: Double
    }

    private struct Group {
        var candidates: [EntityCandidate] = []
        var names: [(name: PersonName, spelling: String)] = []
        var merges: [NameMerge] = []

        mutating func add(_ candidate: EntityCandidate, _ name: PersonName, _ match: Match?) {
            candidates.append(candidate)
            guard !names.contains(where: { $0.spelling == candidate.entity.name }) else { return }
            names.append((name, candidate.entity.name))
            guard let match else { return }
            merges.append(
                .init(left: match.spelling, right: candidate.entity.name, rule: match.rule, score: match.score))
        }
    }

    /// The one group that a name agrees with best; none where two agree equally well, for they may be two people.
    private static func match(_ name: PersonName, among indices: [Int], of groups: [Group]) -> Match? {
        var best: Match?
        var isTied = false
        for index in indices {
            for (known, spelling) in groups[index].names {
                guard let (rule, score) = known.match(name), score >= threshold(for: name) else { continue }
                if let current = best, current.score > score { continue }
                if let current = best, current.score == score {
                    isTied = isTied || current.index != index
                    continue
                }
                best = Match(index: index, spelling: spelling, rule: rule, score: score)
                isTied = false
            }
        }
        return isTied ? nil : best
    }

    /// A full name needs more agreement than a family name, which can only refer to somebody.
    private static func threshold(for name: PersonName) -> Double {
        name.parts.count < 2 ? 0.5 : 0.7
    }

    /// How many parts of a name are written out.
    private static func rank(_ name: String) -> Int {
        PersonName(name).parts.count { !$0.isInitial }
    }
}
