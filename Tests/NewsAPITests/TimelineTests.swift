import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("What is dated, stretch by stretch")
struct TimelineTests {
    private let api = APIClient()

    private func counts(_ query: String, _ kind: String) -> [String: Int] {
        let items = api.json("/v1/timeline" + query)["items"].array
        return Dictionary(uniqueKeysWithValues: items.map { ($0["date"].text, $0["counts"][kind].integer) })
            .filter { $0.value > 0 }
    }

    /// How many of some dates begin with each text of a length, of those that are so long.
    private func expected(_ dates: [String], _ length: Int) -> [String: Int] {
        Dictionary(grouping: dates.filter { $0.count >= length }) { String($0.prefix(length)) }.mapValues(\.count)
    }

    @Test(arguments: [("day", 10), ("month", 7), ("year", 4)])
    func `each is counted once where its date is known so far`(step: String, length: Int) {
        let articles = api.json("/v1/articles?limit=100")["items"].array.map { $0["published_at"]["value"].text }
        #expect(counts("?by=\(step)", "articles") == expected(articles, length))
        let meetings = api.json("/v1/meetings?limit=100")["items"].array.map { $0["date_from"].text }
        #expect(counts("?by=\(step)", "meetings") == expected(meetings, length))
        let events = api.json("/v1/articles?limit=100")["items"].array.map { $0["event_date"]["value"].text }
        #expect(counts("?by=\(step)", "events") == expected(events, length))
        let undated = api.json("/v1/timeline?by=\(step)")["undated"]
        #expect(undated["articles"].integer == articles.count { $0.count < length })
        #expect(undated["meetings"].integer == meetings.count { $0.count < length })
    }

    @Test func `stretches rise, none is empty, and kinds that are not asked for are left out`() {
        let items = api.json("/v1/timeline?kind=article,claim")["items"].array
        #expect(!items.isEmpty)
        let dates = items.map { $0["date"].text }
        #expect(dates == dates.sorted())
        for item in api.json("/v1/timeline?by=day")["items"].array {
            for list in item["links"].members {
                #expect(api.json(list.value.text)["total"].integer >= item["counts"][list.name].integer, "\(list.name)")
            }
        }
        for item in items {
            #expect(item["counts"].names == ["articles", "claims"])
            #expect(item["counts"].members.contains { $0.value.integer > 0 })
        }
    }

    @Test func `what is published in a stretch brings what it quotes and states`() {
        let month = counts("?by=month", "claims")
        let claims = api.json("/v1/articles?limit=100")["items"].array.filter {
            $0["published_at"]["value"].text.count >= 7
        }
        #expect(month.values.reduce(0, +) == claims.reduce(0) { $0 + $1["counts"]["claims"].integer })
    }

    @Test(arguments: ["source=Le%20Courrier", "entity=per-ewa-nowak", "country=KE", "continent=europe"])
    func `filters are those of articles, and addresses keep them`(filter: String) {
        let articles = api.json("/v1/articles?limit=100&\(filter)")["items"].array
        let json = api.json("/v1/timeline?by=day&kind=article&\(filter)")
        let items = json["items"].array
        let told = items.reduce(json["undated"]["articles"].integer) { $0 + $1["counts"]["articles"].integer }
        #expect(told == articles.count)
        for item in items {
            #expect(item["links"]["articles"].text.hasSuffix("&" + filter))
            #expect(api.json(item["links"]["articles"].text)["total"].integer >= item["counts"]["articles"].integer)
        }
        let meetings = Set(articles.flatMap { api.ids("/v1/articles/\($0["id"].text)/meetings?limit=100") })
        let own = api.json("/v1/timeline?by=year&kind=meeting&\(filter)")
        #expect(
            own["items"].array.reduce(own["undated"]["meetings"].integer) { $0 + $1["counts"]["meetings"].integer }
                == meetings.count)
    }

    @Test func `it goes on by pages`() {
        let all = api.json("/v1/timeline?by=day")
        let first = api.json("/v1/timeline?by=day&limit=1")
        let second = api.json(first["next"].text)
        #expect(first["total"].integer == all["items"].array.count)
        #expect(
            (first["items"].array + second["items"].array).map { $0["date"].text }
                == all["items"].array.prefix(2).map { $0["date"].text })
    }

    @Test(arguments: ["?by=week", "?kind=person", "?limit=1001", "?by=day&by=year"])
    func `what cannot be answered is told`(query: String) {
        #expect(api.respond("/v1/timeline" + query).status == .badRequest)
    }

    @Test func `words narrow the articles as they do in their list`() {
        let articles = api.json("/v1/articles?q=lacs&limit=100")["items"].array
        #expect(!articles.isEmpty)
        let dates = articles.map { $0["published_at"]["value"].text }.filter { !$0.isEmpty }
        #expect(counts("?by=year&q=lacs", "articles") == expected(dates, 4))
        #expect(api.respond("/v1/timeline?q=(").status == .badRequest)
        #expect(api.respond("/v1/timeline?explain=true").status == .badRequest)
    }
}
