import Corpus
import Facts

/// The words that articles name persons by, by their numbers: each is taken apart once, for most come again and again.
struct PersonWords: Sendable {
    /// Nil for words that name no person; behind those of the pool lines that no article writes as they are.
    private let names: [SpelledName?]
    /// Of each word the number of its name's key.
    private let keys: [Int32]
    /// Of each word the number of the same words with a single space between each two: its own nearly always.
    private let lines: [Int32]
    private let numbers: [String: Int32]
    private let keyTexts: [String]
    private let pool: TextPool
    private let otherLines: [String]

    /// Takes the words of persons apart.
    ///
    /// - Parameters:
    ///   - rows: what articles name.
    ///   - known: words that were taken apart already, which have the same numbers; nil for none.
    ///   - threads: take words apart side by side.
    init(_ rows: EntityRows, known: PersonWords?, threads: any BuildThreads) {
        let pool = rows.words
        let words = Self.words(of: rows)
        let texts = threads.inRuns(words.count, of: 512) { run in
            run.map { place in
                let text = pool[words[place]]
                let line = EntityAssembler.oneLine(text)
                let name = known?.name(of: words[place]) ?? SpelledName(PersonName(text))
                return (name: name, other: line == text ? nil : line)
            }
        }
        var names = [SpelledName?](repeating: nil, count: pool.count)
        var lines = (0..<pool.count).map { Int32(truncatingIfNeeded: $0) }
        for (word, text) in zip(words, texts) { names[word] = text.name }
        let others = Dictionary(grouping: words.indices.filter { texts[$0].other != nil }) { texts[$0].other ?? "" }
        var otherLines: [String] = []
        for (line, places) in others.sorted(by: { $0.key < $1.key }) {
            let known = words.first { pool.holds(line.utf8, at: $0) }
            let number = known ?? names.count
            if known == nil {
                names.append(SpelledName(PersonName(line)))
                lines.append(Int32(truncatingIfNeeded: number))
                otherLines.append(line)
            }
            for place in places { lines[words[place]] = Int32(truncatingIfNeeded: number) }
        }
        (numbers, keyTexts, keys) = Self.numbered(names)
        self.names = names
        self.lines = lines
        self.pool = pool
        self.otherLines = otherLines
    }

    /// The numbers of the words of persons, ascending.
    private static func words(of rows: EntityRows) -> [Int] {
        var isWord = [Bool](repeating: false, count: rows.words.count)
        for (entity, row) in rows.entities.values.enumerated() where row.type == EntityType.person.number {
            isWord[Int(row.name)] = true
            for mention in rows.mentions.range(of: entity) where rows.mentions.values[mention].mentionKind.isName {
                isWord[Int(rows.surfaces[mention])] = true
            }
        }
        return isWord.indices.filter { isWord[$0] }
    }

    private static func numbered(
        _ names: [SpelledName?]
    ) -> (numbers: [String: Int32], texts: [String], keys: [Int32]) {
        var numbers: [String: Int32] = [:]
        var texts: [String] = []
        let keys = names.map { name -> Int32 in
            guard let name else { return -1 }
            if let known = numbers[name.key] { return known }
            let number = Int32(truncatingIfNeeded: texts.count)
            numbers[name.key] = number
            texts.append(name.key)
            return number
        }
        return (numbers, texts, keys)
    }

    /// How many keys there are.
    var keyCount: Int { keyTexts.count }

    /// A word as the name of a person; nil for a word that names none.
    subscript(word: Int) -> SpelledName? { names[word] }

    /// The same for a word of the pool; nil also for one that came into the pool later.
    private func name(of word: Int) -> SpelledName? { word < pool.count ? names[word] : nil }

    /// The number of the key of a word's name; below 0 for a word that names no person.
    func key(of word: Int) -> Int { Int(keys[word]) }

    /// The key of a number.
    func key(_ number: Int) -> String { keyTexts[number] }

    /// The number of a key; nil where no word has it.
    func number(ofKey key: String) -> Int? { numbers[key].map(Int.init) }

    /// The number of the same words with a single space between each two.
    func line(of word: Int) -> Int { Int(lines[word]) }

    /// The words of a number.
    func text(_ word: Int) -> String { word < pool.count ? pool[word] : otherLines[word - pool.count] }
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
