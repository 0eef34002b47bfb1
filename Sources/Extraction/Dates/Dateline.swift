import FrenchText

/// The line or the words by which an article says when it was written.
///
/// *ALGER, 12 mars 2025 (APS) –* and *Kinshasa, 8 février 2019.* open a dispatch; *Par la rédaction - 17 septembre 2018* and
/// *(AFP) – 20.08.2023* stand in a line of their own near the top.
struct Dateline {
    /// The expression among those of the text.
    let expression: DateSpotter.Expression
    /// The sentence that holds it, where that is a line about the article and not of it; nil for a dispatch's opening.
    let line: Range<Int>?

    /// The first full date that says when the article was written, or nil.
    static func find(_ expressions: [DateSpotter.Expression], in reading: Reading) -> Dateline? {
        for expression in expressions.prefix(mostDates) {
            guard expression.first.day != nil, expression.first.month != nil, expression.first == expression.last else {
                continue
            }
            if opensDispatch(expression, reading) { return Dateline(expression: expression, line: nil) }
            if let line = byline(expression, reading) { return Dateline(expression: expression, line: line) }
        }
        return nil
    }

    /// Whether a date stands between the town and the agency, the dash or the full stop that open a dispatch.
    private static func opensDispatch(_ expression: DateSpotter.Expression, _ reading: Reading) -> Bool {
        let index = expression.tokens.lowerBound
        let sentence = reading.sentence(of: index).tokens
        guard (1...longestTown).contains(index - sentence.lowerBound),
            reading.tokens[sentence.lowerBound..<index].allSatisfy({
                $0.isCapitalized || [",", "(", ")"].contains($0.lower) || $0.letters == .lower && $0.range.count > 3
            }), reading.tokens[sentence.lowerBound].isCapitalized, reading.token(index - 1)?.lower == ","
        else { return false }
        let behind = reading.tokens[
            expression.tokens.upperBound..<min(expression.tokens.upperBound + 3, reading.tokens.count)]
        if behind.contains(where: { ["(", "-", "–", "—"].contains($0.lower) }) { return true }
        // *Kinshasa, 8 février 2019.*: the whole sentence.
        return sentence.upperBound <= expression.tokens.upperBound + 1
    }

    /// The line of a date that tells of the article: short, near the top, without a verb, more than the date's own words
    /// being names, agencies, *publié*, *par*.
    private static func byline(_ expression: DateSpotter.Expression, _ reading: Reading) -> Range<Int>? {
        let index = expression.tokens.lowerBound
        let own = reading.text.sentenceOfToken[index]
        let line = reading.text.sentences[own].line
        guard own < longestTop, expression.first.year != nil else { return nil }
        var (first, last) = (own, own)
        while first > 0, reading.text.sentences[first - 1].line == line { first -= 1 }
        while last + 1 < reading.text.sentences.count, reading.text.sentences[last + 1].line == line, last - first < 4 {
            last += 1
        }
        let tokens = reading.text.sentences[first].tokens.lowerBound..<reading.text.sentences[last].tokens.upperBound
        guard tokens.count <= longestLine else { return nil }
        let others = tokens.filter { !expression.tokens.contains($0) }.map { reading.tokens[$0] }
        let isAbout = others.contains {
            words.contains(folded: $0) || ["-", "–", "—", "|", "("].contains($0.lower)
        }
        let isTitle = reading.title.map { $0.overlaps(reading.text.range(ofTokens: tokens)) } ?? false
        let tells = others.contains { verbs.contains($0.lower) }
        return isAbout && !isTitle && !tells || others.allSatisfy { !$0.isWord || $0.isCapitalized } && !isTitle
            ? tokens : nil
    }

    /// How many tokens a dateline's town takes at most, marks included: *NEW YORK (Nations unies),*.
    private static let longestTown = 8
    private static let longestLine = 24
    /// A byline is among so many first sentences.
    private static let longestTop = 8
    /// So many dates are looked at.
    private static let mostDates = 6
    private static let words: WordSet = [
        "publie", "publiee", "mise", "mis", "redaction", "correspondance", "correspondant", "correspondante", "par",
        "agence", "agences", "envoye", "envoyee", "date", "modifie", "poste", "bureau",
    ]
    private static let verbs: WordSet = [
        "a", "ont", "est", "sont", "avait", "était", "sera", "seront", "qui", "que", "se",
    ]
}
