/// Endings of words, such as *-ment* and *-tion*: whether a word has one of them is told by its last octets.
package struct WordEndings: Sendable, ExpressibleByArrayLiteral {
    private struct Ending {
        /// The UTF-8 of the ending, its last octet lowest.
        let octets: UInt64
        /// As many octets of ones.
        let mask: UInt64
    }

    private let endings: [Ending]

    /// Takes endings of at most 8 octets of UTF-8 each, accents composed as tokens have them.
    package init(arrayLiteral endings: String...) {
        self.endings = endings.map { ending in
            precondition((1...8).contains(ending.utf8.count), "an ending has 1 to 8 octets: \(ending)")
            let shift = UInt64(64 - 8 * ending.utf8.count)
            return Ending(octets: Self.tail(of: ending), mask: UInt64.max >> shift)
        }
    }

    /// Whether a word ends with one of them.
    package func end(_ word: String) -> Bool {
        let tail = Self.tail(of: word)
        return endings.contains { tail & $0.mask == $0.octets }
    }

    /// The last 8 octets, the last one lowest; none are zeros.
    private static func tail(of word: String) -> UInt64 {
        var tail: UInt64 = 0
        var shift: UInt64 = 0
        for octet in word.utf8.reversed() {
            tail |= UInt64(octet) << shift
            shift += 8
            if shift == 64 { break }
        }
        return tail
    }
}
