/// A line that says when and by whom an article was published: *date 2025-11-24 Par LeSiteinfo avec MAP*.
struct Byline {
    /// RFC 3339 full-date.
    private(set) var date: String?
    /// A publisher; a person who signs is no publisher.
    private(set) var publisher: String?
    private(set) var agencies: [String] = []

    /// How many lines with text, from the top of the page, may be bylines.
    static let linesSearched = 4
    /// A line that is longer, in bytes, is a paragraph.
    private static let longestLine = 400

    /// Reads a line; nil where it is none, that is where anything but dates, times, signs and names stands in it.
    init?(line: String) {
        guard line.utf8.count <= Self.longestLine, line.utf8.last != UInt8(ascii: ".") else { return nil }
        let words = line.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\t" }
            .map { String($0) }
        guard words.count >= 1, words.count <= 16, let last = words.last, !last.hasSuffix("."),
            words.contains(where: Self.mayTell)
        else { return nil }

        var index = 0
        var introduced = false
        while index < words.count {
            let folded = Lines.folded(words[index]).filter { $0 != "," }
            if let (value, length) = Self.date(in: words, at: index) {
                date = date ?? value
                index += length
            } else if Self.isTime(folded) || Self.introductions.contains(folded) || folded.isEmpty {
                index += 1
            } else if Self.signatures.contains(folded), index + 1 < words.count, !introduced {
                introduced = true
                guard let end = readSignature(words, from: index + 1) else { return nil }
                index = end
                guard publisher != nil || date != nil || agencies.isEmpty else { return nil }
            } else if index == 0, let end = readUnsigned(words) {
                introduced = true
                index = end
            } else {
                return nil
            }
        }
        guard date != nil || introduced else { return nil }
    }

    /// Whether a word has a figure, as every date does, or announces a name; most lines hold none.
    private static func mayTell(_ word: String) -> Bool {
        word.utf8.contains { (0x30...0x39).contains($0) } || signatures.contains(Lines.folded(word))
    }

    /// Reads *MAP - 24/11/2025* and *LeSiteinfo avec MAP - 24/11/2025*, where nothing but the date tells a byline from a title.
    private mutating func readUnsigned(_ words: [String]) -> Int? {
        guard let first = words.first, first.contains(where: \.isUppercase),
            let dated = words.indices.first(where: { Self.isDate(words, at: $0) })
        else { return nil }
        let isAgency = dated <= 2 && first.count >= 2 && first.allSatisfy(\.isUppercase)
        guard isAgency || words[..<dated].contains("avec") else { return nil }
        let end = readSignature(words.map { ["-", "–", "—", "|", ":"].contains($0) ? "" : $0 }, from: 0)
        return publisher == nil ? nil : end
    }

    /// Reads *LeSiteinfo avec MAP et AFP* and returns the index after it, or nil where no name stands there.
    private mutating func readSignature(_ words: [String], from start: Int) -> Int? {
        var index = start
        var name: [String] = []
        while index < words.count, !Self.isDate(words, at: index), Lines.folded(words[index]) != "avec" {
            if words[index].isEmpty {
                index += 1
                continue
            }
            guard let first = words[index].first, first.isUppercase || first.isNumber || !name.isEmpty else {
                return nil
            }
            name.append(words[index])
            index += 1
        }
        if index < words.count, Lines.folded(words[index]) == "avec" {
            index += 1
            while index < words.count, !Self.isDate(words, at: index) {
                if !["et", ",", "&", ""].contains(Lines.folded(words[index])) {
                    agencies.append(Lines.trim(words[index], of: [",", " "]))
                }
                index += 1
            }
        }
        // Two capitalized words without an agency are how a person signs.
        let isTitled = ["le", "la", "les", "l'express"].contains(Lines.folded(name.first ?? ""))
        if name.count == 1 || name.count > 1 && isTitled || !agencies.isEmpty {
            publisher = name.joined(separator: " ")
        }
        return index
    }

    private static let introductions: Set<String> = [
        "date", "publie", "publiee", "le", "mis", "mise", "a", "jour", "poste", "modifie", "et",
    ]
    private static let signatures: Set<String> = ["par", "source", "by"]

    private static func isTime(_ word: String) -> Bool {
        guard let first = word.first, first.isNumber else { return false }
        return word.count <= 8 && word.allSatisfy { $0.isNumber || $0 == ":" || $0 == "h" }
            && word.contains(where: { $0 == ":" || $0 == "h" })
    }

    private static func isDate(_ words: [String], at index: Int) -> Bool {
        date(in: words, at: index) != nil
    }

    /// A date in figures (2025-11-24, 24/11/2025) or in words (24 novembre 2025), and how many words it takes.
    private static func date(in words: [String], at index: Int) -> (value: String, length: Int)? {
        let word = Lines.trim(words[index], of: [",", "(", ")"])
        let parts = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }.map { Int($0) }
        if parts.count == 3, let first = parts[0], let month = parts[1], let third = parts[2] {
            let (year, day) = first > 31 ? (first, third) : (third, first)
            return value(year, month, day).map { ($0, 1) }
        }
        guard index + 2 < words.count, let day = Int(word == "1er" ? "1" : word),
            let month = months.firstIndex(of: Lines.folded(words[index + 1])),
            let year = Int(Lines.trim(words[index + 2], of: [",", ")"]))
        else { return nil }
        return value(year, month + 1, day).map { ($0, 3) }
    }

    private static func value(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1800...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    }

    private static let months = [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
        "decembre",
    ]
}
