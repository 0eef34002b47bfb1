import Foundation
import Testing

@testable import depeche

@Suite("Articles that repeat one another are a family, told from the first to the last")
struct CopyFamilyTests {
    private let url = FileManager.default.temporaryDirectory.appendingPathComponent("families-\(UUID().uuidString)")

    private static let report = """
        Le port de Valombre a rouvert mardi après trois jours de tempête, a annoncé la capitainerie dans un communiqué \
        diffusé en fin de matinée. Les deux cargos qui attendaient au large ont pu accoster, et les pêcheurs ont repris la \
        mer avant l’aube. Les dégâts sont estimés à quatre millions d’euros, selon la préfecture, qui a demandé aux \
        communes de dresser un inventaire des digues à réparer avant la fin du mois.
        """

    @Test func `three papers that print one report are one family`() throws {
        defer { try? FileManager.default.removeItem(at: url) }
        let served = try ServedFolder(url)
        for (name, day, paper) in [
            ("a", "2031-05-14", "Le Quai"), ("b", "2031-05-12", "La Digue"), ("c", "2031-05-13", "Le Quai"),
        ] {
            try served.write("\(name).txt", "Le port rouvre\n\ndate \(day) Par \(paper)\n\n\(Self.report)\n")
        }
        try served.write(
            "d.txt", "Autre chose\n\ndate 2031-05-12 Par Le Quai\n\nLa fanfare a joué sur la place jeudi soir.\n")
        try served.loader.load()
        #expect(served.ids("/v1/copies") == ["a"])
        let family = served.object("/v1/copies/a")
        let articles = family["articles"] as? [[String: Any]] ?? []
        #expect(articles.map { ($0["article"] as? [String: Any])?["id"] as? String } == ["b", "c", "a"])
        #expect(articles.map { $0["published_at"] as? String } == ["2031-05-12", "2031-05-13", "2031-05-14"])
        #expect(articles.map { $0["shared"] is NSNull } == [true, false, false])
        #expect(family["sources"] as? [String] == ["La Digue", "Le Quai"])
        #expect((family["counts"] as? [String: Int])?["articles"] == 3)
        #expect(served.object("/v1/copies/a/articles")["total"] as? Int == 3)
        // Two of them side by side.
        let compared = served.object("/v1/compare?a=a&b=b")["copy"] as? [String: Any]
        #expect(compared?["kind"] as? String == "duplicate")
        #expect((compared?["passages"] as? [Any])?.count == 1)
        #expect(
            (compared?["links"] as? [String: String])?["passages"] == "/v1/articles/a/copies/b/passages")
        #expect(served.object("/v1/compare?a=a&b=d")["copy"] is NSNull)
        for (query, count) in [("article=c", 1), ("article=d", 0), ("source=la+digue", 1), ("min_articles=4", 0)] {
            #expect(served.object("/v1/copies?\(query)")["total"] as? Int == count, "\(query)")
        }
    }
}
