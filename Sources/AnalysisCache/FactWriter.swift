import Corpus
import Facts

/// Writes what an article says as octets: numbers in groups of seven bits (LEB128), words that come again by their number.
struct FactWriter {
    private(set) var octets: [UInt8] = []
    private let article: Article
    private let sentences: [Range<Int>: Int]
    private var wordNumbers: [String: Int] = [:]

    /// - Parameters:
    ///   - article: what the facts are of.
    ///   - sentences: its sentences, by which evidence names its own.
    init(_ article: Article, sentences: [Range<Int>]) {
        self.article = article
        self.sentences = Dictionary(zip(sentences, 0...), uniquingKeysWith: { first, _ in first })
    }

    mutating func write(unsigned value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            octets.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        octets.append(UInt8(rest))
    }

    /// A number of which most are small and some below zero: its sign goes to the lowest bit.
    mutating func write(_ value: Int) {
        write(unsigned: UInt64(bitPattern: Int64(value &<< 1 ^ value &>> 63)))
    }

    mutating func write(_ value: Bool) { octets.append(value ? 1 : 0) }

    mutating func write(_ value: Double) { write(fixed: value.bitPattern) }

    /// A number whose bits are all alike likely.
    mutating func write(fixed value: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { octets.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func write(_ range: Range<Int>) {
        write(range.lowerBound)
        write(unsigned: UInt64(range.count))
    }

    /// One of a kind of which there are few.
    mutating func write<Choice: CaseIterable & Equatable>(_ choice: Choice) {
        octets.append(UInt8(Choice.allCases.enumerated().first { $0.element == choice }?.offset ?? 0))
    }

    mutating func write(_ word: String) {
        if let number = wordNumbers[word] { return write(unsigned: UInt64(number)) }
        write(unsigned: 0)
        write(unsigned: UInt64(word.utf8.count))
        octets.append(contentsOf: word.utf8)
        wordNumbers[word] = wordNumbers.count + 1
    }

    /// Words that mostly stand in the text just so.
    mutating func write(_ words: String, at range: Range<Int>) {
        let isCut = article.text[range] == words
        write(isCut)
        if !isCut { write(words) }
    }

    mutating func write(_ evidence: Evidence) {
        write(evidence.range)
        let sentence = sentences[evidence.sentence]
        write(unsigned: UInt64(sentence.map { $0 + 1 } ?? 0))
        if sentence == nil { write(evidence.sentence) }
        write(evidence.rule)
    }

    mutating func write<Value>(_ value: Value?, _ write: (inout FactWriter, Value) -> Void) {
        self.write(value != nil)
        if let value { write(&self, value) }
    }

    mutating func write<Value>(_ values: [Value], _ write: (inout FactWriter, Value) -> Void) {
        self.write(unsigned: UInt64(values.count))
        for value in values { write(&self, value) }
    }
}
