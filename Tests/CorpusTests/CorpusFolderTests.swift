import Foundation
import Testing

@testable import Corpus

struct CorpusFolderTests {
    /// Makes a folder with files, calls the body with its path, and removes it.
    private func withFolder(_ files: [String: Data], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("corpus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, data) in files { try data.write(to: folder.appendingPathComponent(name)) }
        try body(folder.path)
    }

    @Test func `what cannot be served is reported and the rest is read`() throws {
        let files: [String: Data] = [
            "b.txt": Data("Un article.\n\nSon texte.".utf8), "a.txt": Data("Un autre.".utf8),
            "A.TXT": Data("Le même nom.".utf8),
            "empty.txt": Data(), "latin.txt": Data([0x63, 0x61, 0x66, 0xE9]), "picture.png": Data([1, 2, 3]),
            "zero.txt": Data([0x61, 0]), "huge.txt": Data(count: ArticleDecoder.sizeLimit + 1), ".hidden": Data([0]),
        ]
        try withFolder(files) { path in
            try FileManager.default.createDirectory(atPath: path + "/sub.txt", withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(
                atPath: path + "/gone.txt", withDestinationPath: path + "/nowhere")
            let folder = try CorpusFolder.read(path)
            #expect(folder.articles.map(\.fileName) == ["A.TXT", "b.txt"])
            #expect(
                folder.problems.map { "\($0.fileName) \($0.code)" } == [
                    "a.txt duplicate_id", "empty.txt empty", "gone.txt unreadable", "huge.txt too_large",
                    "latin.txt not_utf8", "picture.png unsupported", "sub.txt unsupported", "zero.txt binary",
                ])
        }
    }

    @Test func `a folder that is not there or no folder is an error that names it`() throws {
        #expect(throws: CorpusFolderError.missing(path: "/nonexistent/folder")) {
            try CorpusFolder.read("/nonexistent/folder")
        }
        try withFolder(["file.txt": Data("x".utf8)]) { path in
            #expect(throws: CorpusFolderError.notAFolder(path: path + "/file.txt")) {
                try CorpusFolder.read(path + "/file.txt")
            }
        }
    }
}
