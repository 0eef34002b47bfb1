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
        let top = lines.lazy.filter { !$0.isEmpty }.prefix(linesSearched)
        let bottom = lines.reversed().lazy.filter { !$0.isEmpty }.prefix(linesSearched)
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
        let head = line.unicodeScalars.prefix(longestDateline)
        guard let open = head.firstIndex(of: "("), let close = head[open...].firstIndex(of: ")") else { return nil }
        let behind = head[head.index(after: close)...].first { !Lines.isBlank($0) }
        guard let behind, ["-", "–", "—", ":"].contains(behind) else { return nil }
        return names(String(head[head.index(after: open)..<close]))
    }

    /// A parenthesis that ends a line, or a whole line: *(avec AFP)*, *Le Quotidien, avec AFP*.
    private static func ending(_ line: String) -> [String]? {
        let tail = Lines.trim(String(line.unicodeScalars.suffix(longestCredit)), of: [" ", ".", "\u{A0}"])
        if tail.hasSuffix(")"), let open = tail.lastIndex(of: "(") {
            return names(String(tail[tail.index(after: open)...].dropLast()))
        }
        return signature(line)
    }

    /// A short line of nothing but agencies, behind *avec* or *source* or alone: *AFP/VNA/CVN*, *Source : MAP*.
    private static func signature(_ line: String) -> [String]? {
        guard line.unicodeScalars.count <= longestCredit else { return nil }
        if let all = names(line) { return all }
        let words = line.split { $0 == " " || $0 == "\u{A0}" }
        guard let with = words.lastIndex(where: { ["avec", "source"].contains(Lines.folded(String($0))) }) else {
            return nil
        }
        return names(words[(with + 1)...].joined(separator: " "))
    }

    /// The agencies that words name, or nil where anything else stands among them.
    private static func names(_ words: String) -> [String]? {
        let parts = words.split { " ,/&\u{A0}:.-".contains($0) }.map(String.init).filter {
            !["et", "avec"].contains(Lines.folded($0))
        }
        guard let first = parts.first, known.contains(first) else { return nil }
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
    private static let known: Set<String> = [
        "AFP", "AIP", "ANI", "ANP", "ANSA", "AP", "APA", "APS", "ATS", "AA", "Anadolu", "Belga", "dpa", "DPA", "EFE",
        "KUNA", "Keystone-ATS", "MAP", "MENA", "NNA", "PANA", "QNA", "Reuters", "REUTERS", "RIA", "SPA", "Sputnik",
        "TAP",
        "TASS", "WAM", "Xinhua", "XINHUA", "VNA", "ACP", "AMAP", "AGP", "ABP",
    ]
}
