/// The SHA-256 of a text's UTF-8, in the 32 octets that it has.
package struct TextDigest: Hashable, Sendable, BitwiseCopyable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    package init(of octets: [UInt8]) {
        let digits = Array(Digest.sha256(octets).utf8)
        func word(_ number: Int) -> UInt64 {
            digits[16 * number..<16 * (number + 1)].reduce(0) { $0 << 4 | Self.value(ofDigit: $1) }
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// `sha256:` and 64 lower-case hexadecimal digits.
    package var text: String {
        var text = Array("sha256:".utf8)
        text.reserveCapacity(71)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: UInt64(60), through: 0, by: -4) {
                let value = UInt8(truncatingIfNeeded: word >> shift) & 0xF
                text.append(value < 10 ? 0x30 + value : 0x57 + value)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Its first 64 bits: enough to tell a text from what it was.
    package var beginning: UInt64 { words.0 }

    private static func value(ofDigit digit: UInt8) -> UInt64 {
        UInt64(digit < 0x3A ? digit - 0x30 : digit - 0x57)
    }

    package static func == (left: TextDigest, right: TextDigest) -> Bool {
        left.words == right.words
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
    }
}
