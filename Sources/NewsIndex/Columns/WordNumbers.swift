import Corpus

/// The numbers that the words of one pool get in another that is made: in the order in which they are asked for, as if they
/// were added one by one.
struct WordNumbers: Sendable {
    private let words: TextPool
    /// ``TextPool/none`` for words that were not asked for.
    private var numbers: [UInt32]

    init(_ words: TextPool) {
        self.words = words
        numbers = Array(repeating: TextPool.none, count: words.count)
    }

    /// Of no word.
    static let none = WordNumbers(TextPool([]))

    /// The number in the new pool, to which the word is added if it lacks it; ``TextPool/none`` for none.
    mutating func number(of word: UInt32, in pool: inout TextPool.Builder) -> UInt32 {
        guard word < numbers.count else { return TextPool.none }
        let known = numbers[Int(word)]
        if known != TextPool.none { return known }
        let number = pool.number(of: words.texts[Int(word)])
        numbers[Int(word)] = number
        return number
    }
}
