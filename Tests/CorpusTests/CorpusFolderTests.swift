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
            try Data([1]).write(to: URL(fileURLWithPath: path + "/sub.txt/merges.json"))
            try FileManager.default.createSymbolicLink(
                atPath: path + "/gone.txt", withDestinationPath: path + "/nowhere")
            let folder = try CorpusFolder.read(path)
            #expect(folder.articles.map(\.fileName) == ["A.TXT", "b.txt", "latin.txt"])
            #expect(
                folder.problems.map { "\($0.fileName) \($0.code)" } == [
                    "a.txt duplicate_id", "empty.txt empty", "gone.txt unreadable", "huge.txt too_large",
                    "picture.png unsupported", "sub.txt/merges.json damaged",
                    "zero.txt binary",
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
                #expect(kept.articles.map(\.fileName) == ["a.txt", "b.txt", "c.txt", "d.txt", "sub/e.txt"])
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
                        "a.txt", "b.txt", "c.txt", "d.txt", "f.txt", "g.txt", "h.txt", "i.txt", "j/secret.txt",
                        "m.txt", "sub/e.txt",
                    ])
                #expect(followed.problems.contains { $0.fileName == "k.txt" && $0.code == "repeated_folder" })
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

    @Test func `folders below are read, but hidden ones, and an identifier is the path`() throws {
        try withFolder(["2026-02-a.txt": Data("Un article.".utf8), "e.txt": Data("Un autre.".utf8)]) { path in
            for folder in ["2026/02", "2026/v1.0", ".git/a", "2026/.cache"] {
                try FileManager.default.createDirectory(
                    atPath: path + "/" + folder, withIntermediateDirectories: true)
            }
            let files = [
                "2026/02/a.txt", "2026/02/b.txt", "2026/02.b.txt", "2026/v1.0/Été à Fès.txt", "2026/v1.0/c",
                ".git/a/x.txt",
                "2026/.cache/y.txt", "2026/corrections.json",
            ]
            for name in files { try Data("Le texte.".utf8).write(to: URL(fileURLWithPath: path + "/" + name)) }
            let folder = try CorpusFolder.read(path)
            #expect(
                folder.articles.map { "\($0.id.value) \($0.fileName)" } == [
                    "2026-02-a 2026-02-a.txt", "2026-02-b 2026/02.b.txt", "2026-v1-0-ete-a-fes 2026/v1.0/Été à Fès.txt",
                    "e e.txt",
                ])
            #expect(
                folder.problems.map { "\($0.fileName) \($0.code)" } == [
                    "2026/02/a.txt duplicate_id", "2026/02/b.txt duplicate_id", "2026/corrections.json damaged",
                    "2026/v1.0/c unsupported",
                ])
            let turned = try CorpusFolder.read(path, readAll: { (0..<$0).reversed().map($1).reversed() })
            #expect(turned.articles.map(\.fileName) == folder.articles.map(\.fileName))
            #expect(turned.problems == folder.problems)
        }
    }

    @Test func `a folder is read once, and a cycle of links ends`() throws {
        try withFolder(["a.txt": Data("Un article.".utf8)]) { path in
            try withFolder(["b.txt": Data("Un autre.".utf8)]) { other in
                for folder in [path + "/sub/deep", other + "/inner"] {
                    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                }
                try Data("Un troisième.".utf8).write(to: URL(fileURLWithPath: path + "/sub/deep/c.txt"))
                try Data("Un quatrième.".utf8).write(to: URL(fileURLWithPath: other + "/inner/d.txt"))
                let links = [
                    "sub/deep/up": "../..", "sub/same": "deep", "z": other, "y": other + "/inner", "sub/out": other,
                ]
                for (name, target) in links {
                    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
                }
                try FileManager.default.createSymbolicLink(atPath: other + "/back", withDestinationPath: path)
                let kept = try CorpusFolder.read(path)
                #expect(kept.articles.map(\.fileName) == ["a.txt", "sub/deep/c.txt"])
                #expect(
                    kept.problems.map { "\($0.fileName) \($0.code)" } == [
                        "sub/deep/up repeated_folder", "sub/out outside", "sub/same repeated_folder", "y outside",
                        "z outside",
                    ])
                let followed = try CorpusFolder.read(path, followsLinks: true)
                #expect(followed.articles.map(\.fileName) == ["a.txt", "sub/deep/c.txt", "y/d.txt", "z/b.txt"])
                #expect(
                    followed.problems.map { "\($0.fileName) \($0.code)" } == [
                        "sub/deep/up repeated_folder", "sub/out repeated_folder", "sub/same repeated_folder",
                        "z/back repeated_folder", "z/inner repeated_folder",
                    ])
            }
        }
    }

    @Test func `what is called a text and only looks like something else is a text`() throws {
        let files = [
            "a.txt": "{\"un\": début d’une accolade sans fin, suivi de mots.",
            "b.txt": "<?xml un titre\n\nUn texte plus long.",
            "c.txt": "[\"x\": 1] est une note de bas de page dans ce texte.",
        ]
        try withFolder(files.mapValues { Data($0.utf8) }) { path in
            let folder = try CorpusFolder.read(path)
            #expect(folder.articles.map(\.fileName) == ["a.txt", "b.txt", "c.txt"])
            #expect(folder.articles.allSatisfy { $0.origin == .plain })
        }
    }

    @Test func `a file that is being written is what it was before`() throws {
        try withFolder(["a.txt": Data("Un art".utf8), "b.txt": Data("Un autre.".utf8), "c.txt": Data()]) { path in
            let former = try ArticleDecoder.decode(Array("Un article.".utf8), fileName: "a.txt")
            let folder = try CorpusFolder.read(path) { name in
                switch name {
                case "a.txt": .articles([former], [])
                case "c.txt": .absent
                default: nil
                }
            }
            #expect(folder.articles.map(\.text.string) == ["Un article.", "Un autre."])
            #expect(folder.problems.isEmpty)
        }
    }

    @Test func `what goes while the folder is read is no problem, and another folder in its place is an error`() throws
    {
        try withFolder(["a.txt": Data("Un article.".utf8), "b.txt": Data("Un autre.".utf8)]) { path in
            let folder = try CorpusFolder.read(
                path,
                readAll: { count, read in
                    try? FileManager.default.removeItem(atPath: path + "/b.txt")
                    return (0..<count).map(read)
                })
            #expect(folder.articles.map(\.fileName) == ["a.txt"])
            #expect(folder.problems.isEmpty)
            #expect(throws: CorpusFolderError.replaced(path: path)) {
                try CorpusFolder.read(
                    path,
                    readAll: { count, read in
                        try? FileManager.default.moveItem(atPath: path, toPath: path + "-old")
                        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
                        return (0..<count).map(read)
                    })
            }
            try? FileManager.default.removeItem(atPath: path + "-old")
        }
    }
}
