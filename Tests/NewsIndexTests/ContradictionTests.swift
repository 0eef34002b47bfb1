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

    /// Two articles of one day, which tell of one thing by its names.
    private static func pair(_ one: String, _ other: String) throws -> [String] {
        let (start, end) = ("À Lestrade, pour la papeterie Vauclair,", "Le maire Octave Rambourg suit l’affaire.")
        return try found([(12, "\(start) \(one) \(end)"), (12, "\(start) \(other) \(end)")])
    }

    @Test(
        "numbers contradict where the same is told of what they count",
        arguments: [
            ("six policiers ont été blessés lundi.", "neuf policiers ont été blessés lundi.", ["numbers 6|9"]),
            ("six policiers ont été blessés lundi.", "neuf policiers ont été déployés lundi.", []),
            ("six policiers ont été gardés à vue.", "neuf policiers ont été mis en examen.", []),
            ("l’usine supprimera 230 postes.", "la suppression de 180 postes est décidée.", ["numbers 230|180"]),
            ("le salon expose 12 voiliers anciens.", "neuf voiliers ont coulé dans la tempête.", []),
            ("la digue a été votée par 19 voix contre 8.", "la digue a été adoptée par 17 voix.", ["numbers 19|17"]),
            ("l’attaque a fait 10 morts.", "les attaques ont fait 17 morts.", []),
            ("l’attaque a fait 10 morts.", "l’attaque a fait 17 morts.", ["numbers 10|17"]),
            ("le feu a brûlé 100 hectares de forêt et au total 165 hectares.", "le feu a brûlé 100 hectares.", []),
            ("le feu a brûlé 165 hectares.", "le feu a brûlé 100 hectares.", ["numbers 165|100"]),
            ("près d’une dizaine de permanences ont été visées.", "huit permanences ont été visées.", []),
            ("près de 30 permanences ont été visées.", "31 permanences ont été visées.", []),
            ("près de 30 permanences ont été visées.", "41 permanences ont été visées.", ["numbers ≈30|41"]),
            // Some of those whom the other counts.
            ("l’accident a fait 9 blessés.", "l’accident a fait trois blessés graves.", []),
            ("l’accident a fait 9 blessés.", "l’accident a fait 3 blessés dont le pronostic vital est engagé.", []),
            ("neuf policiers ont été blessés.", "trois policiers ont été grièvement blessés.", []),
            ("l’usine a vendu 900 voitures.", "l’usine a vendu 300 voitures électriques.", []),
            ("l’accident a fait 3 blessés.", "l’accident a fait 9 blessés graves.", ["numbers 3|9"]),
            ("l’accident a fait 9 blessés graves.", "l’accident a fait 3 blessés graves.", ["numbers 9|3"]),
            // One vote, told from either side.
            ("le texte a été adopté par 52 voix contre 48.", "le texte a été voté, 48 voix contre 52.", []),
            ("le texte a été adopté par 52 voix contre 48.", "le texte a recueilli 48 voix contre.", []),
            ("le texte est adopté (52 voix pour, 48 contre).", "le texte a été rejeté par 48 voix.", []),
            ("le texte a été adopté par 52 voix contre 48.", "le texte a été adopté, 52 pour, 48 contre.", []),
            (
                "le texte a été adopté par 52 voix contre 48.", "le texte a été adopté par 53 voix contre 47.",
                ["numbers 52|53"]
            ),
        ])
    func frames(one: String, other: String, found: [String]) throws {
        #expect(try Self.pair(one, other) == found)
    }

    @Test("what a country's own people are called tells where a number counts")
    func countries() throws {
        let names = "Le professeur Octave Rambourg et Sidonie Perreau suivent l’épidémie de grippe Vauclair."
        let one = "L’archipel nippon compte 1.200 décès. \(names)"
        #expect(try Self.found([(12, one), (12, "La Chine compte 1.900 décès. \(names)")]).isEmpty)
        #expect(try Self.found([(12, one), (12, "Le Japon compte 1.900 décès. \(names)")]) == ["numbers 1200|1900"])
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
