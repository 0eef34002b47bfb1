/// How a name sounds, roughly, as French and English write Arabic, Slavic and Romance names.
enum NameSound {
    /// The sounds of a folded word, a sign each; the same one behind itself is told once.
    static func of(_ folded: String) -> String {
        let letters = Array(folded.utf8)
        var sounds: [UInt8] = []
        var index = 0
        while index < letters.count {
            let (sound, length) = sound(at: index, of: letters)
            if let sound, sounds.last != sound { sounds.append(sound) }
            index += length
        }
        return String(decoding: sounds, as: UTF8.self)
    }

    /// The sound that letters open with, nil for a silent one, and how many letters spell it.
    private static func sound(at index: Int, of letters: [UInt8]) -> (sound: UInt8?, length: Int) {
        let first = letters[index]
        guard first < 0x80, index + 1 < letters.count, letters[index + 1] < 0x80 else {
            return (single(first), 1)
        }
        let second = letters[index + 1]
        if first == UInt8(ascii: "c"), softening.contains(second) { return (UInt8(ascii: "s"), 1) }
        if second == UInt8(ascii: "c"), index + 2 < letters.count,
            let sound = triples[Triple(first: first, second: second, third: letters[index + 2])]
        {
            return (sound, 3)
        }
        let pair = pairs[Int(first) << 7 | Int(second)]
        return pair == 0 ? (single(first), 1) : (pair, 2)
    }

    private static func single(_ letter: UInt8) -> UInt8? {
        if letter == UInt8(ascii: "h") { return nil }
        let sound = letter < 0x80 ? singles[Int(letter)] : 0
        return sound == 0 ? letter : sound
    }

    private struct Triple: Hashable {
        let first: UInt8
        let second: UInt8
        let third: UInt8
    }

    // Letters that transliterations and languages choose between, with one sign for each sound.
    private static let spellings: [(String, Character)] = [
        ("tch", "x"), ("sch", "x"), ("ch", "x"), ("sh", "x"), ("ph", "f"), ("gh", "g"), ("kh", "k"), ("dj", "j"),
        ("ck", "k"), ("qu", "k"), ("q", "k"), ("c", "k"), ("z", "s"), ("ou", "u"), ("oo", "u"), ("w", "u"), ("o", "u"),
        ("ei", "i"), ("ai", "i"), ("ee", "i"), ("y", "i"), ("e", "i"), ("v", "f"),
    ]

    /// Before them a *c* is soft.
    private static let softening = Set("eiy".utf8)

    private static let triples = Dictionary(
        uniqueKeysWithValues: spellings.filter { $0.0.utf8.count == 3 }.map { spelling, sound in
            let letters = Array(spelling.utf8)
            return (Triple(first: letters[0], second: letters[1], third: letters[2]), sound.asciiValue ?? 0)
        })

    /// By two letters of ASCII; 0 for none.
    private static let pairs: [UInt8] = spellings.reduce(into: Array(repeating: 0, count: 1 << 14)) { pairs, entry in
        let letters = Array(entry.0.utf8)
        if letters.count == 2 { pairs[Int(letters[0]) << 7 | Int(letters[1])] = entry.1.asciiValue ?? 0 }
    }

    /// By a letter of ASCII; 0 for one that is its own sound.
    private static let singles: [UInt8] = spellings.reduce(into: Array(repeating: 0, count: 1 << 7)) { singles, entry in
        let letters = Array(entry.0.utf8)
        if letters.count == 1 { singles[Int(letters[0])] = entry.1.asciiValue ?? 0 }
    }
}
