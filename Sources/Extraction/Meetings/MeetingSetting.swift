import FrenchText

/// When, where and at what event the meetings of an article took place.
struct MeetingSetting {
    let dates: DateRange?
    /// Index of a place among the article's entities.
    let place: Int?
    let event: Int?

    /// The setting that the whole article gives: its main event's dates, its first town, its first event.
    init(reading: Reading, entities: CollectedEntities, dates: DateRange?) {
        self.dates = dates
        place = Self.town(in: 0..<reading.tokens.count, reading, entities)
        event = entities.spans.first { $0.name.type == .event }?.entity
    }

    /// The first town behind *à* or *ville de* in a range of tokens.
    static func town(in range: Range<Int>, _ reading: Reading, _ entities: CollectedEntities) -> Int? {
        entities.spans(.place, in: range).first { span in
            guard let before = reading.token(span.tokens.lowerBound - 1) else { return false }
            let isTown =
                reading.lexicon.places.match(reading.tokens, at: span.tokens.lowerBound).map {
                    ["city", "capital"].contains($0.meaning.kind)
                } ?? true
            return isTown && ["à", "de"].contains(before.lower)
        }?.entity
    }
}

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
}
