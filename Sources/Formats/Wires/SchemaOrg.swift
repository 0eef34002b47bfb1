/// Reads articles of schema.org, as pages hold them in JSON-LD and exports in files.
enum SchemaOrg {
    private static let types: Set<String> = [
        "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
        "backgroundnewsarticle",
        "reviewnewsarticle", "askpublicnewsarticle", "advertisercontentarticle", "blogposting", "liveblogposting",
        "socialmediaposting", "techarticle", "scholarlyarticle", "report", "satiricalarticle",
    ]

    /// The article of a page: the first that stands there, its like in a graph or list included.
    static func article(in tree: JSONTree) -> JSONTree? { articles(in: tree, most: 1).first }

    /// Articles in lists, graphs and feeds, in their order; none is looked for in the parts of an article.
    static func articles(in tree: JSONTree, most: Int = .max) -> [JSONTree] {
        var found: [JSONTree] = []
        var waiting: [JSONTree] = [tree]
        while let next = waiting.popLast(), found.count < most {
            switch next {
            case .list(let list): waiting += list.reversed()
            case .object(let members):
                if isArticle(next) {
                    found.append(next)
                    continue
                }
                for name in ["itemListElement", "dataFeedElement", "mainEntity", "item", "hasPart", "@graph"] {
                    if let inner = members[name] { waiting.append(inner) }
                }
            default: continue
            }
        }
        return found
    }

    static func isArticle(_ tree: JSONTree) -> Bool {
        guard let type = tree["@type"] ?? tree["type"] else { return false }
        return type.items.contains { item in
            guard let name = item.text?.lowercased() else { return false }
            return types.contains(name.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? name)
        }
    }

    /// Names of persons and organizations: texts, objects with a name, lists of them.
    static func names(_ tree: JSONTree?) -> [String] {
        guard let tree else { return [] }
        return tree.items.compactMap { item in
            (item.text ?? item["name"]?.items.first?.text).map { CharacterReferences.resolved($0).oneLine }
        }.filter { !$0.isEmpty && !$0.hasPrefix("http") }
    }

    /// An address: a text, or an object's `@id`.
    static func address(_ tree: JSONTree?) -> String? {
        guard let tree else { return nil }
        return (tree.text ?? tree["@id"]?.text ?? tree["url"]?.text).flatMap { $0.hasPrefix("http") ? $0 : nil }
    }

    /// Whether it says that only subscribers may read all of it.
    static func isClosed(_ article: JSONTree) -> Bool {
        switch article["isAccessibleForFree"] {
        case .bool(false): true
        case .text(let text): text.lowercased() == "false"
        default: false
        }
    }

    /// Gives a draft what an article says of itself; the body is not among it.
    static func tell(_ draft: inout Draft, of article: JSONTree) {
        if draft.title == nil {
            draft.title = (article["headline"] ?? article["name"])?.text.map { TagStripping.line($0) }
        }
        if draft.authors.isEmpty { draft.authors = names(article["author"] ?? article["creator"]) }
        draft.section = draft.section ?? names(article["articleSection"]).first
        draft.language = draft.language ?? names(article["inLanguage"]).first
        draft.address = draft.address ?? address(article["mainEntityOfPage"]) ?? address(article["url"])
        draft.guid = draft.guid ?? (article["identifier"]?.text ?? article["@id"]?.text)
        for name in ["datePublished", "dateCreated", "uploadDate"] { draft.setPublished(article[name]?.text, as: name) }
        draft.version = draft.version ?? article["dateModified"]?.text
        if draft.publisher == nil, let name = names(article["publisher"] ?? article["sourceOrganization"]).first {
            draft.publisher = Draft.Stated(value: name, statement: "publisher: \(name)")
        }
    }

    /// Reads a file of one article or many.
    static func read(_ tree: JSONTree) -> [Draft] {
        articles(in: tree).map { article in
            var draft = Draft()
            tell(&draft, of: article)
            let body = article["articleBody"]?.text ?? article["text"]?.text
            draft.setBody(body ?? article["description"]?.text ?? article["abstract"]?.text ?? "")
            draft.isSummary = body == nil
            return draft
        }
    }
}

extension TagStripping {
    /// A text on one line, tags and references read.
    static func line(_ text: String) -> String {
        let octets = Array(text.utf8)
        let words = octets.contains(UInt8(ascii: "<")) ? strip(text).text : text
        return CharacterReferences.resolved(words).oneLine
    }
}
