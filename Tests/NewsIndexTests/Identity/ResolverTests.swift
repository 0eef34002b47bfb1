import Facts
import Testing

import struct Corpus.ArticleID

@testable import NewsIndex

/// Articles in few words: who and what each names.
private struct Corpus {
    private(set) var facts: [ArticleFacts] = []

    /// Adds an article; a person's later names are further mentions of the same person.
    mutating func add(
        persons: [[String]] = [], others: [(EntityType, String)] = [], doubtful: Bool = false, copies: Int = 1
    ) throws {
        for _ in 0..<copies {
            let id = try #require(ArticleID(fileName: "a\(facts.count + 100).txt"))
            let people = persons.map { names in
                ArticleEntity(
                    type: .person, name: names[0], mentions: names.map { mention($0, in: id) }, roles: [],
                    country: nil, isDoubtful: doubtful)
            }
            let rest = others.map { type, name in
                ArticleEntity(
                    type: type, name: name, mentions: [mention(name, in: id)], roles: [], country: nil,
                    isDoubtful: doubtful)
            }
            facts.append(
                ArticleFacts(
                    article: id, sentences: [], entities: people + rest, meetings: [], quotations: [], claims: [],
                    dates: [], eventDate: nil))
        }
    }

    private func mention(_ name: String, in id: ArticleID) -> Mention {
        let evidence = Evidence(article: id, range: 0..<name.unicodeScalars.count, sentence: 0..<1, rule: "test")
        return Mention(
            evidence: evidence, surface: name,
            kind: name.contains(" ") ? .name : name == name.uppercased() ? .acronym : .familyName)
    }

