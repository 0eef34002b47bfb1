import HTTPMessage
import NewsIndex

/// What editors decided, and decide.
enum CorrectionRoutes {
    private static let path = "/v1/corrections"
    /// Octets of a decision.
    private static let limit = 65_536

    static let all = [
        Route(
            path, [], edits: [Edit("POST", limit: limit, schema: decision, added, answer: add)],
            origin: .live { call, live, _ throws(RequestError) in
                let corrections = try call.corrections(live)
                let items = corrections.map { JSONValue.encoded($0.told) }
                return Response(
                    Answer([
                        "items": .array(items), "total": .integer(items.count), "self": .string(call.link()),
                        "corpus_version": .string(call.snapshot.version),
                    ]), cacheControl: "no-store")
            }),
        Route(
            path + "/{id}", [], edits: [Edit("DELETE", removed, answer: remove)],
            origin: .live { call, live, _ throws(RequestError) in
                let id = call.names.first ?? ""
                guard let found = try call.corrections(live).first(where: { $0.id == id }) else {
                    throw .noSuchItem(kind: "correction", id: id)
                }
                return Response(Answer(.encoded(found.told)), cacheControl: "no-store")
            }),
    ]

    private static func add(_ call: Call, _ request: Request, _ editor: any Editor) throws(RequestError) -> Response {
        let type = request.value(of: "Content-Type") ?? ""
        guard type.split(separator: ";").first?.lowercased() == Answer.json else {
            throw .unsupportedMediaType(type, accepted: [Answer.json])
        }
        return try call.edited(request, .created) { served throws(EditError) in
            let added = try editor.add(correction: request.body, by: request.callerName, served: served)
            return Changed(json: .encoded(added.told), fields: [Field("Location", path + "/" + added.id)])
        }
    }

    private static func remove(
        _ call: Call, _ request: Request, _ editor: any Editor
    ) throws(RequestError) -> Response {
        let id = call.names.first ?? ""
        guard try editing({ () throws(EditError) in try editor.corrections() }).contains(where: { $0.id == id }) else {
            throw .noSuchItem(kind: "correction", id: id)
        }
        return try call.edited(request, .ok) { served throws(EditError) in
            let removed = try editor.remove(correction: id, by: request.callerName, served: served)
            guard let removed else { throw .conflict("it was taken back by somebody else just now") }
            return Changed(json: .encoded(removed.told))
        }
    }

    // MARK: The contract

    private static let decision: JSONValue = Schema.object(
        [
            .member(
                "kind",
                .choice([
                    "same", "different", "name", "none", "type", "no_meeting", "meeting", "dismissed", "confirmed",
                ]),
                "What is decided."),
            .member(
                "entities", .list(of: .text(limit: .max), card: .max, resource: .max),
                "Of same and different: entities, each by its identifier or a spelling."),
            .member("entity", .text(limit: .max), "Of name, none and type: an entity."),
            .member("value", .text(limit: .max), "Of name: the name to show; of type: the type."),
            .member("meeting", .code, "Of no_meeting and meeting: the meeting's identifier."),
            .member(
                "evidence",
                .object([
                    .member("article_id", .code, "The article."),
                    .member("start", .integer, "Unicode scalars before it."),
                    .member("end", .integer, "Where it ends."),
                ]), "Or a place that tells of the meeting."),
            .member("host", .text(limit: .max), "Of meeting: who received."),
            .member("counterpart", .text(limit: .max), "Of meeting: whom."),
            .member("status", .text(limit: .max), "Of meeting: whether it took place."),
            .member("date", .date, "Of meeting: its day, month or year."),
            .member("discrepancy", .code, "Of dismissed and confirmed: the discrepancy's identifier."),
            .member("by", .text(limit: .max), "Who decides; the key's identifier without it."),
            .member("at", .text(limit: .max), "When, in RFC 3339; now without it."),
            .member("why", .text(limit: .max), "Why."),
        ], required: ["kind"])
    private static let added = Operation(
        "addCorrection", "Decides something about a name, a meeting or a discrepancy; it serves when this answers.",
        .object(Operation.correction))
    private static let removed = Operation(
        "removeCorrection", "Takes a decision back; it has no effect when this answers.",
        .object(Operation.correction))
}

extension Call {
    fileprivate func corrections(_ live: LiveState) throws(RequestError) -> [EditedCorrection] {
        guard let editor = live.editor else { return [] }
        return try editing { () throws(EditError) in try editor.corrections() }
    }
}

extension Request {
    /// Who asks, by the identifier of the key.
    fileprivate var callerName: String {
        if case .named(let name) = caller { name } else { "" }
    }
}

extension EditedCorrection {
    /// The decision with its identifier and its address.
    fileprivate var told: [UInt8] {
        var bytes: [UInt8] = []
        var object = JSONObjectWriter(&bytes)
        object.add("id", .string(id), to: &bytes)
        object.add("decision", .encoded(json), to: &bytes)
        object.add("self", .string("/v1/corrections/" + id), to: &bytes)
        object.end(&bytes)
        return bytes
    }
}

extension Operation {
    static let correction = Kind(
        "correction",
        [
            .member("id", .code, "The decision's identifier."),
            .member("decision", .object([]), "The decision, as corrections.json has it."),
            .member("self", .link, "Its own address."),
        ])
}
