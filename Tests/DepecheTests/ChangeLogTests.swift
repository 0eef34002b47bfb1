import Foundation
import HTTPMessage
import NewsIndex
import Testing

@testable import depeche

/// What changed is told over restarts.
struct ChangeLogTests {
    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("changes-\(UUID().uuidString)")

    private var file: URL { root.appendingPathComponent("data/changes") }

    private func serve(kept: Int = 1_000) throws -> ServedFolder {
        let data = DataFolder(root.appendingPathComponent("data").path)
        #expect(data.problem == nil)
        let folder = try ServedFolder(root.appendingPathComponent("articles"), data: data, changesKept: kept)
        try folder.loader.load()
        return folder
    }

    private func told(_ folder: ServedFolder, since: Int? = nil) -> [String] {
        let page = folder.object("/v1/changes?limit=100" + (since.map { "&since=\($0)" } ?? ""))
        return (page["items"] as? [[String: Any]] ?? []).map { "\($0["kind"] ?? "") \($0["item_id"] ?? "")" }
    }

    private func cursor(_ folder: ServedFolder) -> Int {
        folder.object("/v1/changes?limit=100")["cursor"] as? Int ?? -1
    }

    @Test func `what changes is told, and after a restart what changed meanwhile`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        var folder: ServedFolder? = try serve()
        var served: ServedFolder { get throws { try #require(folder) } }
        #expect(try told(served).isEmpty)
        try served.write("a.txt", "Un article.")
        try served.write("b.txt", "Un autre.")
        try served.loader.load()
        try served.loader.load()
        #expect(try told(served) == ["article_added a", "article_added b"])
        let seen = try cursor(served)
        try served.write("b.txt", "Un autre, corrigé.")
        try served.move("a.txt", to: "c.txt")
        try served.loader.load()
        let later = ["article_removed a", "article_changed b", "article_added c"]
        #expect(try told(served, since: seen) == later)

        try served.remove("b.txt")
        folder = nil
        folder = try serve()
        #expect(try told(served) == ["article_added a", "article_added b"] + later + ["article_removed b"])
        #expect(try told(served, since: seen) == later + ["article_removed b"])
        #expect(try told(served, since: cursor(served)) == [])
    }

    @Test func `as many are kept as are to be, and the file does not grow for ever`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        var folder: ServedFolder? = try serve(kept: 3)
        var sequences: [Int] = []
        for number in 0..<5 {
            try folder?.write("a.txt", "Version \(number).")
            try folder?.loader.load()
            sequences.append(try cursor(#require(folder)))
        }
        #expect(sequences == sequences.sorted() && Set(sequences).count == 5)
        #expect(try told(#require(folder)).count == 3)
        #expect(folder?.get("/v1/changes?since=\(sequences[0])").status.code == 410)
        folder = nil
        folder = try serve(kept: 2)
        #expect(try told(#require(folder)).count == 2)
        #expect(folder?.get("/v1/changes?since=\(sequences[1])").status.code == 410)
        #expect(try told(#require(folder), since: sequences[2]).count == 2)
    }

    @Test func `a log is written anew once it has more than twice what is kept`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = try serve(kept: 1)
        for round in 0..<7 {
            for number in 100..<500 { try folder.write("\(number).txt", "Dépêche \(number), version \(round).") }
            try folder.loader.load()
        }
        let records = ChangeRecords(Array(try Data(contentsOf: file)), limit: 10_000)
        #expect(records.changeCount < 2_400)
        #expect(records.items[.article]?.count == 400)
    }

    @Test func `a part of a frame at the end is cut off, and what it told is noted anew`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        var folder: ServedFolder? = try serve()
        try folder?.write("a.txt", "Un article.")
        try folder?.loader.load()
        let whole = try Data(contentsOf: file)
        try folder?.write("b.txt", "Un autre.")
        try folder?.loader.load()
        let last = try cursor(#require(folder))
        folder = nil
        let both = try Data(contentsOf: file)
        for count in [whole.count + 1, both.count - 1] {
            try both.prefix(count).write(to: file)
            folder = try serve()
            #expect(try told(#require(folder)) == ["article_added a", "article_added b"])
            #expect(try cursor(#require(folder)) > last)
            folder = nil
        }
    }

    @Test func `a damaged log begins anew, and another's file is left alone`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        var folder: ServedFolder? = try serve()
        try folder?.write("a.txt", "Un article.")
        try folder?.loader.load()
        let old = try cursor(#require(folder))
        folder = nil
        try Data(ChangeRecords.header + Array("12 0\nnot a frame".utf8)).write(to: file)
        folder = try serve()
        #expect(try told(#require(folder)).isEmpty)
        // Whoever knew the log before is told that it is another.
        #expect(folder?.get("/v1/changes?since=\(old)").status.code == 410)
        try folder?.write("b.txt", "Un autre.")
        try folder?.loader.load()
        #expect(try told(#require(folder)) == ["article_added b"])
        folder = nil

        let foreign = Data("depeche changes 2\nlater".utf8)
        try foreign.write(to: file)
        folder = try serve()
        #expect(try Data(contentsOf: file) == foreign)
        try folder?.write("c.txt", "Un troisième.")
        try folder?.loader.load()
        #expect(try told(#require(folder)) == ["article_added c"])
        #expect(try Data(contentsOf: file) == foreign)
    }
}
