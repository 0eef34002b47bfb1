/// Reads NewsML 1.x, as agencies of the 2000s send it, and NewsML-G2.
enum NewsMLReader {
    static func read(_ tree: MarkupTree, as kind: FileKind) -> Document {
        var document = Document(kind: kind, encoding: "", drafts: [])
        for item in tree.all("newsitem", in: 0) {
            let draft = kind == .newsMLG2 ? second(tree, item) : first(tree, item)
            if draft.hasText {
                document.drafts.append(draft)
            } else {
                document.leftOut.append(draft.title ?? draft.guid ?? "item")
            }
        }
        return document
    }

    private static func second(_ tree: MarkupTree, _ item: Int) -> Draft {
        var draft = Draft()
        let (about, content) = (tree.child("itemmeta", of: item), tree.child("contentmeta", of: item))
        draft.guid = tree[item]["guid"]
        draft.version = tree[item]["version"].map { String(repeating: "0", count: max(0, 8 - $0.count)) + $0 }
        func line(_ name: String) -> String? {
            content.flatMap { tree.line(name, in: $0) } ?? about.flatMap { tree.line(name, in: $0) }
        }
        draft.embargo = line("embargoed")
        let heads = content.map { tree.all("headline", in: $0) } ?? []
        draft.title =
            tree.line(of: heads.first { tree[$0]["role"]?.contains("main") == true } ?? heads.first)
            ?? about.flatMap { tree.line("title", in: $0) }
        draft.authors = SavedPage.split(
            [line("by")].compactMap(\.self).filter { !$0.isEmpty })
        if draft.authors.isEmpty, let content {
            draft.authors = tree.all("creator", in: content).compactMap { tree.line("name", in: $0) }
        }
        draft.section = content.flatMap { content in
            tree.all("subject", in: content).lazy.compactMap { tree.line("name", in: $0) }.first
        }
        draft.language =
            content.flatMap { tree.first("language", in: $0) }.flatMap { tree[$0]["tag"] } ?? tree[item]["lang"]
        draft.address = about.flatMap { about in
            tree.all("link", in: about).lazy.filter {
                tree[$0]["rel"]?.contains("alternate") == true || tree[$0]["rel"]?.contains("canonical") == true
            }
            .compactMap { tree[$0]["href"] }.first
        }
        for name in ["firstpublished", "versioncreated", "contentcreated", "firstcreated", "contentmodified"] {
            draft.setPublished(line(name), as: name)
        }
        let provider = about.flatMap { tree.first("provider", in: $0) }
        let name =
            provider.flatMap { tree.line("name", in: $0) ?? tree[$0]["literal"] ?? tree[$0]["qcode"] }
            ?? line("creditline")
        draft.publisher = name.map { Draft.Stated(value: $0, statement: "provider: \($0)") }
        if let dateline = line("dateline") {
            draft.removed.append(Draft.Removed(text: dateline, reason: .byline))
            draft.setPublished(dateline, as: "dateline")
        }
        draft.setContent(tree, tree.child("contentset", of: item) ?? item)
        return draft
    }

    private static func first(_ tree: MarkupTree, _ item: Int) -> Draft {
        var draft = Draft()
        let names = ["providerid", "dateid", "newsitemid"].compactMap { tree.line($0, in: item) }
        draft.guid = tree.line("publicidentifier", in: item) ?? (names.isEmpty ? nil : names.joined(separator: ":"))
        draft.version = tree.line("revisionid", in: item).map {
            String(repeating: "0", count: max(0, 8 - $0.count)) + $0
        }
        draft.title = tree.line("headline", in: item) ?? tree.line("hl1", in: item) ?? tree.line("title", in: item)
        draft.authors = SavedPage.split([tree.line("byline", in: item)].compactMap(\.self))
        draft.language = tree.first("language", in: item).flatMap { tree[$0]["formalname"] } ?? tree[item]["lang"]
        draft.section = tree.first("subjectmatter", in: item).flatMap { tree[$0]["formalname"] }
        for name in ["thisrevisioncreated", "firstcreated", "dateid"] {
            draft.setPublished(tree.line(name, in: item), as: name)
        }
        draft.setPublished(tree.line("dateandtime", in: 0), as: "DateAndTime")
        let provider = (tree.first("provider", in: item) ?? tree.first("source", in: item)).flatMap {
            tree.first("party", in: $0)
        }
        let name = provider.flatMap { tree[$0]["formalname"] } ?? tree.line("creditline", in: item)
        draft.publisher = name.map { Draft.Stated(value: $0, statement: "provider: \($0)") }
        if let dateline = tree.line("dateline", in: item) {
            draft.removed.append(Draft.Removed(text: dateline, reason: .byline))
            draft.setPublished(dateline, as: "dateline")
        }
        let contents = tree.all("datacontent", in: item)
        // Of an article in several forms the first has the words.
        for content in contents where !draft.hasText { draft.setContent(tree, content) }
        return draft
    }
}

extension Draft {
    /// Takes the body from elements of XML: paragraphs of XHTML or NITF, or a text that may be markup itself.
    mutating func setContent(_ tree: MarkupTree, _ node: Int) {
        let holdsElements = tree.inside(node).contains {
            ["p", "div", "block", "br", "hl1", "body", "li"].contains(tree[$0].name)
        }
        guard holdsElements else {
            setBody(tree.words(of: node))
            return
        }
        let root = tree.first("body.content", in: node) ?? tree.first("body", in: node) ?? node
        let (paragraphs, taken) = FragmentReader.paragraphs(of: tree, in: root)
        setParagraphs(paragraphs.filter { $0 != title })
        removed += taken
    }
}
