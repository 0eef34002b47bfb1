import Facts
import Testing

@testable import Extraction

/// Texts that end, or whose lines end, in the middle of what is told.
struct CutTextTests {
    @Test(
        "a text may end anywhere",
        arguments: [
            "cent sur", "7 jours sur", "Hausse de 19 % de", "12% du", "Il a vu 3 des", "sept de la", "30 % des plus de",
            "Il y a un Français sur", "(\nABX", "[\nC&A / pour", "Prix (\nABX a annoncé une hausse.",
            "Le groupe [\nXKZ annonce.",
        ])
    func ends(text: String) throws {
        #expect(try Report(text).facts.entities.allSatisfy { !$0.mentions.isEmpty })
    }

    @Test("a text may be cut after each of its words")
    func cut() throws {
        let words = """
            Le ministre malien Ali Ba (Mali) a reçu vendredi 3 février 2026 à Lomé, selon l’Agence bretonne de l’eau (ABE), 19 % \
            des 300 élus, dont Awa Sarr, et « tout va bien », a-t-il dit entre 5 et 7 heures sur 24 à M. de la Tour.
            """.split(separator: " ")
        for count in 1...words.count {
            let text = words.prefix(count).joined(separator: " ")
            let lines = words.prefix(count).joined(separator: "\n")
            for facts in [try Report(text).facts, try Report(lines).facts] {
                #expect(facts.entities.allSatisfy { !$0.mentions.isEmpty })
            }
        }
    }
}
