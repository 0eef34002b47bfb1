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
        "POST", limit: limit, mediaTypes: endings.keys.sorted(),
        Operation(
            "addArticles", "Adds a file of articles, of any kind that files have; they serve when this is answered.",
            .object(added))
    ) { call, request, editor throws(RequestError) in
        let type = request.value(of: "Content-Type") ?? ""
        let essence = type.split(separator: ";").first.map { $0.filter { $0 != " " }.lowercased() } ?? ""
        guard let ending = endings[essence] else {
            throw .unsupportedMediaType(type, accepted: endings.keys.sorted())
        }
        return try call.edited(request, .created) { served throws(EditError) in
            let file = try editor.add(
                file: request.body, ending: ending, key: request.value(of: "Idempotency-Key"), served: served)
            let first = file.articles.first.map { [Field("Location", link(of: $0))] } ?? []
            return Changed(json: told(file), fields: first, status: file.isNew ? nil : .ok)
        }
    }

    static let remove = Edit(
        "DELETE",
        Operation(
            "removeArticle", "Removes an article with its file; it does not serve any more when this is answered.",
            .object(removed))
    ) { call, request, editor throws(RequestError) in
        let article = call.snapshot.articles[try call.articleIndex()]
        let name = article.fileName
        let others = call.snapshot.articles.count { $0.fileName == name } - 1
        return try call.edited(request, .ok) { served throws(EditError) in
            guard others == 0 else { throw .conflict("its file '\(name)' holds \(others) other articles") }
            try editor.remove(file: name, served: served)
            return Changed(json: ["id": .string(article.id.value), "file": .string(name)])
        }
    }

    private static func link(of id: String) -> String { "/v1/articles/\(id)" }

    private static func told(_ file: AddedFile) -> JSONValue {
        let lists = ["text", "entities", "meetings", "quotes", "claims", "copies"]
        let articles = file.articles.map { id -> JSONValue in
            [
                "id": .string(id), "links": .object(lists.map { JSONMember($0, .string(link(of: id) + "/" + $0)) }),
                "self": .string(link(of: id)),
            ]
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
    private static let removed = Operation.Kind(
        "removed_article",
        [
            .member("id", .code, "The article's identifier."),
            .member("file", .text(limit: .max), "The file that is gone."),
        ])
}
