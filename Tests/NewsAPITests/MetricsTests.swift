import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("What the server measures is told as OpenMetrics")
struct MetricsTests {
    private func note(_ client: APIClient, _ target: String) -> (endpoint: String, cache: AnswerNote.Cache) {
        let note = client.respond(target).note
        return (NewsAPI.endpoints[Int(note.endpoint)], note.cache)
    }

    @Test("a family is its type, unit and help, its measures, and the text ends with a mark")
    func text() {
        let families = [
            MetricFamily(
                "waits_seconds", .histogram, unit: "seconds", "How \"long\"\\\nthey wait.",
                samples: [.init(.number(0.5), suffix: "_sum", labels: [.init("path", "a\"b"), .init("le", "1.0")])]),
            .counter("answers", "Answers.", .integer(3)),
        ]
        #expect(
            String(decoding: OpenMetrics.text(families), as: UTF8.self) == #"""
                # TYPE waits_seconds histogram
                # UNIT waits_seconds seconds
                # HELP waits_seconds How \"long\"\\\nthey wait.
                waits_seconds_sum{path="a\"b",le="1.0"} 0.5
                # TYPE answers counter
                # HELP answers Answers.
                answers_total 3
                # EOF

                """#)
    }

    @Test("it is told with and without a snapshot, under its own type")
    func isTold() {
        for (client, line) in [(APIClient(), "depeche_ready 1\n"), (APIClient(nil), "depeche_ready 0\n")] {
            let response = client.respond("/metrics", fields: [Field("Accept", "text/plain;q=0.1, */*;q=0.1")])
            #expect(response.status == .ok)
            #expect(
                response.value(of: "Content-Type") == "application/openmetrics-text; version=1.0.0; charset=utf-8")
            #expect(response.value(of: "Cache-Control") == "no-store")
            #expect(String(decoding: response.body, as: UTF8.self).contains(line))
        }
    }

    @Test("an answer is noted as its endpoint's, refused or not, and those of the page as one")
    func endpoints() {
        let client = APIClient()
        #expect(note(client, "/v1/meetings").endpoint == "/v1/meetings")
        #expect(note(client, "/v1/meetings.csv").endpoint == "/v1/meetings")
        #expect(note(client, "/v1/meetings?nonsense=1").endpoint == "/v1/meetings")
        #expect(note(client, "/v1/articles/nobody").endpoint == "/v1/articles/{id}")
        #expect(note(client, "/healthz").endpoint == "/healthz")
        #expect(note(client, "/").endpoint == "files")
        #expect(note(client, "/v1/nothing").endpoint == "none")
    }

    @Test("what was made once is noted as kept from then on, by whatever request it is found")
    func cache() {
        let client = APIClient()
        #expect(note(client, "/v1/stats") == ("/v1/stats", .made))
        #expect(note(client, "/v1/stats") == ("/v1/stats", .kept))
        #expect(client.respond("/v1/stats", fields: [Field("If-None-Match", "\"x\"")]).note.cache == .kept)
        #expect(note(client, "/healthz").cache == .none)
        #expect(note(client, "/v1/stats?x=1").cache == .none)
    }

    @Test("every endpoint has a number of its own, which a loop counts")
    func numbers() {
        #expect(NewsAPI.endpoints.count == RouteTable.routes.count + NewsAPI.unlisted.count)
        #expect(NewsAPI.endpoints.count <= 96)
        #expect(RouteTable.routes.map { NewsAPI.endpoints[Int($0.number)] } == RouteTable.routes.map(\.path.text))
    }
}
