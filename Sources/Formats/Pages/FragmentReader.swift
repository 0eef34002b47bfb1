/// Reads pieces of HTML as feeds, wires and letters hold them: all of it is the article's but what is plainly not.
enum FragmentReader {
    /// The paragraphs of a piece of HTML, and what was left out.
    static func paragraphs(of html: String) -> (paragraphs: [String], removed: [Draft.Removed]) {
        let tree = MarkupParser.html(html)
        return paragraphs(of: tree, in: 0)
    }

    static func paragraphs(of tree: MarkupTree, in root: Int) -> (paragraphs: [String], removed: [Draft.Removed]) {
        let blocks = PageBlocks(tree, in: root, furniture: PageFurniture(tree).reasons).blocks
        var paragraphs: [String] = []
        var removed: [Draft.Removed] = []
        for block in blocks {
            if let reason = block.reason {
                removed.append(Draft.Removed(text: block.text, reason: reason))
            } else if block.linkShare > 0.8, isReference(block) {
                removed.append(Draft.Removed(text: block.text, reason: .related))
            } else {
                paragraphs.append(block.text)
            }
        }
        return (paragraphs, removed)
    }

    /// Whether a block of nothing but a link leads elsewhere: *Lire la suite*, *À lire aussi : …*.
    private static func isReference(_ block: PageBlock) -> Bool {
        let words = block.text.lowercased()
        return ["lire", "à lire", "a lire", "read", "continue", "voir", "retrouvez", "[…]", "plus d", "en savoir"]
            .contains {
                words.hasPrefix($0)
            }
    }

    /// The lines of a text that may be HTML, HTML that was encoded once more, or plain.
    static func lines(of text: String) -> (paragraphs: [String], removed: [Draft.Removed]) {
        var text = text
        // Encoded twice: what is read once is markup still to be read.
        if !isMarkup(text), text.contains("&lt;") || text.contains("&amp;") {
            let resolved = CharacterReferences.resolved(text)
            if isMarkup(resolved) || resolved.contains("&") { text = resolved }
        }
        if isMarkup(text) { return paragraphs(of: text) }
        let plain = CharacterReferences.resolved(text).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return (plain.split(separator: "\n").map { $0.oneLine }.filter { !$0.isEmpty }, [])
    }

    private static func isMarkup(_ text: String) -> Bool {
        var octets = Array(text.utf8)
        guard octets.contains(UInt8(ascii: "<")) else { return false }
        // One tag is enough here: the text comes from a field that may hold markup.
        octets.insert(contentsOf: Array("<p>".utf8), at: 0)
        return TagStripping.isMarked(octets[...])
            && (text.contains("</") || text.contains("<br") || text.contains("<p"))
            || octets.dropFirst(3).first == UInt8(ascii: "<") && TagStripping.isMarked(octets.dropFirst(3))
    }
}

extension Draft {
    /// Takes a body that may be plain or HTML.
    mutating func setBody(_ text: String) {
        let (paragraphs, taken) = FragmentReader.lines(of: text)
        setParagraphs(paragraphs)
        removed += taken
    }
}
