import FrenchText
import Naming

/// The headings of an article: short lines without an end mark that stand over paragraphs.
struct Headings {
    let reading: Reading

    /// The nearest heading above a sentence, as tokens.
    func heading(over sentence: Int) -> Range<Int>? {
        var index = sentence - 1
        while index >= max(0, sentence - Self.reach) {
            let candidate = reading.text.sentences[index]
            if candidate.line != reading.text.sentences[sentence].line, isHeading(index) { return candidate.tokens }
            index -= 1
        }
        return nil
    }

    private func isHeading(_ index: Int) -> Bool {
        let sentence = reading.text.sentences[index]
        guard sentence.range.count <= Self.longest, let first = reading.token(sentence.tokens.lowerBound),
            let last = reading.token(sentence.tokens.upperBound - 1)
        else { return false }
        let isAlone =
            (index == 0 || reading.text.sentences[index - 1].line != sentence.line)
            && (index + 1 == reading.text.sentences.count || reading.text.sentences[index + 1].line != sentence.line)
        let isItem = ["-", "–", "—", "•", "*"].contains(first.lower)
        return isAlone && !isItem && ![".", ":", ";", ",", "!"].contains(last.lower)
    }

    /// The regions that a range of tokens names, joined as it joins them: *Amérique latine et Caraïbes*.
    func regions(in range: Range<Int>) -> String? {
        var names: [String] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let (length, name) = reading.lexicon.regions.names.match(reading.tokens, at: index) {
                if !names.contains(name) { names.append(name) }
                index += length
            } else {
                if let name = reading.lexicon.regions.adjectives[reading.tokens[index].folded], !names.contains(name) {
                    names.append(name)
                }
                index += 1
            }
        }
        return names.isEmpty ? nil : names.joined(separator: " et ")
    }

    /// How far above a sentence its heading may stand, in sentences.
    private static let reach = 40

    /// A longer line is a paragraph, in Unicode scalars.
    private static let longest = 140

    /// The regions that a list of countries stands under: in the heading above it, behind it (*pour l’Europe*), else in the
    /// words before it (*Le volet européen*).
    ///
    /// - Parameters:
    ///   - country: the tokens of one country of the list.
    ///   - number: the number of its sentence.
    ///   - names: the tokens of organizations and events, whose regions are their own.
    /// - Returns: the regions in the article's words; nil where it names none.
    func group(of country: Range<Int>, sentence number: Int, besides names: [Range<Int>]) -> String? {
        let sentence = reading.text.sentences[number].tokens
        return heading(over: number).flatMap(regions)
            ?? regions(behind: country.upperBound, in: sentence)
            ?? regions(in: sentence.lowerBound..<country.lowerBound, besides: names)
    }

    private func regions(in range: Range<Int>, besides names: [Range<Int>]) -> String? {
        var start = range.lowerBound
        var found: [String] = []
        for name in names.sorted(by: { $0.lowerBound < $1.lowerBound }) where name.overlaps(range) {
            if start < name.lowerBound { found += regions(in: start..<name.lowerBound).map { [$0] } ?? [] }
            start = max(start, name.upperBound)
        }
        if start < range.upperBound { found += regions(in: start..<range.upperBound).map { [$0] } ?? [] }
        return found.isEmpty ? nil : found.joined(separator: " et ")
    }

    /// *d’Espagne et d’Italie pour l’Europe*: the region behind the list that a country stands in.
    private func regions(behind country: Int, in sentence: Range<Int>) -> String? {
        var index = country
        while index < min(sentence.upperBound, country + Self.longestList) {
            let token = reading.tokens[index]
            if token.lower == "pour" { return regions(in: index + 1..<min(sentence.upperBound, index + 4)) }
            guard token.isCapitalized || CountryList.joints.contains(lower: token) else { return nil }
            index += 1
        }
        return nil
    }

    /// How far behind a country its list may end, in tokens.
    private static let longestList = 60
}
