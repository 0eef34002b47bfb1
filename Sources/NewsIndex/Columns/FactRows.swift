import Facts

// No row has octets that belong to none of its values: what stands there would come into a file, and be another each time.

/// What somebody said, in numbers.
struct QuotationRow: BitwiseCopyable, Sendable {
    /// Its tag is the kind.
    let place: Place
    let speaker: SpeakerRow
    let verb: Span
    let infinitive: UInt32
}

/// Who speaks, or whom a number rests on.
struct SpeakerRow: BitwiseCopyable, Sendable {
    let words: Span
    /// One more than the index among the article's entities; 0 for none.
    let entity: UInt32

    init(_ speaker: Quotation.Speaker?) {
        words = speaker.map { Span($0.range) } ?? .none
        entity = speaker?.entity.map { UInt32($0 + 1) } ?? 0
    }

    var index: Int? { entity == 0 ? nil : Int(entity) - 1 }

    var speaker: Quotation.Speaker? { words.range.map { Quotation.Speaker(range: $0, entity: index) } }
}

/// A number that an article states, in numbers.
struct ClaimRow: BitwiseCopyable, Sendable {
    /// Its tag is the qualifier, and the kind in the upper octet.
    let place: Place
    let value: Double
    /// Not a number where there is none.
    let upper: Double
    let unit: UInt32
    let unitKey: UInt32
    let source: SpeakerRow
    private let filling: UInt32 = 0

    init(
        place: Place, value: Double, upper: Double, unit: UInt32, unitKey: UInt32, source: SpeakerRow
    ) {
        self.place = place
        self.value = value
        self.upper = upper
        self.unit = unit
        self.unitKey = unitKey
        self.source = source
    }

    var kindNumber: UInt8 { UInt8(place.tag >> 8) }
    var kind: Claim.Kind { Claim.Kind(number: kindNumber) }
    var qualifier: Claim.Qualifier { Claim.Qualifier(number: place.tag & 0xFF) }
}

/// A date of which parts may be unknown.
struct DayRow: BitwiseCopyable, Sendable {
    private let year: Int32
    private let month: Int16
    private let day: Int16

    init(_ date: PartialDate) {
        year = date.year.map { Int32(clamping: $0) } ?? .min
        month = date.month.map { Int16(clamping: $0) } ?? -1
        day = date.day.map { Int16(clamping: $0) } ?? -1
    }

    var date: PartialDate {
        PartialDate(
            year: year == .min ? nil : Int(year), month: month < 0 ? nil : Int(month), day: day < 0 ? nil : Int(day))
    }
}

/// An expression of time: its tag is the basis, what it says of the article's time in the upper octet.
struct DateRow: BitwiseCopyable, Sendable {
    let place: Place
    let first: DayRow
    let last: DayRow
    private let vagueness: UInt32

    var isVague: Bool { vagueness != 0 }

    init(place: Place, first: DayRow, last: DayRow, isVague: Bool) {
        self.place = place
        self.first = first
        self.last = last
        vagueness = isVague ? 1 : 0
    }
}

/// A day that an article tells as a whole.
struct EventRow: BitwiseCopyable, Sendable {
    let place: Place
    let value: UInt32
}
