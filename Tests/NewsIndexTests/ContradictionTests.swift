import Corpus
import Extraction
import NewsIndex
import Testing

@Suite("Only what articles of one story say of one thing contradicts")
struct ContradictionTests {
    private static let analyzer = Result { try ArticleAnalyzer() }

    /// The kinds and values of what articles disagree about; each has its day of June 2031 and its text.
    private static func found(_ articles: [(day: Int, text: String)]) throws -> [String] {
        let analyzer = try analyzer.get()
        let decoded = try articles.enumerated().map { index, article in
            let text =
                "Titre\n\ndate 2031-06-\(article.day < 10 ? "0" : "")\(article.day) Par Agence\n\n\(article.text)"
            return try ArticleDecoder.decode(Array(text.utf8), fileName: "\(index).txt")
        }
        let snapshot = IndexBuilder.build(
            folder: CorpusFolder(articles: decoded, problems: []), facts: decoded.map(analyzer.analyze),
            countries: analyzer.countries)
        return snapshot.discrepancies.map { "\($0.kind.rawValue) \($0.values.map(\.text).joined(separator: "|"))" }
    }

    @Test(
        "numbers contradict about one thing on one day, and a toll grows",
        arguments: [
            (
                12,
                "L’incendie de la papeterie Vauclair a détruit 4.200 palettes à Lestrade, a dit le maire Octave Rambourg.",
                12, "Les flammes ont détruit 3.100 palettes à la papeterie Vauclair, selon le maire Octave Rambourg.",
                ["numbers 4200|3100"]
            ),
            (
                12, "Le naufrage a fait 9 morts, a annoncé le préfet Anselme Cordier à Tulpa.",
                13, "Le naufrage a fait 12 morts, a annoncé le préfet Anselme Cordier à Tulpa.", ["update 9|12"]
            ),
            (
                12, "Une usine ferme, 40 ouvriers perdent leur emploi à Tulpa, a dit Anne Lemoux.",
                28, "Une usine ferme, 60 ouvriers perdent leur emploi à Tulpa, a dit Anne Lemoux.", []
            ),
            (
                12, "À Tulpa, 40 ouvriers ont cessé le travail, selon Ahmed Tazi.",
                12, "À Lestrade, 60 ouvriers ont cessé le travail, selon Ahmed Tazi.", []
            ),
            (
                12, "L’usine Calvex a formé 40 apprentis, dit Luc Hébrard à Tulpa.",
                12, "L’usine Calvex a vendu 900 apprentis, dit Luc Hébrard à Tulpa.", []
            ),
        ])
    func numbers(firstDay: Int, first: String, secondDay: Int, second: String, found: [String]) throws {
        #expect(try Self.found([(firstDay, first), (secondDay, second)]) == found)
    }

    @Test(
        "an office has two holders only where one story gives it two",
        arguments: [(12, 1), (28, 0)])
    func offices(day: Int, count: Int) throws {
        let one =
            "Paul Vernhes, président de la Fédération des moulins, a ouvert les assises à Tulpa avec Damien Escoffre."
        let other =
            "Les assises de Tulpa ont réuni Damien Escoffre et Gilles Audouard, président de la Fédération des moulins."
        #expect(try Self.found([(12, one), (day, other)]).count { $0.hasPrefix("role") } == count)
    }

    @Test("one day's copies of one number are no contradiction, in words or figures")
    func words() throws {
        let one = "Le salon a reçu neuf cent quatre-vingt-quinze exposants à Tulpa, dit Anne Lemoux."
        #expect(try Self.found([(12, one), (12, one.replacing("neuf cent quatre-vingt-quinze", with: "995"))]).isEmpty)
    }
}
