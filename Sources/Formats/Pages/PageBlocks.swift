/// A run of words between two places where a page begins a line.
struct PageBlock {
    /// The element that it stands in.
    let element: Int
    /// The name of the nearest element that makes lines.
    let tag: String
    var text: String
    /// Scalars of it that stand in links.
    var linked: Int
    /// Why it is no part of an article; nil where it may be.
    let reason: Draft.Removed.Reason?

    var length: Int { text.unicodeScalars.count }
    var linkShare: Double { length == 0 ? 0 : Double(linked) / Double(length) }
    var isHeading: Bool { tag.count == 2 && tag.hasPrefix("h") && tag != "hr" }
}

/// The blocks of a page in order, from one walk over its tree.
struct PageBlocks {
    private(set) var blocks: [PageBlock] = []
    private let tree: MarkupTree
    private let furniture: [Draft.Removed.Reason?]
    private var text = String.UnicodeScalarView()
    private var linked = 0
    private var breaks = 0

    /// - Parameters:
    ///   - tree: of the page.
    ///   - root: the node whose blocks are wanted.
    ///   - furniture: for each node why it is no part of an article.
    init(_ tree: MarkupTree, in root: Int, furniture: [Draft.Removed.Reason?]) {
        self.tree = tree
        self.furniture = furniture
        walk(root)
    }

    private mutating func walk(_ root: Int) {
        // The element that makes lines, and whether a link is open, for each element on the way to a node.
        var line = root
        var links = 0
        var open: [(end: Int, line: Int, isLink: Bool, isBlock: Bool)] = []
        var node = root + 1
        let end = tree[root].end
        while node < end {
            while let last = open.last, last.end <= node {
                open.removeLast()
                if last.isBlock { flush(line) }
                if last.isLink { links -= 1 }
                line = last.line
            }
            let current = tree[node]
            if current.isText {
                add(current.text, isLinked: links > 0)
                node += 1
                continue
            }
            if Self.opaque.contains(current.name) || furniture[node] == .markup {
                node = current.end
                continue
            }
            let isBlock = Self.lines.contains(current.name)
            if isBlock { flush(line) }
            if current.name == "br" { breakLine(line) }
            if current.name == "td" || current.name == "th" { add(" ", isLinked: false) }
            let isLink = current.name == "a"
            open.append((current.end, line, isLink, isBlock))
            if isBlock { line = node }
            if isLink { links += 1 }
            node += 1
        }
        while let last = open.popLast() {
            if last.isBlock { flush(line) }
            line = last.line
        }
        flush(root)
    }

    private mutating func add(_ words: String, isLinked: Bool) {
        for scalar in words.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace && scalar != "\u{A0}" && scalar != "\u{202F}"
            if isSpace {
                if let last = text.last, last != " " && last != "\n" { text.append(" ") }
                continue
            }
            if scalar != "\u{A0}" { breaks = 0 }
            text.append(scalar)
            if isLinked { linked += 1 }
        }
    }

    /// One break is a space or a line of verse; two end a paragraph.
    private mutating func breakLine(_ line: Int) {
        breaks += 1
        if breaks > 1 { flush(line) } else if !text.isEmpty { text.append("\n") }
    }

    private mutating func flush(_ line: Int) {
        defer {
            text = String.UnicodeScalarView()
            linked = 0
            breaks = 0
        }
        guard text.contains(where: { !$0.properties.isWhitespace }) else { return }
        let words = String(text)
        let lines = words.split(separator: "\n").map { $0.oneLine }.filter { !$0.isEmpty }
        // Short lines that breaks divide are lines; long ones are a paragraph that somebody broke.
        let isVerse = lines.count > 1 && lines.allSatisfy { $0.unicodeScalars.count < 90 && !$0.isEmpty }
        let parts = isVerse ? lines : [lines.joined(separator: " ")]
        for part in parts where !part.isEmpty {
            blocks.append(
                PageBlock(
                    element: line, tag: tree[line].name, text: part,
                    linked: parts.count == 1 ? linked : linked * part.unicodeScalars.count / max(1, text.count),
                    reason: furniture[line]))
        }
    }

    /// What nobody reads.
    static let opaque: Set<String> = [
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "select", "option", "head",
        "math",
        "canvas", "video", "audio", "map", "datalist", "textarea", "input", "button",
    ]

    static let lines: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
        "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup",
        "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table",
        "tbody", "tfoot", "thead", "tr", "ul", "block", "hl1", "hl2", "content", "amp-ad",
    ]
}
