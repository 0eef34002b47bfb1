import Foundation
import Testing

@testable import Naming

@Suite("Lists of words are data, checked when they are read")
struct WordListsTests {
    private enum Kin: String, NamedList {
        case women, men

        static let known = WordLists<Kin>()
    }

    private static func read(_ text: String) throws -> WordLists<Kin> {
        try WordLists<Kin>(LexiconFile("kin.tsv", columns: 2, content: Array(text.utf8)))
    }

    @Test("a list has its words in order, over several lines")
    func order() throws {
        let lists = try Self.read("# Kin.\nwomen\tmère|sœur\nmen\tfrère\nwomen\tfille\n")
        #expect(lists[.women] == ["mère", "sœur", "fille"])
        #expect(lists[.men] == ["frère"])
    }

    @Test(
        "a line that is wrong is named",
        arguments: [
            ("women\tmère\nmen\tfrère\ncousins\tcousin\n", 3), ("women\nmen\tfrère\n", 1),
            ("women\t|\nmen\tfrère\n", 1),
            ("women\tmère|mère\nmen\tfrère\n", 1), ("women\tmère\nmen\tfrère\nwomen\tmère\n", 3),
            ("women\tmère\tsœur\nmen\tfrère\n", 1), ("women\tmère\n\tfrère\n", 2),
        ])
    func malformed(text: String, line: Int) {
        #expect(throws: LexiconError.malformed(file: "kin.tsv", line: line)) { try Self.read(text) }
    }

    @Test("a list that is asked for and not there is named")
    func unlisted() {
        #expect(throws: LexiconError.unlisted(file: "kin.tsv", list: "men")) { try Self.read("women\tmère\n") }
    }

    @Test("the lists that ship are read, and no list is empty")
    func shipped() throws {
        let lists = try NameWords.shipped.get()
        #expect(NameWords.allCases.allSatisfy { !lists[$0].isEmpty })
    }
}
