import Facts

/// Resolves events by full name and edition: *89e Salon de Genève* and *Salon de Genève 2018* are two, and neither is a fair
/// of Francfort.
///
/// What tells the edition is its number, the year in the name, or, of what takes place every year, the year in which the
/// article was published. A name that tells none joins the only edition that the corpus knows.
struct EventResolver {
    let named: NamedEntities
    /// The year in which each article says that it was published.
    let years: [Int?]
    let rules: RuledEntities

    /// The events, each with the candidates that mean it, articles' own entities that come ascending.
    func resolve(_ candidates: [Int]) -> [EntityCluster] {
        var editions: [Edition] = []
        var bySeries: [[String]: Set<Int>] = [:]
        var byNumber: [Int: Set<Int>] = [:]
        var keys: [Int: EventKey] = [:]
        let ranked = candidates.map { (candidate: $0, name: name(of: $0, &keys)) }.enumerated().sorted { left, right in
            (left.element.name.rank, left.offset) < (right.element.name.rank, right.offset)
        }
        for (candidate, name) in ranked.map(\.element) {
            let near = (bySeries[name.series] ?? []).union(name.number.flatMap { byNumber[$0] } ?? [])
            let matches = near.sorted().filter {
                editions[$0].admits(name) && !rules.keepApart(candidate, from: editions[$0].candidates)
            }
            let index = matches.count == 1 ? matches[0] : editions.count
            if index == editions.count { editions.append(Edition()) }
            editions[index].add(candidate, name, named)
            bySeries[name.series, default: []].insert(index)
            if let number = name.number { byNumber[number, default: []].insert(index) }
        }
        return editions.map { $0.cluster(named) }
    }

    /// What an article calls an event.
    private struct Name: Equatable {
        let series: [String]
        var number: Int?
        var year: Int?

        /// Names that tell more come first, for they keep the editions apart.
        var rank: Int { number != nil ? 0 : year != nil ? 1 : 2 }
    }

    /// What its article calls a candidate; `known` has the keys of words that were looked at.
    private func name(of candidate: Int, _ known: inout [Int: EventKey]) -> Name {
        let words = [named.name(of: candidate)] + named.mentions(of: candidate).map { named.word(ofMention: $0) }
        let keys = words.map { word in
            let key = known[word] ?? EventKey(named.text(word))
            known[word] = key
            return key
        }
        var name = Name(series: keys[0].series)
        name.number = keys.lazy.compactMap(\.number).first
        name.year = keys.lazy.compactMap(\.year).first
        if name.year == nil, let head = name.series.first, Self.yearly.contains(head) {
            name.year = years[named.article(of: candidate)]
        }
        return name
    }

    /// What takes place once a year, or goes by the year where it does so more often.
    private static let yearly: Set<String> = [
        "assemblee", "salon", "festival", "congres", "sommet", "conference", "cop", "g7", "g20", "colloque",
        "symposium",
        "universite",
    ]

    private struct Edition {
        private(set) var candidates: [Int] = []
        private var names: [Name] = []
        private var numbers: Set<Int> = []
        private var years: Set<Int> = []
        private var merges: [NameMerge] = []

        /// Whether a name can mean this edition: the same words, or some of them behind the same number, and no other number
        /// or year.
        func admits(_ name: Name) -> Bool {
            if let number = name.number, !numbers.isEmpty, !numbers.contains(number) { return false }
            let isSameNumber = name.number.map(numbers.contains) ?? false
            if !isSameNumber, let year = name.year, !years.isEmpty, !years.contains(year) { return false }
            return names.contains { known in
                if known.series == name.series { return true }
                let (short, long) =
                    known.series.count < name.series.count ? (known.series, name.series) : (name.series, known.series)
                return isSameNumber && short.count >= 2 && Set(short).isSubset(of: long)
            }
        }

        mutating func add(_ candidate: Int, _ name: Name, _ named: NamedEntities) {
            if let first = candidates.first.map(named.name), first != named.name(of: candidate) {
                let merge = NameMerge(
                    left: named.text(first), right: named.text(named.name(of: candidate)), rule: "same-event",
                    score: 0.9)
                if !merges.contains(merge) { merges.append(merge) }
            }
            candidates.append(candidate)
            if !names.contains(name) { names.append(name) }
            if let number = name.number { numbers.insert(number) }
            if let year = name.year { years.insert(year) }
        }

        func cluster(_ named: NamedEntities) -> EntityCluster {
            EntityCluster(
                type: .event, name: SpellingChoice.event(of: candidates, named), candidates: candidates.sorted(),
                merges: merges)
        }
    }
}
