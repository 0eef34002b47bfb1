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

    @Test func `a link out of the folder is refused with its reason unless links are followed`() throws {
        try withFolder(["a.txt": Data("Un article.".utf8)]) { path in
            try withFolder(["secret.txt": Data("Un secret.".utf8)]) { other in
                let links = [
                    "b.txt": "a.txt", "c.txt": path + "/a.txt", "d.txt": "sub/e.txt", "f.txt": other + "/secret.txt",
                    "g.txt": "../" + (other as NSString).lastPathComponent + "/secret.txt", "h.txt": "f.txt",
                    "i.txt": "j/secret.txt", "j": other, "k.txt": other, "l.txt": "/dev/zero",
                    "m.txt": "/proc/self/root" + other + "/secret.txt", "n.txt": path + "-other", "o.txt": "o.txt",
                    "corrections.json": other + "/secret.txt", "merges.json": "/etc/hostname",
                ]
                try FileManager.default.createDirectory(atPath: path + "/sub", withIntermediateDirectories: false)
                try Data("Un autre.".utf8).write(to: URL(fileURLWithPath: path + "/sub/e.txt"))
                for (name, target) in links {
                    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
                }
                let kept = try CorpusFolder.read(path)
                #expect(kept.articles.map(\.fileName) == ["a.txt", "b.txt", "c.txt", "d.txt"])
                let codes = Dictionary(kept.problems.map { ($0.fileName, $0.code) }) { first, _ in first }
                for name in ["f.txt", "g.txt", "h.txt", "i.txt", "j", "k.txt", "l.txt", "m.txt"] {
                    #expect(codes[name] == "outside", "\(name)")
                }
                #expect(codes["corrections.json"] == "outside")
                #expect(codes["merges.json"] == "outside")
                #expect(codes["o.txt"] == "unreadable")
                let followed = try CorpusFolder.read(path, followsLinks: true)
                #expect(
                    followed.articles.map(\.fileName) == [
                        "a.txt", "b.txt", "c.txt", "d.txt", "f.txt", "g.txt", "h.txt", "i.txt", "m.txt",
                    ])
            }
        }
    }

    @Test func `a folder that is a link itself is read`() throws {
        try withFolder(["a.txt": Data("Un article.".utf8)]) { path in
            let link = path + "-link"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
            defer { try? FileManager.default.removeItem(atPath: link) }
            #expect(try CorpusFolder.read(link).articles.map(\.fileName) == ["a.txt"])
            #expect(try CorpusFolder.read(link + "/").articles.map(\.fileName) == ["a.txt"])
        }
    }

    @Test func `a name that is no UTF-8 is refused for that`() throws {
        try withFolder(["a.txt": Data("Un article.".utf8), "b\u{FFFD}.txt": Data("Un autre.".utf8)]) { path in
            // café.txt in ISO 8859-1. The call reads a C string that lives as long as the call.
            let name = Array(path.utf8CString.dropLast()) + "/caf".utf8CString.dropLast() + [CChar(bitPattern: 0xE9)]
            let descriptor = unsafe open(name + ".txt".utf8CString, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
            #expect(descriptor >= 0)
            close(descriptor)
            let folder = try CorpusFolder.read(path)
            #expect(folder.articles.map(\.fileName) == ["a.txt", "b\u{FFFD}.txt"])
            #expect(folder.problems.map(\.code) == ["name_not_utf8"])
            #expect(folder.problems.map(\.fileName) == ["caf\u{FFFD}.txt"])
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
