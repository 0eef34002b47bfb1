import HTTPMessage
import NewsIndex

/// What changed: page by page, or as it happens.
enum ChangeRoutes {
    static let all = [
        Route(
            "/v1/changes",
            [Parameter("since", .integer(0...Int.max)), Parameter("limit", .integer(1...100))],
            mediaTypes: [Answer.json, Answer.events],
            origin: .live { call, live, request throws(RequestError) in
                call.mediaType == Answer.events ? try events(call, live, request) : try page(call, live)
            })
    ]

    private static func page(_ call: Call, _ live: LiveState) throws(RequestError) -> Response {
        let limit = call.arguments.integer("limit") ?? Call.defaultLimit
        let kept = live.changes.kept
        let since = call.arguments.integer("since") ?? kept.floor
        let changes = try changes(of: kept, behind: since)
        let shown = changes.prefix(limit)
        let cursor = shown.last?.sequence ?? (since == 0 ? kept.origin : since)
        var members = [
            JSONMember("items", .array(shown.map { ItemTables.change.value(of: $0, in: call.snapshot) })),
            JSONMember("total", .integer(changes.count)), JSONMember("limit", .integer(limit)),
            // What `since` takes to go on behind this page, now or later.
            JSONMember("cursor", .integer(cursor)), JSONMember("self", .string(call.link())),
        ]
        var fields: [Field] = []
        if shown.count < changes.count {
            let next = call.link(without: ["since"], with: [QueryParameter("since", String(cursor))])
            members.append(JSONMember("next", .string(next)))
            fields = [Field("Link", "<\(next)>; rel=\"next\"")]
        }
        members.append(JSONMember("corpus_version", .string(call.snapshot.version)))
        return Response(Answer(.object(members), fields: fields), cacheControl: "no-store")
    }

    /// Without a number, what changes from now on; the one that a client who comes again has goes before the address's.
    private static func events(_ call: Call, _ live: LiveState, _ request: Request) throws(RequestError) -> Response {
        let kept = live.changes.kept
        var since = call.arguments.integer("since") ?? kept.last
        if let text = request.value(of: "Last-Event-ID"), !text.isEmpty {
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
                throw .badValue(text, parameter: "Last-Event-ID", allowed: ["the 'id' of an event"])
            }
            since = number
        }
        _ = try changes(of: kept, behind: since)
        let stream = ChangeStream(live, behind: since == 0 ? kept.origin : since)
        // A proxy that gathers what it passes on would keep the news back.
        var response = Response(
            Answer(body: [], contentType: Answer.events, fields: [Field("X-Accel-Buffering", "no")]),
            cacheControl: "no-store")
        response.stream = ContentStream(stream)
        return response
    }

    private static func changes(
        of kept: KeptChanges, behind since: Int
    ) throws(RequestError) -> ArraySlice<NumberedChange> {
        do {
            return try kept.behind(since)
        } catch {
            switch error {
            case .tooOld(let first, let last): throw .changesGone(since: since, first: first, last: last)
            case .unknown(let last):
                throw .badValue(String(since), parameter: "since", allowed: ["0", "\(kept.floor)…\(last)"])
            }
        }
    }
}
