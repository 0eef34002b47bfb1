import Foundation
import Testing

@testable import Disk

@Suite("A folder's lock")
struct FolderLockTests {
    @Test("is held by one at a time, whose process it names")
    func excludes() throws {
        let folder = try TemporaryFolder()
        do {
            let lock = try FolderLock(folder.path)
            let error = #expect(throws: DiskError.self) { _ = try FolderLock(folder.path) }
            let text = "\(try #require(error))"
            #expect(text.hasPrefix("'\(folder.path)' is held by process \(ProcessInfo.processInfo.processIdentifier)"))
            extendLifetime(lock)
        }
        _ = try FolderLock(folder.path)
        #expect(try folder.names == ["lock"])
    }

    @Test("is given back by the kernel when its process is killed")
    func outlivesNobody() throws {
        let folder = try TemporaryFolder()
        let holder = Process()
        holder.executableURL = URL(filePath: "/usr/bin/env")
        // Says when it has the lock, alone, and then reads what never comes.
        holder.arguments = ["flock", "--close", folder.path("lock"), "sh", "-c", "echo held; exec cat"]
        let (input, output) = (Pipe(), Pipe())
        holder.standardInput = input
        holder.standardOutput = output
        try holder.run()
        #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
        #expect(throws: DiskError.held(path: folder.path, by: nil)) { _ = try FolderLock(folder.path) }
        kill(holder.processIdentifier, SIGKILL)
        // What it ran ends with its input.
        try input.fileHandleForWriting.close()
        holder.waitUntilExit()
        _ = try FolderLock(folder.path)
    }

    @Test("tells of its holder only what is a line of text")
    func distrustsItsFile() throws {
        for content in ["no line", "\u{1B}[2J\n", "\n", String(repeating: "x", count: 600) + "\n", "é\n"] {
            let folder = try TemporaryFolder()
            let lock = try FolderLock(folder.path)
            let file = try FileHandle(forWritingTo: URL(filePath: folder.path("lock")))
            try file.truncate(atOffset: 0)
            try file.write(contentsOf: Data(content.utf8))
            #expect(throws: DiskError.held(path: folder.path, by: nil)) { _ = try FolderLock(folder.path) }
            extendLifetime(lock)
        }
    }

    @Test("keeps others out though its file was removed, once they have the new one")
    func followsTheName() throws {
        let folder = try TemporaryFolder()
        let old = try FolderLock(folder.path)
        try folder.remove("lock")
        let new = try FolderLock(folder.path)
        #expect(throws: DiskError.self) { _ = try FolderLock(folder.path) }
        extendLifetime(old)
        extendLifetime(new)
    }

    @Test("needs a folder that can be written to, and a file of its own")
    func needsAFolder() throws {
        let folder = try TemporaryFolder()
        #expect(throws: DiskError.self) { _ = try FolderLock(folder.path("none")) }
        try folder.write("precious", to: "precious")
        try folder.link("lock", to: "precious")
        #expect(throws: DiskError.self) { _ = try FolderLock(folder.path) }
        #expect(try folder.text(of: "precious") == "precious")
    }
}
