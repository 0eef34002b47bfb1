import Corpus
import Facts
import FrenchText
import Grammar
import Naming
import Testing

@testable import Extraction

struct SpeakerTests {
    /// Who says each quotation, `[words]` where no name is known, `?` where nobody is told.
    static func speakers(_ text: String) throws -> [String] {
        let report = try Report(text)
        return report.facts.quotations.map { quotation in
            quotation.speaker.map { speaker in
                speaker.entity.map { report.facts.entities[$0].name } ?? "[\(report.article.text[speaker.range])]"
            } ?? "?"
        }
    }

    private static func words(_ text: String) throws -> [String] {
        let report = try Report(text)
        return report.facts.quotations.map { report.article.text[$0.evidence.range] }
    }

    @Test(
        arguments: [
            (
                "Le maire de Vernoux, Paul Ansel, reçoit Marie Noll. « Tout est prêt pour la fête », a dit le maire de Vernoux.",
                "Paul Ansel"
            ),
            (
                "Le président chilien Juan Ferro est arrivé avec Paul Ansel. « Le port est beau ce matin », a dit le président chilien.",
                "Juan Ferro"
            ),
            (
                "Marie Noll a parlé à Paul Ansel. « Nous sommes prêts à partir », a-t-elle dit.", "Marie Noll"
            ),
            (
                "Paul Ansel a vu le film de Marie Noll. Il a dit que la fin était triste.", "Paul Ansel"
            ),
            (
                "Paul Ansel a reçu Jean Ferro. Ce dernier a affirmé que le port était fermé.", "Jean Ferro"
            ),
            (
                "La chanteuse Marie Noll est rentrée. « Je suis heureuse d’être là », confie la quinquagénaire.",
                "Marie Noll"
            ),
            (
                "Un diplomate a vu la scène. « Tout le monde courait vers le port », raconte-t-il.", "[Un diplomate]"
            ),
            (
                "Le Figaro raconte la soirée. « Tout le monde est parti vers minuit », écrit le quotidien.", "Le Figaro"
            ),
        ])
    func `a pronoun, a role or a description means whom the article puts in front`(text: String, speaker: String) throws
    {
        #expect(try Self.speakers(text).last == speaker)
    }

    @Test(
        arguments: [
            ("« C’est beau », a dit le porte-parole de Marie Noll.", "[le porte-parole de Marie Noll]"),
            ("« C’est beau », assure un cadre de la CGT.", "[un cadre de la CGT]"),
            ("Le fils de la reine Marie Noll a dit que la mer était belle.", "[Le fils de la reine Marie Noll]"),
            ("Paul Ansel et Marie Noll ont dit que la mer était belle.", "[Paul Ansel et Marie Noll]"),
        ])
    func `a complement of who speaks is not who speaks`(text: String, speaker: String) throws {
        #expect(try Self.speakers(text) == [speaker])
    }

    @Test(
        arguments: [
            ("Le port rouvre lundi, a annoncé Paul Ansel.", "Le port rouvre lundi"),
            (
                "Dans la baie, le port « respire enfin » depuis lundi, a dit Paul Ansel.",
                "le port « respire enfin » depuis lundi"
            ),
            ("Paul Ansel s’est borné à dire que le port rouvrait.", "le port rouvrait"),
            ("Paul Ansel a confié à la presse, venue en nombre, que le port rouvrait.", "le port rouvrait"),
            ("À en croire Paul Ansel, le port rouvre.", "le port rouvre"),
            ("Pour Paul Ansel, le port rouvrira.", "le port rouvrira"),
            (
                "Paul Ansel a dénoncé « le mépris » des uns et « la peur » des autres.",
                "« le mépris » des uns et « la peur »"
            ),
        ])
    func `what is said is the clause that hangs on the verb, before or behind it`(text: String, words: String) throws {
        #expect(try Self.words(text) == [words])
        #expect(try Self.speakers(text) == ["Paul Ansel"])
    }

    @Test(
        arguments: [
            "Paul Ansel sourit. « Personne ne voulait me croire. »",
            "Paul Ansel (CGT) : « Nous attendons encore une lettre. »",
            "« Nous attendons encore une lettre. » – Paul Ansel, délégué",
            "Et du délégué Paul Ansel :\n\n« Nous attendons encore une lettre. »",
            "– Nous attendons encore une lettre, répond Paul Ansel.",
            "Un titre\n\nPaul Ansel : Nous attendons encore une lettre.\n\nP. A. : Nous partirons demain.",
        ])
    func `words without a verb of speech or without marks have their speaker`(text: String) throws {
        let speakers = try Self.speakers(text)
        #expect(!speakers.isEmpty && speakers.allSatisfy { $0 == "Paul Ansel" })
    }

    private static let names = Result { try NameReader() }

    private static func modality(of verb: String, in text: String) throws -> Modality {
        let article = try ArticleDecoder.decode(Array(text.utf8), fileName: "report.txt")
        let reading = try names.get().reading(of: article)
        let index = try #require(reading.tokens.firstIndex { $0.lower == verb })
        return reading.modality(of: index)
    }

    @Test(
        arguments: [
            ("Paul Ansel n’a pas dit non.", "dit", Modality.denied),
            ("Paul Ansel refuse de partir.", "partir", .refused),
            ("Il est interdit de fumer ici.", "fumer", .forbidden),
            ("Paul Ansel souhaite rencontrer le maire.", "rencontrer", .wished),
            ("Paul Ansel aurait rencontré le maire.", "rencontré", .alleged),
            ("Paul Ansel rencontrera le maire.", "rencontrera", .future),
            ("Paul Ansel a rencontré le maire.", "rencontré", []),
            ("Il est faux que Paul Ansel a rencontré le maire.", "rencontré", [.refused, .untrue]),
            ("Il n’est pas faux que Paul Ansel a rencontré le maire.", "rencontré", []),
            ("Paul Ansel n’a pas nié avoir rencontré le maire.", "rencontré", []),
            ("Paul Ansel souhaite que le maire parte.", "parte", .asked),
            ("Paul Ansel n’a pas demandé que le maire parte.", "parte", .asked),
        ] as [(String, String, Modality)])
    func `the tree tells what did not happen, was wished for or only heard`(
        text: String, verb: String, modality: Modality
    )
        throws
    {
        #expect(try Self.modality(of: verb, in: text) == modality)
    }
}
