import FrenchText

/// Finds whom a pronoun or *les deux hommes* goes back to, a few sentences up.
struct Antecedents {
    let reading: Reading
    let entities: CollectedEntities

    /// The person whom *il*, *elle* or *l'* means before a token: the subject of the sentence so far, else of one before.
    ///
    /// - Parameters:
    ///   - index: the pronoun.
    ///   - isOther: who is certainly not meant.
    ///   - floor: the number of the first sentence to look at.
    /// - Returns: the person's index among the entities, or nil.
    func single(before index: Int, besides isOther: (Int) -> Bool = { _ in false }, floor: Int = 0) -> Int? {
        let here = reading.text.sentenceOfToken[index]
        for number in stride(from: here, through: max(0, floor, here - Self.reach), by: -1) {
            let sentence = reading.text.sentences[number].tokens
            let end = number == here ? min(index, sentence.upperBound) : sentence.upperBound
            let named = entities.spans(.person, in: sentence.lowerBound..<max(sentence.lowerBound, end))
            let persons = named.filter { !isOther($0.entity) }
            if let subject = persons.first(where: { isSubjectLike($0.tokens.lowerBound) }) { return subject.entity }
            // *Y était aux côtés de X. Il l’a reçue*: Y is the one who received.
            if persons.count < named.count, let first = persons.first { return first.entity }
            // *Pour M. X, la tournée s’achève*.
            if let first = persons.first, sentence.lowerBound + 3 > first.tokens.lowerBound { return first.entity }
        }
        return nil
    }

    /// The last different persons named before a token, in text order: *les deux hommes*, *tous trois*.
    func group(of count: Int, before index: Int) -> [Int] {
        let here = reading.text.sentenceOfToken[max(0, index - 1)]
        let line = reading.text.sentences[here].line
        let first = reading.text.sentences[max(0, here - Self.reach)].tokens.lowerBound
        var found: [Int] = []
        for span in entities.spans(.person, in: min(first, index)..<index).reversed() where !found.contains(span.entity)
        {
            // In the paragraph itself anybody can be one of them, above it only who did something.
            let isSameLine = reading.sentence(of: span.tokens.lowerBound).line == line
            guard isSameLine || isSubjectLike(span.tokens.lowerBound) || isPartner(span.tokens.lowerBound) else {
                continue
            }
            found.append(span.entity)
            if found.count == count { return found.reversed() }
        }
        return []
    }

    /// Whether a name is no complement: no preposition stands before it and its role.
    private func isSubjectLike(_ name: Int) -> Bool {
        !Self.prepositions.contains(opening(of: name))
    }

    /// Whether a name is one whom somebody met or who received somebody.
    private func isPartner(_ name: Int) -> Bool {
        ["avec", "par", "et"].contains(opening(of: name))
    }

    /// The word before a name with its titles, articles and role.
    private func opening(of name: Int) -> String {
        let roles = RoleReader(reading: reading).roles(around: name..<name)
        var index = (roles.first.map { $0.tokens.upperBound <= name ? $0.tokens.lowerBound : name } ?? name) - 1
        while let token = reading.token(index),
            ["le", "la", "l'", "les", "son", "sa"].contains(token.lower)
                || RoleReader(reading: reading).title(before: index + 1)?.contains(index) == true
        {
            index -= 1
        }
        return reading.token(index)?.lower ?? ""
    }

    /// How many sentences up one looks.
    private static let reach = 4

    private static let prepositions: WordSet = [
        "de", "d'", "du", "des", "avec", "par", "à", "au", "aux", "contre", "pour", "sur", "selon", "chez", "sous",
    ]
}
