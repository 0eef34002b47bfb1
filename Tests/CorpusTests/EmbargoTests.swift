import Corpus
import Foundation
import Synchronization
import Testing

@Suite("What is under embargo is not read until then")
struct EmbargoTests {
    @Test(
        "RFC 3339 §5.6: moments with their offsets",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-03-04T06:00:00+01:00", 1_772_600_400),
            ("2026-03-04t05:00:00z", 1_772_600_400),
            ("2026-03-04 00:00:00.999-05:00", 1_772_600_400), ("2000-02-29T23:59:60Z", 951_868_800),
        ])
    func moments(text: String, seconds: Int) { #expect(Embargo.seconds(of: text) == seconds) }

    @Test(
        "what is no moment",
        arguments: [
            "", "2026-03-04", "2026-03-04T06:00:00", "2026-03-04T06:00Z", "2026-02-30T06:00:00Z",
            "2026-03-04T24:00:00Z",
            "2026-03-04T06:00:00+0100", "2026-03-04T06:00:00Zx", "2026-03-04T06:00:00.Z", "26-03-04T06:00:00Z",
            "demain à midi !!!!!!",
        ])
    func others(text: String) { #expect(Embargo.seconds(of: text) == nil) }

    @Test(
        "each kind of file says it in its own way",
        arguments: [
            ("a.md", "---\nembargo: 2026-03-04T06:00:00+01:00\n---\n# Titre\n\nIl pleut."),
            (
                "a.json",
                #"{"uri":"x:1","headline":"Titre","body_text":"Il pleut.","embargoed":"2026-03-04T06:00:00+01:00"}"#
            ),
            ("b.json", #"{"title":"Titre","text":"Il pleut.","embargo_until":"2026-03-04T06:00:00+01:00"}"#),
            (
                "a.xml",
                """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><itemMeta><embargoed>2026-03-04T06:00:00+01:00\
                </embargoed></itemMeta><contentMeta><headline>Titre</headline></contentMeta><contentSet><inlineXML><html><body>\
                <p>Il pleut.</p></body></html></inlineXML></contentSet></newsItem>
                """
            ), ("c.md", "---\nembargo: 2026-03-04T06:00:00+01:00\n---\n# Titre\n\nIl pleut."),
        ])
    func kinds(name: String, content: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "embargo-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(content.utf8).write(to: folder.appending(path: name))
        let before = try CorpusFolder.read(folder.path, now: 1_772_600_399)
        #expect(before.articles.isEmpty)
        #expect(before.withheld.map(\.embargo) == [.until(1_772_600_400)])
        #expect(before.problems.isEmpty)
        let after = try CorpusFolder.read(folder.path, now: 1_772_600_400)
        #expect(after.withheld.isEmpty)
        #expect(after.articles.map(\.origin.embargo) == [nil])
        #expect(after.articles.first?.text.string.contains("Il pleut.") == true)
    }

    @Test("what cannot be read is withheld until somebody says better")
    func unreadable() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "embargo-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("---\nembargo: jeudi\n---\n# Titre\n\nIl pleut.".utf8).write(to: folder.appending(path: "a.md"))
        #expect(try CorpusFolder.read(folder.path, now: .max).withheld.map(\.embargo) == [.unreadable])
        let decision = #"{"corrections":[{"kind":"article","article":"a","embargo_until":"2026-03-04T06:00:00Z"}]}"#
        try Data(decision.utf8).write(to: folder.appending(path: "corrections.json"))
        #expect(try CorpusFolder.read(folder.path, now: .max).articles.count == 1)
    }
}
