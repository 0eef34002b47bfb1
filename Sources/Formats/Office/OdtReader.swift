/// Reads OpenDocument text (ISO/IEC 26300) as LibreOffice and others write it.
enum OdtReader {
    static func read(_ octets: [UInt8]) throws(FormatProblem) -> Draft {
        let files = try ZipContents.read(octets, ["content.xml", "meta.xml", "META-INF/manifest.xml"])
        if let manifest = files["META-INF/manifest.xml"],
            manifest[...].firstRange(of: Array("encryption-data".utf8)) != nil
        {
            throw FormatProblem(.encrypted, "the document is protected by a password")
        }
        guard let content = files["content.xml"] else {
            throw FormatProblem(.unsupported, "the zip archive holds no content.xml")
        }
        let tree = try MarkupParser.xml(try DocxReader.text(content))
        guard let body = tree.first("office:text", in: 0) else {
            throw FormatProblem(.noText, "the document is no text")
        }
        let parents = parents(tree)
        var draft = Draft()
        var paragraphs: [(text: String, style: String)] = []
        var node = body + 1
        while node < tree[body].end {
            switch tree[node].name {
            case "text:tracked-changes", "office:annotation", "text:note", "text:table-of-content", "office:forms",
                "text:sequence-decls":
                node = tree[node].end
                continue
            case "text:p", "text:h":
                let style = tree[node]["style-name"] ?? ""
                let level =
                    tree[node].name == "text:h"
                    ? "heading" + (tree[node]["outline-level"] ?? "1") : parents[style] ?? style
                for line in lines(of: node, tree) where !line.isEmpty { paragraphs.append((line, level)) }
                node = tree[node].end
                continue
            default: node += 1
            }
        }
        OfficeTitles.setTitle(&draft, &paragraphs, OfficeTitles.level)
        draft.setParagraphs(paragraphs.map(\.text))
        if let meta = files["meta.xml"].flatMap({ try? MarkupParser.xml(try DocxReader.text($0)) }) {
            OfficeTitles.tell(&draft, meta, fallback: paragraphs.first?.text)
        }
        return draft
    }

    /// The named styles that a document's own ones are made of: `P1` is a `Title`.
    private static func parents(_ tree: MarkupTree) -> [String: String] {
        var parents: [String: String] = [:]
        for node in tree.nodes.indices where tree[node].name == "style:style" {
            if let name = tree[node]["name"], let parent = tree[node]["parent-style-name"] { parents[name] = parent }
        }
        return parents
    }

    private static func lines(of paragraph: Int, _ tree: MarkupTree) -> [String] {
        var text = ""
        var node = paragraph + 1
        while node < tree[paragraph].end {
            if tree[node].isText { text += tree[node].text }
            switch tree[node].name {
            case "office:annotation", "text:note", "text:bookmark", "text:p", "text:h", "text:tracked-changes":
                node = tree[node].end
                continue
            case "text:s": text += " "
            case "text:tab": text += " "
            case "text:line-break": text += "\n"
            default: break
            }
            node += 1
        }
        return text.split(separator: "\n").map { $0.oneLine }
    }
}
