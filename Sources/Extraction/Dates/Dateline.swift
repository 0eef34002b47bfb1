import Facts
import FrenchText
import Naming

/// The line or the words by which an article says when it was written.
///
/// *ALGER, 12 mars 2025 (APS) –* and *Kinshasa, 8 février 2019.* open a dispatch; *Par la rédaction - 17 septembre 2018* and
/// *(AFP) – 20.08.2023* stand in a line of their own near the top.
struct Dateline {
    /// The expression among those of the text.
    let expression: DateSpotter.Expression
    /// The sentence that holds it, where that is a line about the article and not of it; nil for a dispatch's opening.
    let line: Range<Int>?
    /// Whether its words tell of the article's news besides: *a reçu ce mercredi 11 février 2026*.
    var isTold = false

    /// The first full date that says when the article was written, or nil: a dateline's, else that of the issue or of *ce
    /// mercredi*.
    static func find(_ expressions: [DateSpotter.Expression], in reading: Reading) -> Dateline? {
        for expression in expressions.prefix(mostDates) {
            guard expression.first.day != nil, expression.first.month != nil, expression.first == expression.last else {
                continue
            }
            if opensDispatch(expression, reading) { return Dateline(expression: expression, line: nil) }
            if let line = byline(expression, reading) { return Dateline(expression: expression, line: line) }
        }
        if let last = expressions.last, expressions.count > mostDates, isFullDay(last), opensDispatch(last, reading) {
            return Dateline(expression: last, line: nil)
        }
        return expressions.prefix(mostDates).first { isFullDay($0) && (isToday($0, reading) || isIssue($0, reading)) }
            .map { Dateline(expression: $0, line: nil, isTold: true) }
    }

    private static func isFullDay(_ expression: DateSpotter.Expression) -> Bool {
        expression.first.day != nil && expression.first.month != nil && expression.first.year != nil
            && expression.first == expression.last && expression.offset == 0
    }

    /// *ce mercredi 11 février 2026*, *aujourd’hui, 11 février 2026*; not of what is announced.
    private static func isToday(_ expression: DateSpotter.Expression, _ reading: Reading) -> Bool {
        var before = expression.tokens.lowerBound - 1
        while let mark = reading.token(before), [",", "("].contains(mark.lower) { before -= 1 }
        guard let word = reading.token(before), reading.text.sentenceOfToken[before] < longestTop else { return false }
        let isToday = word.lower == "aujourd'hui" || ["ce", "cet"].contains(word.lower)
        return isToday && ClauseTense(around: expression.tokens, in: reading) != .future
    }

    /// *Revue de presse du 5 décembre 2025*: what a title calls a paper, an issue or a bulletin.
    private static func isIssue(_ expression: DateSpotter.Expression, _ reading: Reading) -> Bool {
        let first = expression.tokens.lowerBound
        let sentence = reading.text.sentenceOfToken[first]
        guard sentence < longestHead, let joint = reading.token(first - 1),
            ["du", "de", "-", "–", "—", ",", ":"].contains(joint.lower)
        else { return false }
        let head = reading.text.sentences[sentence].tokens.lowerBound
        guard first - head <= longestTown, let noun = reading.token(head) else { return false }
        // *Le journal du 5 mars 2026*
        let isArticle = ["le", "la", "l'"].contains(noun.lower)
        return issues.contains(folded: noun)
            || isArticle && reading.token(head + 1).map { issues.contains(folded: $0) } == true
    }

    /// Whether a date stands between the town and the agency, the dash or the full stop that open a dispatch.
    private static func opensDispatch(_ expression: DateSpotter.Expression, _ reading: Reading) -> Bool {
        var index = expression.tokens.lowerBound
        let sentence = reading.sentence(of: index).tokens
        // *Paris, le 3 février 2026*, *Fait à Dakar, le 22 mai 2025*
        let isDated = ["le", "ce"].contains(reading.token(index - 1)?.lower)
        var start = sentence.lowerBound
        if isDated {
            guard expression.first.year != nil, isAtEdge(sentence, reading) else { return false }
            index -= 1
            let isSigned = ["fait", "donne"].contains(reading.tokens[start].folded)
            if isSigned, reading.token(start + 1)?.lower == "à" { start += 2 }
        }
        guard start < index, (1...longestTown).contains(index - start),
            reading.tokens[start..<index].allSatisfy({
                $0.isCapitalized || [",", "(", ")"].contains($0.lower) || $0.letters == .lower && $0.range.count > 3
            }), reading.tokens[start].isCapitalized,
            reading.token(index - 1)?.lower == "," || isDated && reading.tokens[index - 1].isCapitalized
        else { return false }
        let behind = reading.tokens[
            expression.tokens.upperBound..<min(expression.tokens.upperBound + 3, reading.tokens.count)]
        if behind.contains(where: { ["(", "-", "–", "—"].contains($0.lower) }) { return true }
        if isDated, let mark = behind.first, [":", "/", "|"].contains(mark.lower) { return true }
        // *Kinshasa, 8 février 2019.*: the whole sentence.
        return sentence.upperBound <= expression.tokens.upperBound + 1
    }

    /// Whether a sentence opens a line near the top, or ends the text.
    private static func isAtEdge(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
        let own = reading.text.sentenceOfToken[sentence.lowerBound]
        let sentences = reading.text.sentences
        guard own == 0 || sentences[own - 1].line != sentences[own].line else { return false }
        return own < longestTop || own + longestHead >= sentences.count
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
    /// An issue is dated by one of so many first sentences.
    private static let longestHead = 3
    /// So many dates are looked at.
    private static let mostDates = 6
    private static let words = ReportWords.datelineWords.set
    private static let issues = ReportWords.datelineIssues.set
    private static let verbs = ReportWords.datelineVerbs.set
}
