import Foundation
import Testing

/// Identifiers over restarts, and what editors decide, by the real binary.
struct IdentifierTests {
    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("ids-\(UUID().uuidString)")

    private var articles: URL { root.appendingPathComponent("articles") }

    private func write(_ name: String, _ text: String) throws {
        try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: articles.appendingPathComponent(name))
    }

    private func report(_ name: String, day: Int) -> String {
        """
        Titre

        date 2026-02-\(day) Par Agence

        \(name), présidente de la Fédération des moulins, a parlé à Tulpa. \(name) a salué Paul Vernhes.
        """
    }

    private func serve(data: String? = nil) throws -> DepecheProcess {
        try DepecheProcess(
            serving: articles.path, arguments: ["--data", data ?? root.appendingPathComponent("data").path])
    }

    private func persons(_ server: DepecheProcess) async throws -> [String: String] {
        let items = try await server.items("/v1/entities?type=person")
        return Dictionary(uniqueKeysWithValues: items.map { ($0["id"] as? String ?? "", $0["name"] as? String ?? "") })
    }

    @Test
    func `a person keeps its identifier under the spelling that others bring, and nothing stands among the articles`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: root) }
        try write("a.txt", report("Valdisi Urquisa", day: 10))
        #expect(try await persons(serve())["per-valdisi-urquisa"] == "Valdisi Urquisa")
        for day in 11...13 { try write("b\(day).txt", report("Valdecy Urquiza", day: day)) }
        #expect(try await persons(serve())["per-valdisi-urquisa"] == "Valdecy Urquiza")
        // Without the ledger it would be another, to which the other spelling leads.
        let fresh = try serve(data: "none")
        #expect(try await persons(fresh)["per-valdecy-urquiza"] == "Valdecy Urquiza")
        #expect(try await fresh.object("/v1/entities/per-valdisi-urquisa")["id"] as? String == "per-valdecy-urquiza")
        #expect(try FileManager.default.contentsOfDirectory(atPath: articles.path).allSatisfy { $0.hasSuffix(".txt") })
    }

    @Test func `a data folder that is damaged or cannot be written leaves the server to serve`() async throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try write("a.txt", report("Ewa Nowak", day: 10))
        let data = root.appendingPathComponent("data")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        let file = data.appendingPathComponent("ids.json")
        try Data("{bad".utf8).write(to: file)
        #expect(try await persons(serve())["per-ewa-nowak"] == "Ewa Nowak")
        #expect(try Data(contentsOf: file) == Data("{bad".utf8))
        #expect(try await persons(serve(data: "/proc/nowhere"))["per-ewa-nowak"] == "Ewa Nowak")
    }

    @Test func `editors' decisions show, and a bad one alone is without effect`() async throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try write("a.txt", report("Ewa Nowak", day: 10))
        try write(
            "corrections.json",
            """
            {"corrections": [
              {"kind": "name", "entity": "per-ewa-nowak", "value": "Ewa Nowakowa", "by": "desk", "at": "2026-02-12"},
              {"kind": "none", "entity": "Paul Vernhes"}, {"kind": "guess"}]}
            """)
        let server = try serve()
        #expect(try await persons(server) == ["per-ewa-nowak": "Ewa Nowakowa"])
        let problems = try await server.items("/v1/sources/problems")
        #expect(problems.map { $0["code"] as? String } == ["bad_correction"])
        #expect((problems.first?["detail"] as? String)?.hasPrefix("correction 3 has no effect") == true)
    }
}
