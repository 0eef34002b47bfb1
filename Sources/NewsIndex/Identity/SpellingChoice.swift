import Facts

/// Chooses the spelling that stands for an entity.
enum SpellingChoice {
    /// The name that stands for an entity of a type.
    static func name(of candidates: [EntityCandidate], type: EntityType, _ names: SpelledNames) -> String {
        switch type {
        case .person: person(of: candidates, names)
        case .event: event(of: candidates)
        default: name(of: candidates)
        }
    }

    /// The name that stands for an event: of those that as many articles use one with its number.
    static func event(of candidates: [EntityCandidate]) -> String {
        name(of: candidates) { EventKey($0).number == nil ? 0 : 1 }
    }

    /// The name that most articles give the entity; between equals the one that most rank, then the first in the alphabet.
    ///
    /// `rank` says what makes one spelling better than another that as many articles use.
    static func name(of candidates: [EntityCandidate], rank: (String) -> Int = { _ in 0 }) -> String {
        var articles: [String: Int] = [:]
        var mentions: [String: Int] = [:]
        for candidate in candidates {
            articles[candidate.entity.name, default: 0] += 1
            for mention in candidate.entity.mentions where mention.kind.isName {
                mentions[mention.surface, default: 0] += 1
            }
        }
        let names = articles.keys.sorted {
            let left = (rank($0), articles[$0] ?? 0, mentions[$0] ?? 0)
            let right = (rank($1), articles[$1] ?? 0, mentions[$1] ?? 0)
            return left == right ? $0 < $1 : left > right
        }
        return names.first ?? ""
    }

    /// The full spelling of a person that most articles write.
    ///
    /// Between equals it is the fuller one, then the one that is written most, then the first in the alphabet; without a full
    /// one, the name that most articles give.
    static func person(of candidates: [EntityCandidate], _ names: SpelledNames) -> String {
        struct Use {
            var articles = 0
            var mentions = 0
        }
        var uses: [String: Use] = [:]
        for candidate in candidates {
            var own: [String: Int] = [:]
            for mention in candidate.entity.mentions where mention.kind == .name {
                own[EntityAssembler.oneLine(mention.surface), default: 0] += 1
            }
            for (spelling, count) in own {
                uses[spelling, default: Use()].articles += 1
                uses[spelling, default: Use()].mentions += count
            }
        }
        let ranked = uses.compactMap { spelling, use -> (spelling: String, rank: (Int, Int, Int, Int))? in
            let name = names[spelling]
            guard !name.isShort else { return nil }
            // A line in capitals says nothing of how a name is written.
            let hasSmallLetters = spelling == spelling.uppercased() ? 0 : 1
            return (spelling, (hasSmallLetters, use.articles, name.parts.count, use.mentions))
        }
        let best = ranked.max { left, right in
            left.rank == right.rank ? left.spelling > right.spelling : left.rank < right.rank
        }
        return best?.spelling ?? name(of: candidates)
    }
}
