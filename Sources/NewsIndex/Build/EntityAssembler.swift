import Corpus
import Facts

/// Gathers what articles say of an entity.
package enum EntityAssembler {
    /// A mention by its number, with the article that it stands in.
    struct PlacedMention {
        let number: UInt32
        let article: UInt32
    }

    /// The spellings among mentions, the most frequent first.
    ///
    /// - Parameter mentions: ordered by article, then by place in the text.
    /// - Returns: one for each spelling and kind.
    static func names(of mentions: MentionList) -> [EntityName] {
        let placed = mentions.indices.map { position in
            PlacedMention(
                number: mentions.numbers[mentions.numbers.startIndex + position],
                article: UInt32(mentions.articleNumber(at: position)))
        }
        return names(of: placed, in: mentions.facts).map { use in
            EntityName(
                first: Int(use.first), count: use.count,
                sources: ArticleNumbers(mentions.facts, Column(use.sources)[...]))
        }
    }

    /// The uses of each spelling and kind, the most frequent first.
    static func names(of mentions: [PlacedMention], in facts: FactColumns) -> [SpellingUse] {
        var census = SpellingCensus(facts)
        for mention in mentions { census.count(mention) }
        return census.ranked
    }

    /// The statements of each role: those that fold to the same words in the same tense are one.
    ///
    /// - Parameter statements: ordered by article, then by place in the text.
    /// - Returns: the roles in the order in which they are first stated.
    static func roles(of statements: StatementList) -> [StatementList] {
        roles(of: Array(statements.numbers), in: statements.facts).map {
            StatementList(statements.facts, Column($0)[...])
        }
    }

    /// The same for statements by their numbers.
    static func roles(of statements: [UInt32], in facts: FactColumns) -> [[UInt32]] {
        struct Words: Hashable {
            let value: UInt32
            let tense: UInt16
        }
        struct Key: Hashable {
            let words: String
            let tense: UInt16
        }
        var known: [Words: Int] = [:]
        var places: [Key: Int] = [:]
        var groups: [[UInt32]] = []
        for number in statements {
            let row = facts.entities.roles.values[Int(number)]
            let words = Words(value: row.value, tense: row.place.tag)
            if let place = known[words] {
                groups[place].append(number)
                continue
            }
            let key = Key(words: SearchTerms.key(of: facts.entityWords[Int(row.value)]), tense: words.tense)
            let place = places[key] ?? groups.count
            if place == groups.count { groups.append([]) }
            (places[key], known[words]) = (place, place)
            groups[place].append(number)
        }
        return groups
    }

    /// A text with every run of white space made one space.
    package static func oneLine(_ text: String) -> String {
        if isOneLine(text) { return text }
        return oneLine(ofCharacters: text) ?? text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The same of a text whose scalars are characters by themselves; nil for others.
    private static func oneLine(ofCharacters text: String) -> String? {
        var line: [UInt8] = []
        line.reserveCapacity(text.utf8.count)
        var isBehindSpace = false
        for scalar in text.unicodeScalars {
            guard isCharacter(scalar) else { return nil }
            if isSpace(scalar) {
                isBehindSpace = true
                continue
            }
            if isBehindSpace, !line.isEmpty { line.append(0x20) }
            isBehindSpace = false
            if scalar.isASCII {
                line.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if let octets = UTF8.encode(scalar) {
                line.append(contentsOf: octets)
            }
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Whether a scalar that is a character by itself is white space: of those, Unicode has no other; its tables are slow.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x202F: true
        default: false
        }
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
