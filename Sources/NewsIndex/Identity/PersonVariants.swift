import Corpus
import Facts

/// Joins full names that are spellings of one person's: transliterations, parts written together or swapped, initials,
/// shortened names, slips of the pen.
struct PersonVariants {
    private let persons: [Person]
    private let company: Company
    private let rules: EditorialRules
    private let names: SpelledNames

    init(_ persons: [Person], company: Company, rules: EditorialRules, names: SpelledNames) {
        self.persons = persons
        self.company = company
        self.rules = rules
        self.names = names
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
            let names = [persons[pair.many].name, persons[pair.few].name]
            guard
                sharesArticleEntity(many: pair.many, few: pair.few)
                    || company.weight(profile(pair.many), profile(pair.few), without: names) >= Self.leastCompany
            else { continue }
            joined[many].add(
                joined[few],
                by: NameMerge(
                    left: persons[pair.many].spelling, right: persons[pair.few].spelling, rule: pair.rule,
                    score: pair.score))
            target[few] = many
        }
        return joined.indices.filter { target[$0] == $0 }.map { joined[$0] }
    }

    private func root(_ index: Int, _ target: [Int]) -> Int {
        var index = index
        while target[index] != index { index = target[index] }
        return index
    }

    /// Whether some article takes both for one person.
    private func sharesArticleEntity(many: Int, few: Int) -> Bool {
        let other = persons[few].name.key
        return persons[many].candidates.contains { candidate in
            candidate.entity.mentions.contains { $0.kind == .name && names[$0.surface].key == other }
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
        var byKey: [String: [Int]] = [:]
        let ownKeys = persons.map(Self.keys)
        for (index, person) in persons.enumerated() {
            for key in ownKeys[index] { byKey[key, default: []].append(index) }
            // Of the many names that share a given name and a letter only few are attested so well that others slip from them.
            if person.articles.count >= Self.attested { byKey[Self.slipKey(of: person), default: []].append(index) }
        }
        var found: [Pair] = []
        for (index, person) in persons.enumerated() {
            let keys = ownKeys[index].union([Self.slipKey(of: person)])
            let others = Set(keys.flatMap { byKey[$0] ?? [] }).subtracting([index])
            let pairs = others.sorted().compactMap { pair(few: index, many: $0) }
            guard let best = pairs.max(by: { $0.score < $1.score }) else { continue }
            let equals = pairs.filter { $0.score == best.score }
            // Of two namesakes with different families of articles neither is meant for sure.
            guard let first = equals.max(by: { isBefore($1.many, $0.many) }) else { continue }
            let rivals = equals.filter {
                $0.many != first.many && persons[$0.many].name.name.match(persons[first.many].name.name) == nil
            }
            if rivals.isEmpty { found.append(first) }
        }
        return found.sorted { ($1.score, $0.many, $0.few) < ($0.score, $1.many, $1.few) }
    }

    /// What two names share of which one can be the other.
    private static func keys(of person: Person) -> Set<String> {
        let parts = person.name.parts
        guard let first = parts.first, let last = parts.last else { return [] }
        return [
            parts.map(\.sound).joined(), parts.map(\.text).sorted().joined(separator: " "),
            "\(first.text.prefix(1)) \(last.text)",
        ]
    }

    /// What a name shares with one of which its family name is a slip.
    private static func slipKey(of person: Person) -> String {
        "\(person.name.parts.first?.text ?? "") \(person.name.parts.last?.text.prefix(1) ?? "")…"
    }

    /// How a name that fewer articles write can be one that more do; nil where it cannot.
    private func pair(few: Int, many: Int) -> Pair? {
        guard isBefore(many, few) else { return nil }
        let (rare, usual) = (persons[few], persons[many])
        guard let match = usual.name.name.match(rare.name.name) ?? slip(rare, for: usual) else { return nil }
        // What many articles write each is no slip of either, and hardly a short form.
        let isAttested = rare.articles.count >= Self.attested && usual.articles.count >= Self.attested
        guard !isAttested || match.score >= 0.8 && sharesArticleEntity(many: many, few: few)
        else { return nil }
        return Pair(many: many, few: few, rule: match.rule, score: match.score)
    }

    /// Whether a rare name differs from a well attested one by one slip of the pen: *Gérard Darmanin*.
    private func slip(_ rare: Person, for usual: Person) -> (rule: String, score: Double)? {
        guard usual.articles.count >= Self.attested, usual.articles.count >= rare.articles.count * Self.slipRatio,
            usual.name.name.isSlip(rare.name.name)
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
