/// What a site lets programs ask for (RFC 9309).
struct RobotsRules: Sendable {
    private struct Rule {
        let pattern: [UInt8]
        let isAllowed: Bool
    }

    private let rules: [Rule]

    /// Nothing is forbidden.
    static let allowing = RobotsRules(rules: [])
    /// Nothing is allowed: what the site says cannot be known at the moment.
    static let refusing = RobotsRules(rules: [Rule(pattern: Array("/".utf8), isAllowed: false)])

    /// The octets of a file that are read (§2.5).
    static let byteLimit = 512_000

    private init(rules: [Rule]) { self.rules = rules }

    /// Reads a file `robots.txt`.
    ///
    /// - Parameters:
    ///   - octets: the file's.
    ///   - name: what this program is called; the groups for it are put together, else those for all.
    init(_ octets: [UInt8], for name: String) {
        var (own, all): ([Rule], [Rule]) = ([], [])
        var (isOwn, isAll, isNaming, hasOwn) = (false, false, false, false)
        let text = String(decoding: octets.prefix(Self.byteLimit), as: UTF8.self)
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.prefix { $0 != "#" }.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let value = Self.trimmed(parts[1])
            switch Self.trimmed(parts[0]).lowercased() {
            case "user-agent":
                if !isNaming { (isOwn, isAll) = (false, false) }
                isNaming = true
                let agent = value.prefix { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") }
                if agent.lowercased() == name { (isOwn, hasOwn) = (true, true) }
                if value == "*" { isAll = true }
            case let kind where kind == "allow" || kind == "disallow":
                isNaming = false
                guard !value.isEmpty else { continue }
                let rule = Rule(pattern: Self.normal(value), isAllowed: kind == "allow")
                if isOwn { own.append(rule) }
                if isAll { all.append(rule) }
            default: continue
            }
        }
        rules = hasOwn ? own : all
    }

    /// Whether a path with its query may be asked for: the longest rule that matches decides, of equals the one that allows.
    func allow(_ target: String) -> Bool {
        let path = Self.normal(target)
        if path == Array("/robots.txt".utf8) { return true }
        var best: (length: Int, isAllowed: Bool) = (-1, true)
        for rule in rules where Self.matches(rule.pattern, path) {
            if rule.pattern.count > best.length || rule.pattern.count == best.length && rule.isAllowed {
                best = (rule.pattern.count, rule.isAllowed)
            }
        }
        return best.isAllowed
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }

    /// Octets of which each that is no ASCII is percent-encoded, with digits in one case (§2.2.2).
    private static func normal(_ text: String) -> [UInt8] {
        var normal: [UInt8] = []
        let octets = Array(text.utf8)
        var place = 0
        while place < octets.count {
            let octet = octets[place]
            if octet == UInt8(ascii: "%"), place + 2 < octets.count,
                let code = UInt8(String(decoding: octets[place + 1...place + 2], as: UTF8.self), radix: 16)
            {
                // What needs no encoding is the same without.
                let isPlain =
                    (0x30...0x39).contains(code) || (0x41...0x5A).contains(code) || (0x61...0x7A).contains(code)
                    || [0x2D, 0x2E, 0x5F, 0x7E].contains(code)
                normal += isPlain ? [code] : encoded(code)
                place += 3
            } else {
                normal += octet < 0x80 ? [octet] : encoded(octet)
                place += 1
            }
        }
        return normal
    }

    private static func encoded(_ octet: UInt8) -> [UInt8] {
        let digits = String(octet, radix: 16, uppercase: true)
        return Array(("%" + (digits.count == 1 ? "0" : "") + digits).utf8)
    }

    /// Whether a pattern, in which `*` is anything and a last `$` the end, matches from the beginning; in steps that are at most
    /// the product of both lengths.
    private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isAnchored = pattern.last == UInt8(ascii: "$")
        let pattern = isAnchored ? pattern.dropLast() : pattern[...]
        var (place, at): (Int, Int) = (pattern.startIndex, 0)
        var star: (place: Int, at: Int)?
        while true {
            if place == pattern.endIndex {
                if !isAnchored || at == path.count { return true }
            } else if pattern[place] == UInt8(ascii: "*") {
                star = (place + 1, at)
                place += 1
                continue
            } else if at < path.count, pattern[place] == path[at] {
                place += 1
                at += 1
                continue
            }
            guard let known = star, known.at < path.count else { return false }
            star = (known.place, known.at + 1)
            (place, at) = (known.place, known.at + 1)
        }
    }
}
