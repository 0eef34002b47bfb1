/// Reads Rich Text Format as Word, LibreOffice, WordPad, TextEdit and editorial systems write it.
///
/// It takes words and the styles of paragraphs. No object, picture, field's code, note or hidden text is read.
enum RTFReader {
    static func read(_ octets: [UInt8]) throws(FormatProblem) -> Draft {
        var walk = RTFWalk()
        var scanner = RTFScanner(octets)
        while let part = scanner.next() { try walk.take(part) }
        walk.endParagraph()
        guard !walk.paragraphs.isEmpty else { throw FormatProblem(.noText, "it holds no text") }
        var draft = Draft()
        var paragraphs = walk.paragraphs
        OfficeTitles.setTitle(&draft, &paragraphs) { walk.level(ofStyle: $0) }
        draft.setParagraphs(paragraphs.map(\.text))
        OfficeTitles.tell(
            &draft, author: walk.properties[.author], title: walk.properties[.title], fallback: paragraphs.first?.text)
        return draft
    }
}

/// Puts together what the parts of a file say.
struct RTFWalk {
    /// Where words of a group go.
    enum Destination: Hashable {
        case text
        case nowhere
        case title
        case author
        case styles
    }

    private struct Group {
        var destination = Destination.text
        /// How many octets stand for a character of Unicode, for readers that know none (`\uc`).
        var fallback = 1
        var isHidden = false
    }

    private(set) var paragraphs: [(text: String, style: String)] = []
    private(set) var properties: [Destination: String] = [:]
    private var names: [String: String] = [:]
    private var groups = [Group()]
    private var words = ""
    /// Octets of the code page, of which several may be one character.
    private var pending: [UInt8] = []
    private var style = ""
    private var named = ""
    private var codePage = "windows-1252"
    /// Octets and signs that the character before them stands for already.
    private var passed = 0
    private var surrogate: UInt16?

    private static let deepest = 500
    /// Paragraphs of a file at most.
    private static let most = 100_000

    /// How high a style stands by its name; 0 for a title.
    func level(ofStyle number: String) -> Int { names[number].map(OfficeTitles.level) ?? OfficeTitles.none }

    mutating func take(_ part: RTFScanner.Part) throws(FormatProblem) {
        switch part {
        case .open:
            flush()
            guard groups.count < Self.deepest else {
                throw FormatProblem(.tooDeep, "\(Self.deepest) groups in one another")
            }
            groups.append(groups[groups.count - 1])
        case .close:
            flush()
            endStyle()
            if groups.count > 1 { groups.removeLast() }
        case .octet(let octet): if !isPassed() { pending.append(octet) }
        case .word(let name, let number): take(name, number)
        }
    }

    /// Ends the paragraph that is open, if any.
    mutating func endParagraph() {
        flush()
        let text = words.oneLine
        if !text.isEmpty, paragraphs.count < Self.most { paragraphs.append((text, style)) }
        words = ""
    }

    private var destination: Destination { groups[groups.count - 1].destination }

    private mutating func isPassed() -> Bool {
        guard passed > 0 else { return false }
        passed -= 1
        return true
    }

    private mutating func take(_ name: String, _ number: Int?) {
        if name != "u" { flush() }
        let last = groups.count - 1
        switch name {
        case "par", "sect", "page", "row": if destination == .text { endParagraph() }
        case "line": if destination == .text { endParagraph() }
        case "tab", "cell", "emspace", "enspace", "~": add(" ")
        case "_": add("-")
        case "ansicpg": if let number, number > 0 { codePage = number == 10_000 ? "macintosh" : "windows-\(number)" }
        case "mac": codePage = "macintosh"
        case "uc": groups[last].fallback = max(0, min(8, number ?? 1))
        case "u": unicode(number ?? 0)
        case "pard": style = ""
        case "s": if destination == .styles { named = String(number ?? 0) } else { style = String(number ?? 0) }
        case "v": groups[last].isHidden = number != 0
        case "deleted": groups[last].isHidden = number != 0
        case "plain": groups[last].isHidden = false
        case "title": if destination == .nowhere { groups[last].destination = .title }
        case "author": if destination == .nowhere { groups[last].destination = .author }
        case "stylesheet": groups[last].destination = .styles
        default:
            if let sign = Self.signs[name] { add(sign) }
            if Self.elsewhere.contains(name) { groups[last].destination = .nowhere }
        }
    }

    /// A character of Unicode by its UTF-16 unit, which may be written below zero.
    private mutating func unicode(_ number: Int) {
        passed = groups[groups.count - 1].fallback
        if pending.count > 0 { flush(keeps: true) }
        let unit = UInt16(truncatingIfNeeded: number)
        if UTF16.isLeadSurrogate(unit) {
            surrogate = unit
        } else if UTF16.isTrailSurrogate(unit) {
            if let lead = surrogate { add(String(decoding: [lead, unit], as: UTF16.self)) }
            surrogate = nil
        } else {
            add(String(decoding: [unit], as: UTF16.self))
        }
    }

    private mutating func add(_ text: String) {
        let group = groups[groups.count - 1]
        switch group.destination {
        case .text: if !group.isHidden { words += text }
        case .title, .author: properties[group.destination, default: ""] += text
        case .styles: named.isEmpty ? () : names[named, default: ""].append(text)
        case .nowhere: break
        }
    }

    /// Reads the octets that wait in the code page.
    private mutating func flush(keeps: Bool = false) {
        if !keeps { passed = 0 }
        guard !pending.isEmpty else { return }
        let octets = pending
        pending = []
        guard destination != .nowhere else { return }
        if octets.allSatisfy({ $0 < 0x80 }) { return add(String(decoding: octets, as: UTF8.self)) }
        add(OtherEncodings.decode(octets[...], codePage) ?? Self.latin(octets))
    }

    private static func latin(_ octets: [UInt8]) -> String {
        let table = SingleOctets.windows1252
        let scalars = octets.compactMap { table.indices.contains(Int($0)) ? table[Int($0)] : nil }
        return String(String.UnicodeScalarView(scalars))
    }

    /// The name of a style ends with a semicolon.
    private mutating func endStyle() {
        guard destination == .styles, !named.isEmpty else { return }
        names[named] = names[named]?.split(separator: ";").first.map { $0.trimmed }
        named = ""
    }

    private static let signs = [
        "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "• ",
    ]

    /// Groups whose words are none of the text.
    private static let elsewhere: Set<String> = [
        "*", "fonttbl", "colortbl", "info", "pict", "object", "header", "headerl", "headerr", "headerf",
        "footer", "footerl", "footerr", "footerf", "footnote", "fldinst", "themedata", "listtable",
        "listoverridetable", "rsidtbl", "xmlnstbl", "revtbl", "generator", "bkmkstart", "bkmkend", "annotation",
        "atnid", "atnauthor", "datafield", "nonshppict", "filetbl", "pntext", "listtext", "xe", "tc", "private",
        "template", "operator", "company", "doccomm", "keywords", "subject", "comment", "category", "manager",
        "creatim", "revtim", "printim", "buptim", "hlinkbase",
    ]
}
