import Corpus
import Foundation
import Testing

@Suite struct MergeDecisionsTests {
    @Test func `both members are read, and each may be left out`() throws {
        let decisions = try MergeDecisions(Array(#"{"same": [["a", "b", "c"]], "different": [["d", "e"]]}"#.utf8))
        #expect(decisions.same == [["a", "b", "c"]])
        #expect(decisions.different == [["d", "e"]])
        #expect(try MergeDecisions(Array("{}".utf8)) == .none)
    }

    @Test(arguments: [
        ("", MergeDecisionsError.notJSON), ("[]", .notAnObject), (#"{"sames": []}"#, .unknownMember("sames")),
        (#"{"same": {}}"#, .notGroups(member: "same")), (#"{"same": [["a"]]}"#, .badGroup(member: "same", number: 1)),
        (#"{"different": [["a", "b"], ["a", "a"]]}"#, .badGroup(member: "different", number: 2)),
        (#"{"same": [["a", 1]]}"#, .badGroup(member: "same", number: 1)),
        (#"{"same": [["a", ""]]}"#, .badGroup(member: "same", number: 1)),
    ])
    func `what is wrong is named`(text: String, expected: MergeDecisionsError) {
        #expect(throws: expected) { try MergeDecisions(Array(text.utf8)) }
        #expect(!expected.description.isEmpty)
    }

    @Test func `the folder's file is read, and a bad one is a problem of the folder`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("merges-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("merges.json")
        try Data(#"{"same": [["a", "b"]]}"#.utf8).write(to: file)
        #expect(try CorpusFolder.read(folder.path).merges.same == [["a", "b"]])
        #expect(try CorpusFolder.read(folder.path).problems.isEmpty)
        try Data("{".utf8).write(to: file)
        let broken = try CorpusFolder.read(folder.path)
        #expect(broken.merges == .none)
        #expect(broken.problems.map(\.fileName) == ["merges.json"])
        #expect(broken.problems.map(\.code) == ["bad_merges"])
    }
}
