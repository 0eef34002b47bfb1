import Foundation
import Testing

@testable import depeche

@Suite("A country is suggested by its own names")
struct CountrySuggestionTests {
    @Test func `an adjective of two countries means neither before the other`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "suggest-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = """
            Sommet franco-italien à Naples

            La France et l’Italie tiennent un sommet franco-italien. La France reçoit. La France propose. L’Italie répond.
            Un soldat sud-africain est à Pretoria, en Afrique du Sud.
            """
        try Data(text.utf8).write(to: folder.appending(path: "sommet.txt"))
        let served = try ServedFolder(folder)
        try served.loader.load()
        func countries(_ words: String) -> [String] {
            let items = served.object("/v1/suggest?q=\(words)&kind=country")["items"] as? [[String: Any]] ?? []
            return items.compactMap { $0["id"] as? String }
        }
        #expect(countries("ital") == ["IT"])
        #expect(countries("fran") == ["FR"])
        #expect(countries("sud-af") == ["ZA"])
    }
}
