import HTTPMessage
import NewsIndex

/// The articles that may not be shown yet: nothing else that is served knows of them, and only who may write sees these.
enum EmbargoRoutes {
    static let path = "/v1/embargoed"

    static let all = [
        Route(
            path, [],
            origin: .live { call, live, request throws(RequestError) in
                let articles = try embargoed(live, request)
                return Response(
                    Answer([
                        "items": .array(articles.map { .object(members(of: $0)) }), "total": .integer(articles.count),
                        "self": .string(path), "corpus_version": .string(call.snapshot.version),
                    ]), cacheControl: "no-store")
            }),
        Route(
            path + "/{id}", [], edits: [amend, remove],
            origin: .live { call, live, request throws(RequestError) in
                let article = try found(call, try embargoed(live, request))
                return Response(
                    Answer(.object(members(of: article) + [JSONMember("text", .string(article.text))])),
                    cacheControl: "no-store")
            }),
    ]

    private static let amend = Edit(
        "PATCH", limit: 65_536, mediaTypes: ArticleEdits.patchTypes, schema: ArticleEdits.patch,
        Operation(
            "amendEmbargoed",
            "Changes what editors know better of an article that is not shown yet, as when it may be.",
            .object(ArticleEdits.amended))
    ) { call, request, editor throws(RequestError) in
        let article = try found(call, try editing { () throws(EditError) in try editor.embargoed() })
        return try ArticleEdits.amended(article.filed, call, request, editor)
    }

    private static let remove = Edit(
        "DELETE",
        Operation(
            "removeEmbargoed", "Takes an article that is not shown yet back, with its file.",
            .object(ArticleEdits.removed))
    ) { call, request, editor throws(RequestError) in
        let article = try found(call, try editing { () throws(EditError) in try editor.embargoed() }).filed
        return try call.edited(request, .ok) { served throws(EditError) in
            try editor.remove(article, if: call.condition, served: served)
            return Changed(json: ["id": .string(article.id), "file": .string(article.file)])
        }
    }

    private static func embargoed(_ live: LiveState, _ request: Request) throws(RequestError) -> [EmbargoedArticle] {
        // Whoever comes here without having shown a key finds nothing.
        guard request.caller != .anyone, let editor = live.editor else { return [] }
        return try editing { () throws(EditError) in try editor.embargoed() }
    }

    private static func found(_ call: Call, _ articles: [EmbargoedArticle]) throws(RequestError) -> EmbargoedArticle {
        let id = call.names.first ?? ""
        guard let article = articles.first(where: { $0.filed.id == id }) else {
            throw .noSuchItem(kind: "embargoed article", id: id)
        }
        return article
    }

    private static func members(of article: EmbargoedArticle) -> [JSONMember] {
        let told = [("title", article.title), ("embargo_until", article.until)].compactMap { name, text in
            text.map { JSONMember(name, .string($0)) }
        }
        return [JSONMember("id", .string(article.filed.id))] + told + [
            JSONMember("file", .string(article.filed.file)), JSONMember("self", .string(path + "/" + article.filed.id)),
        ]
    }

    // MARK: The contract

    private static let card: [FieldDescription] = [
        .member("id", .code, "The identifier that it will have."),
        .member("title", .text(limit: .max), "The headline.", isOmitted: true),
        .member(
            "embargo_until", .text(limit: .max),
            "When it will be shown; left out where what its file says cannot be read.",
            isOmitted: true), .member("file", .text(limit: .max), "Its file's path below the folder."),
        .member("self", .link, "Its own address."),
    ]
    static let operations: [String: Operation] = [
        path: Operation(
            "listEmbargoed", "The articles that may not be shown yet, for who may write.",
            .object(
                Operation.Kind(
                    "embargoed_articles",
                    [
                        .member("items", .list(of: .object(card), card: .max, resource: .max), "The articles."),
                        .member("total", .integer, "How many there are."), .member("self", .link, "This address."),
                        .member("corpus_version", .code, "Which state of the corpus answers."),
                    ]))),
        path + "/{id}": Operation(
            "readEmbargoed", "One article that may not be shown yet, with its text.",
            .object(Operation.Kind("embargoed_article", card + [.member("text", .text(limit: .max), "Its text.")]))),
    ]
}
