import Corpus
import Facts
import Foundation
import FrenchText
import Grammar
import Testing

@testable import Naming

@Suite("What the tagger sees is weighed by how French uses capitals")
struct TaggerDoubtsTests {
    private static let lexicon = Result { try Lexicon() }
    private static let grammar = Result { try GrammarModel() }

    /// A name of the tagger on the words of a text, and what may doubt it.
    private static func weigh(
        _ words: String, _ type: EntityType, in text: String
    ) throws -> (doubts: TaggerDoubts, name: Tagger.Name) {
        let reading = Reading(
            VerbatimArticle(text, id: .unnamed).article, lexicon: try lexicon.get(), grammar: try grammar.get())
        let start = try #require(text.range(of: words)?.lowerBound)
        let first = reading.token(startingAt: text.unicodeScalars.distance(from: text.startIndex, to: start))
        let end = reading.tokens[first].range.lowerBound + words.unicodeScalars.count
        let name = Tagger.Name(tokens: first..<reading.token(startingAt: end), type: type)
        return (TaggerDoubts(reading: reading, names: RuleNames(reading: reading).spot()), name)
    }

    @Test(
        arguments: [
            ("État", EntityType.organization, "Le chef de l’État est là.", true),
            ("État chargée de l’Égalité", .organization, "La secrétaire d’État chargée de l’Égalité est là.", true),
            ("Est zorvien", .organization, "Il vit dans l’Est zorvien.", true),
            ("Sceaux", .place, "La garde des Sceaux est là.", true), ("Sceaux", .place, "Il vit à Sceaux.", false),
            ("Solidarités", .person, "La ministre des Solidarités est là.", true),
            ("Zorvex", .organization, "Le ministre de Zorvex est là.", false),
            ("Excédée", .person, "Excédée, la régie a parlé.", true),
            ("Zorvex", .person, "Zorvex, lui, a parlé.", false),
            ("Sarr-Ba", .person, "Le sommet Sarr-Ba est clos.", true),
            ("Sarr-Ba", .place, "Awa Sarr et Modou Ba sont là. L’idylle Sarr-Ba se poursuit.", true),
            ("Zorvex-Melnost", .organization, "Le match Zorvex-Melnost est fini.", false),
            ("Barbès-Zorvex", .place, "La station Barbès-Zorvex est fermée.", false),
            ("Royaume de modèle", .place, "Le Royaume de modèle est là.", true),
            ("SIEGE", .organization, "LE MAIRE SE REND AU SIEGE", true),
            ("Français", .place, "Il a vu les Français.", true),
            ("Zorvinais", .place, "Il a vu les Zorvinais.", true), ("Zorvinais", .place, "Il vit à Zorvinais.", false),
            ("Zorvex", .person, "Le maire de Zorvex est là.", true),
        ])
    func rejects(words: String, type: EntityType, text: String, isNone: Bool) throws {
        let (doubts, name) = try Self.weigh(words, type, in: text)
        #expect(doubts.reject(name) == isNone)
    }

    @Test(
        arguments: [
            ("Zorvex", "A Zorvex, tout va.", EntityType.place), ("Zorvex", "Le maquis de Zorvex brûle.", .place),
            ("Zorvex", "La porte Zorvex est là.", .place), ("Zorvex", "Il parle à Zorvex, hier.", .person),
            ("Zorvex", "Le camp Zorvex a gagné.", .person),
            ("Sarr", "Awa Sarr est là. La porte Sarr aussi.", .person),
        ])
    func types(words: String, text: String, type: EntityType) throws {
        let (doubts, name) = try Self.weigh(words, .person, in: text)
        #expect(doubts.typed(name).type == type)
    }
}
