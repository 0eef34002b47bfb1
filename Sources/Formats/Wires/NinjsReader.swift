/// Reads ninjs, the IPTC's news in JSON, versions 1.x to 3.x.
enum NinjsReader {
    static func isItem(_ tree: JSONTree) -> Bool {
        guard tree["uri"]?.text != nil else { return false }
        return [
            "body_html", "body_text", "body_xhtml", "bodies", "headline", "headlines", "versioncreated", "pubstatus",
        ].contains { tree[$0] != nil }
    }

    /// Items alone, in a list, or as a message holds them.
    static func items(in tree: JSONTree) -> [JSONTree]? {
        if isItem(tree) { return [tree] }
        for name in ["items", "newsItems", "_items"] {
            if let list = tree[name]?.list, list.contains(where: isItem) { return list.filter(\.isObject) }
        }
        if let list = tree.list, list.contains(where: isItem) { return list.filter(\.isObject) }
        return nil
    }

    static func read(_ items: [JSONTree]) -> Document {
        var document = Document(kind: .ninjs, encoding: "", drafts: [])
        for item in items {
            let draft = read(item)
            if draft.hasText {
                document.drafts.append(draft)
            } else {
                document.leftOut.append(draft.title ?? draft.guid ?? "item")
            }
        }
        return document
    }

    private static func read(_ item: JSONTree) -> Draft {
        var draft = Draft()
        draft.guid = item["uri"]?.text
        if let address = item["canonicalurl"]?.text ?? item["link"]?.text ?? draft.guid, address.hasPrefix("http") {
            draft.address = address
        }
        draft.title =
            (item["headline"]?.text ?? valued(item["headlines"], ["main", "title", "headline"]) ?? item["title"]?.text)
            .map { TagStripping.line($0) }
        let people = SchemaOrg.names(item["authors"])
        draft.authors =
            people.isEmpty ? SavedPage.split([item["byline"]?.text ?? item["by"]?.text].compactMap(\.self)) : people
        draft.section =
            SchemaOrg.names(item["service"]).first ?? item["section"]?.text
            ?? subject(item["subject"] ?? item["subjects"])
        draft.language = item["language"]?.text
        draft.embargo = item["embargoed"]?.text
        for name in ["firstpublished", "versioncreated", "firstcreated", "contentcreated", "published"] {
            draft.setPublished(item[name]?.text, as: name)
        }
        draft.version = item["version"]?.text.map { String(repeating: "0", count: max(0, 8 - $0.count)) + $0 }
        let source = item["source"]?.text ?? SchemaOrg.names(item["infosources"]).first ?? item["copyrightholder"]?.text
        draft.publisher = source.map { Draft.Stated(value: $0, statement: "source: \($0)") }
        let body =
            ["body_html", "body_xhtml", "body_text", "body_nitf", "body_"].lazy.compactMap { item[$0]?.text }.first
            ?? valued(item["bodies"], ["main", "body", "article"])
        draft.setBody(body ?? "")
        if !draft.hasText {
            draft.setBody(
                item["description_html"]?.text ?? item["description_text"]?.text ?? valued(
                    item["descriptions"], ["main"]) ?? "")
            draft.isSummary = true
        }
        return draft
    }

    /// Of several values with roles the one of a role, else the first.
    private static func valued(_ tree: JSONTree?, _ roles: [String]) -> String? {
        guard let items = tree?.items, !items.isEmpty else { return nil }
        for role in roles {
            if let item = items.first(where: { $0["role"]?.text == role }), let value = item["value"]?.text {
                return value
            }
        }
        return items.lazy.compactMap { $0["value"]?.text ?? $0.text }.first
    }

    private static func subject(_ tree: JSONTree?) -> String? {
        tree?.items.lazy.compactMap { $0["name"]?.text }.first
    }
}
