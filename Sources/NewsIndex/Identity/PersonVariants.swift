import Corpus
import Facts

/// Joins full names that are spellings of one person's: transliterations, parts written together or swapped, initials,
/// shortened names, slips of the pen.
struct PersonVariants {
    private let persons: [Person]
    /// Of each person the name by which it was opened.
    private let names: [SpelledName]
    private let named: NamedEntities
    private let company: Company
    private let rules: RuledEntities

    init(_ persons: [Person], _ named: NamedEntities, company: Company, rules: RuledEntities) {
        self.persons = persons
        self.named = named
        self.company = company
        self.rules = rules
        names = persons.map { named.persons[$0.spelling] ?? SpelledName(PersonName(named.text($0.spelling))) }
    }

    /// The persons, those of one name made one: each pair by the strongest rule, the better attested name first.
    func joined() -> [Person] {
        var profiles: [Int: Company.Profile] = [:]
        func profile(_ index: Int) -> Company.Profile {
            if let known = profiles[index] { return known }
            let made = company.profile(of: persons[index].articles)
            profiles[index] = made
            return made
        }
        // Which person each one was joined to, and the roots with all that was joined to them.
        var target = Array(persons.indices)
        var joined = persons
        for pair in pairs() {
            let (many, few) = (root(pair.many, target), root(pair.few, target))
            guard many != few, pair.few == few,
                !joined[few].candidates.contains(where: { rules.keepApart($0, from: joined[many].candidates) })
            else { continue }
            guard
                sharesArticleEntity(many: pair.many, few: pair.few)
                    || company.weight(
                        profile(pair.many), profile(pair.few), without: [key(of: pair.many), key(of: pair.few)])
                        >= Self.leastCompany
            else { continue }
            joined[many].add(
                joined[few],
                by: NameMerge(
                    left: named.text(persons[pair.many].spelling), right: named.text(persons[pair.few].spelling),
                    rule: pair.rule, score: pair.score))
            target[few] = many
        }
        return joined.indices.filter { target[$0] == $0 }.map { joined[$0] }
    }

    private func key(of person: Int) -> Int { named.persons.key(of: persons[person].spelling) }

    private func root(_ index: Int, _ target: [Int]) -> Int {
        var index = index
        while target[index] != index { index = target[index] }
        return index
    }

    /// Whether some article takes both for one person.
    private func sharesArticleEntity(many: Int, few: Int) -> Bool {
        let other = key(of: few)
        return persons[many].candidates.contains { candidate in
            named.fullNames(of: candidate).contains { named.persons.key(of: $0) == other }
        }
    }

    // MARK: Which names are compared

    private struct Pair {
        /// The name that more articles write, and the one that fewer do.
        let many: Int
        let few: Int
        let rule: String
        let score: Double
    }

    /// The pairs of names that can be one, the surest first; a name that two others explain equally well is in none.
    private func pairs() -> [Pair] {
        var found: [Pair] = []
        for (index, others) in likeNames() {
            let pairs = others.compactMap { pair(few: index, many: $0) }
            guard let best = pairs.max(by: { $0.score < $1.score }) else { continue }
            let equals = pairs.filter { $0.score == best.score }
            // Of two namesakes with different families of articles neither is meant for sure.
            guard let first = equals.max(by: { isBefore($1.many, $0.many) }) else { continue }
            let rivals = equals.filter {
                $0.many != first.many && names[$0.many].name.match(names[first.many].name) == nil
            }
            if rivals.isEmpty { found.append(first) }
        }
        return found.sorted { ($1.score, $0.many, $0.few) < ($0.score, $1.many, $1.few) }
    }

    /// The persons whose names share something with others that more articles write, with these.
    private func likeNames() -> [(few: Int, many: [Int])] {
        var others: [Int: [Int]] = [:]
        let keys = persons.indices.flatMap { person in Self.keys(of: names[person]).map { ($0, person) } }
        gather(keys, into: &others) { _ in true }
        // Of the many names that share a given name and a letter only few are attested so well that others slip from them.
        let slips = persons.indices.map { (Self.slipKey(of: names[$0]), $0) }
        gather(slips, into: &others) { persons[$0].articles.count >= Self.attested }
        return others.keys.sorted().map { few in (few, Set(others[few] ?? []).sorted()) }
    }

    /// Adds for each person those of the same key that more articles write.
    private func gather(
        _ keys: [(key: UInt64, person: Int)], into others: inout [Int: [Int]], where isOffered: (Int) -> Bool
    ) {
        let ordered = keys.sorted { $0 < $1 }
        var start = 0
        while start < ordered.count {
            let end = ordered[start...].firstIndex { $0.key != ordered[start].key } ?? ordered.count
            let persons = ordered[start..<end].map(\.person)
            start = end
            guard persons.count > 1 else { continue }
            for many in persons.filter(isOffered) {
                for few in persons where few != many && isBefore(many, few) { others[few, default: []].append(many) }
            }
        }
    }

    /// What two names share of which one can be the other, as hashes: names that are nothing alike are compared for nothing,
    /// should two be the same.
    private static func keys(of name: SpelledName) -> Set<UInt64> {
        let parts = name.parts
        guard let first = parts.first, let last = parts.last else { return [] }
        return [
            hash(0, parts.lazy.map(\.sound), ""), hash(1, parts.map(\.text).sorted(), " "),
            hash(2, [String(first.text.prefix(1)), last.text], " "),
        ]
    }

    /// What a name shares with one of which its family name is a slip.
    private static func slipKey(of name: SpelledName) -> UInt64 {
        hash(3, [name.parts.first?.text ?? "", String(name.parts.last?.text.prefix(1) ?? "")], " ")
    }

    private static func hash(_ kind: UInt8, _ texts: some Sequence<String>, _ separator: String) -> UInt64 {
        var hash = OctetHash()
        hash.add(kind)
        for text in texts {
            for octet in text.utf8 { hash.add(octet) }
            for octet in separator.utf8 { hash.add(octet) }
        }
        return hash.value
    }

    /// How a name that fewer articles write can be one that more do; nil where it cannot.
    private func pair(few: Int, many: Int) -> Pair? {
        guard let match = names[many].name.match(names[few].name) ?? slip(few, for: many) else { return nil }
        // What many articles write each is no slip of either, and hardly a short form.
        let isAttested =
            persons[few].articles.count >= Self.attested && persons[many].articles.count >= Self.attested
        guard !isAttested || match.score >= 0.8 && sharesArticleEntity(many: many, few: few)
        else { return nil }
        return Pair(many: many, few: few, rule: match.rule, score: match.score)
    }

    /// Whether a rare name differs from a well attested one by one slip of the pen: *Gérard Darmanin*.
    private func slip(_ rare: Int, for usual: Int) -> (rule: String, score: Double)? {
        let count = persons[usual].articles.count
        guard count >= Self.attested, count >= persons[rare].articles.count * Self.slipRatio,
            names[usual].name.isSlip(names[rare].name)
        else { return nil }
        return ("slip", 0.7)
    }

    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        (persons[other].articles.count, one) < (persons[one].articles.count, other)
    }

    /// What two names must share of their company to be one.
    private static let leastCompany = 3.0
    /// So many articles write a name that is no slip, and so many times as many as write the slip.
    private static let attested = 10
    private static let slipRatio = 20
}
