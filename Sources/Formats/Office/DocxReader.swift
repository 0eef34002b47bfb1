/// Reads WordprocessingML (ECMA-376) as Word, LibreOffice, Google Docs and Pages write it; macros are no part of what is read.
enum DocxReader {
    static func read(_ octets: [UInt8]) throws(FormatProblem) -> Draft {
        let files = try ZipContents.read(octets, ["word/document.xml", "docProps/core.xml", "word/styles.xml"])
        guard let document = files["word/document.xml"] else {
            throw FormatProblem(
                .unsupported, OtherDocuments.name(ofArchive: octets) ?? "the zip archive holds no document of text")
        }
        let tree = try MarkupParser.xml(try text(document))
        let styles = files["word/styles.xml"].flatMap { try? MarkupParser.xml(try text($0)) }.map(titles) ?? [:]
        var draft = Draft()
        var paragraphs: [(text: String, style: String)] = []
        for node in tree.nodes.indices where tree[node].name == "w:p" {
            guard !isFallback(node, tree) else { continue }
            for line in lines(of: node, tree) where !line.isEmpty { paragraphs.append((line, style(of: node, tree))) }
        }
        let level = { (style: String) -> Int in styles[style] ?? OfficeTitles.level(style) }
        OfficeTitles.setTitle(&draft, &paragraphs, level)
        draft.setParagraphs(paragraphs.map(\.text))
        if let core = files["docProps/core.xml"].flatMap({ try? MarkupParser.xml(try text($0)) }) {
            OfficeTitles.tell(&draft, core, fallback: paragraphs.first?.text)
        }
        return draft
    }

    static func text(_ octets: [UInt8]) throws(FormatProblem) -> String {
        try TextDecoding.decode(octets, declared: "utf-8", others: OtherEncodings.decode).text
    }

    /// How high the styles of a document stand that are called title or heading: 0 for a title.
    private static func titles(_ tree: MarkupTree) -> [String: Int] {
        var levels: [String: Int] = [:]
        for node in tree.all("w:style", in: 0) {
            guard let id = tree[node]["styleid"], let name = tree.first("w:name", in: node).flatMap({ tree[$0]["val"] })
            else { continue }
            let level = OfficeTitles.level(name)
            if level < OfficeTitles.none { levels[id] = level }
        }
        return levels
    }

    /// Whether a paragraph stands in what older programs show in place of a picture or a box.
    private static func isFallback(_ node: Int, _ tree: MarkupTree) -> Bool {
        var parent = tree[node].parent
        while parent > 0 {
            if tree[parent].name.hasSuffix(":fallback") || tree[parent].name == "w:del" { return true }
            parent = tree[parent].parent
        }
        return false
    }

    private static func style(of node: Int, _ tree: MarkupTree) -> String {
        tree.child("w:ppr", of: node).flatMap { tree.child("w:pstyle", of: $0) }.flatMap { tree[$0]["val"] } ?? ""
    }

    /// The words of a paragraph; breaks end a line.
    private static func lines(of paragraph: Int, _ tree: MarkupTree) -> [String] {
        var text = ""
        var node = paragraph + 1
        while node < tree[paragraph].end {
            switch tree[node].name {
            // A paragraph within (a text box) is told by itself; what was deleted or is code of a field is no text.
            case "w:p", "w:del", "w:instrtext", "w:deltext", "w:ppr", "w:rpr", "w:commentreference",
                "w:footnotereference":
                node = tree[node].end
                continue
            case "w:t": text += tree.words(of: node)
            case "w:tab": text += " "
            case "w:br", "w:cr": text += "\n"
            case "w:nobreakhyphen": text += "-"
            default: break
            }
            if tree[node].name.hasSuffix(":fallback") {
                node = tree[node].end
                continue
            }
            node += 1
        }
        return text.split(separator: "\n").map { $0.oneLine }
    }
}
