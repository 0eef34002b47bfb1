import Corpus
import Facts

/// Gathers what articles say of an entity.
package enum EntityAssembler {
    /// The spellings among mentions, the most frequent first.
    ///
    /// - Parameter mentions: ordered by article, then by place in the text.
    /// - Returns: one for each spelling and kind.
    static func names(of mentions: MentionList) -> [EntityName] {
        struct Spelling: Hashable {
            let value: String
            let kind: Mention.Kind
        }
        struct Use {
            let first: Int
            var count = 0
            var sources: [UInt32] = []
        }
        let facts = mentions.facts
        var uses: [Spelling: Use] = [:]
        for position in mentions.indices {
            let number = Int(mentions.numbers[mentions.numbers.startIndex + position])
            let kind = facts.entities.mentions.values[number].mentionKind
            // A role is what somebody is, not what he or she is called.
            guard kind != .role else { continue }
            let article = mentions.articleNumber(at: position)
            let spelling = Spelling(value: oneLine(facts.surface(ofMention: number, in: article)), kind: kind)
            uses[spelling, default: Use(first: number)].count += 1
            if uses[spelling]?.sources.last != UInt32(article) {
                uses[spelling]?.sources.append(UInt32(article))
            }
        }
        return uses.sorted {
            ($1.value.count, $0.key.value, $0.key.kind.rawValue) < ($0.value.count, $1.key.value, $1.key.kind.rawValue)
        }.map { spelling, use in
            EntityName(
                first: use.first, count: use.count, sources: ArticleNumbers(facts, Column(use.sources)[...]))
        }
    }

    /// The statements of each role: those that fold to the same words in the same tense are one.
    ///
    /// - Parameter statements: ordered by article, then by place in the text.
    /// - Returns: the roles in the order in which they are first stated.
    static func roles(of statements: StatementList) -> [StatementList] {
        struct Key: Hashable {
            let words: String
            let tense: RoleStatement.Tense
        }
        var places: [Key: Int] = [:]
        var groups: [[UInt32]] = []
        for (statement, number) in zip(statements, statements.numbers) {
            let key = Key(words: SearchTerms.key(of: statement.value), tense: statement.tense)
            if let place = places[key] {
                groups[place].append(number)
            } else {
                places[key] = groups.count
                groups.append([number])
            }
        }
        return groups.map { StatementList(statements.facts, Column($0)[...]) }
    }

    /// A text with every run of white space made one space.
    package static func oneLine(_ text: String) -> String {
        if isOneLine(text) { return text }
        guard text.unicodeScalars.allSatisfy(isCharacter) else {
            return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        var line = String.UnicodeScalarView()
        var isBehindSpace = false
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar.properties.isWhitespace {
                isBehindSpace = true
                continue
            }
            if isBehindSpace, !line.isEmpty { line.append(" ") }
            isBehindSpace = false
            line.append(scalar)
        }
        return String(line)
    }

    /// Whether a text is of Latin letters and common signs, with single spaces between words and no other white space; told by
    /// its octets, for nearly all texts are.
    private static func isOneLine(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for octet in text.utf8 {
            switch octet {
            case 0x20 where last == 0x20, ..<0x20, 0x7F: return false
            // U+0085 and U+00A0, white space; U+00AD.
            case 0x85 where last == 0xC2, 0xA0 where last == 0xC2: return false
            // What follows U+02FF, but for marks such as U+2019 (the second octet 80, the third 90 to A7).
            case 0xCC...0xE1, 0xE3...: return false
            case 0x80...0xBF where last == 0xE2 && octet != 0x80: return false
            default: break
            }
            last = octet
        }
        return last != 0x20 && !text.utf8.isEmpty && !holdsOtherSign(text)
    }

    /// Whether a sign of U+2000 to U+203F is none of U+2010 to U+2027.
    private static func holdsOtherSign(_ text: String) -> Bool {
        var (first, second): (UInt8, UInt8) = (0, 0)
        for octet in text.utf8 {
            if first == 0xE2, second == 0x80, !(0x90...0xA7).contains(octet) { return true }
            (first, second) = (second, octet)
        }
        return false
    }

    /// Whether a scalar is a character by itself, whatever stands beside it: Latin letters, signs and common punctuation are.
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x300 && scalar != "\r" || (0x2010...0x202F).contains(scalar.value) && scalar.value != 0x2029
    }

    /// The elements without those that came before.
    static func uniqued<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}
