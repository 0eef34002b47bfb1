import Facts
import FrenchText
import Naming

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

    /// The first town of a sentence that is told as where it happened: *à Lomé*, *à l’hôtel de ville de Lomé*; not *le maire de
    /// Lomé*.
    static func ownTown(in sentence: Range<Int>, _ reading: Reading, _ entities: CollectedEntities) -> Int? {
        var rest = sentence
        while let town = town(in: rest, reading, entities),
            let span = entities.spans(.place, in: rest).first(where: { $0.entity == town })
        {
            let before = span.tokens.lowerBound - 1
            if reading.token(before)?.lower == "à"
                || reading.token(before - 1).map({ sites.contains(folded: $0) }) == true
            {
                return town
            }
            guard span.tokens.upperBound < rest.upperBound else { return nil }
            rest = span.tokens.upperBound..<rest.upperBound
        }
        return nil
    }

    /// What stands in a town and is called after it.
    private static let sites = ReportWords.meetingSettingSites.set
}
