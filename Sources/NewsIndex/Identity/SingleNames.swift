import Corpus
import Facts

/// Ties names of a single word, and initials with a family name, to the persons that they can only mean.
///
/// How often articles that give a full name go on with the word tells whom it means: *Macron* is Emmanuel in 98 of 100. The
/// word must be spelled alike, mean one person nearly always, and stand in like company.
struct SingleNames {
    private let single: [(candidate: EntityCandidate, name: SpelledName)]
    private let company: Company
    private let rules: EditorialRules
    private let names: SpelledNames

    init(
        _ single: [(candidate: EntityCandidate, name: SpelledName)], company: Company, rules: EditorialRules,
        names: SpelledNames
    ) {
        self.names = names
        self.single = single
        self.company = company
        self.rules = rules
    }

    /// Joins each single name to one of the persons, or to those of the same word in like company.
    func join(_ persons: inout [Person]) {
        let usage = usage(of: persons)
        let isSmall = Set(persons.flatMap(\.articles)).count < Self.smallFolder
        var profiles: [Int: Company.Profile] = [:]
        var left: [String: [EntityCandidate]] = [:]
        for (candidate, name) in single {
            let word = name.key
            let uses = (usage[word] ?? [:]).filter { !rules.keepApart(candidate, from: persons[$0.key].candidates) }
            let total = uses.values.reduce(0, +)
            if let (index, count) = uses.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                count >= (isSmall ? 1 : Self.leastUses), Double(count) >= Self.leastShare * Double(total)
            {
                let profile = profiles[index] ?? company.profile(of: persons[index].articles)
                profiles[index] = profile
                let own = company.profile(of: [candidate.member.article])
                if company.weight(profile, own, without: [persons[index].name]) >= Self.leastCompany {
                    let score = (Double(count) / Double(total) * 100).rounded() / 100
                    persons[index].add(
                        candidate,
                        by: NameMerge(
                            left: persons[index].spelling, right: candidate.entity.name,
                            rule: name.parts.count > 1 ? "initials" : "single-name", score: score))
                    continue
                }
            }
            left[word, default: []].append(candidate)
        }
        for word in left.keys.sorted() { persons += alone(left[word] ?? []) }
    }

    /// For each word, and for each initial with a family name, how many articles use it for each person beside a full name.
    private func usage(of persons: [Person]) -> [String: [Int: Int]] {
        var usage: [String: [Int: Int]] = [:]
        for (index, person) in persons.enumerated() {
            var words: [String: Set<ArticleID>] = [:]
            for candidate in person.candidates {
                for mention in candidate.entity.mentions where mention.kind.isName {
                    let name = names[mention.surface]
                    if name.parts.count == 1, let word = name.parts.first?.text {
                        words[word, default: []].insert(candidate.member.article)
                    }
                }
                // An initial tells as much as the name that it stands for.
                if let first = person.name.parts.first, let last = person.name.parts.last, !first.isInitial {
                    words["\(first.text.prefix(1)) \(last.text)", default: []].insert(candidate.member.article)
                }
            }
            for (word, articles) in words { usage[word, default: [:]][index] = articles.count }
        }
        return usage
    }

    /// The persons of one word of whom no article tells a full name, those in like company made one.
    private func alone(_ candidates: [EntityCandidate]) -> [Person] {
        var persons: [(person: Person, profile: Company.Profile)] = []
        for candidate in candidates {
            let own = company.profile(of: [candidate.member.article])
            let known = persons.firstIndex { entry in
                !rules.keepApart(candidate, from: entry.person.candidates)
                    && company.weight(entry.profile, own, without: []) >= Self.leastCompanyAlone
            }
            if let known {
                persons[known].person.add(candidate)
                persons[known].profile = company.profile(of: persons[known].person.articles)
            } else {
                var person = Person(name: names[candidate.entity.name], spelling: candidate.entity.name)
                person.add(candidate)
                persons.append((person, own))
            }
        }
        return persons.map(\.person)
    }

    /// In so many articles a person goes by the word, in a small folder in one.
    private static let leastUses = 3
    private static let smallFolder = 50
    /// It is this person in such a share of the articles that tell.
    private static let leastShare = 0.9
    private static let leastCompany = 2.0
    private static let leastCompanyAlone = 6.0
}
