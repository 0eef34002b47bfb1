import Corpus
import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Methods, conditions and failures are answered as HTTP says")
struct ConversationTests {
    private let api = APIClient()

    @Test("HEAD answers as GET does", arguments: ParameterProblemTests.targets)
    func answersHead(target: String) {
        let get = api.respond(target)
        let head = api.respond(target, method: .head)
        #expect(head.status == get.status)
        #expect(head.fields == get.fields)
    }

    @Test("OPTIONS says what is allowed", arguments: ParameterProblemTests.targets + ["*"])
    func answersOptions(target: String) {
        let response = api.respond(target, method: .options)
        #expect(response.status == .noContent)
        #expect(response.value(of: "Allow") == "GET, HEAD, OPTIONS")
        #expect(response.body.isEmpty)
    }

    @Test("no answer says whose page may read it: that is for the policy", arguments: ParameterProblemTests.targets)
    func saysNothingOfOrigins(target: String) {
        for method in [Method.get, .options] {
            let fields = api.respond(target, method: method).fields
            #expect(!fields.contains { $0.name.hasPrefix("Access-Control-") })
        }
    }

    @Test("any other method is not allowed", arguments: ParameterProblemTests.targets, ["POST", "DELETE", "get"])
    func refusesMethods(target: String, method: String) {
        let response = api.respond(target, method: Method(method))
        #expect(response.status == .methodNotAllowed)
        #expect(response.value(of: "Allow") == "GET, HEAD, OPTIONS")
        #expect(JSON(response.body)["type"].text == "/problems/method-not-allowed")
    }

    @Test(
        "nothing is there",
        arguments: [
            "/v1/nothing", "/v1/articles/", "/v1/articles/no-such", "/v1/articles/no-such/text", "/v2", "/other",
            "/v1/articles/no-such/entities", "/v1/articles/no-such/meetings", "/v1/articles/no-such/claims",
            "/v1/entities/no-such", "/v1/entities/no-such/mentions", "/v1/entities/no-such/articles",
            "/v1/entities/no-such/names", "/v1/meetings/no-such", "/v1/continents/atlantis",
            "/v1/continents/atlantis/meetings", "/v1/articles/10-courrier/text/more", "/V1/articles",
            "/v1/articles/10-courrier%2Ftext", "//v1/articles",
        ])
    func findsNothing(target: String) {
        for method in [Method.get, .head] {
            let response = api.respond(target, method: method)
            #expect(response.status == .notFound)
            #expect(response.value(of: "Content-Type") == "application/problem+json")
            #expect(JSON(response.body)["type"].text == "/problems/not-found")
        }
    }

    @Test("a path that is no UTF-8 is refused", arguments: ["/v1/articles/%FF", "/v1/articles/%4", "/%zz"])
    func refusesUndecodablePaths(target: String) {
        #expect(api.respond(target).status == .badRequest)
    }

    @Test("an entity by another of its names says where it lives")
    func saysCanonicalLocation() {
        let alias = api.respond("/v1/entities/per-jeane-morvan")
        #expect(alias.status == .ok)
        #expect(alias.value(of: "Content-Location") == "/v1/entities/per-jeanne-morvan")
        #expect(JSON(alias.body)["id"].text == "per-jeanne-morvan")
        #expect(api.respond("/v1/entities/per-jeanne-morvan").value(of: "Content-Location") == nil)
        #expect(JSON(api.respond("/v1/entities/ma%6Cformed").body)["status"].integer == 404)
        #expect(JSON(api.respond("/v1/entities/pl").body)["id"].text == "PL")
    }

    @Test(
        "a meeting answers to the identifier that another spelling of its host would give it",
        arguments: ["jeane-morvan", "j-morvan"])
    func keepsMeetingIdentifiers(host: String) {
        let alias = api.respond("/v1/meetings/mtg-\(host)-no-10-courrier-204")
        #expect(alias.status == .ok)
        #expect(alias.value(of: "Content-Location") == "/v1/meetings/mtg-jeanne-morvan-no-10-courrier-204")
        #expect(JSON(alias.body)["id"].text == "mtg-jeanne-morvan-no-10-courrier-204")
        #expect(api.respond("/v1/meetings/mtg-jeanne-morvan-no-10-courrier-204").value(of: "Content-Location") == nil)
    }

