import HTTPMessage
import Testing

@testable import NewsAPI

@Suite("A parameter that is not understood is named, never ignored")
struct ParameterProblemTests {
    private let api = APIClient()

    /// Every endpoint that is read.
    static let routes = RouteTable.routes.filter { $0.methods == Route.readMethods }

    /// A path of every one of these, names filled in.
    static let targets: [String] = routes.map { route in
        let path = route.path.text
        let id =
            switch path.split(separator: "/").dropFirst().first {
            case "articles": "10-courrier"
            case "entities": "per-jeanne-morvan"
            case "meetings": "mtg-jeanne-morvan-no-10-courrier-204"
            case "quotes": "qte-20-gazette-92"
            case "claims": path.contains("groups") ? "cmp-delegue-10-courrier" : "clm-10-courrier-176"
            case "discrepancies": "dsc-numbers-delegue-10-courrier"
            case "sources": "src-le-courrier"
            default: "europe"
            }
        return path.replacing("{id}", with: id).replacing("{other}", with: "20-gazette")
    }

    /// Every parameter of every endpoint, with the endpoint's path.
    static let parameters: [(String, Parameter)] = zip(targets, routes).flatMap { target, route in
        route.parameters.map { (target, $0) }
    }

    private func problem(_ target: String) -> JSON {
        let response = api.respond(target)
        #expect(response.status == .badRequest, "\(target)")
        #expect(response.value(of: "Content-Type") == "application/problem+json")
        let json = JSON(response.body)
        #expect(json["instance"].text == target)
        #expect(json["status"].integer == 400)
        return json
    }

    @Test("an unknown parameter, at every endpoint", arguments: targets)
    func namesUnknown(target: String) {
        let json = problem(target + "?colour=blue")
        #expect(json["type"].text == "/problems/unknown-parameter")
        #expect(json["parameter"].text == "colour")
        let declared = Self.parameters.filter { $0.0 == target }.map(\.1.name)
        #expect(json["allowed"].array.map(\.text) == declared)
    }

    @Test("a slip is answered with what was probably meant")
    func suggests() {
        #expect(problem("/v1/meetings?contient=europe")["detail"].text.hasSuffix("Did you mean 'continent'?"))
        #expect(problem("/v1/meetings?continent=europ")["detail"].text.hasSuffix("Did you mean 'europe'?"))
        #expect(!problem("/v1/meetings?xyz=1")["detail"].text.contains("mean"))
        #expect(
            !problem("/v1/meetings?\(String(repeating: "continent", count: 500))=1")["detail"].text.contains("mean"))
    }

    @Test("a bad value of every parameter that has any", arguments: parameters)
    func namesBadValues(target: String, parameter: Parameter) {
        let bad =
            switch parameter.kind {
            case .words, .names, .entities, .cursor: ""
            case .choices, .choice, .countries, .date, .number, .sort: "no%20such"
            case .integer: "1e3"
            }
        let json = problem("\(target)?\(parameter.name)=\(bad)")
        #expect(json["type"].text == "/problems/bad-value")
        #expect(json["parameter"].text == parameter.name)
        #expect(json["allowed"].array.map(\.text) == parameter.allowed)
    }

    @Test(
        "what cannot be meant",
        arguments: [
            ("/v1/articles?limit=101", "bad-value", "limit"),
            ("/v1/articles?limit=-1", "bad-value", "limit"), ("/v1/articles?limit=%2B1", "bad-value", "limit"),
            ("/v1/articles?limit=99999999999999999999", "bad-value", "limit"),
            ("/v1/articles?offset=-1", "bad-value", "offset"),
            ("/v1/articles?limit=1&limit=2", "repeated-parameter", "limit"),
            ("/v1/articles?limit=1,2", "bad-value", "limit"), ("/v1/articles?limit", "bad-value", "limit"),
            ("/v1/articles?offset=1&cursor=MTph", "conflicting-parameters", "offset"),
            ("/v1/articles?cursor=%21%21", "bad-value", "cursor"), ("/v1/articles?q=%C2%AB", "bad-query", "q"),
            ("/v1/search?q=lac+%22%22", "bad-query", "q"), ("/v1/search?q=auteur:Ba", "bad-query", "q"),
            ("/v1/search?q=country:UK", "bad-query", "q"), ("/v1/search?q=lac&typo=x", "bad-value", "typo"),
            ("/v1/articles?sort=score", "bad-value", "sort"), ("/v1/articles?sort=-title,size", "bad-value", "sort"),
            ("/v1/articles?country=FR,", "bad-value", "country"), ("/v1/articles?country=FRA", "bad-value", "country"),
            ("/v1/meetings?country=ZZ", "bad-value", "country"), ("/v1/entities?country=uk", "bad-value", "country"),
            ("/v1/articles?published_from=2031-5-1", "bad-value", "published_from"),
            ("/v1/meetings?date_from=2031-02-30", "bad-value", "date_from"),
            ("/v1/articles?fields=id,Title", "bad-value", "fields"), ("/v1/search", "missing-parameter", "q"),
            ("/v1/search?q=a&q=b", "repeated-parameter", "q"), ("/v1/articles?q=%zz", "malformed-parameter", "q"),
            ("/v1/articles?q=%FF", "malformed-parameter", "q"),
            ("/v1/articles/10-courrier/text?start=5&end=4", "bad-value", "end"),
            ("/v1/articles/10-courrier/text?start=100000", "bad-value", "start"),
            ("/v1/articles/10-courrier/text?end=100000", "bad-value", "end"),
        ])
    func refuses(target: String, slug: String, parameter: String) {
        let json = problem(target)
        #expect(json["type"].text == "/problems/" + slug)
        #expect(json["parameter"].text == parameter)
    }
}
