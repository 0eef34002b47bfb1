/// A value of JSON (RFC 8259); of a member's several values the last.
enum JSONTree: Equatable {
    case null
    case bool(Bool)
    case number(String)
    case text(String)
    case list([JSONTree])
    case object([String: JSONTree])

    subscript(name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// A text, a number as it is written; nil for anything else, or nothing but spaces.
    var text: String? {
        switch self {
        case .text(let text): return text.contains { !$0.isWhitespace } ? text : nil
        case .number(let number): return number
        default: return nil
        }
    }

    var list: [JSONTree]? {
        guard case .list(let list) = self else { return nil }
        return list
    }

    /// What a list holds; a value alone is a list of one.
    var items: [JSONTree] {
        switch self {
        case .list(let list): list
        case .null: []
        default: [self]
        }
    }

    var isObject: Bool {
        if case .object = self { return true }
        return false
    }

    /// Reads a value with nothing behind it.
    static func read(_ octets: [UInt8]) throws(FormatProblem) -> JSONTree {
        var reader = JSONReader(octets[...])
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.isAtEnd else { throw FormatProblem(.damaged, "at byte \(reader.place): JSON ends before it") }
        return value
    }

    /// Reads a value, whatever stands behind it, as scripts of pages hold it; nil where there is none.
    static func readBeginning(_ text: String) -> JSONTree? {
        let octets = Array(text.utf8)
        guard let start = octets.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
            return nil
        }
        var reader = JSONReader(octets[start...])
        reader.isLenient = true
        return try? reader.value(depth: 0)
    }
}

/// Goes over JSON once; no deeper than its limit, and no more values than its limit.
struct JSONReader {
    private let octets: ArraySlice<UInt8>
    private(set) var place: Int
    private var count = 0
    /// Whether control characters may stand in texts, as in scripts of pages.
    var isLenient = false

    static let deepest = 64
    static let mostValues = 4_000_000

    init(_ octets: ArraySlice<UInt8>) {
        self.octets = octets
        place = octets.startIndex
    }

    var isAtEnd: Bool { place >= octets.endIndex }

    mutating func skipSpace() {
        while place < octets.endIndex, FileKind.isSpace(octets[place]) { place += 1 }
    }

    private func wrong(_ what: String) -> FormatProblem {
        FormatProblem(.damaged, "at byte \(place): \(what)")
    }

    mutating func value(depth: Int) throws(FormatProblem) -> JSONTree {
        guard depth < Self.deepest else {
            throw FormatProblem(.tooDeep, "at byte \(place): more than \(Self.deepest) levels")
        }
        count += 1
        guard count <= Self.mostValues else { throw FormatProblem(.tooMuch, "more than \(Self.mostValues) values") }
        skipSpace()
        guard place < octets.endIndex else { throw wrong("the JSON ends too early") }
        switch octets[place] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t") where take("true"): return .bool(true)
        case UInt8(ascii: "f") where take("false"): return .bool(false)
        case UInt8(ascii: "n") where take("null"): return .null
        case UInt8(ascii: "-"), 0x30...0x39: return .number(number())
        default: throw wrong("no JSON value begins so")
        }
    }

    private mutating func take(_ word: String) -> Bool {
        guard octets[place...].starts(with: Array(word.utf8)) else { return false }
        place += word.utf8.count
        return true
    }

    private mutating func number() -> String {
        let start = place
        while place < octets.endIndex {
            switch octets[place] {
            case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
                UInt8(ascii: "E"):
                place += 1
            default: return String(decoding: octets[start..<place], as: UTF8.self)
            }
        }
        return String(decoding: octets[start..<place], as: UTF8.self)
    }

    private mutating func list(depth: Int) throws(FormatProblem) -> JSONTree {
        place += 1
        var values: [JSONTree] = []
        while true {
            skipSpace()
            if next(is: "]") { return .list(values) }
            values.append(try value(depth: depth + 1))
            skipSpace()
            if next(is: ",") { continue }
            guard next(is: "]") else { throw wrong("a list goes on with a comma or ends") }
            return .list(values)
        }
    }

    private mutating func object(depth: Int) throws(FormatProblem) -> JSONTree {
        place += 1
        var members: [String: JSONTree] = [:]
        while true {
            skipSpace()
            if next(is: "}") { return .object(members) }
            guard place < octets.endIndex, octets[place] == UInt8(ascii: "\"") else {
                throw wrong("a member has a name")
            }
            let name = try string()
            skipSpace()
            guard next(is: ":") else { throw wrong("a member's name is followed by a colon") }
            members[name] = try value(depth: depth + 1)
            skipSpace()
            if next(is: ",") { continue }
            guard next(is: "}") else { throw wrong("an object goes on with a comma or ends") }
            return .object(members)
        }
    }

    private mutating func next(is mark: Unicode.Scalar) -> Bool {
        guard place < octets.endIndex, octets[place] == UInt8(ascii: mark) else { return false }
        place += 1
        return true
    }

    private mutating func string() throws(FormatProblem) -> String {
        place += 1
        var text: [UInt8] = []
        var start = place
        while place < octets.endIndex {
            switch octets[place] {
            case UInt8(ascii: "\""):
                text += octets[start..<place]
                place += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text += octets[start..<place]
                try escape(into: &text)
                start = place
            case ..<0x20 where !isLenient && octets[place] != 0x0A && octets[place] != 0x0D && octets[place] != 0x09:
                throw wrong("a control character stands in a text")
            default: place += 1
            }
        }
        throw wrong("a text has no end")
    }

    private mutating func escape(into text: inout [UInt8]) throws(FormatProblem) {
        place += 1
        guard place < octets.endIndex else { throw wrong("a text has no end") }
        let octet = octets[place]
        place += 1
        switch octet {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
        case UInt8(ascii: "u"):
            guard let first = unit() else { throw wrong("four digits follow \\u") }
            var scalar = Unicode.Scalar(first)
            if (0xD800..<0xDC00).contains(first), octets[place...].starts(with: Array("\\u".utf8)) {
                let before = place
                place += 2
                if let second = unit(), (0xDC00..<0xE000).contains(second) {
                    scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
                } else {
                    place = before
                }
            }
            text += Array(String(scalar ?? "\u{FFFD}").utf8)
        default: text.append(octet)
        }
    }

    private mutating func unit() -> UInt32? {
        guard place + 4 <= octets.endIndex,
            let value = UInt32(String(decoding: octets[place..<(place + 4)], as: UTF8.self), radix: 16)
        else { return nil }
        place += 4
        return value
    }
}
