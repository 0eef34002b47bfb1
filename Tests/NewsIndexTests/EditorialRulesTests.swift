import Corpus
import Facts
import Testing

@testable import NewsIndex

@Suite("An editor's word on names goes before every rule")
struct EditorialRulesTests {
    /// The entities across articles, one article for each list of names.
    private static func resolve(
        _ articles: [[String]], type: EntityType = .person, _ decisions: MergeDecisions
    ) throws -> [ResolvedEntity] {
        let facts = try articles.enumerated().map { number, names in
            let id = try #require(ArticleID(fileName: "a\(number).txt"))
            let evidence = Evidence(article: id, range: 0..<1, sentence: 0..<1, rule: "test")
            let entities = (names.map { ($0, type) } + [("Comité du barrage", .organization)]).map { name, type in
                ArticleEntity(
                    type: type, name: name, mentions: [Mention(evidence: evidence, surface: name, kind: .name)],
                    roles: [], country: nil)
            }
            return ArticleFacts(
                article: id, sentences: [], entities: entities, meetings: [], quotations: [], claims: [], dates: [],
                eventDate: nil)
        }
        // All articles keep one company; it is no part of what is asked.
        return EntityResolver.resolve(facts, merges: decisions).filter { $0.name != "Comité du barrage" }
    }

    @Test func `what no rule would join is joined, and the ledger says by whom`() throws {
        let articles = [["Adel Ferrand"], ["Ingrid Solberg"]]
        #expect(try Self.resolve(articles, .none).count == 2)
        let decisions = MergeDecisions(same: [["ADEL FERRAND", "Ingrid Solberg", "Nobody"]], different: [])
        let resolved = try Self.resolve(articles, decisions)
        #expect(resolved.count == 1)
        #expect(resolved[0].members.count == 2)
        #expect(resolved[0].merges.map(\.rule) == ["editor"])
        #expect(resolved[0].merges.map(\.score) == [1])
    }

    @Test func `an identifier means what it was given for, whatever spelling is left of it`() throws {
        let id = try #require(ArticleID(fileName: "a.txt"))
        let evidence = Evidence(article: id, range: 0..<1, sentence: 0..<1, rule: "test")
        let ledger = IDLedger(
            entries: [.init(id: "per-adel-ferrand", keys: ["per-adel ferrand", "per-adil ferrand"])], redirects: [:])
        let rules = EditorialRules(
            merges: .none, corrections: Corrections([Correction(.noEntity("per-adel-ferrand"))]), ledger: ledger)
        for (name, isNothing) in [("Adil Ferrand", true), ("Ingrid Solberg", false)] {
            let entity = ArticleEntity(
                type: .person, name: name, mentions: [Mention(evidence: evidence, surface: name, kind: .name)],
                roles: [], country: nil)
            let facts = ArticleFacts(
                article: id, sentences: [], entities: [entity], meetings: [], quotations: [], claims: [], dates: [],
                eventDate: nil)
            #expect(RuledEntities(NamedEntities([facts]), rules).isNothing(0) == isNothing)
        }
    }

    @Test(arguments: [
        (EntityType.person, ["Adel Ferrand", "Adèl Ferrand"]), (.organization, ["Comité du lac", "Comité des lac"]),
    ])
    func `what a rule would join is kept apart`(type: EntityType, names: [String]) throws {
        let articles = names.map { [$0] }
        #expect(try Self.resolve(articles, type: type, .none).count == 1)
        let decisions = MergeDecisions(same: [], different: [["Adel Ferrand", "Adèl Ferrand "], names])
        // Spellings that fold alike cannot be told apart by name.
        let isTold = type == .organization
        #expect(try Self.resolve(articles, type: type, decisions).count == (isTold ? 2 : 1))
    }

    @Test func `initials that two people share go to the one that they are not kept from`() throws {
        let articles = [["Adel Ferrand"], ["A. Ferrand"], ["Adele Ferrand"]]
        let decisions = MergeDecisions(
            same: [], different: [["A. Ferrand", "Adele Ferrand"], ["Adel Ferrand", "Adele Ferrand"]])
        let resolved = try Self.resolve(articles, decisions)
        #expect(resolved.map { $0.members.map(\.article) } == [[0, 1], [2]])
    }

    @Test func `a name that no article knows is told, whichever list it stands in`() {
        let decisions = MergeDecisions(same: [["Ewa", "Ewo"]], different: [["Ewa", "Iwa", "Ewo"]])
        let folder = CorpusFolder(articles: [], problems: [], merges: decisions)
        let problems = IndexBuilder.build(folder: folder, facts: [], countries: []).problems
        #expect(problems.map(\.code) == ["unknown_name", "unknown_name", "unknown_name"])
        #expect(problems.map(\.detail) == ["Ewa", "Ewo", "Iwa"].map { "no article knows the name '\($0)'" })
        #expect(problems.allSatisfy { !$0.isRefusal })
    }

    @Test func `what one article spells in two ways stands in the ledger before what articles do`() throws {
        let merge = NameMerge(left: "Adel Ferrand", right: "Adèle Ferrand", rule: "transliteration", score: 0.8)
        let facts = try ["a.txt", "b.txt"].map { file in
            let id = try #require(ArticleID(fileName: file))
            let evidence = Evidence(article: id, range: 0..<1, sentence: 0..<1, rule: "test")
            let entity = ArticleEntity(
                type: .person, name: file == "a.txt" ? "Adel Ferrand" : "A. Ferrand",
                mentions: [
                    Mention(
                        evidence: evidence, surface: file == "a.txt" ? "Adel Ferrand" : "A. Ferrand",
                        kind: file == "a.txt" ? .name : .initials)
                ], roles: [], country: nil, merges: file == "a.txt" ? [merge] : [])
            let company = ArticleEntity(
                type: .organization, name: "Comité du barrage",
                mentions: [Mention(evidence: evidence, surface: "Comité du barrage", kind: .name)], roles: [],
                country: nil)
            return ArticleFacts(
                article: id, sentences: [], entities: [entity, company], meetings: [], quotations: [], claims: [],
                dates: [], eventDate: nil)
        }
        let resolved = EntityResolver.resolve(facts).filter { $0.type == .person }
        #expect(resolved.map { $0.merges.map(\.rule) } == [["transliteration", "initials"]])
    }

    @Test func `a decision changes the version of the corpus`() throws {
        let version = { (merges: MergeDecisions) in
            IndexBuilder.build(
                folder: CorpusFolder(articles: [], problems: [], merges: merges), facts: [], countries: []
            )
            .version
        }
        let versions = [
            version(.none), version(MergeDecisions(same: [["a", "b"]], different: [])),
            version(MergeDecisions(same: [], different: [["a", "b"]])),
            version(MergeDecisions(same: [["a", "b"], ["c", "d"]], different: [])),
        ]
        #expect(Set(versions).count == 4)
    }
}
