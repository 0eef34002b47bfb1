import Testing

@testable import Disk

@Suite("A mapped file")
struct MappedFileTests {
    private let header = Array("head".utf8)

    private func copy(_ octets: Span<UInt8>) -> [UInt8] { octets.indices.map { octets[$0] } }

    @Test("has the file's octets, and within the closure only")
    func hasOctets() throws {
        let folder = try TemporaryFolder()
        let octets = header + (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        try DurableFile(folder.path("file")).replace(with: octets.span)
        let file = try MappedFile(folder.path("file"), header: header)
        #expect(file.count == octets.count)
        #expect(file.withOctets { copy($0) } == octets)
        #expect(file.withOctets { $0.extracting(4..<7).count } == 3)
    }

    @Test("keeps its octets when it is replaced or removed")
    func outlivesItsName() throws {
        let folder = try TemporaryFolder()
        let name = DurableFile(folder.path("file"))
        try name.replace(with: (header + [1]).span)
        let old = try MappedFile(name.path, header: header)
        try name.replace(with: (header + [2, 2]).span)
        let new = try MappedFile(name.path, header: header)
        try folder.remove("file")
        #expect(old.withOctets { copy($0) } == header + [1])
        #expect(new.withOctets { copy($0) } == header + [2, 2])
    }

    @Test("is unmapped with its last reference, also where it is refused")
    func isUnmapped() throws {
        let folder = try TemporaryFolder()
        try folder.write("head", to: "file")
        let path = folder.path("file")
        #expect(throws: DiskError.foreign(path: path)) { try MappedFile(path, header: [0]) }
        #expect(try mappings(of: path) == 0)
        do {
            let file = try MappedFile(path, header: header)
            #expect(try mappings(of: path) == 1)
            extendLifetime(file)
        }
        #expect(try mappings(of: path) == 0)
    }

    private func mappings(of path: String) throws -> Int {
        let maps = try #require(try DurableFile("/proc/self/maps").read(limit: 1 << 24))
        return String(decoding: maps, as: UTF8.self).split(separator: "\n").count { $0.hasSuffix(path) }
    }

    @Test(
        "is refused where it is no such file",
        arguments: [("", 4), ("hea", 4), ("tail", 4), ("headlong", 7)])
    func refuses(text: String, limit: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "file")
        #expect(throws: DiskError.self) { try MappedFile(folder.path("file"), header: header, limit: limit) }
        #expect(throws: DiskError.self) { try MappedFile(folder.path("none"), header: header) }
        #expect(throws: DiskError.notAFile(path: folder.path)) { try MappedFile(folder.path, header: header) }
    }

    @Test("may be empty where no header is asked for")
    func mayBeEmpty() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "file")
        let file = try MappedFile(folder.path("file"), header: [])
        #expect(file.count == 0)
        #expect(file.withOctets { $0.isEmpty })
    }

    @Test("passes an error of the closure on", arguments: [DiskError.foreign(path: "x")])
    func passesErrorsOn(error: DiskError) throws {
        let folder = try TemporaryFolder()
        try folder.write("head", to: "file")
        let file = try MappedFile(folder.path("file"), header: header)
        #expect(throws: error) { try file.withOctets { (_) throws(DiskError) in throw error } }
    }
}
