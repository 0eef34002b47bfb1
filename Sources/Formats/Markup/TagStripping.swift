/// Takes tags out of a text that is no page: what a desk's export left in it.
package enum TagStripping {
    /// Whether a text holds markup: at least two tags that are known, or one at its beginning.
    package static func isMarked(_ octets: ArraySlice<UInt8>) -> Bool {
        var count = 0
        var place = octets.startIndex
        while let start = octets[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = start + 1
            guard let tag = Tag(octets, at: start), tag.isKnown else { continue }
            count += 1
            if count > 1 || octets[..<start].allSatisfy(FileKind.isSpace) { return true }
            place = tag.end
        }
        return false
    }

    /// The text without its tags.
    ///
    /// Where blocks begin and end, lines do; what stands in scripts, styles and comments goes.
    ///
    /// - Parameters:
    ///   - text: with tags.
    ///   - joinsLines: whether an end of line means no more than a space, as in markup proper.
    /// - Returns: the text, and the names of the tags, each once, in order.
    package static func strip(_ text: String, joinsLines: Bool = false) -> (text: String, tags: [String]) {
        let octets = Array(text.utf8)[...]
        var output: [UInt8] = []
        output.reserveCapacity(octets.count)
        var names: [String] = []
        var place = octets.startIndex
        while place < octets.endIndex {
            let octet = octets[place]
            guard octet == UInt8(ascii: "<"), let tag = Tag(octets, at: place), tag.isKnown else {
                output.append(joinsLines && (octet == 0x0A || octet == 0x0D) ? 0x20 : octet)
                place += 1
                continue
            }
            if !names.contains(tag.name), names.count < mostNamed { names.append(tag.name) }
            if tag.isBreak { output.append(0x0A) } else if tag.isBlock { output += [0x0A, 0x0A] }
            if tag.isCell, output.last.map({ !FileKind.isSpace($0) }) == true { output.append(0x20) }
            place = tag.isOpaque && !tag.isEnd ? tag.endOfContent(in: octets) : tag.end
        }
        return (String(decoding: output, as: UTF8.self), names)
    }

    private static let mostNamed = 20
}

/// A tag, comment or declaration in octets.
struct Tag {
    let name: String
    let isEnd: Bool
    /// Behind its last octet.
    let end: Int

    private static let longest = 4096

    init?(_ octets: ArraySlice<UInt8>, at start: Int) {
        var place = start + 1
        guard place < octets.endIndex else { return nil }
        if octets[place...].starts(with: Array("!--".utf8)) {
            name = "!--"
            isEnd = false
            end = octets[place...].firstRange(of: Array("-->".utf8))?.upperBound ?? octets.endIndex
            return
        }
        isEnd = octets[place] == UInt8(ascii: "/")
        if isEnd || octets[place] == UInt8(ascii: "!") || octets[place] == UInt8(ascii: "?") { place += 1 }
        let nameStart = place
        while place < octets.endIndex, Self.isName(octets[place]), place - nameStart < 24 { place += 1 }
        guard place > nameStart, place < octets.endIndex else { return nil }
        let next = octets[place]
        guard FileKind.isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") else { return nil }
        name = String(decoding: octets[nameStart..<place], as: UTF8.self).lowercased()
        let limit = min(octets.endIndex, start + Self.longest)
        var quote: UInt8?
        while place < limit {
            let octet = octets[place]
            if let open = quote {
                if octet == open { quote = nil }
            } else if octet == UInt8(ascii: "\"") || octet == UInt8(ascii: "'") {
                quote = octet
            } else if octet == UInt8(ascii: ">") {
                end = place + 1
                return
            } else if octet == UInt8(ascii: "<") {
                return nil
            }
            place += 1
        }
        return nil
    }

    private static func isName(_ octet: UInt8) -> Bool {
        (0x61...0x7A).contains(octet | 0x20) || (0x30...0x39).contains(octet) || octet == UInt8(ascii: ":")
            || octet == UInt8(ascii: "-")
    }

    var isKnown: Bool { Self.blocks.contains(name) || Self.others.contains(name) || name == "!--" }
    var isBlock: Bool { Self.blocks.contains(name) }
    var isBreak: Bool { name == "br" }
    var isCell: Bool { name == "td" || name == "th" }
    var isOpaque: Bool { ["script", "style", "head", "noscript", "template", "title"].contains(name) }

    /// Where what stands in a script or style ends, its end tag included.
    func endOfContent(in octets: ArraySlice<UInt8>) -> Int {
        var place = end
        while let next = octets[place...].firstIndex(of: UInt8(ascii: "<")) {
            if let tag = Tag(octets, at: next), tag.isEnd, tag.name == name { return tag.end }
            place = next + 1
        }
        return octets.endIndex
    }

    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "doctype", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
        "li",
        "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "thead", "title", "tr", "ul", "block", "hl1",
        "hl2",
    ]

    private static let others: Set<String> = [
        "a", "abbr", "acronym", "b", "big", "br", "button", "caption", "cite", "code", "del", "em", "embed", "font",
        "i",
        "iframe", "img", "input", "ins", "label", "link", "mark", "meta", "noscript", "object", "option", "picture",
        "q", "s",
        "script", "select", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "td",
        "template",
        "th", "time", "u", "var", "video", "audio", "wbr", "o:p", "input", "nobr",
    ]
}
