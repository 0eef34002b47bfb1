/// What octets say of a file's kind.
extension FileKind {
    /// What a file is, by its beginning, its ending being a hint only.
    ///
    /// - Parameters:
    ///   - octets: the beginning of the file or all of it.
    ///   - ending: of the file's name, in lower case, without a dot.
    /// - Returns: nil where nothing tells.
    package static func of(_ octets: [UInt8], ending: String) -> FileKind? {
        let hint = FileKind(ending: ending)
        if let container = container(octets, hint) { return container }
        // A text that is called one is looked at no further than need be: most of a folder are.
        if hint == .text, let first = octets.first(where: { !isSpace($0) }), !mayBegin(first) { return .text }
        return words(Beginning(octets), hint)
    }

    /// What is no text at all: documents in containers, told by their first octets (magic numbers).
    private static func container(_ octets: [UInt8], _ hint: FileKind?) -> FileKind? {
        // Some producers write up to a kilobyte before the mark (ISO 32000-1, annex H.3.4.1).
        if octets.starts(with: Array("%PDF-".utf8)) || hint == .pdf && holds(octets.prefix(1024), "%PDF-") {
            return .pdf
        }
        if octets.starts(with: Array("{\\rtf".utf8)) { return .rtf }
        guard octets.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
        if holds(octets.prefix(beginning), "application/vnd.oasis.opendocument.text") { return .odt }
        if holds(octets.prefix(beginning), "word/") { return .docx }
        return hint == .odt ? .odt : .docx
    }

    private static func words(_ beginning: Beginning, _ hint: FileKind?) -> FileKind? {
        if beginning.starts(with: "<") {
            if let markup = markup(beginning, hint) { return markup }
        } else if beginning.starts(with: "{") || beginning.starts(with: "[") {
            if let json = json(beginning, hint) { return json }
        } else if hint == nil || hint == .text {
            if beginning.isMail { return .email }
            if beginning.hasFrontMatter { return .markdown }
        }
        return hint == .xml || hint == .rss || hint == .atom ? nil : hint
    }

    private static func markup(_ beginning: Beginning, _ hint: FileKind?) -> FileKind? {
        let tags: [(String, FileKind)] = [
            ("<rss", .rss), ("<rdf:rdf", .rss), ("<feed", .atom), ("<newsml", .newsML), ("<newsmessage", .newsMLG2),
            ("<newsitem", .newsMLG2), ("<packageitem", .newsMLG2), ("<nitf", .nitf), ("<html", .html),
            ("<!doctype html", .html), ("<!doctype nitf", .nitf), ("<!doctype newsml", .newsML),
        ]
        let first = tags.compactMap { tag, kind in beginning.place(of: tag).map { (place: $0, kind: kind) } }
            .min { $0.place < $1.place }
        if let first { return first.kind }
        if hint == .html { return .html }
        return beginning.starts(with: "<?xml") ? .xml : hint == .xml ? .xml : nil
    }

    private static func json(_ beginning: Beginning, _ hint: FileKind?) -> FileKind? {
        if beginning.place(of: "jsonfeed.org/version") != nil { return .jsonFeed }
        if hint == .ndjson || hint == .json { return hint }
        // A text may begin with a bracket: what is JSON has a name and a colon.
        guard hint == nil || hint == .text, beginning.hasJSONMember else { return nil }
        return beginning.isLines ? .ndjson : .json
    }

    private static func mayBegin(_ octet: UInt8) -> Bool {
        switch octet {
        // Markup, JSON, front matter, and the names of a mail's first fields (From, Received, Return-Path, Delivered-To, …).
        case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "+"),
            0x80...0xFF:
            true
        case UInt8(ascii: "F"), UInt8(ascii: "R"), UInt8(ascii: "D"), UInt8(ascii: "M"), UInt8(ascii: "S"),
            UInt8(ascii: "T"), UInt8(ascii: "X"), UInt8(ascii: "A"):
            true
        default: false
        }
    }

    static func isSpace(_ octet: UInt8) -> Bool { octet == 0x20 || (0x09...0x0D).contains(octet) }

    private static func holds(_ octets: ArraySlice<UInt8>, _ word: String) -> Bool {
        octets.firstRange(of: Array(word.utf8)) != nil
    }
}

/// The first characters of a file in lower case, whatever their encoding: NUL octets of UTF-16 are passed over.
struct Beginning {
    private let text: [UInt8]
    private let original: [UInt8]

    init(_ octets: [UInt8]) {
        var kept: [UInt8] = []
        for octet in octets.prefix(FileKind.beginning) where octet != 0 && octet != 0xFE && octet != 0xFF {
            if kept.isEmpty, FileKind.isSpace(octet) || octet >= 0x80 { continue }
            kept.append(octet)
        }
        original = kept
        text = kept.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }

    func starts(with word: String) -> Bool { text.starts(with: Array(word.utf8)) }

    func place(of word: String) -> Int? { text[...].firstRange(of: Array(word.utf8))?.lowerBound }

    /// Whether it begins with fields of a mail (RFC 5322 §3.6), of which two are such as every mail has.
    var isMail: Bool {
        let names: Set<String> = [
            "from", "to", "subject", "date", "received", "return-path", "message-id", "mime-version", "delivered-to",
            "content-type", "reply-to", "x-mailer", "list-unsubscribe", "dkim-signature", "sender", "cc",
        ]
        var known: Set<String> = []
        for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(40).enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 { continue }
            if number == 0, line.starts(with: Array("from ".utf8)) { continue }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
            let name = line[..<colon]
            guard name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
            known.insert(String(decoding: name, as: UTF8.self))
        }
        return known.contains("from") && known.intersection(names).count >= 3
    }

    /// Whether it begins with a block of fields between rules, as Markdown of site generators does.
    var hasFrontMatter: Bool {
        for rule in ["---", "+++"] where starts(with: rule) {
            let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
                line.last == 0x0D ? line.dropLast() : line
            }
            guard lines.count > 2, lines[0].elementsEqual(rule.utf8),
                let end = lines.dropFirst().firstIndex(where: { $0.elementsEqual(rule.utf8) })
            else { return false }
            let mark = rule == "---" ? UInt8(ascii: ":") : UInt8(ascii: "=")
            return lines[1..<end].contains { $0.contains(mark) }
        }
        return false
    }

    var hasJSONMember: Bool {
        guard let quote = text.firstIndex(of: UInt8(ascii: "\"")),
            text[..<quote].allSatisfy({ FileKind.isSpace($0) || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
            let end = text[(quote + 1)...].firstIndex(of: UInt8(ascii: "\""))
        else { return false }
        return text[(end + 1)...].first { !FileKind.isSpace($0) } == UInt8(ascii: ":")
    }

    /// Whether each line is an object of its own.
    var isLines: Bool {
        let lines = text.split(separator: 0x0A).prefix(3).filter { $0.contains { !FileKind.isSpace($0) } }
        guard lines.count > 1 else { return false }
        return lines.dropLast().allSatisfy { line in
            line.first == UInt8(ascii: "{") && line.last { !FileKind.isSpace($0) } == UInt8(ascii: "}")
        }
    }
}

extension ArraySlice<UInt8> {
    /// Where some octets stand first.
    func firstRange(of word: [UInt8]) -> Range<Int>? {
        guard let first = word.first, count >= word.count else { return nil }
        var place = startIndex
        while place + word.count <= endIndex {
            guard let next = self[place...(endIndex - word.count)].firstIndex(of: first) else { return nil }
            if self[next..<(next + word.count)].elementsEqual(word) { return next..<(next + word.count) }
            place = next + 1
        }
        return nil
    }
}
