import Facts

/// Chooses the spelling that stands for an entity.
enum SpellingChoice {
    /// The name that stands for an entity of a type, which articles' own entities mean that come ascending.
    static func name(of candidates: [Int], type: EntityType, _ named: NamedEntities) -> String {
        switch type {
        case .person: person(of: candidates, named)
        case .event: event(of: candidates, named)
        default: name(of: candidates, named)
        }
    }

    /// The name that stands for an event: of those that as many articles use one with its number.
    static func event(of candidates: [Int], _ named: NamedEntities) -> String {
        name(of: candidates, named) { EventKey($0).number == nil ? 0 : 1 }
    }

    /// How often a spelling is used.
    private struct Use {
        var articles = 0
        var mentions = 0
    }

    /// The name that most articles give the entity; between equals the one that most rank, then the first in the alphabet.
    ///
    /// `rank` says what makes one spelling better than another that as many articles use.
    static func name(of candidates: [Int], _ named: NamedEntities, rank: (String) -> Int = { _ in 0 }) -> String {
        var uses: [Int: Use] = [:]
        for candidate in candidates { uses[named.name(of: candidate), default: Use()].articles += 1 }
        if uses.count > 1 {
            for candidate in candidates {
                for word in named.names(of: candidate) { uses[word]?.mentions += 1 }
            }
        }
        let ranked = uses.map { word, use in
            let text = named.text(word)
            return (spelling: text, rank: (rank(text), use.articles, use.mentions))
        }
        return ranked.max { left, right in
            left.rank == right.rank ? left.spelling > right.spelling : left.rank < right.rank
        }?.spelling ?? ""
    }

    /// The full spelling of a person that most articles write.
    ///
    /// Between equals it is the fuller one, then the one that is written most, then the first in the alphabet; without a full
    /// one, the name that most articles give.
    static func person(of candidates: [Int], _ named: NamedEntities) -> String {
        var uses: [Int: Use] = [:]
        var last: [Int: Int] = [:]
        for candidate in candidates {
            for word in named.fullNames(of: candidate) {
                let line = named.persons.line(of: word)
                uses[line, default: Use()].mentions += 1
                if last.updateValue(candidate, forKey: line) != candidate { uses[line]?.articles += 1 }
            }
        }
        let ranked = uses.compactMap { line, use -> (spelling: String, rank: (Int, Int, Int, Int))? in
            guard let name = named.persons[line], !name.isShort else { return nil }
            let spelling = named.text(line)
            // A line in capitals says nothing of how a name is written.
            let hasSmallLetters = spelling == spelling.uppercased() ? 0 : 1
            return (spelling, (hasSmallLetters, use.articles, name.parts.count, use.mentions))
        }
        let best = ranked.max { left, right in
            left.rank == right.rank ? left.spelling > right.spelling : left.rank < right.rank
        }
        return best?.spelling ?? name(of: candidates, named)
    }
}
