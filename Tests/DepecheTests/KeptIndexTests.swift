import Corpus
import Disk
import Foundation
import HTTPMessage
import NewsAPI
import NewsIndex
import Testing

@testable import depeche

/// An index is kept from one start to the next, and used only where it says what a start from nothing says.
struct KeptIndexTests {
    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("kept-\(UUID().uuidString)")

    private var articles: URL { root.appendingPathComponent("articles") }
    private var cache: URL { root.appendingPathComponent("cache") }
    private var file: URL { cache.appendingPathComponent(IndexFile.fileName) }

    private static let unchanged = "nothing changed since the index was made"
    private static let paths = [
        "/v1/articles?limit=100", "/v1/entities?limit=100", "/v1/meetings?limit=100", "/v1/claims?limit=100",
        "/v1/quotes?limit=100", "/v1/sources/problems", "/v1/stats", "/v1/search?q=interpol",
    ]

    /// The seeds, as files that were written just now.
    private func copySeeds() throws {
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: DepecheProcess.root + "/seeds", toPath: articles.path)
    }

    /// Starts, as a process of its own would, and keeps the index.
    private func start(_ folder: URL? = nil, data: DataFolder? = nil) throws -> ServedFolder {
        let served = try ServedFolder(folder ?? articles, data: data, cache: cache)
        try served.loader.load()
        served.loader.keeping.writeLast()
        return served
    }

    private func answers(_ served: ServedFolder) -> [[UInt8]] { Self.paths.map { served.get($0).body } }

    /// What a start from nothing says.
    private func fresh() throws -> [[UInt8]] {
        let served = try ServedFolder(articles)
        try served.loader.load()
        return answers(served)
    }

    @Test func `files that were written just now are read again, and found to be the same`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try copySeeds()
        let first = try start()
        #expect(first.log.says("the index is kept articles=5"))
        let second = try start()
        #expect(second.log.says(Self.unchanged))
        #expect(!second.log.says("analysed"))
        #expect(answers(second) == answers(first))
        #expect(answers(second) == (try fresh()))
    }

    @Test func `what was built is let go of once it is in a file, of which a map answers the same`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try copySeeds()
        let served = try ServedFolder(articles, cache: cache)
        try served.loader.load()
        let before = Self.paths.map { served.get($0) }
        weak let built = served.store.current()
        #expect(built != nil)
        served.loader.keeping.writeLast()
        #expect(built == nil)
        let after = Self.paths.map { served.get($0) }
        #expect(after.map(\.body) == before.map(\.body))
        #expect(after.map { $0.value(of: "ETag") } == before.map { $0.value(of: "ETag") })
    }

    @Test func `an index that was replaced while it was written does not come back`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try copySeeds()
        let served = try ServedFolder(articles, cache: cache)
        try served.loader.load()
        let first = try #require(served.store.current())
        try served.write("new.txt", "Emmanuel Macron a reçu Olaf Scholz à Paris.")
        try served.loader.load()
        let second = try #require(served.store.current())
        served.api.exchange(first, for: first)
        #expect(served.store.current() === second)
        #expect(served.object("/v1/articles")["total"] as? Int == 6)
    }

    @Test func `files that were not touched for a while are not read again`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let seeds = URL(fileURLWithPath: DepecheProcess.root + "/seeds")
        let first = try start(seeds)
        let version = try #require(AnalysisVersion.current)
        let kept = try #require(
            try IndexFile(folder: cache.path, version: version, threads: OneThread()).read())
        #expect(kept.basis.marks.areStill(in: seeds.path, threads: OneThread()))
        #expect(!kept.basis.marks.areStill(in: cache.path, threads: OneThread()))
        let reading = FolderReading(seeds.path, kept: kept)
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).filter { $0.hasSuffix(".txt") }
        #expect(names.count == 5)
        for name in names {
            guard case .kept(let articles, _) = reading.file(name) else {
                Issue.record("\(name) would be read")
                continue
            }
            #expect(articles.map(\.id) == [ArticleID(fileName: name)].compactMap(\.self))
        }
        #expect(kept.holds(try CorpusFolder.read(seeds.path, former: reading.file)))
        #expect(kept.holds(reading.settled(try CorpusFolder.read(seeds.path))))
        let second = try start(seeds)
        #expect(second.log.says(Self.unchanged))
        #expect(answers(second) == answers(first))
    }

    /// What can happen to a folder of articles between two starts.
    private static let changes: [(name: String, make: @Sendable (URL) throws -> Void)] = [
        ("added", { try Data("Emmanuel Macron a reçu Olaf Scholz à Paris.".utf8).write(to: $0 + "new.txt") }),
        ("changed", { try Data("Un texte tout autre.".utf8).write(to: $0 + "one.txt") }),
        // Its identifier is what the other spelling had, and nobody else may have: but nothing remembers that here.
        ("spelled otherwise", { try Data("Le ministre Jean Du Pont a parlé.".utf8).write(to: $0 + "one.txt") }),
        ("removed", { try FileManager.default.removeItem(at: $0 + "one.txt") }),
        ("renamed", { try FileManager.default.moveItem(at: $0 + "one.txt", to: $0 + "two.txt") }),
        (
            "put below",
            { folder in
                try FileManager.default.createDirectory(at: folder + "below", withIntermediateDirectories: true)
                try FileManager.default.moveItem(at: folder + "one.txt", to: folder + "below/one.txt")
            }
        ),
        ("refused", { try Data([0xFF, 0xFE, 0x41]).write(to: $0 + "bad.txt") }),
        (
            "decided",
            { folder in
                let text = #"{"corrections": [{"kind": "none", "entity": "Interpol"}]}"#
                try Data(text.utf8).write(to: folder + "corrections.json")
            }
        ),
    ]

    @Test(arguments: changes.indices)
    func `whatever changes, the next start says what a start from nothing says`(number: Int) throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try copySeeds()
        try Data("Le ministre Jean Du-Pont a dit : « Nous verrons. »".utf8).write(to: articles + "one.txt")
        _ = try start()
        try Self.changes[number].make(articles)
        let second = try start()
        #expect(!second.log.says(Self.unchanged))
        #expect(answers(second) == (try fresh()))
        let third = try start()
        #expect(third.log.says(Self.unchanged))
        #expect(answers(third) == answers(second))
    }

    @Test func `a file that is damaged, cut off or another version's is not used, and made anew`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try copySeeds()
        let known = answers(try start())
        let whole = [UInt8](try Data(contentsOf: file))
        var changed = whole
        changed[whole.count / 2] ^= 4
        let newer = Array("depeche index 1 0123\n".utf8) + whole.dropFirst(81)
        for octets in [changed, [], Array(whole.prefix(7)), Array(whole.dropLast(9)), whole + whole, newer] {
            try Data(octets).write(to: file)
            let served = try start()
            #expect(served.log.says("the index is made anew"))
            #expect(answers(served) == known)
            #expect(try Data(contentsOf: file).count == whole.count)
        }
    }

    @Test func `another program's file by the name is left alone`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try copySeeds()
        try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
        let own = Data("my own index, not yours".utf8)
        try own.write(to: file)
        let served = try start()
        #expect(served.log.says("the index is not kept"))
        #expect(answers(served) == (try fresh()))
        #expect(try Data(contentsOf: file) == own)
    }

    @Test func `while another process writes to the folder, nothing is written and all is served`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try copySeeds()
        try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
        let lock = try FolderLock(cache.path)
        let served = try start()
        #expect(served.log.says("the index is not kept"))
        #expect(!FileManager.default.fileExists(atPath: file.path))
        #expect(answers(served) == (try fresh()))
        withExtendedLifetime(lock) {}
    }

    @Test func `identifiers that another start gave make the index anew`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try copySeeds()
        let data = root.appendingPathComponent("data").path
        _ = try start(data: DataFolder(data))
        let second = try start(data: DataFolder(data))
        #expect(second.log.says(Self.unchanged))
        let ledger = URL(fileURLWithPath: data + "/" + IDLedger.fileName)
        let text = String(decoding: try Data(contentsOf: ledger), as: UTF8.self)
        let other = text.replacing("\"org-interpol\"", with: "\"org-icpo\"")
        #expect(other != text)
        try Data(other.utf8).write(to: ledger)
        let third = try start(data: DataFolder(data))
        #expect(!third.log.says(Self.unchanged))
        #expect(third.get("/v1/entities/org-icpo").status == .ok)
    }

    @Test func `decisions on identifiers that were given just now are asked again at the next start`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try copySeeds()
        let text = #"{"corrections": [{"kind": "none", "entity": "org-interpol"}]}"#
        try Data(text.utf8).write(to: articles + "corrections.json")
        let data = root.appendingPathComponent("data").path
        _ = try start(data: DataFolder(data))
        let second = try start(data: DataFolder(data))
        #expect(!second.log.says(Self.unchanged))
        let third = try start(data: DataFolder(data))
        #expect(third.log.says(Self.unchanged))
        #expect(answers(third) == answers(second))
    }
}

/// The file of a name in a folder.
private func + (folder: URL, name: String) -> URL { folder.appendingPathComponent(name) }