    @Test("what the client has is not sent again", arguments: ["/v1/articles", "/v1/meetings/by-continent", "/v1"])
    func answersNotModified(target: String) throws {
        let first = api.respond(target)
        let tag = try #require(first.value(of: "ETag"))
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        #expect(first.value(of: "Cache-Control") == "no-cache")
        for condition in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let again = api.respond(target, fields: [Field("If-None-Match", condition)])
            #expect(again.status == .notModified)
            #expect(again.value(of: "ETag") == tag)
            #expect(again.body.isEmpty)
        }
        #expect(api.respond(target, fields: [Field("If-None-Match", "\"other\"")]).status == .ok)
        #expect(api.respond("/v1/articles/no-such", fields: [Field("If-None-Match", "*")]).status == .notFound)
    }

    @Test("a tag changes with the URL, the product and the corpus")
    func changesTags() {
        let other = IndexBuilder.build(folder: LakeSummit.folder, facts: [], countries: [], resolved: [])
        let smaller = IndexBuilder.build(
            folder: CorpusFolder(articles: [], problems: []), facts: [], countries: [], resolved: [])
        let tags = [
            api.respond("/v1/articles"), api.respond("/v1/articles?limit=20"), api.respond("/v1/articles?limit=21"),
            APIClient(version: "0.0.1").respond("/v1/articles"), APIClient(smaller).respond("/v1/articles"),
        ].map { $0.value(of: "ETag") }
        #expect(Set(tags).count == tags.count)
        #expect(APIClient(other).respond("/v1/articles").value(of: "ETag") == tags.first)
    }

    @Test(
        "a client that takes no JSON is told what there is",
        arguments: [
            ("text/html", 406), ("text/html,*/*;q=0.1", 200), ("application/*", 200), ("application/json;q=0", 406),
        ])
    func negotiates(accept: String, status: Int) {
        #expect(api.respond("/v1/articles", fields: [Field("Accept", accept)]).status.code == status)
    }

    @Test("without a snapshot the process lives and does not serve; with one it does")
    func isReadyWhenItServes() {
        let empty = APIClient(nil)
        #expect(empty.respond("/healthz").status == .ok)
        #expect(empty.respond("/readyz").status == .serviceUnavailable)
        #expect(empty.respond("/v1/articles").status == .serviceUnavailable)
        #expect(JSON(empty.respond("/readyz").body)["type"].text == "/problems/not-ready")
        #expect(api.json("/healthz")["status"].text == "ok")
        #expect(api.json("/readyz")["status"].text == "ready")
    }

    @Test("a new snapshot serves from the next request on")
    func replacesSnapshot() {
        let store = SnapshotStore()
        let handler = NewsAPI(store: store, version: "0.0.0").handler
        #expect(handler.reply(Request(method: .get, path: "/v1/stats")).response.status == .serviceUnavailable)
        store.replace(with: LakeSummit.snapshot)
        #expect(JSON(handler.reply(Request(method: .get, path: "/v1/stats")).response.body)["articles"].integer == 4)
        store.replace(
            with: IndexBuilder.build(
                folder: CorpusFolder(articles: [], problems: []), facts: [], countries: [], resolved: []))
        #expect(JSON(handler.reply(Request(method: .get, path: "/v1/stats")).response.body)["articles"].integer == 0)
    }

    @Test("an empty folder has every list, and nothing in them", arguments: ParameterProblemTests.targets)
    func servesEmptyFolder(target: String) {
        let api = APIClient(
            IndexBuilder.build(
                folder: CorpusFolder(articles: [], problems: []), facts: [], countries: [], resolved: []))
        let query = target == "/v1/compare" ? "?a=1&b=2" : api.needs(of: target, words: "lacs").map { "?" + $0 } ?? ""
        let response = api.respond(target + query)
        #expect(response.status == .ok || response.status == .notFound)
    }

    @Test("what is no endpoint is asked of the static files")
    func servesStaticFiles() {
        #expect(String(decoding: api.respond("/").body, as: UTF8.self) == "dashboard")
        #expect(api.respond("/missing.css").status == .notFound)
    }

    @Test("two builds give the same bytes", arguments: ParameterProblemTests.targets.filter { $0 != "/metrics" })
    func isDeterministic(target: String) {
        let facts = Array(LakeSummit.facts.reversed())
        let other = APIClient(
            IndexBuilder.build(
                folder: LakeSummit.folder, facts: facts, countries: LakeSummit.countries.reversed(),
                resolved: LakeSummit.resolved))
        let facets = target == "/v1/meetings" ? "?facets=continent,country,status,kind,host" : ""
        #expect(api.respond(target + facets).body == other.respond(target + facets).body)
    }
}
