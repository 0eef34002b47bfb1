/// The header fields that answers have and that changes take, as OpenAPI tells them.
enum ContractHeaders {
    private static let meanings: KeyValuePairs<String, String> = [
        "Allow": "The methods that the address answers.",
        "Cache-Control": "How long the answer may be kept (RFC 9111).",
        "ETag": "Names the state of what is told: 'If-None-Match' with it is answered 304 as long as it stands.",
        "Link": "Where to go on.",
        "Location": "Where what was made is.",
        "Preference-Applied": "That the answer did not wait until the change serves (RFC 7240).",
        "RateLimit": "How many requests are left, and for how many seconds.",
        "RateLimit-Policy": "How many requests there are in how many seconds.",
        "Retry-After": "Seconds after which to ask again.",
        "Vary": "The fields of the request that chose the answer.",
        "WWW-Authenticate": "How to show a key.",
        "X-Request-Id": "Names the exchange in the server's log: the request's own, where it has one.",
    ]

    /// All of them, to be referred to.
    static let components: JSONValue = .object(
        meanings.map { JSONMember($0.key, ["description": .string($0.value), "schema": Schema.text()]) })

    /// What answers of an endpoint to GET have beside their content.
    static func ofAnswer(_ route: Route) -> JSONValue {
        if case .fromSnapshot = route.origin { return references(["Cache-Control", "ETag", "Vary"]) }
        return references(["Cache-Control"])
    }

    /// What answers to a change have.
    static func ofEdit(_ status: Int) -> JSONValue {
        references(
            ["Cache-Control"] + (status == 200 ? [] : ["Location"]) + (status == 202 ? ["Preference-Applied"] : []))
    }

    /// What a problem has.
    static func ofProblem(_ status: Int) -> JSONValue {
        switch status {
        case 401: references(["WWW-Authenticate"])
        case 405: references(["Allow"])
        case 406: references(["Vary"])
        case 410: references(["Link"])
        case 429: references(["Retry-After", "RateLimit", "RateLimit-Policy"])
        case 503: references(["Retry-After"])
        default: references([])
        }
    }

    private static func references(_ names: [String]) -> JSONValue {
        .object(
            (names + ["X-Request-Id"]).map { JSONMember($0, ["$ref": .string("#/components/headers/\($0)")]) })
    }

    // MARK: What changes take

    static func parameters(of edit: Edit, at route: Route) -> [JSONValue] {
        var taken = [
            parameter(
                "Prefer", "'respond-async' asks for an answer at once, 202, before the change serves (RFC 7240).",
                ["type": "string", "enum": ["respond-async"]])
        ]
        if edit.isOfArticle {
            let tag = "The tag of the state that is to be changed: where another one stands, the answer is 412."
            taken.append(parameter("If-Match", tag, Schema.text()))
        }
        if edit.method == "POST", route.path.text == "/v1/articles" {
            let key = "Names the article: what is sent again with it is not added again."
            taken.append(parameter("Idempotency-Key", key, Schema.text(JSONMember("minLength", 1))))
        }
        return taken
    }

    private static func parameter(_ name: String, _ meaning: String, _ schema: JSONValue) -> JSONValue {
        [
            "name": .string(name), "in": "header", "required": .bool(false), "description": .string(meaning),
            "schema": schema,
        ]
    }
}
