import Glibc
import Testing

@testable import Disk

@Suite("A durable log")
struct DurableLogTests {
    @Test("keeps every record, over openings")
    func keepsRecords() throws {
        let folder = try TemporaryFolder()
        for round in 0..<3 {
            var log = try DurableLog(folder.path("log"))
            #expect(log.count == round * 4)
            try log.append(Array("a\(round)\n".utf8).span)
            try log.append(Array("\n".utf8).span)
            #expect(log.count == (round + 1) * 4)
        }
        #expect(try folder.text(of: "log") == "a0\n\na1\n\na2\n\n")
    }

    @Test("is cut where a crash left a part of a record, and goes on from there")
    func cuts() throws {
        let folder = try TemporaryFolder()
        try folder.write("whole\nhal", to: "log")
        var log = try DurableLog(folder.path("log"))
        try log.cut(to: 6)
        try log.append(Array("next\n".utf8).span)
        try log.cut(to: 100)
        #expect(log.count == 11)
        #expect(try folder.text(of: "log") == "whole\nnext\n")
        try log.cut(to: -1)
        #expect(log.count == 0)
    }

    @Test("is a file, whose name lasts")
    func isAFile() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("folder")
        #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
        for name in ["folder", "pipe", "none/log"] {
            #expect(throws: DiskError.self) { _ = try DurableLog(folder.path(name)) }
        }
        // A device takes every octet and keeps none.
        #expect(throws: DiskError.notAFile(path: "/dev/null")) { _ = try DurableLog("/dev/null") }
    }

    @Test("a full disk is an error that names it")
    func namesFullDisk() throws {
        let device = try Descriptor("/dev/full", O_WRONLY)
        #expect(throws: DiskError.failed(.write, path: "/dev/full", code: ENOSPC)) { try device.write([1, 2].span) }
    }

    @Test(
        "the reasons are said in words",
        arguments: [
            (DiskError.failed(.write, path: "p", code: ENOSPC), "cannot write 'p': the disk is full"),
            (.failed(.write, path: "p", code: EDQUOT), "cannot write 'p': the quota of the disk is used up"),
            (.failed(.create, path: "p", code: EROFS), "cannot create 'p': the disk is read-only"),
            (.failed(.open, path: "p", code: EACCES), "cannot open 'p': permission denied"),
            (.failed(.flush, path: "p", code: EIO), "cannot make sure of 'p': Input/output error"),
            (.foreign(path: "p"), "'p' is no file of this kind"),
            (.held(path: "p", by: nil), "'p' is held by another process"),
        ])
    func saysReasons(error: DiskError, text: String) {
        #expect("\(error)" == text)
    }
}
