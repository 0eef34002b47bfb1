import Testing

@testable import NewsIndex

@Suite("What begins with what was typed is found, the most frequent first")
struct CompletionTableTests {
    private struct Thing {
        let key: String
        let weight: UInt32
    }

    /// Keys of few letters, so that many begin alike.
    private static func things(_ count: Int, _ random: inout some RandomNumberGenerator) -> [Thing] {
        (0..<count).map { _ in
            let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                String(
                    (0..<Int.random(in: 1...9, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" })
            }
            return Thing(key: words.joined(separator: " "), weight: UInt32.random(in: 0..<40, using: &random))
        }
    }

    private static func table(_ things: [Thing]) -> CompletionTable {
        CompletionTable(
            things.enumerated().map { number, thing in
                CompletionTable.Entry(
                    key: Array(thing.key.utf8),
                    row: .init(item: UInt32(number), spelling: 0, weight: thing.weight))
            })
    }

    /// Where somebody may begin to type.
    private static func beginnings(of key: String) -> [Substring] {
        var beginnings = [key[...]]
        for place in key.indices where key[place] == " " {
            let rest = key[key.index(after: place)...]
            if SmallWords.isLarge(Array(rest.utf8)[...]) { beginnings.append(rest) }
        }
        return beginnings
    }

    @Test(arguments: [0, 1, 15, 16, 17, 300, 3_000])
    func `as looking through all of them finds it`(count: Int) {
        var random = SystemRandomNumberGenerator()
        let things = Self.things(count, &random)
        let table = Self.table(things)
        for thing in things.prefix(200) {
            let typed = String((Self.beginnings(of: thing.key).randomElement() ?? "").prefix(Int.random(in: 1...6)))
            let words = TypedWords(key: typed.hasSuffix(" ") ? String(typed.dropLast()) : typed)
            guard !words.words.isEmpty else { continue }
            let key = words.words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
            let all = things.indices.filter { Self.beginnings(of: things[$0].key).contains { $0.hasPrefix(key) } }
            let found = table.matches(words, limit: 10)
            #expect(Set(found.map(\.row.item)).count == found.count)
            if words.words.count == 1 {
                #expect(found.count == min(10, all.count), "\(key)")
                let whole = all.filter { things[$0].key == key }.map { things[$0].weight }.sorted(by: >)
                let rest = all.filter { things[$0].key != key }.map { things[$0].weight }.sorted(by: >)
                #expect(found.map(\.row.weight) == Array((whole + rest).prefix(10)), "\(key)")
            }
            for match in found {
                let octets = Array(things[Int(match.row.item)].key.utf8)
                for range in match.ranges {
                    #expect(words.octets.starts(with: octets[range].prefix(1)) || words.words.count > 1)
                }
                #expect(match.isWhole == (things[Int(match.row.item)].key == key))
            }
        }
    }

    @Test(arguments: [
        ("emmanuel mac", ["emmanuel macron"]), ("macron emm", ["emmanuel macron"]), ("mac emmanuel", []),
        ("macron macron", []), ("la republique", ["la republique en marche"]),
        ("marche la", ["la republique en marche"]),
        ("paris", ["paris", "ville de paris", "paris saint germain"]), ("", []),
        ("paris saint germain", ["paris saint germain"]),
    ])
    func `words may stand in any order, and all but the last are whole`(typed: String, names: [String]) {
        let things = [
            Thing(key: "emmanuel macron", weight: 9), Thing(key: "paris saint germain", weight: 5),
            Thing(key: "paris", weight: 2), Thing(key: "ville de paris", weight: 7),
            Thing(key: "la republique en marche", weight: 3), Thing(key: "brigitte macron", weight: 4),
        ]
        let found = Self.table(things).matches(TypedWords(key: typed), limit: 10)
        #expect(found.map { things[Int($0.row.item)].key } == names)
    }

    /// The distance by which forms are told, without any shortcut.
    private func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var rows = [Array(0...other.count)]
        for (line, letter) in one.enumerated() {
            var row = [line + 1]
            for column in 1..<other.count + 1 {
                var least = min(rows[line][column] + 1, row[column - 1] + 1)
                least = min(least, rows[line][column - 1] + (letter == other[column - 1] ? 0 : 1))
                if line > 0, column > 1, one[line - 1] == other[column - 1], letter == other[column - 2] {
                    least = min(least, rows[line - 1][column - 2] + 1)
                }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[one.count][other.count]
    }

    @Test(arguments: [(200, true), (200, false), (2_000, true), (2_000, false)])
    func `words with few errors are found as comparing with all finds them`(count: Int, isBeginning: Bool) {
        var random = SystemRandomNumberGenerator()
        let things = Self.things(count, &random)
        let table = Self.table(things)
        let words = Set(
            things.flatMap { Self.beginnings(of: $0.key).map { Array($0.prefix { $0 != " " }.utf8) } })
        for _ in 0..<100 {
            let typed = (0..<Int.random(in: 3...11)).map { _ in UInt8(ascii: "a") + UInt8.random(in: 0..<3) }
            let most = typed.count <= 4 ? 0 : typed.count <= 8 ? 1 : 2
            let near = NearWords(typed, isBeginning: isBeginning, in: table)
            func isNear(_ word: [UInt8]) -> Bool {
                let parts = isBeginning ? (1...word.count).map { Array(word.prefix($0)) } : [word]
                return parts.contains { part in
                    if part.first == typed.first { return distance(typed, part) <= most }
                    return most == 2 && Array(part.dropFirst()) == Array(typed.dropFirst())
                }
            }
            let found = near.forms
            for form in found { #expect(form.edits <= max(most, form.edits == 0 ? 0 : 2)) }
            guard found.count < 24 else { continue }
            let told = words.filter { word in
                found.contains { form in form.isBeginning ? word.starts(with: form.octets) : word == form.octets }
            }
            #expect(told == words.filter(isNear), "\(String(decoding: typed, as: UTF8.self))")
        }
    }
}
