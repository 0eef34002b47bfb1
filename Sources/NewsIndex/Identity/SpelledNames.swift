import Facts
import Synchronization

/// The names that a corpus writes, each spelling taken apart once: most come again and again.
final class SpelledNames: Sendable {
    private let known = Mutex<[String: SpelledName]>([:])

    /// A spelling as the name of a person.
    subscript(spelling: String) -> SpelledName {
        if let name = known.withLock({ $0[spelling] }) { return name }
        // Taken apart without the lock: other threads have names, too.
        let name = SpelledName(PersonName(spelling))
        known.withLock { $0[spelling] = name }
        return name
    }
}

/// A spelling taken apart.
final class SpelledName: Sendable {
    let name: PersonName
    var parts: [PersonName.Part] { name.parts }
    /// The folded parts, a space between each two: equal for spellings that differ in case, accents and hyphens alone.
    let key: String
    /// Whether it gives no more than a family name, or initials before it.
    let isShort: Bool

    init(_ name: PersonName) {
        self.name = name
        key = name.parts.map(\.text).joined(separator: " ")
        isShort = name.isShort
    }
}
