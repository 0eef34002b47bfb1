import Facts

/// A place in the text of an article that a column tells, in numbers: ``Extraction/Evidence`` is made of it.
struct Place: BitwiseCopyable, Sendable {
    /// Unicode scalars of the text.
    let start: UInt32
    let end: UInt32
    /// The sentence: its number in the article.
    let sentence: UInt32
    /// The rule: its number in the pool of rules.
    let rule: UInt16
    /// What the column tells besides, in one number.
    let tag: UInt16

    var range: Range<Int> { Int(start)..<Int(end) }
}

/// A range of Unicode scalars.
struct Span: BitwiseCopyable, Sendable {
    let start: UInt32
    let end: UInt32

    init(_ range: Range<Int>) {
        start = UInt32(clamping: range.lowerBound)
        end = UInt32(clamping: range.upperBound)
    }

    /// No range.
    static let none = Span(start: .max, end: .max)

    private init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }

    /// Nil for ``none``.
    var range: Range<Int>? { start == .max ? nil : Int(start)..<Int(end) }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
    /// The case's place among all: what a column holds of it.
    package var number: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }

    /// The case at a place.
    init(number: some BinaryInteger) {
        self = Self.allCases[Int(number)]
    }
}
