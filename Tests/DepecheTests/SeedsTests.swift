import Foundation
import Testing

/// The five seed articles, served: what a stranger sees after `script/serve`.
struct SeedsTests {
    private static let seeds = DepecheProcess.root + "/seeds"

    @Test func `a card takes a kilobyte and a half at most, on average`() async throws {
        let server = try DepecheProcess(serving: Self.seeds)
        // A discrepancy holds two facts, each with its proof.
        for (list, most) in [
            ("articles", 1_500), ("entities", 1_500), ("meetings", 1_500), ("quotes", 1_500), ("claims", 1_500),
            ("discrepancies", 2_000),
        ] {
            let page = try await server.get("/v1/\(list)?limit=100").body
            let answer = try #require(try JSONSerialization.jsonObject(with: page) as? [String: Any])
            let count = (answer["items"] as? [Any])?.count ?? 0
            // What stands about the cards is no card.
            let cards = page.count - (try await server.get("/v1/\(list)?limit=0").body.count)
            #expect(count > 0 && cards <= count * most, "\(list): \(cards) for \(count)")
        }
        #expect(server.terminate() == 0)
    }

    @Test func `the lists by continent give the countries, the declared number and the difference`() async throws {
        let server = try DepecheProcess(serving: Self.seeds)
        let lists = try await server.object("/v1/meetings/by-continent")
        let continents = try #require(lists["continents"] as? [[String: Any]])
        let counts = continents.map { "\($0["id"] ?? "") \($0["count"] ?? "")" }
        #expect(counts == ["europe 18", "africa 14", "americas 5", "asia 9", "oceania 0"])
        #expect(lists["listed"] as? Int == 46)
        #expect((lists["declared"] as? [String: Any])?["value"] as? Int == 43)
        #expect(lists["difference"] as? Int == 3)

        let countries = continents.flatMap { $0["countries"] as? [[String: Any]] ?? [] }
        let codes = countries.compactMap { ($0["country"] as? [String: Any])?["code"] as? String }
        #expect(
            Set(codes)
                == Set(
                    "PL RS RU SE DK ME SI CH SK BG RO DE ES HU IT BY MK CZ BJ MR BF ML CM NA RW SD NE TD SN GA KE MZ CL AR BS BR PA IN TR BH KW MY YE CN KR NP"
                        .split(separator: " ").map(String.init)))
        let implied = try await server.items("/v1/meetings?status=implied")
        let impliedCodes = implied.compactMap { meeting in
            ((meeting["parties"] as? [[String: Any]])?.first?["country"] as? [String: Any])?["code"] as? String
        }
        #expect(Set(impliedCodes) == ["NO", "ET"])
        #expect(server.terminate() == 0)
    }

    @Test(
        arguments: [
            "/v1/meetings/by-continent", "/v1/meetings?limit=100", "/v1/entities?limit=100&include=names,roles",
            "/v1/claims?limit=100",
            "/v1/quotes?limit=100",
            "/v1/discrepancies",
        ])
    func `every evidence cut out of the served text equals its quote`(path: String) async throws {
        let server = try DepecheProcess(serving: Self.seeds)
        var texts: [String: [Unicode.Scalar]] = [:]
        var checked = 0
        for evidence in Self.evidences(in: try await server.object(path)) {
            let article = try #require(evidence["article_id"] as? String)
            if texts[article] == nil {
                let body = try await server.get("/v1/articles/\(article)/text").body
                texts[article] = Array(String(decoding: body, as: UTF8.self).unicodeScalars)
            }
            let text = try #require(texts[article])
            let position = try #require(evidence["position"] as? [String: Int])
            let (start, end) = (try #require(position["start"]), try #require(position["end"]))
            try #require(0 <= start && start < end && end <= text.count)
            let quote = try #require(evidence["quote"] as? [String: String])
            #expect(String(String.UnicodeScalarView(text[start..<end])) == quote["exact"])
            let sentence = try #require(evidence["sentence"] as? String)
            #expect(String(String.UnicodeScalarView(text)).contains(sentence))
            checked += 1
        }
        #expect(checked > 0)
    }

    @Test(
        arguments: [
            ("per-abdellatif-hammouchi", ["Abdellatif Hammouchi", "Abdelatif Hammouchi", "A.Hammouchi", "Hammouchi"]),
            (
                "per-ahmed-nasser-al-raisi",
                ["Ahmed Nasser Al-Raisi", "Ahmed Naser Al-Raisi", "Al-Raisi", "A.Nasser Al-Raisi"]
            ),
            ("per-valdisi-urquisa", ["Valdisi Urquisa", "Valdecy Urquiza", "V.Urquisa"]),
        ] as [(String, Set<String>)])
    func `one person has every spelling with who wrote it`(id: String, spellings: Set<String>) async throws {
        let server = try DepecheProcess(serving: Self.seeds)
        let person = try await server.object("/v1/entities/" + id)
        let names = try #require(person["names"] as? [[String: Any]])
        #expect(Set(names.compactMap { $0["value"] as? String }) == spellings)
        #expect(names.allSatisfy { ($0["sources"] as? [String])?.isEmpty == false })
        let family = try #require(spellings.first?.split(separator: " ").last.map { String($0.suffix(5)) })
        let all = try await server.items("/v1/entities?type=person&limit=100")
        #expect(all.count { ($0["name"] as? String)?.hasSuffix(family) == true } <= 1)
    }

    // The seeds tell more of a meeting and of an article than news does on average, where 1,536 bytes hold each.
    @Test(
        arguments: [
            ("/v1/entities", 1_024), ("/v1/sources", 1_024), ("/v1/articles", 2_048), ("/v1/quotes", 1_536),
            ("/v1/claims", 1_536), ("/v1/meetings", 2_048), ("/v1/discrepancies", 3_072),
        ])
    func `an item of a list is a card`(path: String, bytes: Int) async throws {
        let server = try DepecheProcess(serving: Self.seeds)
        let body = try await server.get(path + "?limit=100").body
        let list = try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any])
        let items = try #require(list["items"] as? [Any])
        #expect(items.count > 1)
        #expect(body.count <= items.count * bytes)
    }

    @Test func `every person, organization and date that the annotation asks for is there`() async throws {
        let server = try DepecheProcess(serving: Self.seeds)
        let persons = try await server.items("/v1/entities?type=person&limit=100").compactMap { $0["name"] as? String }
        for name in [
            "Mohammed VI", "Abdelouafi Laftit", "Nasser Bourita", "Fouzi Lekjaa", "Lucas Philippe",
            "Mohamed bin Ali Koman",
            "Abdulmajid Al Bonyan", "Faisal Shehkar", "Tal Goldstein",
        ] { #expect(persons.contains(name)) }
        #expect(persons.count == 12)

        let dates = try await server.items("/v1/articles").map { article in
            (article["event_date"] as? [String: Any])?["value"] as? String
        }
        #expect(dates == ["2025-11-24", nil, "2025-11-24", "2025-11-24", nil])

        let discrepancies = try await server.items("/v1/discrepancies")
        #expect(discrepancies.count { $0["kind"] as? String == "declared_against_listed" } == 1)
        #expect(discrepancies.count { $0["kind"] as? String == "spelling" } >= 3)
    }

    @Test func `an unknown parameter is named and the right one offered`() async throws {
        let server = try DepecheProcess(serving: Self.seeds)
        let answer = try await server.get("/v1/meetings?contient=africa")
        #expect(answer.status == 400)
        #expect(answer.type == "application/problem+json")
        let problem = try #require(try JSONSerialization.jsonObject(with: answer.body) as? [String: Any])
        #expect(problem["parameter"] as? String == "contient")
        #expect((problem["allowed"] as? [String])?.contains("continent") == true)
        #expect((problem["detail"] as? String)?.contains("continent") == true)
    }

    @Test func `one thread and two give the same bytes`() async throws {
        let servers = try [1, 2].map { count in
            try DepecheProcess(
                serving: Self.seeds, arguments: ["--threads", "\(count)", "--loops", "\(count)"])
        }
        for path in [
            "/v1/articles", "/v1/entities?limit=100", "/v1/meetings?limit=100", "/v1/meetings/by-continent",
            "/v1/claims",
            "/v1/discrepancies", "/v1/sources", "/v1/stats", "/v1/search?q=interpol", "/v1/continents",
        ] {
            let answers = [try await servers[0].get(path).body, try await servers[1].get(path).body]
            #expect(answers[0] == answers[1])
            #expect(answers[0].count > 100)
        }
    }

    @Test func `the dashboard and its files are served, and nothing outside of their folder`() async throws {
        let server = try DepecheProcess(serving: Self.seeds)
        let page = try await server.get("/")
        #expect(page.status == 200)
        #expect(page.type.hasPrefix("text/html"))
        for path in ["/..%2fPackage.swift", "/%2e%2e/Package.swift", "/.gitignore", "/nothing.js"] {
            let status = try await server.get(path).status
            #expect(status == 404 || status == 400)
        }
    }

    /// Every evidence object inside a JSON value.
    private static func evidences(in value: Any) -> [[String: Any]] {
        if let list = value as? [Any] { return list.flatMap(evidences) }
        guard let object = value as? [String: Any] else { return [] }
        let own = object["position"] != nil && object["quote"] != nil ? [object] : []
        return own + object.values.flatMap(evidences)
    }
}
