/// The words that credit who took a picture: *© Jean Dupont / AGENCE*, *Photo : X*; a line of their own or a caption's end.
enum PhotoCredit {
    /// How many Unicode scalars of a line are the article's: all of it, none where it is a credit, those of a caption
    /// before its credit.
    static func lengthKept(of line: String) -> Int {
        let scalars = Array(line.unicodeScalars)
        guard scalars.count <= longestCaption, line.utf8.contains(where: isMark) else { return scalars.count }
        if isCredit(scalars[...], isAlone: true) { return 0 }
        let lowest = max(0, scalars.count - longestCredit)
        var index = scalars.count - 1
        // The first mark of the last words from which on they are nothing but a credit.
        var kept = scalars.count
        while index > lowest {
            if isOpening(scalars, at: index), isCredit(scalars[index...], isAlone: false) { kept = index }
            index -= 1
        }
        while kept > 0, kept < scalars.count, Lines.isBlank(scalars[kept - 1]) { kept -= 1 }
        return kept
    }

    /// Whether a mark stands at a scalar behind which a caption's credit may begin: *|*, *©*, *(Photo*, *Photo :*.
    private static func isOpening(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        switch scalars[index] {
        case "|", "©", "(", "[": return true
        // *… à Lille. Photo : X*
        case "P", "p", "C", "c":
            guard Lines.isBlank(scalars[index - 1]) else { return false }
            let behind = String(String.UnicodeScalarView(scalars[index...].prefix(14)))
            let folded = Lines.folded(behind)
            return folded.hasPrefix("photo") || folded.hasPrefix("credit")
        default: return false
        }
    }

    /// Whether words are a credit: a word for it, a sign or an agency, and names.
    private static func isCredit(_ scalars: ArraySlice<Unicode.Scalar>, isAlone: Bool) -> Bool {
        let ranges = firstWords(of: scalars)
        guard (1...mostWords).contains(ranges.count) else { return false }
        let words = ranges.map { String(String.UnicodeScalarView(scalars[$0])) }
        guard let first = words.first else { return false }
        let hasSign = scalars.contains("©")
        let hasColon = scalars.contains(":")
        let isBarred = scalars.first == "|"
        let isSlashed = scalars.contains("/")
        let folded = words.map(Lines.folded)
        let isCalled = nouns.contains(Lines.folded(first))
        let endsInAgency = folded.last.map(agencies.contains) ?? false
        let bracketed = scalars.first == "(" || scalars.first == "["
        let tells =
            hasSign
            || isCalled && (hasColon || endsInAgency || bracketed || folded.count > 1 && joints.contains(folded[1]))
            || endsInAgency && isSlashed && words.count > 1 && (isBarred || bracketed || isAlone && isName(words))
        // *© 2026 Tous droits réservés* is a notice of another kind.
        guard tells, words.count > 1 || hasSign || isCalled else { return false }
        return zip(words, folded).allSatisfy { word, folded in
            nouns.contains(folded) || joints.contains(folded) || agencies.contains(folded)
                || word.unicodeScalars.first.map { $0.properties.isUppercase } == true
        }
    }

    /// Where the first words stand, one more than a credit has at most; most lines have more, and are told by that.
    private static func firstWords(of scalars: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var rest = scalars
        while words.count <= mostWords, let start = rest.firstIndex(where: { !isBetween($0) }) {
            let end = rest[start...].firstIndex(where: isBetween) ?? rest.endIndex
            var word = rest[start..<end]
            while let first = word.first, isWrapping(first) { word.removeFirst() }
            while let last = word.last, isWrapping(last) { word.removeLast() }
            if !word.isEmpty { words.append(word.startIndex..<word.endIndex) }
            rest = rest[end...]
        }
        return words
    }

    private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "/", "|", ":", "©", ",", "-", "–", "—", "&", "(", ")", "[", "]": true
        default: Lines.isBlank(scalar)
        }
    }

    private static func isWrapping(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "(", ")", "[", "]", "*", "\"", " ": true
        default: false
        }
    }

    /// *HUGUES SALVAING/REUTERS*, *Jean Dupont / AFP*: two words beside the agency.
    private static func isName(_ words: [String]) -> Bool {
        words.filter { !agencies.contains(Lines.folded($0)) }.count >= 2
    }

    /// Whether an octet may be one of a credit's; what a line without any holds is none.
    private static func isMark(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "["),
            UInt8(ascii: "P"), UInt8(ascii: "C"), 0xA9:
            true
        default: false
        }
    }

    /// A longer line is text.
    private static let longestCaption = 600
    /// A credit ends a caption with so many scalars.
    private static let longestCredit = 90
    private static let mostWords = 10
    private static let nouns: Set<String> = [
        "photo", "photos", "credit", "credits", "photographie", "photographies", "illustration", "ph", "photographe",
        "archives", "archive", "image",
    ]
    private static let joints: Set<String> = [
        "par", "by", "de", "du", "des", "la", "le", "pour", "for", "via", "et", "d'archives", "d'illustration",
        "archives", "dr", "via", "photo", "pool", "s",
    ]
    private static let agencies: Set<String> = [
        "afp", "reuters", "ap", "getty", "images", "sipa", "epa", "maxppp", "abaca", "belga", "keystone", "efe", "ansa",
        "dpa", "anp", "afp.com", "sipapress", "pool", "bestimage", "istock", "shutterstock", "archives",
        "dr", "agence", "ats", "ap/sipa", "xinhua", "tass", "anadolu", "map",
        "aps", "adobestock", "unsplash", "pixabay", "wikimedia", "commons", "zuma",
    ]
}
