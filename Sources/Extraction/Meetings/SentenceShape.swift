import FrenchText
import Grammar
import Naming

/// How a sentence is built and where it stands, as far as it tells whether its names belong to a list of meetings.
struct SentenceShape {
    let number: Int
    let tokens: Range<Int>
    /// Where the participants that it names start.
    let starts: [Int]
    /// The stem of the word that it hangs on, and that word's part of speech and tense.
    let root: UInt32
    let rootPart: UInt32
    let rootTense: UInt32
    let isRootDenied: Bool
    /// Its first word that is no mark.
    let opening: UInt32
    /// Whether it starts with a dash, a bullet or an hour.
    let isItem: Bool
    /// Whether one of its first words is a number and *h* or a word in *h*, as the hour of a diary's entry is: *9 h 30 –*.
    let startsWithHour: Bool
    /// Where it stands in the article: 0 for the first sentence, 4 from the thirteenth on.
    let place: UInt32
    /// Whether the line before ends with a colon, items between left aside.
    let isAnnounced: Bool
    /// Whether it stands in its frame's line.
    let isSameLine: Bool
    let isTitle: Bool
    /// Whether its first words name a region: *Pour l’Afrique*.
    let isHeaded: Bool
    private let quoted: [Bool]

    init(number: Int, participants: [Participant], frameLine: Int, _ words: GrammarWords) {
        let reading = words.reading
        let sentence = reading.text.sentences[number]
        self.number = number
        tokens = sentence.tokens
        starts = participants.map(\.tokens.lowerBound)
        let root = sentence.tokens.first { reading.grammar.head($0) == nil } ?? sentence.tokens.lowerBound
        self.root = words.stem(of: root)
        rootPart = UInt32(reading.grammar.partOfSpeech(root).rawValue)
        rootTense = words.tense(of: root).rawValue
        isRootDenied = words.isDenied(root)
        let first = sentence.tokens.first { reading.tokens[$0].kind != .punctuation }
        opening = first.map { reading.tokens[$0].lowerHash } ?? 0
        isItem = Self.isItem(sentence.tokens, reading)
        startsWithHour = Self.startsWithHour(sentence.tokens, reading)
        place = UInt32([1, 3, 6, 12].count { number >= $0 })
        isAnnounced = Self.isAnnounced(number, reading)
        isSameLine = sentence.line == frameLine
        isTitle = reading.title.map { $0.contains(sentence.range.lowerBound) } ?? false
        isHeaded =
            Headings(reading: reading)
            .regions(in: sentence.tokens.lowerBound..<min(sentence.tokens.upperBound, sentence.tokens.lowerBound + 5))
            != nil
        var depth = 0
        quoted = sentence.tokens.map { index in
            guard reading.tokens[index].kind == .punctuation else { return depth > 0 }
            switch reading.tokens[index].lower {
            case "«", "“": depth += 1
            case "»", "”": depth -= 1
            case "\"": depth = depth > 0 ? 0 : 1
            default: break
            }
            return depth > 0
        }
    }

    /// How many participants it names.
    var participants: Int { starts.count }

    /// Whether a token stands between quotation marks of its sentence.
    func isQuoted(_ token: Int) -> Bool {
        let place = token - tokens.lowerBound
        return quoted.indices.contains(place) && quoted[place]
    }

    static func isItem(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
        guard let first = reading.token(sentence.lowerBound) else { return false }
        return bullets.contains(lower: first) || first.kind == .number
    }

    private static func startsWithHour(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
        sentence.prefix(4).contains { index in
            let token = reading.tokens[index]
            guard token.kind == .number || token.lower.first?.isNumber == true else { return false }
            return token.lower.hasSuffix("h") || reading.token(index + 1)?.lower.hasPrefix("h") == true
        }
    }

    private static func isAnnounced(_ number: Int, _ reading: Reading) -> Bool {
        let sentences = reading.text.sentences
        var index = number - 1
        while index >= 0, number - index < longestList {
            if sentences[index].line != sentences[number].line {
                if let last = sentences[index].tokens.last, reading.tokens[last].lower == ":" { return true }
                if !isItem(sentences[index].tokens, reading) { return false }
            }
            index -= 1
        }
        return false
    }

    private static let bullets: WordSet = ["-", "–", "—", "•", "*", "·", ">"]
    private static let longestList = 40
}
