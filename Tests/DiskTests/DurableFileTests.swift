import Dispatch
import Glibc
import Synchronization
import Testing

@testable import Disk

@Suite("A durable file")
struct DurableFileTests {
    @Test("holds what was written last, is nil before, and leaves no draft")
    func replaces() throws {
        let folder = try TemporaryFolder()
        let file = DurableFile(folder.path("ids.json"))
        #expect(try file.read(limit: 100) == nil)
        for text in ["first", "", String(repeating: "longer ", count: 100_000), "last"] {
            try file.replace(with: Array(text.utf8).span)
            #expect(try file.read(limit: 1 << 20) == Array(text.utf8))
        }
        #expect(try folder.names == ["ids.json"])
    }

    @Test("keeps its permissions")
    func keepsPermissions() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "file")
        for mode: mode_t in [0o600, 0o640, 0o444] {
            #expect(unsafe chmod(folder.path("file"), mode) == 0)
            try DurableFile(folder.path("file")).replace(with: Array("new".utf8).span)
            var status = stat()
            #expect(unsafe stat(folder.path("file"), &status) == 0)
            #expect(status.st_mode & 0o777 == mode)
        }
    }

    @Test("has its old content, and no draft, when writing the new one fails half-way")
    func keepsOldContent() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "file")
        let full = DiskError.failed(.write, path: "draft", code: ENOSPC)
        let error = #expect(throws: DiskError.self) {
            try DurableFile(folder.path("file")).replace { write throws(DiskError) in
                try write(Array("half".utf8).span)
                throw full
            }
        }
        #expect(error == .failed(.write, path: folder.path("file"), code: ENOSPC))
        #expect("\(try #require(error))" == "cannot write '\(folder.path("file"))': the disk is full")
        #expect(try folder.text(of: "file") == "old")
        #expect(try folder.names == ["file"])
    }

    @Test("is whole for whoever reads it while it is replaced")
    func isWhole() throws {
        let folder = try TemporaryFolder()
        let file = DurableFile(folder.path("file"))
        let contents = [UInt8(ascii: "a"), UInt8(ascii: "b")].map { [UInt8](repeating: $0, count: 200_000) }
        let first = contents[0]
        try file.replace(with: first.span)
        let isWriting = Atomic(true)
        let failures = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 2) { thread in
            if thread == 0 {
                for round in 0..<50 {
                    let content = contents[round % 2]
                    do { try file.replace(with: content.span) } catch { failures.add(1, ordering: .relaxed) }
                }
                isWriting.store(false, ordering: .releasing)
            } else {
                repeat {
                    let content = (try? file.read(limit: 1 << 20)) ?? []
                    if !contents.contains(content) { failures.add(1, ordering: .relaxed) }
                } while isWriting.load(ordering: .acquiring)
            }
        }
        #expect(failures.load(ordering: .relaxed) == 0)
    }

    @Test("replaces a link itself, and nothing that is no file")
    func replacesLinks() throws {
        let folder = try TemporaryFolder()
        try folder.write("target", to: "target")
        try folder.link("link", to: "target")
        try DurableFile(folder.path("link")).replace(with: Array("new".utf8).span)
        #expect(try folder.text(of: "link") == "new")
        #expect(try folder.text(of: "target") == "target")
        try folder.makeFolder("folder/inside")
        for path in [folder.path("folder"), folder.path("folder/"), folder.path("folder/."), ""] {
            #expect(throws: DiskError.self) { try DurableFile(path).replace(with: Array("new".utf8).span) }
        }
        #expect(try folder.names == ["folder", "link", "target"])
    }

    @Test("is read within a bound, and never from a pipe or a folder")
    func readsWithinBound() throws {
        let folder = try TemporaryFolder()
        try folder.write("12345", to: "five")
        let file = DurableFile(folder.path("five"))
        #expect(try file.read(limit: 5) == Array("12345".utf8))
        #expect(throws: DiskError.tooLarge(path: file.path, count: 5, limit: 4)) { try file.read(limit: 4) }
        try folder.makeFolder("folder")
        #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
        for name in ["folder", "pipe"] {
            #expect(throws: DiskError.notAFile(path: folder.path(name))) {
                try DurableFile(folder.path(name)).read(limit: 100)
            }
        }
        // A file whose size says nothing is read to its end, or to the bound.
        #expect(try DurableFile("/proc/self/status").read(limit: 1 << 16)?.starts(with: Array("Name:".utf8)) == true)
        #expect(throws: DiskError.self) { try DurableFile("/proc/self/status").read(limit: 10) }
    }

    @Test("whose folder is missing or read-only says so")
    func namesItsFolder() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none/file")
        let error = #expect(throws: DiskError.self) { try DurableFile(path).replace(with: [1].span) }
        #expect("\(try #require(error))" == "cannot open '\(folder.path("none"))': there is none")
        // proc takes no new file, whoever asks.
        #expect(throws: DiskError.self) { try DurableFile("/proc/file").replace(with: [1].span) }
    }

    @Test("leaves drafts when its process is killed, which are removed and nothing else")
    func removesDrafts() throws {
        let folder = try TemporaryFolder()
        let drafts = [".depeche-0123456789abcdef.draft", ".depeche-ffffffffffffffff.draft"]
        let others = [".depeche-1.draft", "depeche-0123456789abcdef.draft", "article.txt"]
        for name in drafts + others { try folder.write("", to: name) }
        try DurableFile.removeDrafts(in: folder.path)
        #expect(try folder.names == others.sorted())
    }

    @Test("stands in folders that are made for it, for the user alone")
    func makesFolders() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a/b/c")
        try DurableFolder.make(path)
        try DurableFolder.make(path + "/")
        var status = stat()
        #expect(unsafe stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
        try folder.write("", to: "file")
        try folder.link("nowhere", to: "gone")
        for name in ["file", "file/below", "nowhere"] {
            #expect(throws: DiskError.self) { try DurableFolder.make(folder.path(name)) }
        }
    }
}
