import Foundation
import HTTPMessage
import Testing

@testable import depeche

struct UnfinishedFileTests {
    @Test func `a file that is being written is served as it was before, until it is whole`() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("unfinished-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        let folder = try ServedFolder(url)
        let correction = "{\"kind\": \"guess\"}"
        try folder.write("below/a.txt", "Le port\n\nPhoto : AFP\n\nLe texte entier.")
        try folder.write("c.txt", "")
        try folder.write("corrections.json", "{\"corrections\": [\(correction)]}")
        try folder.loader.load()
        let article = folder.get("/v1/articles/below-a").body
        let problems = folder.get("/v1/sources/problems").body
        #expect(!article.isEmpty)

        try folder.write("below/a.txt", "Le p")
        try folder.write("b.txt", "Un au")
        try folder.write("c.txt", "Un troi")
        try folder.write("corrections.json", "{\"correct")
        folder.loader.note(unfinished: ["below/a.txt", "b.txt", "c.txt", "corrections.json"])
        try folder.loader.load()
        #expect(folder.get("/v1/articles/below-a").body == article)
        #expect(folder.get("/v1/sources/problems").body == problems)
        #expect(folder.ids("/v1/articles") == ["below-a"])

        try folder.write("b.txt", "Un autre.")
        try folder.write("corrections.json", "{\"corrections\": [\(correction), \(correction)]}")
        folder.loader.note(unfinished: ["c.txt"])
        try folder.loader.load()
        #expect(folder.ids("/v1/articles") == ["b", "below-a"])
        #expect(folder.object("/v1/sources/problems")["total"] as? Int == 3)
        #expect(String(decoding: folder.get("/v1/articles/below-a/text").body, as: UTF8.self).hasSuffix("Le p"))
    }
}
