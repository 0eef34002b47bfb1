/// The news agencies that an article's own lines credit: *PARIS (AFP) -*, *(avec AFP)*, *AFP/VNA/CVN*.
struct AgencyCredit {
    /// In the order of the line.
    let agencies: [String]
    /// The line that says so.
    let statement: String

    /// Finds the first credit: in a dateline near the top, else in a line or a parenthesis that ends the text.
    ///
    /// - Parameter lines: the article's lines without furniture; empty ones are passed over.
    /// - Returns: nil where no line credits an agency.
    static func find(in lines: [String]) -> AgencyCredit? {
        let written = lines.filter { !$0.isEmpty }
        let top = written.prefix(linesSearched)
        let bottom = written.suffix(linesSearched).reversed()
        for line in top {
            if let found = dateline(line) { return AgencyCredit(agencies: found, statement: line) }
        }
        for line in bottom {
            if let found = ending(line) { return AgencyCredit(agencies: found, statement: line) }
        }
        for line in top {
            if let found = signature(line) { return AgencyCredit(agencies: found, statement: line) }
        }
        return nil
    }

    /// *PARIS, 18 mars 2023 (AFP) -*, *TULPA (AFP) –*: a parenthesis near the line's start with a dash behind it.
    private static func dateline(_ line: String) -> [String]? {
        guard line.utf8.prefix(2 * longestDateline).contains(UInt8(ascii: "(")) else { return nil }
        let head = line.unicodeScalars.prefix(longestDateline)
        guard let open = head.firstIndex(of: "("), let close = head[open...].firstIndex(of: ")") else { return nil }
        let behind = head[head.index(after: close)...].first { !Lines.isBlank($0) }
        guard let behind, ["-", "–", "—", ":"].contains(behind) else { return nil }
        return names(String(head[head.index(after: open)..<close]))
    }

    /// A whole line, or a parenthesis that is one, starts with *avec* or stands behind a sentence.
    ///
    /// *(avec AFP)*, *Le Quotidien, avec AFP*, *… a-t-il dit. (AFP)*; not *au Moyen-Orient et en Afrique du Nord (MENA).*
    private static func ending(_ line: String) -> [String]? {
        guard line.utf8.suffix(8).contains(UInt8(ascii: ")")) else { return signature(line) }
        let tail = Lines.trim(String(line.unicodeScalars.suffix(longestCredit)), of: [" ", ".", "\u{A0}"])
        if tail.hasSuffix(")"), let open = tail.lastIndex(of: "(") {
            let words = tail[tail.index(after: open)...].dropLast()
            let before = Lines.trim(String(tail[..<open]), of: [" ", "\u{A0}"]).unicodeScalars.last
            let isApart = before.map { [".", "!", "?", "…", "»", "\""].contains($0) } ?? true
            return isApart || Lines.folded(String(words)).hasPrefix("avec ") ? names(String(words)) : nil
        }
        return signature(line)
    }

    /// A short line of nothing but agencies, behind *avec* or *source* or alone: *AFP/VNA/CVN*, *Source : MAP*.
    private static func signature(_ line: String) -> [String]? {
        guard line.utf8.count <= 2 * longestCredit, line.unicodeScalars.count <= longestCredit else { return nil }
        if let all = names(line) { return all }
        let words = line.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" }
        // A word of another length is neither *avec* nor *source*.
        let with = words.lastIndex {
            [4, 6].contains($0.count) && ["avec", "source"].contains(Lines.folded(String($0)))
        }
        return with.flatMap { names(words[($0 + 1)...].map { String($0) }.joined(separator: " ")) }
    }

    /// The agencies that words name, or nil where anything else stands among them.
    private static func names(_ words: String) -> [String]? {
        let all = words.unicodeScalars.split(whereSeparator: separators.contains)
        // Most lines are told by their first words.
        guard let opening = all.first(where: { !joints.contains(String($0)) }), known.contains(String(opening)) else {
            return nil
        }
        let parts = all.map { String($0) }.filter { !joints.contains($0) }
        // *AFP/VNA/CVN*: what stands beside an agency behind a slash is one, known or not.
        let isSlashed = words.contains("/")
        return parts.allSatisfy { known.contains($0) || isSlashed && $0.allSatisfy(\.isUppercase) } ? parts : nil
    }

    /// How many lines with text, from the top and from the end, may credit an agency.
    private static let linesSearched = 4
    /// A dateline's agency stands among so many scalars.
    private static let longestDateline = 80
    /// A line that credits is no longer than this, in Unicode scalars.
    private static let longestCredit = 60
    private static let separators: Set<Unicode.Scalar> = [" ", ",", "/", "&", "\u{A0}", ":", ".", "-"]
    private static let joints: Set<String> = ["et", "avec", "Avec"]
    private static let known: Set<String> = [
        "AFP", "AIP", "ANI", "ANP", "ANSA", "AP", "APA", "APS", "ATS", "ats", "afp", "AA", "Anadolu", "Belga", "dpa",
        "DPA", "EFE",
        "KUNA", "Keystone", "MAP", "MENA", "NNA", "PANA", "QNA", "Reuters", "REUTERS", "RIA", "SPA", "Sputnik",
        "TAP",
        "TASS", "WAM", "Xinhua", "XINHUA", "VNA", "ACP", "AMAP", "AGP", "ABP",
    ]
}
