import Facts

/// Ties names of a single word, and initials with a family name, to the persons that they can only mean.
///
/// How often articles that give a full name go on with the word tells whom it means: *Macron* is Emmanuel in 98 of 100. The
/// word must be spelled alike, mean one person nearly always, and stand in like company.
struct SingleNames {
    /// Articles' own entities, ascending.
    private let single: [Int]
    private let named: NamedEntities
    private let company: Company
    private let rules: RuledEntities

    init(_ single: [Int], _ named: NamedEntities, company: Company, rules: RuledEntities) {
        self.single = single
        self.named = named
        self.company = company
        self.rules = rules
    }

    /// The number of the key of a single name.
    private func key(of candidate: Int) -> Int { named.persons.key(of: named.name(of: candidate)) }

    /// Joins each single name to one of the persons, or to those of the same word in like company.
    func join(_ persons: inout [Person]) {
        let usage = usage(of: persons)
        let isSmall = Self.isSmall(persons)
        var profiles: [Int: Company.Profile] = [:]
        var left: [Int: [Int]] = [:]
        for candidate in single {
            let word = key(of: candidate)
            let uses = (usage[word] ?? [:]).filter { !rules.keepApart(candidate, from: persons[$0.key].candidates) }
            let total = uses.values.reduce(0, +)
            if let (index, count) = uses.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                count >= (isSmall ? 1 : Self.leastUses), Double(count) >= Self.leastShare * Double(total)
            {
                let profile = profiles[index] ?? company.profile(of: persons[index].articles)
                profiles[index] = profile
                let own = company.profile(of: [named.article(of: candidate)])
                let full = named.persons.key(of: persons[index].spelling)
                if company.weight(profile, own, without: [full]) >= Self.leastCompany {
                    let score = (Double(count) / Double(total) * 100).rounded() / 100
                    persons[index].add(candidate, by: merge(of: candidate, into: persons[index], score))
                    continue
                }
            }
            left[word, default: []].append(candidate)
        }
        let words = left.keys.sorted { named.persons.key($0) < named.persons.key($1) }
        for word in words { persons += alone(left[word] ?? []) }
    }

    private func merge(of candidate: Int, into person: Person, _ score: Double) -> NameMerge {
        let name = named.name(of: candidate)
        let hasInitials = (named.persons[name]?.parts.count ?? 0) > 1
        return NameMerge(
            left: named.text(person.spelling), right: named.text(name),
            rule: hasInitials ? "initials" : "single-name", score: score)
    }

    /// For each word, and for each initial with a family name, how many articles use it for each person beside a full name;
    /// of those words alone that somebody asks for.
    private func usage(of persons: [Person]) -> [Int: [Int: Int]] {
        let asked = Set(single.map(key))
        var usage: [Int: [Int: Int]] = [:]
        for (index, person) in persons.enumerated() {
            let initials = initials(of: person).filter(asked.contains)
            var last: [Int: Int] = [:]
            func use(_ word: Int, in article: Int) {
                guard last.updateValue(article, forKey: word) != article else { return }
                usage[word, default: [:]][index, default: 0] += 1
            }
            for candidate in person.candidates.sorted() {
                let article = named.article(of: candidate)
                for word in named.names(of: candidate) where named.persons[word]?.parts.count == 1 {
                    let key = named.persons.key(of: word)
                    if asked.contains(key) { use(key, in: article) }
                }
                // An initial tells as much as the name that it stands for.
                for word in initials { use(word, in: article) }
            }
        }
        return usage
    }

    /// The number of the key of a person's family name with the initial of the given one; none where nobody writes that.
    private func initials(of person: Person) -> [Int] {
        guard let parts = named.persons[person.spelling]?.parts, let first = parts.first, let last = parts.last,
            !first.isInitial
        else { return [] }
        return [named.persons.number(ofKey: "\(first.text.prefix(1)) \(last.text)")].compactMap(\.self)
    }

    /// The persons of one word of whom no article tells a full name, those in like company made one.
    private func alone(_ candidates: [Int]) -> [Person] {
        var persons: [Person] = []
        var circles = Company.Circles(company)
        for candidate in candidates {
            let article = named.article(of: candidate)
            let known = circles.first(around: article, weight: Self.leastCompanyAlone) {
                !rules.keepApart(candidate, from: persons[$0].candidates)
            }
            if let known {
                if persons[known].articles.last != article { circles.add(article, to: known) }
                persons[known].add(candidate, of: article)
            } else {
                var person = Person(spelling: named.name(of: candidate))
                person.add(candidate, of: article)
                persons.append(person)
                circles.open(with: article)
            }
        }
        return persons
    }

    /// Whether so few articles name persons that one use tells.
    private static func isSmall(_ persons: [Person]) -> Bool {
        var articles = Set<Int>()
        return !persons.lazy.flatMap(\.articles).contains { article in
            articles.insert(article)
            return articles.count >= smallFolder
        }
    }

    /// In so many articles a person goes by the word, in a small folder in one.
    private static let leastUses = 3
    private static let smallFolder = 50
    /// It is this person in such a share of the articles that tell.
    private static let leastShare = 0.9
    private static let leastCompany = 2.0
    private static let leastCompanyAlone = 6.0
}
