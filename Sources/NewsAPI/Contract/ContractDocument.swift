/// The contract of the API as OpenAPI 3.1.0 writes it, made from what routes, parameters and tables of fields declare.
struct ContractDocument {
    private let routes: [Route]
    private let version: String
    /// A real answer of a route; nil where there is none to show.
    private let example: (Route) -> JSONValue?

    init(_ routes: [Route], version: String, example: @escaping (Route) -> JSONValue?) {
        self.routes = routes
        self.version = version
        self.example = example
    }

    var json: JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "dépêche", "version": .string(version),
                "summary": "Who and what news articles speak of, each fact with the sentence that proves it.",
                "description":
                    """
                Lists are pages of items in an envelope; cards show what matters, 'fields' and 'include' choose members. A
                comma in a value means either, the parameter again means both. Errors are RFC 9457 problems. A list is told in
                other formats by 'Accept' or by the ending of its path (/v1/meetings.csv): all of it, of any length, or as much
                as 'limit' says, which then may be larger.
                """,
            ],
            "servers": [["url": "/"]],
            "paths": .object(routes.map { JSONMember($0.path.text, path($0)) }),
            // A key is needed where the server is a private one.
            "security": [[:], ["bearer": []], ["basic": []]],
            "components": [
                "schemas": .object(schemas), "headers": ContractHeaders.components,
                "responses": .object(ProblemKind.all.map(Self.response)),
                "securitySchemes": [
                    "bearer": ["type": "http", "scheme": "bearer"], "basic": ["type": "http", "scheme": "basic"],
                ],
            ],
        ]
    }

    // MARK: Endpoints

    private func path(_ route: Route) -> JSONValue {
        let method = if case .posted = route.origin { "post" } else { "get" }
        let edits = route.edits.map { JSONMember($0.method.lowercased(), edit($0, of: route)) }
        return .object([JSONMember(method, operation(route))] + edits)
    }

    /// What changes something.
    private func edit(_ edit: Edit, of route: Route) -> JSONValue {
        var members = [
            JSONMember("operationId", .string(edit.operation.name)),
            JSONMember("tags", [.string(Self.tag(of: route))]), JSONMember("summary", .string(edit.operation.meaning)),
            JSONMember(
                "parameters",
                .array(
                    route.path.names.map(Self.name) + edit.parameters.map { parameter($0, nil) }
                        + ContractHeaders.parameters(of: edit, at: route))),
        ]
        if edit.limit > 0 {
            members.append(
                JSONMember(
                    "requestBody",
                    [
                        "required": .bool(true), "description": .string("At most \(edit.limit) octets."),
                        "content": .object(
                            edit.mediaTypes.map { type in
                                JSONMember(
                                    type, ["schema": edit.schema ?? (type.hasSuffix("json") ? [:] : Schema.text())])
                            }),
                    ]))
        }
        let good = [edit.method == "POST" ? 201 : 200, 202].map { status in
            JSONMember(
                String(status),
                [
                    "description": .string(edit.operation.meaning), "headers": ContractHeaders.ofEdit(status),
                    "content": ["application/json": ["schema": schema(of: edit.operation.content)]],
                ])
        }
        members.append(JSONMember("responses", .object(good + problems { $0.concerns(route) })))
        return .object(members)
    }

    private func problems(_ isAnswered: (ProblemKind) -> Bool) -> [JSONMember] {
        ProblemKind.all.filter(isAnswered).map { problem in
            JSONMember(String(problem.status), ["$ref": .string("#/components/responses/\(problem.name)")])
        }
    }

    private func operation(_ route: Route) -> JSONValue {
        let told = Operation.all[route.path.text]
        var members = [
            JSONMember("operationId", .string(told?.name ?? route.path.text)),
            JSONMember("tags", [.string(Self.tag(of: route))]), JSONMember("summary", .string(told?.meaning ?? "")),
            JSONMember(
                "parameters", .array(route.path.names.map(Self.name) + route.parameters.map { parameter($0, told) })),
        ]
        if case .posted(let limit, _) = route.origin { members.append(JSONMember("requestBody", Self.body(limit))) }
        members.append(JSONMember("responses", .object(responses(of: route, told))))
        return .object(members)
    }

    /// What endpoints of one kind of thing are called together.
    private static func tag(of route: Route) -> String {
        let segments = route.path.text.split(separator: "/")
        return segments.first == "v1" && segments.count > 1 ? String(segments[1]) : "service"
    }

    /// A name in a path.
    private static func name(_ name: String) -> JSONValue {
        [
            "name": .string(name), "in": "path", "required": .bool(true),
            "description": "The identifier; of many things also one that it had, or a spelling of its name.",
            "schema": Schema.text(JSONMember("minLength", 1)),
        ]
    }

    private func parameter(_ parameter: Parameter, _ operation: Operation?) -> JSONValue {
        var members = [
            JSONMember("name", .string(parameter.name)), JSONMember("in", "query"),
            JSONMember("required", .bool(operation?.required.contains(parameter.name) ?? false)),
            JSONMember("description", .string(parameter.meaning ?? "")),
        ]
        if parameter.isList {
            members += [JSONMember("style", "form"), JSONMember("explode", .bool(false))]
        }
        return .object(members + [JSONMember("schema", parameter.schema)])
    }

    private static func body(_ limit: Int) -> JSONValue {
        [
            "required": .bool(true),
            "description": .string("UTF-8, at most \(limit) octets."),
            "content": [
                "text/plain": ["schema": Schema.text(JSONMember("minLength", 1))],
                "application/json": [
                    "schema": Schema.object(
                        [
                            JSONMember("text", Schema.text(JSONMember("minLength", 1))),
                            JSONMember("title", ["type": ["string", "null"]]),
                        ], required: ["text"])
                ],
            ],
        ]
    }

    // MARK: Answers

    private func responses(of route: Route, _ operation: Operation?) -> [JSONMember] {
        let headers = JSONMember("headers", ContractHeaders.ofAnswer(route))
        var good = [JSONMember("description", .string(operation?.meaning ?? "")), headers]
        if let operation { good.append(JSONMember("content", .object(content(of: route, operation)))) }
        return [
            JSONMember("200", .object(good)),
            JSONMember("304", .object([JSONMember("description", "What the client has is current."), headers])),
        ]
            + problems { $0.concerns(route) && (route.isPosted || !$0.isOfEdits) }
    }

    private static func response(_ problem: ProblemKind) -> JSONMember {
        JSONMember(
            problem.name,
            [
                "description": .string(problem.meaning), "headers": ContractHeaders.ofProblem(problem.status),
                "content": ["application/problem+json": ["schema": Schema.reference("problem")]],
            ])
    }

    private func content(of route: Route, _ operation: Operation) -> [JSONMember] {
        route.mediaTypes.map { type in
            let format = route.formats.first { $0.mediaType == type } ?? .json
            let other = format == .json ? Schema.text() : Schema.document(format)
            var media = [JSONMember("schema", type == Answer.json ? schema(of: operation.content) : other)]
            if type == Answer.json, let example = example(route) { media.append(JSONMember("example", example)) }
            return JSONMember(type, .object(media))
        }
    }

    private static let version = FieldDescription.member("corpus_version", .code, "Which state of the corpus answers.")

    private func schema(of content: Operation.Content) -> JSONValue {
        switch content {
        case .list(let kind, let extras):
            Schema.object(
                [JSONMember("items", Schema.array(of: Schema.reference(kind.name)))]
                    + (Self.envelope + extras + [Self.formats, Self.version]).map {
                        JSONMember($0.name, Schema.member($0))
                    }
                    + [JSONMember("facets", Self.facets), JSONMember("facets_left_out", Self.leftOut)],
                required: ["items", "total", "limit", "offset", "self", "facets", "formats", "corpus_version"])
        case .plain: Schema.text()
        case .item(let kind), .object(let kind), .text(let kind): Schema.reference(kind.name)
        case .changes(let kind):
            Schema.object(
                [JSONMember("items", Schema.array(of: Schema.reference(kind.name)))]
                    + (Self.envelope.filter { !["offset", "prev"].contains($0.name) } + [
                        .member("cursor", .integer, "What 'since' takes to go on behind this page."), Self.version,
                    ]).map { JSONMember($0.name, Schema.member($0)) },
                required: ["items", "total", "limit", "cursor", "self", "corpus_version"])
        }
    }

    /// The whole list in each format that it can be told in.
    private static let formats = FieldDescription.member(
        "formats",
        .object(
            Format.allCases.filter { $0 != .json }.map {
                .member($0.suffix, .link, "As \($0.mediaType).", isOmitted: true)
            }),
        "The whole list in other formats, by the ending of its path.")

    private static let envelope: [FieldDescription] = [
        .member("total", .integer, "How many match."), .member("limit", .integer, "How many a page holds at most."),
        .member("offset", .integer, "How many come before the page, as the request said."),
        .member("self", .link, "This address."),
        .member("next", .link, "The page behind this one.", isOmitted: true),
        .member("prev", .link, "The page before this one.", isOmitted: true),
    ]

    private static let facets: JSONValue = [
        "type": "object", "description": "By facet the most frequent values among all that matches.",
        "additionalProperties": Schema.array(
            of: Schema.object(
                [
                    .member("value", .text(limit: .max), "The value, as a request names it."),
                    .member("label", .text(limit: .max), "What a reader calls it.", isOmitted: true),
                    .member("count", .integer, "How many have it."),
                ], required: ["value", "count"])),
    ]

    private static let leftOut: JSONValue = [
        "type": "object", "description": "By facet how many values are not told.",
        "additionalProperties": ["type": "integer"],
    ]

    // MARK: Kinds

    /// Each kind of object that answers hold, once; one that some route answers by itself can say the corpus' version.
    private var schemas: [JSONMember] {
        let contents = routes.flatMap { route in
            [Operation.all[route.path.text]?.content].compactMap(\.self) + route.edits.map(\.operation.content)
        }
        let alone = Set(contents.filter(\.isItem).compactMap(\.kind?.name))
        var seen: Set<String> = []
        return contents.compactMap(\.kind).filter { seen.insert($0.name).inserted }.map { kind in
            JSONMember(kind.name, Schema.object(kind.members + (alone.contains(kind.name) ? [Self.version] : [])))
        } + [JSONMember("problem", ProblemKind.schema)]
    }
}
