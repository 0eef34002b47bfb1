/// Until when an article may not be shown.
package enum Embargo: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00:00Z.
    case until(Int)
    /// Nobody can say until when: it is not shown until somebody does.
    case unreadable

    /// - Parameter text: a moment as RFC 3339 writes it, or a day, which begins in UTC.
    package init(_ text: String) {
        self = (Self.seconds(of: text) ?? Self.seconds(of: text + "T00:00:00Z")).map(Embargo.until) ?? .unreadable
    }

    /// Whether it holds at a moment, in seconds since 1970.
    package func holds(at now: Int) -> Bool {
        if case .until(let end) = self { now < end } else { true }
    }

    /// Seconds since 1970 of a moment with its offset from UTC (RFC 3339 §5.6), fractions cut off; nil for anything else.
    package static func seconds(of text: String) -> Int? {
        let octets = Array(text.utf8)
        guard octets.count >= 20, octets.count <= 40 else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= octets.count, octets[range].allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            return octets[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        let marks: [(Int, String)] = [(4, "-"), (7, "-"), (10, "Tt "), (13, ":"), (16, ":")]
        guard marks.allSatisfy({ $1.utf8.contains(octets[$0]) }), let year = number(0..<4), let month = number(5..<7),
            let day = number(8..<10), let hour = number(11..<13), let minute = number(14..<16),
            let second = number(17..<19), hour < 24, minute < 60, second <= 60, isReal(year, month, day)
        else { return nil }
        var place = 19
        if octets[place] == UInt8(ascii: ".") {
            let digits = octets[(place + 1)...].prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            place = digits.endIndex
        }
        guard place < octets.count else { return nil }
        var offset = 0
        switch octets[place] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): guard place + 1 == octets.count else { return nil }
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard place + 6 == octets.count, octets[place + 3] == UInt8(ascii: ":"),
                let hours = number(place + 1..<place + 3), let minutes = number(place + 4..<place + 6), hours < 24,
                minutes < 60
            else { return nil }
            offset = (hours * 3_600 + minutes * 60) * (octets[place] == UInt8(ascii: "-") ? -1 : 1)
        default: return nil
        }
        return days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset
    }

    private static func isReal(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1...12).contains(month) else { return false }
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return (1...[31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]).contains(day)
    }

    /// Days since 1970-01-01 of a day of the Gregorian calendar, years counted from March on.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let years = month > 2 ? year : year - 1
        let ofYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return years * 365 + years / 4 - years / 100 + years / 400 + ofYear - 719_468
    }
}

/// An article that is not shown yet; nothing of its text is here.
package struct WithheldArticle: Sendable, Hashable {
    package let id: ArticleID
    package let fileName: String
    package let otherFiles: [String]
    package let embargo: Embargo

    package init(id: ArticleID, fileName: String, otherFiles: [String], embargo: Embargo) {
        self.id = id
        self.fileName = fileName
        self.otherFiles = otherFiles
        self.embargo = embargo
    }
}
