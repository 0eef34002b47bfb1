import Corpus
import Facts

/// What is read is not what was written.
struct DamagedFacts: Error {}

/// Reads what ``FactWriter`` has written; nothing that a file may hold makes it go wrong otherwise than by its error.
struct FactReader {
    private let octets: ArraySlice<UInt8>
    private var position: Int
    private let article: Article
    /// Unicode scalars of its text.
    private let scalarCount: Int
    /// By which evidence names its own.
    var sentences: [Range<Int>] = []
    private var words: [String] = []

    init(_ octets: ArraySlice<UInt8>, of article: Article) {
        self.octets = octets
        position = octets.startIndex
        self.article = article
        scalarCount = article.text.scalarCount
    }

    var isAtEnd: Bool { position == octets.endIndex }

    private mutating func octet() throws(DamagedFacts) -> UInt8 {
        guard position < octets.endIndex else { throw DamagedFacts() }
        defer { position += 1 }
        return octets[position]
    }

    mutating func unsigned() throws(DamagedFacts) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let octet = try octet()
            value |= UInt64(octet & 0x7F) << shift
            if octet < 0x80 { return value }
        }
        throw DamagedFacts()
    }

    /// A number of things that stand behind: never more than octets are left, so that a damaged one asks for no memory.
    mutating func count() throws(DamagedFacts) -> Int {
        let count = try unsigned()
        guard count <= UInt64(octets.endIndex - position) else { throw DamagedFacts() }
        return Int(count)
    }

    mutating func integer() throws(DamagedFacts) -> Int {
        let value = try unsigned()
        return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
    }

    mutating func boolean() throws(DamagedFacts) -> Bool {
        let octet = try octet()
        guard octet < 2 else { throw DamagedFacts() }
        return octet == 1
    }

    mutating func fixed() throws(DamagedFacts) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 8) { value |= UInt64(try octet()) << shift }
        return value
    }

    mutating func double() throws(DamagedFacts) -> Double { Double(bitPattern: try fixed()) }

    /// A range of the article's text.
    mutating func range() throws(DamagedFacts) -> Range<Int> {
        let start = try integer()
        let count = try unsigned()
        guard start >= 0, start <= scalarCount, count <= UInt64(scalarCount - start) else { throw DamagedFacts() }
        return start..<start + Int(count)
    }

    mutating func choice<Choice: CaseIterable>(_: Choice.Type = Choice.self) throws(DamagedFacts) -> Choice {
        let number = Int(try octet())
        let all = Choice.allCases
        guard number < all.count else { throw DamagedFacts() }
        return all[all.index(all.startIndex, offsetBy: number)]
    }

    mutating func word() throws(DamagedFacts) -> String {
        let number = try unsigned()
        guard number == 0 else {
            guard number <= UInt64(words.count) else { throw DamagedFacts() }
            return words[Int(number) - 1]
        }
        let count = try count()
        guard let word = String(validating: octets[position..<position + count], as: UTF8.self) else {
            throw DamagedFacts()
        }
        position += count
        words.append(word)
        return word
    }

    mutating func words(at range: Range<Int>) throws(DamagedFacts) -> String {
        try boolean() ? article.text[range] : try word()
    }

    mutating func evidence() throws(DamagedFacts) -> Evidence {
        let range = try range()
        let number = try unsigned()
        guard number <= UInt64(sentences.count) else { throw DamagedFacts() }
        let sentence = number == 0 ? try self.range() : sentences[Int(number) - 1]
        return Evidence(article: article.id, range: range, sentence: sentence, rule: try word())
    }

    mutating func optional<Value>(
        _ read: (inout FactReader) throws(DamagedFacts) -> Value
    ) throws(DamagedFacts) -> Value? {
        try boolean() ? try read(&self) : nil
    }

    mutating func list<Value>(
        _ read: (inout FactReader) throws(DamagedFacts) -> Value
    ) throws(DamagedFacts) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }
}
