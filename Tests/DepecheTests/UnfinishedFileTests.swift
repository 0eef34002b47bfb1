import Disk
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

    @Test func `what is written to a file that is no article is no change, and its coming and going is`() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("matters-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        let folder = try ServedFolder(url)
        func matters(_ paths: [String], isEverything: Bool = false) -> Bool {
            folder.loader.matters(
                FolderChange(paths: paths.map { RelativePath($0) }, isEverything: isEverything, unfinished: []))
        }
        try folder.write("a.txt", "Un article.")
        try folder.write("below/server.log", "a line")
        #expect(matters(["below/server.log"]))
        try folder.loader.load()
        try folder.write("below/server.log", "another line")
        #expect(!matters(["below/server.log"]))
        #expect(!matters([]))
        #expect(matters(["a.txt", "below/server.log"]))
        #expect(matters(["below"]))
        #expect(matters(["corrections.json"]))
        #expect(matters(["below/server.log"], isEverything: true))
        try folder.remove("below/server.log")
        #expect(matters(["below/server.log"]))
    }
}
