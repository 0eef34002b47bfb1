import Foundation
import Testing

/// Files of several articles and of other kinds than plain text, read and read again by the real binary.
struct DocumentTests {
    private static func feed(_ items: [(link: String, title: String, text: String)]) -> String {
        let told = items.map {
            "<item><title>\($0.title)</title><link>\($0.link)</link><pubDate>Tue, 10 Mar 2026 18:00:14 +0100</pubDate>"
                + "<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><![CDATA[<p>\($0.text)</p>]]></content:encoded></item>"
        }
        return
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Le Relais</title>\(told.joined())</channel></rss>"
    }

    private static func page(_ address: String, _ title: String, _ text: String) -> String {
        "<html lang=\"fr\"><head><title>\(title)</title><link rel=\"canonical\" href=\"\(address)\"></head><body><article><h1>\(title)</h1><p>\(text)</p></article></body></html>"
    }

    private static let digue =
        "La préfète Maud Chevrel a annoncé mardi que la digue serait relevée de deux mètres avant 2028."
    private static let foire =
        "La maire Solène Vautrin ouvrira la foire du printemps devant les exposants de la région."

    private func articles(_ server: DepecheProcess) async throws -> [String: [String]] {
        let items = try await server.items("/v1/articles?fields=id,intake,url,published_at")
        return Dictionary(
            uniqueKeysWithValues: items.map { item in
                let files = (item["intake"] as? [String: Any])?["files"] as? [String] ?? []
                return (item["id"] as? String ?? "", files)
            })
    }

    @Test func `an article in two files is told once with both, and keeps its identifier when files are renamed`()
        async throws
    {
        let folder = try ServedFiles([
            "feed.xml": Self.feed([
                ("https://relais.example/digue?utm_source=rss", "La digue sera relevée", Self.digue),
                ("https://relais.example/foire", "La foire ouvre", Self.foire),
            ]),
            "page.html": Self.page("https://www.relais.example/digue", "La digue sera relevée", Self.digue),
            "plain.txt": "Un titre\n\nUn texte plus long que le titre.",
        ])
        defer { folder.remove() }
        do {
            let server = try folder.server()
            let told = try await articles(server)
            #expect(told["relais-example-digue"] == ["feed.xml", "page.html"])
            #expect(told["relais-example-foire"] == ["feed.xml"])
            #expect(told["plain"] == [])
            #expect(try await server.items("/v1/articles?url=https://relais.example/digue%23x").count == 1)
            #expect(server.terminate() == 0)
        }
        try folder.move("feed.xml", to: "z/renamed.rss")
        let server = try folder.server()
        let told = try await articles(server)
        #expect(told["relais-example-digue"] == ["page.html", "z/renamed.rss"])
        #expect(told["relais-example-foire"] == ["z/renamed.rss"])
    }

    @Test func `what did not change is not read again, and what is left of an article is`() async throws {
        let folder = try ServedFiles([
            "a.xml": Self.feed([("https://relais.example/digue", "La digue sera relevée", Self.digue)]),
            "b.html": Self.page("https://relais.example/digue", "La digue sera relevée", Self.digue + " Une fois."),
            "c.xml": Self.feed([("https://relais.example/foire", "La foire ouvre", Self.foire)]),
        ])
        defer { folder.remove() }
        do {
            let server = try folder.server()
            #expect(try await articles(server)["relais-example-digue"] == ["a.xml", "b.html"])
            #expect(server.terminate() == 0)
        }
        do {
            let server = try folder.server(keepsLog: true)
            #expect(try await articles(server).count == 2)
            #expect(!server.awaitLog("nothing changed").isEmpty)
            #expect(server.terminate() == 0)
        }
        try folder.remove("a.xml")
        let server = try folder.server()
        #expect(try await articles(server)["relais-example-digue"] == ["b.html"])
        let answer = try await server.get("/v1/articles/relais-example-digue/text")
        let text = String(decoding: answer.body, as: UTF8.self)
        #expect(text.contains("Une fois."))
    }

    @Test func `every file says what it was read as, and a refusal what to do`() async throws {
        let folder = try ServedFiles([
            "feed.xml": Self.feed([("https://relais.example/digue", "La digue sera relevée", Self.digue)]),
            "other.xml": "<?xml version=\"1.0\"?><svg/>", "picture.jpg": "x",
        ])
        defer { folder.remove() }
        let server = try folder.server()
        let files = try await server.items("/v1/sources/files")
        #expect(files.map { $0["file"] as? String } == ["feed.xml", "other.xml", "picture.jpg"])
        #expect(files.map { $0["format"] as? String } == ["rss", nil, nil])
        let refused = try await server.items("/v1/sources/files?refused=true")
        #expect(refused.count == 2)
        let problems = refused.first?["problems"] as? [[String: Any]]
        #expect((problems?.first?["advice_fr"] as? String)?.contains("convertissez-le") == true)
        let check = try DepecheProcess.run(["check", folder.path, "--language", "fr"])
        #expect(check.output.contains("feed.xml: lu comme rss (utf-8), 1 article"))
        #expect(check.output.contains("→ convertissez-le"))
    }

    @Test func `a file that ends its reader is refused by name, and the others are read`() async throws {
        let folder = try ServedFiles([
            "attributes.html": "<p " + (0..<400_000).map { "a\($0)=\"v\"" }.joined(separator: " ") + ">Un mot.</p>",
            "page.html": Self.page("https://relais.example/digue", "La digue sera relevée", Self.digue),
        ])
        defer { folder.remove() }
        let check = try DepecheProcess.run(["check", folder.path])
        #expect(check.output.contains("attributes.html: too_much"))
        #expect(check.output.contains("page.html: read as html"))
    }
}

/// A folder of files, and servers of it that keep what they read.
private struct ServedFiles {
    private let root: URL
    private var folder: URL { root.appendingPathComponent("files") }
    var path: String { folder.path }

    init(_ files: [String: String]) throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("documents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, content) in files { try Data(content.utf8).write(to: folder.appendingPathComponent(name)) }
    }

    func remove() { try? FileManager.default.removeItem(at: root) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appendingPathComponent(name)) }

    func move(_ name: String, to other: String) throws {
        let target = folder.appendingPathComponent(other)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: folder.appendingPathComponent(name), to: target)
    }

    func server(keepsLog: Bool = false) throws -> DepecheProcess {
        try DepecheProcess(
            serving: path, arguments: ["--data", root.path + "/data", "--cache", root.path + "/cache"],
            keepsLog: keepsLog)
    }
}
