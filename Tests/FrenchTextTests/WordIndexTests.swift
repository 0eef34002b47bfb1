import Testing

@testable import FrenchText

struct WordIndexTests {
    @Test func `every word that was added is found by its number, and no other`() {
        let words = (0..<2000).map { "mot\($0)" } + ["", "à", "a", "l'", String(repeating: "long", count: 40)]
        let index = WordIndex(words + words)
        #expect(index.count == words.count)
        #expect(words.map { index.number(of: $0) } == Array(words.indices))
        #expect((0..<2000).allSatisfy { index.number(of: "autre\($0)") == nil && index.number(of: "mot\($0)x") == nil })
    }

    @Test func `a token is found by its folded form`() throws {
        let index = WordIndex(["president"])
        let tokens = Tokenizer.tokens(of: Array("Président présidents".unicodeScalars))
        #expect(tokens.map { index.number(ofFolded: $0) } == [0, nil])
    }

    @Test func `a token is found by its lower-case form, accents kept`() throws {
        let index = WordIndex(["président"])
        let tokens = Tokenizer.tokens(of: Array("PRÉSIDENT President".unicodeScalars))
        #expect(tokens.map { index.number(ofLower: $0) } == [0, nil])
    }

    @Test func `a map combines the meanings of a word, and knows no other`() {
        let map = WordMap([("un", 1), ("deux", 2), ("un", 10)], uniquingKeysWith: +)
        #expect(["un", "deux", "trois"].map { map[$0] } == [11, 2, nil])
    }

    @Test(arguments: [("Oui... Non", 5), ("Oui..... Non", 3), ("-----", 1), ("«« ««««« »", 4), ("a,,,,b", 3)])
    func `a run of more than three same marks is one token`(text: String, count: Int) {
        #expect(Tokenizer.tokens(of: Array(text.unicodeScalars)).count == count)
    }
}
