import Corpus
import Facts
import Testing

@testable import Extraction

/// What is told of what a number counts.
struct ClaimFrameTests {
    @Test(
        arguments: [
            ("Six policiers ont été blessés lundi à Lomé.", ["blessés"]),
            ("Quatre policiers mis en examen à Lomé.", ["mis", "examen"]),
            ("La gendarmerie annonce la saisie de 270 armes.", ["annonce", "saisie", "gendarmerie"]),
            ("Il raconte l’attaque qui a fait 10 morts.", ["attaque", "fait"]),
            ("Ils ont coûté 10 euros.", []), ("Ce sont 12 % des élus.", []),
        ])
    func `the words that a counted noun hangs on are kept`(text: String, words: [String]) throws {
        let report = try Report(text)
        let claim = try #require(report.facts.claims.first)
        let scalars = report.article.text.scalars
        #expect(claim.frame.map { String(String.UnicodeScalarView(scalars[$0])) }.sorted() == words.sorted())
    }

    @Test(
        arguments: [
            ("L’accident a fait 3 blessés graves.", ["graves"]), ("L’accident a fait 3 blessés.", []),
            ("Six policiers ont été grièvement blessés à Lomé.", ["grièvement"]),
        ])
    func `the words that say which of the things are counted are kept apart`(text: String, words: [String]) throws {
        let report = try Report(text)
        let claim = try #require(report.facts.claims.first)
        let scalars = report.article.text.scalars
        #expect(claim.narrowing.map { String(String.UnicodeScalarView(scalars[$0])) } == words)
    }
}
