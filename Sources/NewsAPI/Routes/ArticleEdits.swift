import Corpus
import HTTPMessage
import NewsIndex

/// Adding articles, and removing them.
enum ArticleEdits {
    /// Octets of a file.
    private static let limit = 32 << 20

    /// The endings of files by their media types.
    private static let endings = [
        "text/plain": "txt", "text/markdown": "md", "text/html": "html", "application/xhtml+xml": "html",
        "application/json": "json", "application/ld+json": "json", "application/vnd.iptc.ninjs+json": "json",
        "application/feed+json": "json", "application/x-ndjson": "ndjson", "text/csv": "csv", "application/xml": "xml",
        "text/xml": "xml", "application/rss+xml": "rss", "application/atom+xml": "atom",
        "application/vnd.iptc.g2.newsitem+xml": "xml", "message/rfc822": "eml", "application/pdf": "pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
        "application/vnd.oasis.opendocument.text": "odt",
    ]

    static let add = Edit(
        "POST", limit: limit, mediaTypes: endings.keys.sorted(), parameters: [Parameter("embargo_until", .words)],
        Operation(
            "addArticles", "Adds a file of articles, of any kind that files have; they serve when this is answered.",
            .object(added))
    ) { call, request, editor throws(RequestError) in
        let ending = try ending(of: request)
        let until = call.arguments.text("embargo_until")
        if let until, Embargo.seconds(of: until) == nil {
            throw .badValue(until, parameter: "embargo_until", allowed: ["2026-02-11T09:30:00Z"])
        }
        return try call.edited(request, .created) { served throws(EditError) in
            let file = try editor.add(
                file: request.body, ending: ending, key: request.value(of: "Idempotency-Key"),
                embargo: until.map { ($0, request.callerName) }, served: served)
            let place = until == nil ? "/v1/articles/" : EmbargoRoutes.path + "/"
            let first = file.articles.first.map { [Field("Location", place + $0)] } ?? []
            return Changed(json: told(file, isShown: until == nil), fields: first, status: file.isNew ? nil : .ok)
        }
    }

    static let replace = Edit(
        "PUT", limit: limit, mediaTypes: endings.keys.sorted(), isOfArticle: true,
        Operation(
            "replaceArticle",
            "Replaces the file of an article, which has to hold it alone; the new text serves when this is answered.",
            .object(told))
    ) { call, request, editor throws(RequestError) in
        let article = try call.filedArticle()
        _ = try ending(of: request)
        return try call.edited(request, .ok) { served throws(EditError) in
            try editor.replace(article, by: request.body, if: call.condition, served: served)
            return Changed(json: told(article))
        }
    }

    static let amend = Edit(
        "PATCH", limit: 65_536, mediaTypes: patchTypes, schema: patch, isOfArticle: true,
        Operation(
            "amendArticle",
            """
            Changes what editors know better of an article than its file: a JSON merge patch, in which null leaves a member \
            to the file again. It serves when this is answered.
            """, .object(amended))
    ) { call, request, editor throws(RequestError) in
        try amended(try call.filedArticle(), call, request, editor)
    }

    static let patchTypes = [mergePatch, Answer.json]

    /// The answer to a merge patch of what editors know better of an article.
    static func amended(
        _ article: FiledArticle, _ call: Call, _ request: Request, _ editor: any Editor
    ) throws(RequestError) -> Response {
        let type = request.essence
        guard type == mergePatch || type == Answer.json else {
            throw .unsupportedMediaType(type, accepted: [mergePatch, Answer.json])
        }
        return try call.edited(request, .ok) { served throws(EditError) in
            let decision = try editor.amend(
                article, by: request.body, caller: request.callerName, if: call.condition, served: served)
            let correction = decision.map { decision -> [JSONMember] in
                [
                    JSONMember("decision", .encoded(decision.json)),
                    JSONMember("correction", .string("/v1/corrections/" + decision.id)),
                ]
            }
            return Changed(json: .object(members(of: article) + (correction ?? [])))
        }
    }

