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
