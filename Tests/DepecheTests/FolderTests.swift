import Foundation
import Testing

/// A copy of the seeds with other files beside them.
struct FolderTests {
    private static let sixth = """
        Sommet de Lomé : Awa Sarr multiplie les tête-à-tête

        Lomé a accueilli, du 3 au 5 mars 2026, le 4e Sommet africain des ports. La ministre sénégalaise de la Pêche, Awa Sarr, a tenu deux réunions bilatérales.

        Mme Sarr a rencontré des responsables du Ghana, du Soudan du Sud et de Guinée-Bissau. Elle s’est aussi entretenue avec Kofi Adjei, président du Conseil des ports africains.
        """

    @Test func `an article on another event joins, and what cannot be read is reported`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("seeds-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: URL(fileURLWithPath: DepecheProcess.root + "/seeds"), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files: [String: Data] = [
            "lome.txt": Data(Self.sixth.utf8), "binary.txt": Data([0x50, 0x00, 0x51]), "empty.txt": Data(),
            "latin1.txt": Data([0x63, 0x61, 0x66, 0xE9, 0x0A]), "large.txt": Data(repeating: 0x61, count: 50_000_000),
        ]
        for (name, data) in files { try data.write(to: folder.appendingPathComponent(name)) }
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/unreadable.txt", withDestinationPath: "/nonexistent/file")

        let server = try DepecheProcess(serving: folder.path)
        #expect(try await server.object("/v1/articles")["total"] as? Int == 7)
        let problems = try #require(try await server.object("/v1/sources")["problems"] as? [[String: Any]])
        #expect(
            problems.map { "\($0["file"] ?? "") \($0["code"] ?? "")" } == [
                "binary.txt binary", "empty.txt empty", "large.txt too_large",
                "unreadable.txt unreadable",
            ])

        let meetings = try await server.items("/v1/meetings?host=per-awa-sarr")
        let countries = meetings.compactMap { meeting in
            ((meeting["parties"] as? [[String: Any]])?.first?["country"] as? [String: Any])?["code"] as? String
        }
        #expect(Set(countries) == ["GH", "SS", "GW"])
        #expect(meetings.count == 4)
        #expect(meetings.allSatisfy { $0["date_from"] as? String == "2026-03-03" })
        let persons = try await server.items("/v1/articles/lome/entities?type=person").compactMap {
            $0["name"] as? String
        }
        #expect(Set(persons) == ["Awa Sarr", "Kofi Adjei"])

        let lists = try await server.object("/v1/meetings/by-continent?article=lome")
        #expect((lists["declared"] as? [String: Any])?["value"] as? Int == 2)
        #expect(lists["listed"] as? Int == 3)
        let seeds = try await server.object("/v1/meetings/by-continent?article=003-1df7d6f11832f713")
        #expect(seeds["listed"] as? Int == 46)

        let check = try DepecheProcess.run(["check", folder.path])
        #expect(check.status == 1)
        #expect(check.output.contains("binary.txt: binary: a NUL byte at byte 1"))
    }

    @Test func `an empty folder is served as such`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("empty-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let server = try DepecheProcess(serving: folder.path)
        #expect(try await server.object("/v1/articles")["total"] as? Int == 0)
        #expect(try await server.object("/v1/meetings/by-continent")["listed"] as? Int == 0)
        #expect(try await server.get("/readyz").status == 200)
    }
}