    /// The names shown, each with the number of its articles.
    func resolved(_ type: EntityType, years: [Int: Int] = [:]) throws -> [String: [Int]] {
        let dated = try years.map { (try #require(ArticleID(fileName: "a\($0.key + 100).txt")), $0.value) }
        let entities = EntityResolver.resolve(facts, years: Dictionary(uniqueKeysWithValues: dated))
        return Dictionary(grouping: entities.filter { $0.type == type }, by: \.name).mapValues { entities in
            entities.map { Set($0.members.map(\.article)).count }.sorted()
        }
    }
}

@Suite("Across articles nothing uncertain is merged and nothing certain is left apart")
struct ResolverTests {
    private static let club = [(EntityType.organization, "Club nautique de Valombre")]

    @Test(
        "another spelling joins a name in like company, and no stranger",
        arguments: [
            ("Valdecy Urquiza", "Valdisi Urquisa", true), ("Abdelkader Bensalah", "Abdelkader Ben Salah", true),
            ("Élodie Durand", "DURAND Élodie", true), ("Ewa Nowak", "E. Nowak", true),
            ("Alain Delon", "Alain-Fabien Delon", false), ("George W. Bush", "George H. W. Bush", false),
            ("Michel Morvan", "Michèle Morvan", false),
        ])
    func spellings(one: String, other: String, isOne: Bool) throws {
        var near = Corpus()
        try near.add(persons: [[one]], others: Self.club, copies: 2)
        try near.add(persons: [[other]], others: Self.club)
        #expect(try near.resolved(.person).count == (isOne ? 1 : 2))
        var far = Corpus()
        try far.add(persons: [[one]], others: Self.club, copies: 2)
        try far.add(persons: [[other]], others: [(.organization, "Orchestre de Tulpa")])
        #expect(try far.resolved(.person).count == 2)
    }

    @Test("a slip of the pen joins the name that twenty times as many articles write")
    func slips() throws {
        for (count, people) in [(20, 1), (9, 2)] {
            var corpus = Corpus()
            try corpus.add(persons: [["Gérald Morvan"]], others: Self.club, copies: count)
            try corpus.add(persons: [["Gérard Morvan"]], others: Self.club)
            #expect(try corpus.resolved(.person).count == people, "\(count)")
        }
    }

    @Test(
        "a single word joins the person whom it means nearly always, spelled alike and in like company",
        arguments: [
            ("Morvan", 0, true, ["Jeanne Morvan": [4]]),
            ("Morvan", 0, false, ["Jeanne Morvan": [3], "Morvan": [1]]),
            ("Morvan", 3, true, ["Jeanne Morvan": [3], "Paul Morvan": [3], "Morvan": [1]]),
            ("Morvane", 0, true, ["Jeanne Morvan": [3], "Morvane": [1]]),
        ])
    func singleWords(word: String, rivals: Int, isNear: Bool, expected: [String: [Int]]) throws {
        var corpus = Corpus()
        try corpus.add(persons: [["Jeanne Morvan", "Morvan"]], others: Self.club, copies: 3)
        try corpus.add(persons: [["Paul Morvan", "Morvan"]], others: Self.club, copies: rivals)
        try corpus.add(persons: [[word]], others: isNear ? Self.club : [])
        #expect(try corpus.resolved(.person) == expected)
    }

    @Test("the name shown is the full spelling that most articles write")
    func shownName() throws {
        var corpus = Corpus()
        try corpus.add(persons: [["Jeanne Morvan", "Morvan"]], others: Self.club, copies: 3)
        try corpus.add(persons: [["JEANNE MORVAN"]], others: Self.club, copies: 4)
        try corpus.add(persons: [["Jeanne Marie Morvan", "Jeanne Morvan"]], others: Self.club)
        #expect(try corpus.resolved(.person) == ["Jeanne Morvan": [8]])
    }

    @Test("what only looks like a person is none until an article says more of it")
    func doubtful() throws {
        var corpus = Corpus()
        try corpus.add(persons: [["Indigo Blue"]], doubtful: true)
        #expect(try corpus.resolved(.person).isEmpty)
        try corpus.add(persons: [["Indigo Blue"]])
        #expect(try corpus.resolved(.person) == ["Indigo Blue": [2]])
    }

    @Test(
        "of the articles that name an organization one in ten must assert it, of those that write an acronym one in four",
        arguments: [
            ("Banc Zorvex", 9, true), ("Banc Zorvex", 10, false), ("ZRK", 3, true), ("ZRK", 4, false),
        ])
    func attested(name: String, doubtful: Int, isShown: Bool) throws {
        var corpus = Corpus()
        try corpus.add(others: [(.organization, name)], doubtful: true, copies: doubtful)
        #expect(try corpus.resolved(.organization).isEmpty)
        try corpus.add(others: [(.organization, name)])
        #expect(try corpus.resolved(.organization) == (isShown ? [name: [doubtful + 1]] : [:]))
    }

    @Test(
        "names run together are cut where many articles know the parts",
        arguments: [
            ("Bravo Jeanne Morvan", ["Jeanne Morvan"]), ("Ewa Nowak d'Jeanne Morvan", ["Ewa Nowak", "Jeanne Morvan"]),
            ("Ewa Nowak-Jeanne Morvan", ["Ewa Nowak", "Jeanne Morvan"]),
            ("Anne Jeanne Morvant", ["Anne Jeanne Morvant"]),
        ])
    func runsTogether(surface: String, names: [String]) throws {
        var corpus = Corpus()
        try corpus.add(persons: [["Jeanne Morvan"], ["Ewa Nowak"]], copies: 25)
        try corpus.add(persons: [[surface]])
        let last = try #require(corpus.facts.last)
        let cut = RunOnNames(NamedEntities(corpus.facts)).cut(last.entities) ?? last.entities
        #expect(cut.map(\.name).sorted() == names)
        for mention in cut.flatMap(\.mentions) {
            let scalars = Array(surface.unicodeScalars)[mention.evidence.range]
            #expect(String(String.UnicodeScalarView(scalars)) == mention.surface)
        }
    }

    @Test(
        "events are told apart by full name, number and year",
        arguments: [
            (["89e Salon de Genève", "Salon de Genève"], [2019, 2019], 1),
            (["89e Salon de Genève", "Salon de Genève"], [2019, 2020], 2),
            (["Salon de Genève 2018", "Salon de Genève 2019"], [2020, 2020], 2),
            (["Salon de Genève", "Salon de Francfort"], [2019, 2019], 2),
            (["93e Assemblée générale", "93e Assemblée générale de l’ONU"], [2025, 2025], 1),
            (["69e Festival de Cannes", "70e Festival de Cannes"], [2017, 2017], 2),
            (["Jeux olympiques de Paris", "Jeux olympiques de Paris"], [2017, 2018], 1),
        ])
    func events(names: [String], years: [Int], count: Int) throws {
        var corpus = Corpus()
        for name in names { try corpus.add(others: [(.event, name)]) }
        let resolved = try corpus.resolved(.event, years: [0: years[0], 1: years[1]])
        #expect(resolved.values.joined().count == count)
    }
}
