import Facts
import FrenchText

/// Family names that refer back to a person named in full.
extension PersonSpotter {
    /// The family names, on tokens that nothing else takes, of persons that the text names in full.
    func familyNames(of persons: [SpottedName]) -> [SpottedName] {
        var suffixes: Set<[String]> = []
        /// The hashes of their first words, by which nearly all other words are told.
        var openings: Set<UInt32> = []
        for person in persons where person.tokens.count > 1 || person.kind == .initials {
            let words = person.tokens.map { reading.tokens[$0].folded }
            if person.rule != "person.shape", let first = person.tokens.first, reading.standsForFamily(first) {
                suffixes.insert([words[0]])
                openings.insert(reading.tokens[first].foldedHash)
            }
            for start in words.indices.dropFirst().suffix(Self.longestFamilyName)
            where !Self.particles.contains(words[start]) && !isNumeral(person.tokens.lowerBound + start) {
                suffixes.insert(Array(words[start...]))
                openings.insert(reading.tokens[person.tokens.lowerBound + start].foldedHash)
            }
        }
        guard !suffixes.isEmpty else { return [] }
        let occupied = taken.adding(persons)
        var found: [SpottedName] = []
        var index = 0
        while index < reading.tokens.count {
            defer { index += 1 }
            guard reading.tokens[index].isCapitalized || isArabicName(index), !occupied.contains(index),
                openings.contains(reading.tokens[index].foldedHash)
            else { continue }
            // *son César*, *un Picasso*, *le musée Grévin*: a thing that bears the name.
            if let before = reading.token(index - 1),
                Self.determiners.contains(before.lower) || reading.lexicon.organizationCues[folded: before] == .thing
            {
                continue
            }
            for length in stride(from: Self.longestFamilyName, through: 1, by: -1)
            where index + length <= reading.tokens.count {
                let range = index..<index + length
                guard suffixes.contains(range.map { reading.tokens[$0].folded }),
                    range.allSatisfy({ !occupied.contains($0) })
                else { continue }
                guard !isPlace(range) || length == 1 && !reading.opensSentence(index) else { continue }
                found.append(
                    SpottedName(tokens: range, type: .person, kind: .familyName, rule: "person.family-name"))
                index += length - 1
                break
            }
        }
        return found
    }

    /// *II*, *XVI*: which of several bears the name.
    private func isNumeral(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.letters == .upper && OrganizationSpotter.isRomanNumeral(token.folded)
    }

    /// No family name has more words: *von der Leyen*.
    private static let longestFamilyName = 3
    private static let determiners = NameWords.personSpotterDeterminers.set
}
