import Corpus

/// Short texts, numbered: their UTF-8 one behind the other.
package struct TextPool: RandomAccessCollection, Sendable {
    let texts: Lists<UInt8>

    package init(_ texts: some Sequence<String>) {
        self.init(Lists(texts.lazy.map(\.utf8)))
    }

    init(_ texts: Lists<UInt8>) {
        self.texts = texts
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { texts.count }

    package subscript(position: Int) -> String { texts[position].text }

    /// Whether the text at a position has some octets.
    func holds(_ octets: some Collection<UInt8>, at position: Int) -> Bool {
        texts[position].elementsEqual(octets)
    }

    var byteCount: Int { texts.byteCount }

    /// A pool that grows by texts that it lacks, each kept once.
    struct Builder {
        private var numbers: [Octets: UInt32] = [:]
        private var texts = Lists<UInt8>.Builder()

        init() {}

        /// Takes over a pool with the numbers of its texts.
        ///
        /// - Parameters:
        ///   - pool: any pool.
        ///   - wanted: all texts whose numbers will be asked for.
        init(extending pool: TextPool, by wanted: Set<String>) {
            _ = texts.append(pool.texts.indices, of: pool.texts)
            let hashes = Dictionary(grouping: wanted, by: \.utf8.octetHash)
            for position in pool.indices {
                guard let texts = hashes[pool.texts[position].octetHash] else { continue }
                for text in texts where pool.holds(text.utf8, at: position) {
                    numbers[Octets(text: text)] = UInt32(position)
                }
            }
        }

        var octetCount: Int { texts.values.count }

        /// The number of a text, which is kept if it was not.
        mutating func number(of text: String) -> UInt32 {
            let key = Octets(text: text)
            if let known = numbers[key] { return known }
            let number = UInt32(texts.count)
            texts.append(text.utf8)
            numbers[key] = number
            return number
        }

        /// The number of a text, or ``TextPool/none``.
        mutating func number(of text: String?) -> UInt32 {
            text.map { number(of: $0) } ?? TextPool.none
        }

        mutating func finished() -> TextPool { TextPool(texts.finished()) }
    }

    /// The number of no text.
    static let none = UInt32.max

    /// The text of a number; nil for ``none``.
    func text(_ number: UInt32) -> String? { number == Self.none ? nil : self[Int(number)] }
}

/// A text that is another than one of the same letters whose accents are composed otherwise, which Swift takes for equal.
private struct Octets: Hashable {
    let text: String

    static func == (left: Octets, right: Octets) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(text.utf8.octetHash)
    }
}

extension Collection<UInt8> {
    /// A hash that depends on the octets alone (FNV-1a), so that a file may hold it.
    var octetHash: UInt64 {
        reduce(into: OctetHash()) { $0.add($1) }.value
    }
}

/// A hash of octets that are told one by one (FNV-1a).
struct OctetHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ octet: UInt8) { value = (value ^ UInt64(octet)) &* 0x100_0000_01B3 }
}
