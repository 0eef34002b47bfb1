/// Reads NITF, the News Industry Text Format.
enum NITFReader {
    static func read(_ tree: MarkupTree) -> Document {
        var document = Document(kind: .nitf, encoding: "", drafts: [])
        for item in tree.all("nitf", in: 0) {
            let draft = draft(tree, item)
            if draft.hasText {
                document.drafts.append(draft)
            } else {
                document.leftOut.append(draft.title ?? draft.guid ?? "item")
            }
        }
        return document
    }

    private static func draft(_ tree: MarkupTree, _ item: Int) -> Draft {
        var draft = Draft()
        func attribute(_ name: String, _ attribute: String) -> String? {
            tree.first(name, in: item).flatMap { tree[$0][attribute] }
        }
        draft.title = tree.line("hl1", in: item) ?? tree.line("hedline", in: item) ?? tree.line("title", in: item)
        draft.guid = attribute("doc-id", "id-string")
        draft.section =
            attribute("pubdata", "position.section") ?? attribute("tobject.property", "tobject.property.type")
        draft.language = tree[item]["lang"] ?? attribute("body", "lang")
        let byline = tree.first("byline", in: item)
        let name = byline.flatMap { tree.line("person", in: $0) ?? tree.line(of: $0) } ?? tree.line("author", in: item)
        draft.authors = SavedPage.split([name].compactMap(\.self))
        draft.setPublished(attribute("pubdata", "date.publication"), as: "date.publication")
        for name in ["date.issue", "date.release", "story.date"] {
            draft.setPublished(attribute(name, "norm"), as: name)
        }
        let publisher =
            attribute("pubdata", "name") ?? tree.line("distributor", in: item) ?? attribute("doc.copyright", "holder")
        draft.publisher = publisher.map { Draft.Stated(value: $0, statement: "pubdata: \($0)") }
        if let dateline = tree.line("dateline", in: item) {
            draft.removed.append(Draft.Removed(text: dateline, reason: .byline))
        }
        let body = tree.first("body.content", in: item) ?? tree.first("body", in: item) ?? item
        let abstract =
            tree.first("abstract", in: item).map { FragmentReader.paragraphs(of: tree, in: $0).paragraphs } ?? []
        let subtitle = tree.line("hl2", in: item)
        let (paragraphs, taken) = FragmentReader.paragraphs(of: withoutMedia(tree), in: body)
        draft.setParagraphs([subtitle].compactMap(\.self) + abstract + paragraphs.filter { $0 != draft.title })
        draft.removed += taken
        return draft
    }

    /// Pictures bring captions and credits: they are no words of the text.
    private static func withoutMedia(_ tree: MarkupTree) -> MarkupTree {
        var tree = tree
        for node in tree.nodes.indices where tree[node].name == "media" || tree[node].name == "media-caption" {
            tree.nodes[node].attributes.append(("hidden", ""))
        }
        return tree
    }
}
