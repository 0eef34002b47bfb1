import Corpus
import Facts

/// Resolves events by full name and edition: *89e Salon de Genève* and *Salon de Genève 2018* are two, and neither is a fair
/// of Francfort.
///
/// What tells the edition is its number, the year in the name, or, of what takes place every year, the year in which the
/// article was published. A name that tells none joins the only edition that the corpus knows.
struct EventResolver {
    let candidates: [EntityCandidate]
    /// The year in which an article says that it was published.
    let years: [ArticleID: Int]
    let rules: EditorialRules

    /// The events, each with the candidates that mean it.
    func resolve() -> [EntityCluster] {
        var editions: [Edition] = []
        var bySeries: [[String]: [Int]] = [:]
        var byNumber: [Int: [Int]] = [:]
        let ranked = candidates.map { (candidate: $0, name: name(of: $0)) }.enumerated().sorted { left, right in
            (left.element.name.rank, left.offset) < (right.element.name.rank, right.offset)
        }
        for (candidate, name) in ranked.map(\.element) {
            let near = (bySeries[name.series] ?? []) + (name.number.flatMap { byNumber[$0] } ?? [])
            let matches = Set(near).sorted().filter {
                editions[$0].admits(name) && !rules.keepApart(candidate, from: editions[$0].candidates)
            }
            let index = matches.count == 1 ? matches[0] : editions.count
            if index == editions.count { editions.append(Edition()) }
            editions[index].add(candidate, name)
            bySeries[name.series, default: []].append(index)
            if let number = name.number { byNumber[number, default: []].append(index) }
        }
        return editions.map(\.cluster)
    }

    /// What an article calls an event.
    private struct Name {
        let series: [String]
        var number: Int?
        var year: Int?

        /// Names that tell more come first, for they keep the editions apart.
        var rank: Int { number != nil ? 0 : year != nil ? 1 : 2 }
    }

    private func name(of candidate: EntityCandidate) -> Name {
        let keys = [EventKey(candidate.entity.name)] + candidate.entity.mentions.map { EventKey($0.surface) }
        var name = Name(series: keys[0].series)
        name.number = keys.lazy.compactMap(\.number).first
        name.year = keys.lazy.compactMap(\.year).first
        if name.year == nil, let head = name.series.first, Self.yearly.contains(head) {
            name.year = years[candidate.member.article]
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
        private(set) var candidates: [EntityCandidate] = []
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

        mutating func add(_ candidate: EntityCandidate, _ name: Name) {
            if let first = candidates.first, first.entity.name != candidate.entity.name {
                let merge = NameMerge(
                    left: first.entity.name, right: candidate.entity.name, rule: "same-event", score: 0.9)
                if !merges.contains(merge) { merges.append(merge) }
            }
            candidates.append(candidate)
            names.append(name)
            if let number = name.number { numbers.insert(number) }
            if let year = name.year { years.insert(year) }
        }

        var cluster: EntityCluster {
            EntityCluster(
                type: .event, name: SpellingChoice.event(of: candidates),
                candidates: candidates.sorted {
                    ($0.member.article, $0.member.index) < ($1.member.article, $1.member.index)
                }, merges: merges)
        }
    }
}
