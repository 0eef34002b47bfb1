import Corpus
import Facts
import Testing

@testable import NewsIndex

@Suite("The words that name persons are taken apart once, and told by their numbers")
struct PersonWordsTests {
    private static func named(_ surfaces: [String]) throws -> NamedEntities {
        let id = try #require(ArticleID(fileName: "a.txt"))
        let mentions = surfaces.map { surface in
            Mention(
                evidence: Evidence(article: id, range: 0..<surface.unicodeScalars.count, sentence: 0..<1, rule: "test"),
                surface: surface, kind: .name)
        }
        let person = ArticleEntity(
            type: .person, name: surfaces.first ?? "", mentions: mentions, roles: [], country: nil)
        return NamedEntities([
            ArticleFacts(
                article: id, sentences: [], entities: [person], meetings: [], quotations: [], claims: [], dates: [],
                eventDate: nil)
        ])
    }

    @Test func `a name over two lines is the one on a line, whether an article writes that or not`() throws {
        for surfaces in [["Ewa\nNowak", "Ewa Nowak"], ["Ewa Nowak", "Ewa\nNowak"], ["Ewa\nNowak", "Ewa \n Nowak"]] {
            let named = try Self.named(surfaces)
            let words = named.fullNames(of: 0).map { $0 }
            #expect(Set(words).count == 2)
            #expect(Set(words.map(named.persons.line)).count == 1)
            #expect(words.map { named.text(named.persons.line(of: $0)) } == ["Ewa Nowak", "Ewa Nowak"])
            #expect(NameCensus(named).fullSpelling(of: 0, in: named).map(named.text) == "Ewa Nowak")
        }
    }

    @Test func `spellings that differ in case, accents and hyphens have one key`() throws {
        let named = try Self.named(["Jean-Élie Dùrand", "JEAN ELIE DURAND", "Jean Elie Durant"])
        let keys = named.fullNames(of: 0).map { named.persons.key(of: $0) }
        #expect(keys[0] == keys[1])
        #expect(keys[0] != keys[2])
        #expect(named.persons.number(ofKey: "jean elie durand") == keys[0])
        #expect(named.persons.number(ofKey: "jean") == nil)
    }

    @Test func `words that were taken apart keep their names where others are added`() throws {
        let named = try Self.named(["Ewa Nowak"])
        let again = NamedEntities(named.rows, known: named.persons)
        #expect(again.persons[0] === named.persons[0])
    }
}

@Suite("Octets are found by their hash")
struct OctetTableTests {
    @Test func `each number is found by its own octets, those with one hash too`() {
        let texts = (0..<5_000).map { "mot \($0)" }
        // Only 16 hashes for all of them.
        let hash = { (text: String) in text.utf8.octetHash & 15 }
        var table = OctetTable()
        for (number, text) in texts.prefix(300).enumerated() { table.add(number, hash: hash(text)) }
        for (number, text) in texts.prefix(300).enumerated() {
            #expect(table.number(hash: hash(text)) { texts[$0] == text } == number)
        }
        #expect(table.number(hash: hash("autre")) { texts[$0] == "autre" } == nil)
        var pool = TextPool.Builder()
        let numbers = texts.map { pool.number(of: $0) }
        #expect(numbers == (0..<5_000).map(UInt32.init))
        let whole = pool.finished()
        var longer = TextPool.Builder(extending: whole)
        #expect(texts.map { longer.number(of: $0) } == numbers)
        #expect(longer.number(of: "autre") == 5_000)
        #expect(Array(longer.finished().prefix(5_000)) == texts)
    }
}
