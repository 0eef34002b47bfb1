import Corpus
import Facts
import HTTPMessage
import NewsIndex

/// The contract of the API, for machines.
enum ContractRoutes {
    static let all = [
        Route("/openapi.json") { call throws(RequestError) in
            try call.checkWanted()
            return Answer(
                ContractDocument(RouteTable.routes, version: call.version) { example(of: $0, call) }.json)
        }
    ]

    /// A longer answer, in octets, is no example: it would hide what it shows.
    private static let longestExample = 32_768

    /// A real answer of a route: its first item, or its first page of one item.
    private static func example(of route: Route, _ call: Call) -> JSONValue? {
        guard route.path.text != "/openapi.json", case .fromSnapshot(let answer) = route.origin,
            let names = names(in: route.path.text, call.snapshot)
        else { return nil }
        var given: [QueryParameter] = []
        for parameter in Operation.all[route.path.text]?.required ?? [] {
            guard let value = value(of: parameter, call.snapshot) else { return nil }
            given.append(QueryParameter(parameter, value))
        }
        if route.parameters.contains(where: { $0.name == "limit" }) { given.append(QueryParameter("limit", "1")) }
        guard let arguments = try? Arguments(given, declared: route.parameters) else { return nil }
        let path = zip(route.path.names, names).reduce(route.path.text) { path, pair in
            path.replacing("{\(pair.0)}", with: pair.1)
        }
        let asked = Call(
            corpus: call.corpus, version: call.version, path: path, names: names, arguments: arguments,
            mediaType: Answer.json, route: route, cancellation: call.cancellation)
        guard let shown = try? answer(asked), shown.body.count <= longestExample else { return nil }
        return .encoded(shown.body)
    }

    /// What stands at the places of a path: the first of each kind; nil where there is none.
    private static func names(in path: String, _ snapshot: IndexSnapshot) -> [String]? {
        let segments = path.split(separator: "/")
        guard segments.contains(where: { $0.hasPrefix("{") }) else { return [] }
        let first: String?
        switch segments.dropFirst().first {
        case "articles": first = snapshot.articles.first?.id.value
        case "entities": first = snapshot.entities.first?.id.value
        case "meetings": first = snapshot.meetings.first?.id.value
        case "continents": first = snapshot.meetings.lazy.compactMap(\.continent).first?.rawValue
        case "quotes": first = snapshot.quotations.first?.id.value
        case "claims" where segments.contains("groups"): first = snapshot.claimGroups.first?.id
        case "claims": first = snapshot.claims.first?.id.value
        case "discrepancies": first = snapshot.discrepancies.first?.id.value
        default: first = nil
        }
        guard let first, !segments.contains("{other}") else { return nil }
        return [first]
    }

    /// A value of a parameter without which there is no answer.
    private static func value(of parameter: String, _ snapshot: IndexSnapshot) -> String? {
        switch parameter {
        case "q": snapshot.entities.first?.name
        case "a": snapshot.articles.first?.id.value
        case "b": snapshot.articles.dropFirst().first?.id.value
        default: nil
        }
    }
}
