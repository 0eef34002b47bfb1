import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("No answer takes more octets than an answer may")
struct AnswerLimitTests {
    private static let limit = 64 << 10

    private static let hostile: APIClient = {
        var limits = AnswerLimits()
        limits.answerBytes = limit
        return APIClient(HostileNews.snapshot, limits: limits)
    }()

    @Test(
        "a page that is too long is cut at an item, and its link leads on to all the others",
        arguments: ["/v1/entities", "/v1/quotes", "/v1/claims", "/v1/meetings", "/v1/articles", "/v1/search?q=nom1"])
    func cutsAtItems(path: String) throws {
        let whole = APIClient(HostileNews.snapshot).json(path + (path.contains("?") ? "&" : "?") + "limit=100")
        var next = path + (path.contains("?") ? "&" : "?") + "limit=100"
        var count = 0
        var pages = 0
        while pages <= 200 {
            let response = Self.hostile.respond(next)
            #expect(response.status == .ok, "\(next)")
            #expect(response.body.count <= Self.limit)
            let page = JSON(response.body)
            #expect(page["total"].integer == whole["total"].integer)
            #expect(!page["items"].array.isEmpty)
            count += page["items"].array.count
            pages += 1
            guard page.has("next") else { break }
            next = page["next"].text
            #expect(response.value(of: "Link")?.contains("<\(next)>; rel=\"next\"") == true)
        }
        #expect(count == whole["total"].integer)
    }

    @Test("what cannot be cut is refused, and the refusal says by what to ask for less")
    func refuses() {
        let path = "/v1/entities?type=person&include=names,roles,mentions,articles,meetings"
        let id = Self.hostile.ids("/v1/entities?type=person")[0]
        for target in [path, "/v1/entities/\(id)?include=names,roles,mentions,articles,meetings"] {
            let response = Self.hostile.respond(target)
            #expect(response.status == .badRequest)
            #expect(JSON(response.body)["type"].text == "/problems/answer-too-large")
            #expect(JSON(response.body)["detail"].text.contains("\(Self.limit) octets"))
        }
    }

    @Test(
        "every answer is within the bound or a problem, whatever it includes",
        arguments: ParameterProblemTests.routes.map(\.path.text))
    func boundsEvery(path: String) {
        let route = RouteTable.routes.first { $0.path.text == path }
        var queries: [String] = []
        for name in ["facets", "include", "fields", "sort"] {
            guard case .choices(let choices) = route?.parameters.first(where: { $0.name == name })?.kind else {
                continue
            }
            queries.append(name + "=" + choices.joined(separator: ","))
        }
        if route?.parameters.contains(where: { $0.name == "limit" }) == true { queries.append("limit=100") }
        if let needed = Self.hostile.needs(of: path, words: "nom1") { queries.append(needed) }
        guard !path.contains("{"), !queries.isEmpty else { return }
        let response = Self.hostile.respond(path + "?" + queries.joined(separator: "&"))
        #expect(response.status == .ok || response.status == .badRequest)
        #expect(response.body.count <= Self.limit)
    }

    @Test(
        "an answer that nobody wants any more is given up, and nothing is kept of it",
        arguments: ["/v1/entities?limit=100", "/v1/search?q=nom1", "/v1/claims?facets=article"])
    func givesUp(target: String) throws {
        let client = APIClient(HostileNews.snapshot)
        let parts = target.split(separator: "?").map(String.init)
        let request = Request(method: .get, path: parts[0], query: parts[1], fields: [])
        let gone = Cancellation()
        gone.cancel()
        guard case .work(let work) = client.handler.reply(request) else {
            Issue.record("\(target) is not made by a worker")
            return
        }
        let given = work.response(gone)
        #expect(given.status == .serviceUnavailable)
        #expect(JSON(given.body)["type"].text == "/problems/abandoned")
        guard case .work(let again) = client.handler.reply(request) else {
            Issue.record("what was given up is kept")
            return
        }
        #expect(again.response().status == .ok)
    }

    @Test("an article's text is as long as the article")
    func leavesTexts() {
        let id = Self.hostile.ids("/v1/articles?fields=id")[0]
        let response = Self.hostile.respond("/v1/articles/\(id)/text")
        #expect(response.status == .ok)
        #expect(response.body.count > Self.limit)
    }

    @Test(
        "more than 32 values or words are refused by the parameter's name",
        arguments: [
            ("/v1/entities", "article"), ("/v1/articles", "entity"), ("/v1/articles", "country"),
            ("/v1/meetings", "host"), ("/v1/quotes", "about"),
        ])
    func boundsValues(path: String, parameter: String) {
        let values = [String](repeating: "NO", count: 33)
        let many = Self.hostile.respond("\(path)?\(parameter)=" + values.joined(separator: ","))
        let repeated = Self.hostile.respond("\(path)?" + values.map { "\(parameter)=\($0)" }.joined(separator: "&"))
        for response in [many, repeated] {
            #expect(response.status == .badRequest)
            #expect(JSON(response.body)["type"].text == "/problems/too-many-values")
            #expect(JSON(response.body)["parameter"].text == parameter)
            #expect(JSON(response.body)["detail"].text.contains("32"))
        }
        let most = Self.hostile.respond("\(path)?\(parameter)=" + values.dropFirst().joined(separator: ","))
        #expect(most.status == .ok)
    }

    @Test(
        "more than 32 words are refused",
        arguments: ["/v1/search", "/v1/articles", "/v1/entities", "/v1/quotes", "/v1/claims"])
    func boundsWords(path: String) {
        let words = (0..<33).map { "w\($0)" }
        let response = Self.hostile.respond("\(path)?q=" + words.joined(separator: ","))
        #expect(response.status == .badRequest)
        #expect(JSON(response.body)["parameter"].text == "q")
        #expect(Self.hostile.respond("\(path)?q=" + words.dropFirst().joined(separator: "+")).status == .ok)
    }

    @Test("a value that nobody can ask for is left out of a facet, and counted")
    func leavesLongValuesOut() {
        let facet = Facet("source", of: ["short", String(repeating: "x", count: 100_000)]) { $0 }
        #expect(JSON(facet.values.bytes).array.map { $0["value"].text } == ["short"])
        #expect(facet.leftOut == 1)
    }
}