    static let remove = Edit(
        "DELETE", isOfArticle: true,
        Operation(
            "removeArticle", "Removes an article with its file; it does not serve any more when this is answered.",
            .object(removed))
    ) { call, request, editor throws(RequestError) in
        let article = try call.filedArticle()
        return try call.edited(request, .ok) { served throws(EditError) in
            try editor.remove(article, if: call.condition, served: served)
            return Changed(json: ["id": .string(article.id), "file": .string(article.file)])
        }
    }

    private static let mergePatch = "application/merge-patch+json"

    /// What the name of a file ends in that holds what was sent.
    private static func ending(of request: Request) throws(RequestError) -> String {
        guard let ending = endings[request.essence] else {
            throw .unsupportedMediaType(request.value(of: "Content-Type") ?? "", accepted: endings.keys.sorted())
        }
        return ending
    }

    private static func members(of article: FiledArticle) -> [JSONMember] {
        [
            JSONMember("id", .string(article.id)), JSONMember("file", .string(article.file)),
            JSONMember("self", .string(link(of: article.id))),
        ]
    }

    private static func told(_ article: FiledArticle) -> JSONValue { .object(members(of: article)) }

    private static func link(of id: String) -> String { "/v1/articles/\(id)" }

    private static func told(_ file: AddedFile, isShown: Bool) -> JSONValue {
        let lists = ["text", "entities", "meetings", "quotes", "claims", "copies"]
        let articles = file.articles.map { id -> JSONValue in
            let own = isShown ? link(of: id) : EmbargoRoutes.path + "/" + id
            let links = isShown ? lists.map { JSONMember($0, .string(own + "/" + $0)) } : []
            return ["id": .string(id), "links": .object(links), "self": .string(own)]
        }
        return ["file": .string(file.name), "articles": .array(articles)]
    }

    // MARK: The contract

    private static let added = Operation.Kind(
        "added_file",
        [
            .member("file", .text(limit: .max), "Its path below the folder of articles."),
            .member(
                "articles",
                .list(
                    of: .object([
                        .member("id", .code, "The article's identifier."),
                        .member("links", .object([]), "Where what is found in it stands."),
                        .member("self", .link, "Its own address."),
                    ]), card: .max, resource: .max), "The articles that it holds."),
        ])
    private static let articleMembers: [FieldDescription] = [
        .member("id", .code, "The article's identifier."),
        .member("file", .text(limit: .max), "Its file's path below the folder."),
        .member("self", .link, "Its own address."),
    ]
    private static let told = Operation.Kind("replaced_article", articleMembers)
    static let amended = Operation.Kind(
        "amended_article",
        articleMembers + [
            .member("decision", .object([]), "What editors know better, as corrections.json has it.", isOmitted: true),
            .member("correction", .link, "Where the decision is told, and taken back.", isOmitted: true),
        ])
    static let patch: JSONValue = [
        "type": "object",
        "properties": .object(
            ["title", "date", "source", "author", "embargo_until", "why"].map {
                JSONMember($0, ["type": ["string", "null"]])
            }),
    ]
    static let removed = Operation.Kind(
        "removed_article",
        [
            .member("id", .code, "The article's identifier."),
            .member("file", .text(limit: .max), "The file that is gone."),
        ])
}

extension Call {
    /// The article that the path names first, and where it stands; other articles of its files are in the way of a change.
    fileprivate func filedArticle() throws(RequestError) -> FiledArticle {
        let article = snapshot.articles[try articleIndex()]
        return FiledArticle(id: article.id.value, file: article.fileName, otherFiles: article.origin.otherFiles)
    }
}

extension Request {
    /// The media type of the content, without parameters.
    var essence: String {
        let type = value(of: "Content-Type") ?? ""
        return type.split(separator: ";").first.map { $0.filter { $0 != " " }.lowercased() } ?? ""
    }
}
