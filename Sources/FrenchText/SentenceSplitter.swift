/// Finds where sentences end.
enum SentenceSplitter {
    /// The sentences of a text: a line's end always ends one; a dot does not behind an abbreviation or an initial.
    ///
    /// A text without end marks is cut after ``longest`` tokens, so that what looks at a whole sentence stays linear.
    static func sentences(of tokens: [Token], in scalars: [Unicode.Scalar]) -> [Sentence] {
        var sentences: [Sentence] = []
        var line = 0
        var start = 0
        var scanned = 0
        func close(before end: Int) {
            guard start < end else { return }
            let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
            sentences.append(Sentence(range: range, tokens: start..<end, line: line))
            start = end
        }
        for index in tokens.indices {
            let breaks = scalars[scanned..<tokens[index].range.lowerBound].count { $0 == "\n" }
            scanned = tokens[index].range.lowerBound
            if breaks > 0 {
                close(before: index)
                line += breaks
            } else if index > start, index - start >= longest || ends(at: index - 1, tokens) {
                close(before: index)
            }
        }
        close(before: tokens.count)
        return sentences
    }

    /// Whether a sentence ends behind a token: an end mark, closing marks behind it taken along, and a new start.
    private static func ends(at last: Int, _ tokens: [Token]) -> Bool {
        guard last + 1 < tokens.count else { return true }
        guard tokens[last].kind == .punctuation else { return false }
        let next = tokens[last + 1]
        var mark = last
        while mark > 0, last - mark < 4, closers.contains(lower: tokens[mark]) { mark -= 1 }
        guard marks.contains(lower: tokens[mark]) else { return false }
        if mark == last, closers.contains(lower: next), !(next.lower == "\"" && next.isSpaced) { return false }
        guard next.isSpaced, !marks.contains(lower: next) else { return false }
        if tokens[mark].lower == ".", mark > 0, isAbbreviation(tokens[mark - 1]), !tokens[mark].isSpaced {
            return false
        }
        return next.isCapitalized || next.kind == .elision && next.letters == .capitalized || next.kind == .number
            || next.kind == .ordinal || openers.contains(lower: next)
    }

    private static func isAbbreviation(_ token: Token) -> Bool {
        token.kind == .word && abbreviations.contains(folded: token)
    }

    /// No sentence is longer than this, in tokens; those of real articles stay below half of it.
    private static let longest = 400

    private static let marks: WordSet = [".", "!", "?", "…"]
    private static let closers: WordSet = ["»", "”", "\"", ")", "]", "'"]
    private static let openers: WordSet = ["«", "“", "\"", "-", "–", "—", "(", "["]
    private static let abbreviations: WordSet = [
        "art", "av", "bd", "cf", "chap", "env", "ex", "fig", "janv", "fevr", "juil", "sept", "oct", "nov", "dec", "no",
        "p", "pp", "tel", "vol", "vs",
    ]
}
