/// What a page says of itself for machines: JSON-LD, OpenGraph, Dublin Core, links, `lang`.
struct PageMetadata {
    /// By name in lower case, the first of each.
    private(set) var fields: [String: String] = [:]
    private(set) var authors: [String] = []
    private(set) var canonical: String?
    private(set) var language: String?
    /// The words of `<title>`.
    private(set) var windowTitle: String?
    /// The article among the JSON-LD.
    private(set) var article: JSONTree?
    private(set) var base: String?

    init(_ tree: MarkupTree) {
        for (number, node) in tree.nodes.enumerated() where !node.isText {
            switch node.name {
            case "html": language = language ?? node["lang"].flatMap { $0.isEmpty ? nil : $0 }
            case "title": windowTitle = windowTitle ?? tree.line(of: number)
            case "meta": add(node)
            case "link":
                let rel = node["rel"]?.lowercased()
                if rel == "canonical" { canonical = canonical ?? node["href"] }
                if rel == "author", let title = node["title"] { authors.append(title) }
            case "base": base = base ?? node["href"]
            case "script":
                guard article == nil, node["type"]?.lowercased().contains("ld+json") == true else { continue }
                article = JSONTree.readBeginning(tree.words(of: number)).flatMap(SchemaOrg.article)
            default: continue
            }
        }
    }

    private mutating func add(_ node: MarkupTree.Node) {
        guard let content = node["content"]?.trimmed, !content.isEmpty else { return }
        guard let name = (node["property"] ?? node["name"] ?? node["itemprop"] ?? node["http-equiv"])?.lowercased()
        else { return }
        if name == "author" || name == "article:author" || name == "dc.creator" || name == "parsely-author" {
            authors.append(content)
        }
        if fields[name] == nil { fields[name] = content }
    }

    func first(_ names: [String]) -> (name: String, value: String)? {
        for name in names {
            if let value = fields[name] { return (name, value) }
        }
        return nil
    }

    /// The fields that state when a page was published, the surest first.
    static let dates = [
        "article:published_time", "article:published", "og:published_time", "og:article:published_time",
        "rnews:datepublished",
        "datepublished", "date_published", "publish_date", "publish-date", "publishdate", "pubdate", "dcterms.created",
        "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created", "dcterms.available",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cse:pubdate", "citation_publication_date",
        "bt:pubdate", "date", "published-date", "originalpublicationdate", "article.published", "published",
        "creationdate",
        "article:post_date", "ptime", "displaydate",
    ]
}
