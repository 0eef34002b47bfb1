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
    /// Its scalars.
    let length: Int

    var linkShare: Double { length == 0 ? 0 : Double(linked) / Double(length) }
    var isHeading: Bool { tag.count == 2 && tag.hasPrefix("h") && tag != "hr" }
}

/// The blocks of a page in order, from one walk over its tree.
struct PageBlocks {
    private(set) var blocks: [PageBlock] = []
    private let tree: MarkupTree
    private let furniture: [Draft.Removed.Reason?]
    private var text: [UInt8] = []
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
            if Self.opaque.contains(current.name) || furniture[node] == .markup || current.name == "nav" {
                node = current.end
                continue
            }
            let isBlock = Self.lines.contains(current.name)
            if isBlock { flush(line) }
            if current.name == "br" { breakLine(line) }
            if current.name == "td" || current.name == "th", !text.isEmpty { text.append(0x20) }
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
        for octet in words.utf8 {
            if FileKind.isSpace(octet) {
                if let last = text.last, last != 0x20, last != 0x0A { text.append(0x20) }
                continue
            }
            breaks = 0
            text.append(octet)
            if isLinked, octet & 0xC0 != 0x80 { linked += 1 }
        }
    }

    /// One break is a space or a line of verse; two end a paragraph.
    private mutating func breakLine(_ line: Int) {
        breaks += 1
        if breaks > 1 { flush(line) } else if !text.isEmpty { text.append(0x0A) }
    }

    private mutating func flush(_ line: Int) {
        defer {
            text.removeAll(keepingCapacity: true)
            linked = 0
            breaks = 0
        }
        guard !text.isEmpty else { return }
        let isWhole = !text.contains(0x0A)
        let lines = (isWhole ? [text[...]] : text.split(separator: 0x0A)).map(Self.line).filter { !$0.isEmpty }
        let lengths = lines.map { $0.unicodeScalars.count }
        // Short lines that breaks divide are lines; long ones are a paragraph that somebody broke.
        let isVerse = lines.count > 1 && lengths.allSatisfy { $0 < 90 }
        let whole = isVerse || lines.count == 1 ? nil : lines.joined(separator: " ")
        let total = max(1, lengths.reduce(0, +))
        for (part, length) in whole.map({ [($0, total + lines.count - 1)] }) ?? Array(zip(lines, lengths)) {
            blocks.append(
                PageBlock(
                    element: line, tag: tree[line].name, text: part, linked: linked * length / total,
                    reason: furniture[line],
                    length: length))
        }
    }

    /// Words without white space at their ends; runs of it are one space already.
    private static func line(_ octets: ArraySlice<UInt8>) -> String {
        var octets = octets
        while octets.first == 0x20 { octets.removeFirst() }
        while octets.last == 0x20 { octets.removeLast() }
        let text = String(decoding: octets, as: UTF8.self)
        // A no-break space at an end is no word, either.
        guard octets.first == 0xC2 || octets.last == 0xA0 || octets.last == 0xAF || octets.first == 0xE2 else {
            return text
        }
        return text.trimmed
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
