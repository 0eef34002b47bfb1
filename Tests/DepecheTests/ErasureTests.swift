import Foundation
import Testing

@Suite("What is removed is nowhere any more")
struct ErasureTests {
    private static let plain = ["Content-Type: text/plain; charset=utf-8"]
    private static let text = """
        Visite à Rabat

        Rabat, 3 mars 2026 (MAP) - Le ministre des Affaires étrangères Anselme Quetzaquin a reçu à Rabat la présidente \
        de la Norvège Awa Kossi. « Nous avons compté 4711 étoiles filantes », a déclaré Anselme Quetzaquin.
        """
    private static let other = """
        Visite à Oslo

        Oslo, 9 mars 2026 (MAP) - La présidente de la Norvège Awa Kossi a reçu à Oslo Jean Vidal, ministre de la Culture.
        """

    /// The files below some folders that hold a word, whatever its case and its accents.
    private static func files(holding words: [String], in folders: [String]) throws -> [String] {
        var found: [String] = []
        for folder in folders {
            let files = FileManager.default.enumerator(atPath: folder)
            while let name = files?.nextObject() as? String {
                guard let content = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)) else { continue }
                let text = String(decoding: content, as: UTF8.self).lowercased()
                if words.contains(where: text.contains) { found.append(name) }
            }
        }
        return found
    }

    @Test
    func `no file of the folders of articles, data and cache has a word of it, and others keep what they are called`()
        throws
    {
        let desk = try Desk()
        #expect(try desk.ask("POST", "/v1/articles", Self.other, fields: Self.plain).status == 201)
        let added = try desk.ask("POST", "/v1/articles", Self.text, fields: Self.plain + ["Idempotency-Key: un"])
        let place = try #require(added.fields["location"])
        let change = #"{"title":"Quetzaquin à Rabat","why":"étoiles filantes"}"#
        #expect(try desk.ask("PATCH", place, change).status == 200)
        let before = try desk.ask("GET", "/v1/entities?q=Kossi").body
        #expect(before.contains("per-awa-kossi"))
        #expect(try desk.ask("GET", "/v1/entities/per-anselme-quetzaquin").status == 200)
        let folders = [desk.articles, desk.data, desk.cache]
        let words = ["quetzaquin", "pfizenmayer", "étoiles filantes"]
        #expect(
            try Set(Self.files(holding: words, in: folders)).isSuperset(of: [
                "corrections.json", "ids.json", "analysis",
            ]))
        // What a former version named has no identifier left, either.
        let former = Self.text.replacing("Anselme Quetzaquin", with: "Ursule Pfizenmayer")
        #expect(try desk.ask("PUT", place, former, fields: Self.plain).status == 200)
        #expect(try desk.ask("GET", "/v1/entities/per-ursule-pfizenmayer").status == 200)
        #expect(try desk.ask("PUT", place, Self.text, fields: Self.plain).status == 200)
        #expect(try desk.ask("DELETE", place).status == 200)
        #expect(try Self.files(holding: words, in: folders) == [])
        #expect(try desk.ask("GET", "/v1/entities/per-awa-kossi").status == 200)
        #expect(try desk.ask("GET", "/v1/entities/per-anselme-quetzaquin").status == 404)
        #expect(desk.server.terminate() == 0)
        // Nor does the end of the server write any.
        #expect(try Self.files(holding: words, in: folders) == [])
    }
}
