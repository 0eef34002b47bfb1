import Corpus
import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("An index that was kept in a file answers as the one that was built")
struct KeptAnswerTests {
    private static let header = Array("test 1\n".utf8)

    /// The octets of a file that keeps an index.
    private static func octets(_ snapshot: IndexSnapshot) throws -> [UInt8] {
        var walk = ColumnWalk()
        try snapshot.walk(&walk)
        return ColumnFile.octets(header: header, walk, threads: OneThread()).flatMap { Array($0) }
    }

    /// The index that a file keeps.
    private static func index(_ octets: [UInt8]) throws(DamagedIndex) -> IndexSnapshot {
        var walk = try ColumnFile.walk(through: Column(octets).memory, header: header, threads: OneThread())
        return try IndexSnapshot(&walk)
    }

    /// Every path of an index, with the first items of each list.
    private static func paths(_ client: APIClient) -> [String] {
        RouteTable.routes.flatMap { route -> [String] in
            let path = route.path.text
            // What is measured changes from one look to the next.
            if case .measured = route.origin { return [] }
            guard let place = path.firstRange(of: "/{id}") else {
                return [path + "?" + (client.needs(of: path, words: "lac") ?? "limit=100"), path]
            }
            return client.ids(path[..<place.lowerBound] + "?limit=4").flatMap { id -> [String] in
                let own = path.replacing("{id}", with: id)
                guard own.contains("{other}") else { return [own] }
                let others = client.json("/v1/articles/\(id)/copies?limit=100")["items"].array
                return others.prefix(2).map { own.replacing("{other}", with: $0["article"]["id"].text) }
            }
        }
    }

    private static func answers(_ client: APIClient, _ paths: [String]) -> [[UInt8]] {
        paths.map { client.respond($0).body }
    }

    @Test("every path")
    func same() throws {
        let snapshot = LakeSummit.snapshot
        let kept = try Self.index(try Self.octets(snapshot))
        let client = APIClient(snapshot)
        let paths = Self.paths(client)
        #expect(paths.count > 50)
        let (built, loaded) = (Self.answers(client, paths), Self.answers(APIClient(kept), paths))
        for (number, path) in paths.enumerated() where built[number] != loaded[number] {
            Issue.record("\(path) differs")
        }
        #expect(kept.version == snapshot.version)
        #expect(kept.ledger == snapshot.ledger)
    }

    @Test("though the articles are hostile")
    func hostile() throws {
        let kept = APIClient(try Self.index(try Self.octets(HostileNews.snapshot)))
        let paths = ["/v1/articles?limit=1", "/v1/entities?limit=2", "/v1/claims?limit=2", "/v1/quotes?limit=2"]
        #expect(Self.answers(kept, paths) == Self.answers(APIClient(HostileNews.snapshot), paths))
    }

    @Test("with what editors decided of meetings")
    func corrected() throws {
        let meetings = LakeSummit.snapshot.meetings
        let first = try #require(meetings.first)
        let change = Correction.MeetingChange(host: nil, counterpart: "Peru", status: "phone", date: "2025-03")
        let corrections = Corrections([
            Correction(.meeting(.id(first.id.value), change), author: "desk", date: "2026-01-02", reason: "told so")
        ])
        let snapshot = LakeSummit.snapshot(corrections: corrections)
        let kept = try Self.index(try Self.octets(snapshot))
        #expect(kept.meetings.map(\.corrections) == snapshot.meetings.map(\.corrections))
        #expect(kept.meetings.contains { !$0.corrections.isEmpty })
    }

    @Test("the file is the same for any number of times that it is kept")
    func again() throws {
        let octets = try Self.octets(LakeSummit.snapshot)
        #expect(try Self.octets(try Self.index(octets)).count == octets.count)
    }

    @Test("wherever it is cut off, it is refused")
    func cut() throws {
        let octets = try Self.octets(LakeSummit.snapshot)
        let ends = [0, 1, 6, 7, 15, 16, 24, 32, octets.count - 16, octets.count - 1]
        let counts = ends + stride(from: 48, to: octets.count, by: octets.count / 60)
        for count in counts {
            #expect(throws: DamagedIndex.self) { try Self.index(Array(octets[..<count])) }
        }
        #expect(throws: DamagedIndex.self) { try Self.index(octets + [0]) }
    }

    @Test("whichever octet is changed, it is refused or says the same")
    func changed() throws {
        let octets = try Self.octets(LakeSummit.snapshot)
        let client = APIClient()
        let paths = [
            "/v1/articles?limit=100", "/v1/entities?limit=100", "/v1/meetings?limit=100", "/v1/claims?limit=100",
        ]
        let known = Self.answers(client, paths)
        var refused = 0
        let places = Array(0..<64) + stride(from: 64, to: octets.count, by: octets.count / 80)
        for (number, place) in places.enumerated() {
            var changed = octets
            changed[place] ^= 1 << (number % 8)
            do throws(DamagedIndex) {
                #expect(Self.answers(APIClient(try Self.index(changed)), paths) == known)
            } catch {
                refused += 1
            }
        }
        #expect(refused > places.count / 2)
    }
}
