import Corpus
import Extraction
import Facts
import NewsFixtures
import NewsIndex
import Testing

@Suite("Disagreements are found, and none is invented")
struct DiscrepancyFinderTests {
    @Test("the lake summit has three")
    func findsThoseOfTheFixture() throws {
        let found = LakeSummit.snapshot.discrepancies
        #expect(
            found.map(\.id.value) == [
                "dsc-declared-10-courrier", "dsc-numbers-delegue-10-courrier", "dsc-spelling-per-jeanne-morvan",
            ])
        #expect(
            found.map { $0.values.map(\.text) } == [["4", "5"], ["1500", "1200"], ["Jeanne Morvan", "Jeane Morvan"]])
        #expect(found.map(\.kind.severity) == [.high, .medium, .low])
    }

    /// Two countries met in one article that makes one claim.
    private static func declared(_ claim: (Double, Claim.Qualifier, String), listed: [String]) throws -> [Discrepancy] {
        var sketch = try #require(ArticleSketch(file: "a.txt", text: "Des rencontres ont eu lieu."))
        sketch.claims = [
            Claim(
                value: claim.0, qualifier: claim.1, kind: .cardinal, unit: claim.2, unitKey: claim.2,
                evidence: sketch.evidence("rencontres"))
        ]
        sketch.meetings = listed.map { code in
            Meeting(
                kind: .bilateral, status: .held, host: nil,
                counterpart: .init(country: CountryCode(code), person: nil, organization: nil, description: nil),
                dates: nil, place: nil, event: nil, statedGroup: nil, outcomes: [], evidence: sketch.evidence("Des"))
        }
        return IndexBuilder.build(
            folder: CorpusFolder(articles: [sketch.article], problems: []), facts: [sketch.facts], countries: [],
            resolved: []
        ).discrepancies
    }

    @Test(
        "an announcement is held against the list of its own article",
        arguments: [
            (3, Claim.Qualifier.exactly, "reunion bilateral", ["NO", "PL"], true),
            (2, .exactly, "reunion bilateral", ["NO", "PL"], false),
            (3, .exactly, "entretien", ["NO", "PL"], true),
            (3, .exactly, "rencontre bilateral", ["NO", "PL", "NO"], true),
            (3, .exactly, "reunion", ["NO", "PL"], false),
            (3, .exactly, "reunion multilateral", ["NO", "PL"], false),
            (3, .exactly, "delegue", ["NO", "PL"], false),
            (3, .exactly, "reunion bilateral", ["NO"], false),
            (1, .moreThan, "entretien", ["NO", "PL"], false),
            (2, .moreThan, "entretien", ["NO", "PL"], true),
            (3, .lessThan, "entretien", ["NO", "PL"], false),
            (2, .lessThan, "entretien", ["NO", "PL"], true),
            (3, .about, "entretien", ["NO", "PL"], false),
            (3, .almost, "entretien", ["NO", "PL"], false),
            (25, .exactly, "reunion bilateral", ["NO", "PL", "SE"], false),
            (40, .moreThan, "entretien", ["NO", "PL", "SE"], false),
            (2, .atLeast, "entretien", ["NO", "PL"], false), (3, .atLeast, "entretien", ["NO", "PL"], true),
            (1, .atMost, "entretien", ["NO", "PL"], true),
        ])
    func comparesDeclaredWithListed(
        value: Double, qualifier: Claim.Qualifier, unit: String, listed: [String], isFound: Bool
    ) throws {
        let found = try Self.declared((value, qualifier, unit), listed: listed)
        #expect(found.map(\.kind) == (isFound ? [.declaredAgainstListed] : []))
    }

    /// What articles with claims disagree about, each about a town and what the same person did there on a day.
    private static func numbers(
        _ claims: [[(Double, Claim.Qualifier, Claim.Kind, String)]], days: [String], towns: [String] = ["Ici", "Ici"]
    ) throws -> [Discrepancy] {
        try counted(claims, days: days, towns: towns).discrepancies
    }

    private static func counted(
        _ claims: [[(Double, Claim.Qualifier, Claim.Kind, String)]], days: [String], towns: [String] = ["Ici", "Ici"]
    ) throws -> IndexSnapshot {
        let sketches = try zip(claims, zip(days, towns)).enumerated().map { number, entry in
            let (claims, (day, town)) = entry
            var sketch = try #require(
                ArticleSketch(file: "\(number).txt", text: "\(town), il y avait du monde et Ewa Nowak."))
            sketch.claims = claims.map { value, qualifier, kind, unit in
                // A range is of a hundred here.
                Claim(
                    value: value, upper: qualifier == .between ? value + 100 : nil, qualifier: qualifier, kind: kind,
                    unit: unit, unitKey: unit, evidence: sketch.evidence("monde"))
            }
            sketch.eventDate = EventDate(value: day, evidence: sketch.evidence("il"))
            _ = sketch.add(.place, town, as: [(town, .name)])
            _ = sketch.add(.person, "Ewa Nowak", as: [("Ewa Nowak", .name)])
            return sketch
        }
        let places = Set(towns).sorted().map { town in
            ResolvedEntity(
                id: EntityID("plc-\(Slug.make(town))"), type: .place, name: town, country: nil,
                members: towns.indices.filter { towns[$0] == town }.map { .init(article: $0, index: 0) },
                merges: [])
        }
        let person = ResolvedEntity(
            id: EntityID("per-ewa-nowak"), type: .person, name: "Ewa Nowak", country: nil,
            members: sketches.indices.map { .init(article: $0, index: 1) }, merges: [])
        return IndexBuilder.build(
            folder: CorpusFolder(articles: sketches.map(\.article), problems: []), facts: sketches.map(\.facts),
            countries: [], resolved: places + [person])
    }

    @Test("groups of units with one slug have two identifiers")
    func namesGroups() throws {
        let claims = { (value: Double) in
            ["délégué", "delegue"].map { (value, Claim.Qualifier.exactly, Claim.Kind.cardinal, $0) }
        }
        let groups = try Self.counted([claims(900), claims(800)], days: ["2031-05-12", "2031-05-12"]).claimGroups
        #expect(groups.map(\.unit) == ["delegue", "délégué"])
        #expect(groups.map(\.id) == ["cmp-delegue-0", "cmp-delegue-0-19"])
    }

    @Test("a shared day in another place is another event")
    func comparesOnePlace() throws {
        let claim = (900.0, Claim.Qualifier.exactly, Claim.Kind.cardinal, "delegue")
        let other = (800.0, Claim.Qualifier.exactly, Claim.Kind.cardinal, "delegue")
        let days = ["2031-05-12", "2031-05-12"]
        #expect(try Self.numbers([[claim], [other]], days: days, towns: ["Ici", "Là"]).isEmpty)
        #expect(try Self.numbers([[claim], [other]], days: days, towns: ["Ici", "Ici"]).count == 1)
    }

    @Test(
        "numbers are compared only where they count the same",
        arguments: [
            ("differ", (800, Claim.Qualifier.exactly, Claim.Kind.cardinal, "delegue"), "2031-05-12", true),
            ("agree", (900, .exactly, .cardinal, "delegue"), "2031-05-12", false),
            ("another unit", (800, .exactly, .cardinal, "policier"), "2031-05-12", false),
            ("not exact", (800, .moreThan, .cardinal, "delegue"), "2031-05-12", false),
            ("more than that", (1000, .moreThan, .cardinal, "delegue"), "2031-05-12", true),
            ("rounded to that", (1000, .about, .cardinal, "delegue"), "2031-05-12", false),
            ("rounded to other", (1200, .almost, .cardinal, "delegue"), "2031-05-12", true),
            ("less than that", (800, .lessThan, .cardinal, "delegue"), "2031-05-12", true),
            ("at least that", (900, .atLeast, .cardinal, "delegue"), "2031-05-12", false),
            ("at most less", (800, .atMost, .cardinal, "delegue"), "2031-05-12", true),
            ("a range around it", (850, .between, .cardinal, "delegue"), "2031-05-12", false),
            ("a range beside it", (750, .between, .cardinal, "delegue"), "2031-05-12", true),
            ("an ordinal", (800, .exactly, .ordinal, "delegue"), "2031-05-12", false),
            ("a share", (8, .exactly, .percentage, "delegue"), "2031-05-12", false),
            ("another event", (800, .exactly, .cardinal, "delegue"), "2030-01-01", false),
        ])
    func comparesNumbers(
        name: String, claim: (Double, Claim.Qualifier, Claim.Kind, String), day: String, isFound: Bool
    ) throws {
        let found = try Self.numbers([[(900, .exactly, .cardinal, "delegue")], [claim]], days: ["2031-05-12", day])
        #expect(found.map(\.kind) == (isFound ? [.numbers] : []))
    }

    @Test("a unit of time, or one that an article gives two numbers for, is never compared")
    func leavesVagueUnits() throws {
        let days = ["2031-05-12", "2031-05-12"]
        for unit in ["an", "ans", "moi", "mois", "pays", "million euro"] {
            let found = try Self.numbers(
                [[(3, .exactly, .cardinal, unit)], [(4, .exactly, .cardinal, unit)]], days: days)
            #expect(found.isEmpty, "\(unit)")
        }
        let rooms = try Self.numbers(
            [
                [(3, .exactly, .cardinal, "salle"), (5, .exactly, .cardinal, "salle")],
                [(4, .exactly, .cardinal, "salle")],
            ], days: days)
        #expect(rooms.isEmpty)
        // A range that holds the number is no second one.
        let halls = try Self.numbers(
            [
                [(3, .between, .cardinal, "salle"), (5, .exactly, .cardinal, "salle")],
                [(4, .exactly, .cardinal, "salle")],
            ],
            days: days)
        #expect(halls.map(\.values).map { $0.map(\.text) } == [["5", "4"]])
    }

    /// One person whom two articles name.
    private static func spelled(_ names: [(String, Mention.Kind)], type: EntityType = .person) throws -> [Discrepancy] {
        let sketches = try names.enumerated().map { number, name in
            var sketch = try #require(ArticleSketch(file: "\(number).txt", text: name.0))
            _ = sketch.add(type, name.0, as: [name])
            return sketch
        }
        let entity = ResolvedEntity(
            id: EntityID("per-x"), type: type, name: "X", country: nil,
            members: sketches.indices.map { .init(article: $0, index: 0) }, merges: [])
        return IndexBuilder.build(
            folder: CorpusFolder(articles: sketches.map(\.article), problems: []), facts: sketches.map(\.facts),
            countries: [], resolved: [entity]
        ).discrepancies
    }

    @Test(
        "full names with other letters are two spellings",
        arguments: [
            ("Valdisi Urquisa", "Valdecy Urquiza", Mention.Kind.name, true),
            ("Ahmed Nasser Al-Raisi", "Ahmed Naser Al Raissi", .name, true),
            ("Ahmed Al-Raisi", "AHMED AL RAISI", .name, false),
            ("Hélène Œuvray", "Helene Oeuvray", .name, false),
            ("Al-Raisi", "Alraisi", .name, false),
            ("Ahmed Nasser Al-Raisi", "Nasser Al-Raisi", .name, false),
            ("Jean Dupont", "Marc Dupont", .name, false),
            ("Jean Dupont", "J. Dupond", .initials, false),
        ])
    func comparesSpellings(left: String, right: String, kind: Mention.Kind, isFound: Bool) throws {
        let found = try Self.spelled([(left, .name), (right, kind)])
        #expect(found.map(\.kind) == (isFound ? [.spelling] : []))
        #expect(try Self.spelled([(left, .name), (right, kind)], type: .place).isEmpty)
    }

    /// One meeting with Norway as articles tell it, a list of statuses for each article.
    private static func told(_ statuses: [[Meeting.Status]]) throws -> [Discrepancy] {
        let sketches = try statuses.enumerated().map { number, statuses in
            var sketch = try #require(ArticleSketch(file: "\(number).txt", text: "Des rencontres."))
            let day = PartialDate(year: 2031, month: 5, day: 12)
            sketch.meetings = statuses.map { status in
                Meeting(
                    kind: .bilateral, status: status, host: nil,
                    counterpart: .init(
                        country: CountryCode("NO"), person: nil, organization: nil, description: nil),
                    dates: DateRange(first: day, last: day), place: nil, event: nil, statedGroup: nil, outcomes: [],
                    evidence: sketch.evidence("rencontres", rule: status.rawValue))
            }
            return sketch
        }
        return IndexBuilder.build(
            folder: CorpusFolder(articles: sketches.map(\.article), problems: []), facts: sketches.map(\.facts),
            countries: [], resolved: []
        ).discrepancies
    }

    @Test(
        "a meeting held to some articles and called off to others is no agreement",
        arguments: [
            ([[.held], [.cancelled]], ["held", "cancelled"]),
            ([[.planned], [.cancelled], [.held]], ["held", "cancelled"]),
            ([[.planned], [.held]], []), ([[.planned], [.cancelled]], []), ([[.held, .cancelled]], []),
            ([[.held, .cancelled], [.cancelled]], []), ([[.phone], [.cancelled]], []),
        ] as [([[Meeting.Status]], [String])])
    func comparesStatuses(statuses: [[Meeting.Status]], values: [String]) throws {
        let found = try Self.told(statuses)
        #expect(found.flatMap(\.values).map(\.text) == values)
        #expect(found.allSatisfy { $0.kind == .status && $0.kind.severity == .high })
        #expect(found.map(\.id.value) == (values.isEmpty ? [] : ["dsc-status-unnamed-no-0-4"]))
        #expect(found.flatMap(\.values).map(\.evidence.rule) == values)
    }

    /// Two people, each in an article, with a role; and an organization.
    private static func offices(_ roles: [(String, String, RoleStatement.Tense)]) throws -> [Discrepancy] {
        let sketches = try roles.enumerated().map { number, entry in
            var sketch = try #require(
                ArticleSketch(file: "\(number).txt", text: "\(entry.0), \(entry.1), Interpol, Ici, Ewa Nowak"))
            sketch.eventDate = EventDate(value: "2031-05-12", evidence: sketch.evidence("Ici"))
            _ = sketch.add(.person, entry.0, as: [(entry.0, .name)], roles: [(entry.1, entry.2)])
            _ = sketch.add(.organization, "Interpol", as: [("Interpol", .name)])
            _ = sketch.add(.place, "Ici", as: [("Ici", .name)])
            _ = sketch.add(.person, "Ewa Nowak", as: [("Ewa Nowak", .name)])
            return sketch
        }
        let people = Dictionary(grouping: roles.indices) { roles[$0].0 }.map { name, articles in
            ResolvedEntity(
                id: EntityID("per-\(Slug.make(name))"), type: .person, name: name, country: nil,
                members: articles.map { .init(article: $0, index: 0) }, merges: [])
        }
        let organization = ResolvedEntity(
            id: EntityID("org-interpol"), type: .organization, name: "Interpol", country: nil,
            members: sketches.indices.map { .init(article: $0, index: 1) }, merges: [])
        return IndexBuilder.build(
            folder: CorpusFolder(articles: sketches.map(\.article), problems: []), facts: sketches.map(\.facts),
            countries: [], resolved: people + [organization]
        ).discrepancies
    }

    @Test("who holds an office to some and no longer to others is told so, each side with its words")
    func comparesTenses() throws {
        let found = try Self.offices([
            ("Jean Dupont", "président d’Interpol", .current), ("Jean Dupont", "ancien président d’Interpol", .former),
        ])
        #expect(found.map(\.kind) == [.role])
        #expect(found.first?.values.map(\.text) == ["président d’Interpol", "ancien président d’Interpol"])
        #expect(found.first?.entity == EntityID("per-jean-dupont"))
    }

    @Test(
        "one office of one organization has one holder",
        arguments: [
            ("président d’Interpol", "Président d'INTERPOL", RoleStatement.Tense.current, true),
            ("président d’Interpol", "présidente d’Interpol (OIPC)", .current, true),
            ("président d’Interpol", "nouvelle présidente d’Interpol", .incoming, false),
            ("président d’Interpol", "président d’Interpol", .former, false),
            ("président d’Interpol", "secrétaire général d’Interpol", .current, false),
            ("ministre de l’Intérieur", "ministre de l’Intérieur", .current, false),
            ("président de la section Asie d’Interpol", "président de la section Asie d’Interpol", .current, false),
        ])
    func comparesOffices(one: String, other: String, tense: RoleStatement.Tense, isFound: Bool) throws {
        let found = try Self.offices([("Jean Dupont", one, .current), ("Marie Durand", other, tense)])
        #expect(found.map(\.kind) == (isFound ? [.role] : []))
    }

    @Test(
        "one edition has one span of days, told where it is named",
        arguments: [
            ("du 24 au 27 novembre 2031", "du 24 au 28 novembre 2031", true),
            ("du 24 au 27 novembre 2031", "du 24 au 27 novembre 2031", false),
            ("du 24 au 27 novembre 2031", "le 25 novembre 2031", false),
            ("du 24 au 27 novembre 2031", "et le sport. Du 3 au 5 mai 2031, autre chose aura lieu", false),
        ])
    func comparesDates(first: String, second: String, isFound: Bool) throws {
        let analyzer = try ArticleAnalyzer()
        let articles = try [first, second].enumerated().map { index, days in
            let text = "La 93e Assemblée générale de l’ONU se tient à Lomé \(days)."
            return try ArticleDecoder.decode(Array(text.utf8), fileName: "\(index).txt")
        }
        let found = IndexBuilder.build(
            folder: CorpusFolder(articles: articles, problems: []), facts: articles.map(analyzer.analyze),
            countries: analyzer.countries
        ).discrepancies.filter { $0.kind == .dates }
        #expect(
            found.map { $0.values.map(\.text) }
                == (isFound
                    ? [["2031-11-24/2031-11-27", "2031-11-24/2031-11-28"]] : []))
    }
}
