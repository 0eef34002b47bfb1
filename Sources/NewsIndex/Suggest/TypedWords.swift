/// What somebody has typed so far, folded as names are compared.
struct TypedWords: Sendable {
    let octets: [UInt8]
    /// The last one may be the beginning of a word.
    let words: [[UInt8]]

    /// - Parameter key: of the text.
    init(key: String) {
        self.init(key.utf8.split(separator: CompletionTable.space).map { Array($0) })
    }

    private init(_ words: [[UInt8]]) {
        self.words = words
        octets = Array(words.joined(separator: [CompletionTable.space]))
    }

    /// Nobody types longer words without spaces, nor more of them.
    private static let (longestWord, mostWords) = (40, 8)
    /// How else words are written that are typed so.
    private static let written: [[UInt8]: [UInt8]] = [
        Array("st".utf8): Array("saint".utf8), Array("ste".utf8): Array("sainte".utf8),
    ]

    /// What was typed with other spaces: *lepen* is *le pen*, *xi jin ping* is *xi jinping*, *o n u* is *onu*, *divoire* is *ivoire*
    /// behind what a name elides; and *st denis* written out.
    var respaced: [TypedWords] {
        guard words.count <= Self.mostWords, words.allSatisfy({ $0.count <= Self.longestWord }) else { return [] }
        var variants: [[[UInt8]]] = []
        if words.count > 1, words.allSatisfy({ $0.count == 1 }) { variants.append([Array(words.joined())]) }
        let out = words.map { Self.written[$0] ?? $0 }
        if out != words { variants.append(out) }
        for (place, word) in words.enumerated() {
            if place + 1 < words.count {
                variants.append(words.replacing(place..<place + 2, with: [word + words[place + 1]]))
            }
            for parts in Self.parts(of: word) { variants.append(words.replacing(place..<place + 1, with: parts)) }
            if let end = Self.elided.first(where: { word.starts(with: $0) })?.count, word.count > end + 1 {
                variants.append(words.replacing(place..<place + 1, with: [Array(word[end...])]))
            }
        }
        return variants.map(TypedWords.init)
    }

    /// A word as two, each of two letters at least.
    static func parts(of word: [UInt8]) -> [[[UInt8]]] {
        guard (4...longestWord).contains(word.count) else { return [] }
        return (2...word.count - 2).map { [Array(word[..<$0]), Array(word[$0...])] }
    }

    /// What keys lack, since an apostrophe stands behind it.
    private static let elided: Set<[UInt8]> = Set(["d", "l", "qu"].map { Array($0.utf8) })
}

extension [[UInt8]] {
    fileprivate func replacing(_ range: Range<Int>, with words: [[UInt8]]) -> [[UInt8]] {
        var replaced = self
        replaced.replaceSubrange(range, with: words)
        return replaced
    }
}
