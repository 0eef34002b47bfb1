/// A part of what an item is ordered by: it means the same in every snapshot.
enum KeyValue: Sendable, Hashable {
    case number(Int)
    case text(String)
    /// Comes last in either direction.
    case none

    /// Octets of a text that a cursor holds: an address must not become as long as a title.
    private static let textBytes = 200

    static func text(ifAny text: String?) -> KeyValue { text.map(KeyValue.text) ?? .none }

    /// The value as a cursor holds it.
    ///
    /// - Returns: it, and whether it is only the beginning of what it was.
    var shortened: (value: KeyValue, isCut: Bool) {
        guard case .text(let text) = self, text.utf8.count > Self.textBytes else { return (self, false) }
        var beginning = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            count += UTF8.width(scalar)
            guard count <= Self.textBytes else { break }
            beginning.append(scalar)
        }
        return (.text(String(beginning)), true)
    }

    /// Whether it comes before another of its kind.
    func precedes(_ other: KeyValue, falls: Bool) -> Bool {
        switch (self, other) {
        case (.none, _): false
        case (_, .none): true
        case (.number(let one), .number(let other)): falls ? other < one : one < other
        case (.text(let one), .text(let other)): falls ? other < one : one < other
        // Of a list that was ordered by something else.
        case (.number, .text): true
        case (.text, .number): false
        }
    }
}
