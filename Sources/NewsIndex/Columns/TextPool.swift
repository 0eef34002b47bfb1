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
        private var texts = Lists<UInt8>.Builder()
        private var table = OctetTable()

        init() {}

        /// Takes over a pool with the numbers of its texts.
        init(extending pool: TextPool) {
            _ = texts.append(pool.texts.indices, of: pool.texts)
            for position in pool.indices { table.add(position, hash: pool.texts[position].octetHash) }
        }

        var octetCount: Int { texts.values.count }

        /// The number of a text, which is kept if it was not.
        mutating func number(of text: String) -> UInt32 { number(of: text.utf8) }

        /// The number of a text, or ``TextPool/none``.
        mutating func number(of text: String?) -> UInt32 {
            text.map { number(of: $0) } ?? TextPool.none
        }

        /// The number of a text of another pool, which is kept if it was not.
        mutating func number(of text: ColumnSlice<UInt8>) -> UInt32 { number(octets: text) }

        private mutating func number(of text: String.UTF8View) -> UInt32 { number(octets: text) }

        // A text is another than one of the same letters whose accents are composed otherwise, which Swift takes for equal.
        @inline(__always) private mutating func number(octets: some Collection<UInt8>) -> UInt32 {
            let hash = octets.octetHash
            if let known = table.number(hash: hash, where: { texts.holds(octets, at: $0) }) { return UInt32(known) }
            let number = texts.count
            texts.append(octets)
            table.add(number, hash: hash)
            return UInt32(number)
        }

        mutating func finished() -> TextPool {
            table = OctetTable()
            return TextPool(texts.finished())
        }
    }

    /// The number of no text.
    static let none = UInt32.max

    /// The text of a number; nil for ``none``.
    func text(_ number: UInt32) -> String? { number == Self.none ? nil : self[Int(number)] }
}
