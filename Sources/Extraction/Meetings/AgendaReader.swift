import FrenchText

/// Reads lists of appointments: a name at the head of each item, under words that say what the list is of.
struct AgendaReader {
    let reading: Reading
    let counterparts: Counterparts

    /// Whom the article's items name, each with its sentence.
    func appointments(host: Int?) -> [(sentence: Int, found: [Counterparts.Found])] {
        // Nearly no article has a list; the others cost a look at the first word of each sentence.
        guard reading.text.sentences.count(where: { isItem($0.tokens) }) > 1 else { return [] }
        var appointments: [(sentence: Int, found: [Counterparts.Found])] = []
        var opening: Int?
        /// Whether the line starts with an item, whose further sentences go on with it.
        var isItemLine = false
        var line = -1
        for (index, sentence) in reading.text.sentences.enumerated() {
            if sentence.line != line {
                line = sentence.line
                isItemLine = isItem(sentence.tokens)
            }
            if isItem(sentence.tokens) {
                guard opening != nil, let head = head(of: sentence.tokens) else { continue }
                let found = counterparts.read(head, host: host)
                // Whom the item starts with has the appointment.
                guard let first = found.first, first.party.person != nil || first.party.description != nil,
                    first.tokens.lowerBound <= head.lowerBound + 2
                else { continue }
                appointments.append((index, found))
            } else if announces(sentence.tokens) {
                opening = sentence.line
            } else if sentence.line != opening, let last = sentence.tokens.last,
                [".", "!", "?"].contains(reading.tokens[last].lower), !isItemLine
            {
                opening = nil
            }
        }
        return appointments.count > 1 ? appointments : []
    }

    private func isItem(_ sentence: Range<Int>) -> Bool {
        reading.token(sentence.lowerBound).map { Self.bullets.contains(lower: $0) } == true
    }

    /// Whether a sentence says that a list of meetings follows, and that they were held.
    private func announces(_ sentence: Range<Int>) -> Bool {
        sentence.contains { Self.appointments.contains(folded: reading.tokens, at: $0) }
            && !sentence.contains { Self.toCome.contains(folded: reading.tokens, at: $0) }
    }

    /// The words of an item that name somebody: behind the bullet and the hour, before the subject.
    private func head(of sentence: Range<Int>) -> Range<Int>? {
        var start = sentence.lowerBound + 1
        let marks = (start..<sentence.upperBound).filter { reading.tokens[$0].lower == ":" }
        if let mark = marks.first, mark - start <= Self.longestHour,
            (start..<mark).allSatisfy({ !reading.tokens[$0].isCapitalized || $0 == start }),
            counterparts.entities.spans(.person, in: start..<mark).isEmpty
        {
            start = mark + 1
        }
        guard start < sentence.upperBound else { return nil }
        let end = (start..<sentence.upperBound).first { [":", ";", "."].contains(reading.tokens[$0].lower) }
        return start..<(end ?? sentence.upperBound)
    }

    private static let longestHour = 5
    private static let bullets: WordSet = ["-", "–", "—", "•", "*", "·"]
    private static let appointments: WordSet = [
        "entretiens", "rendez-vous", "rencontres", "audiences", "bilaterales", "tete-a-tete",
    ]
    private static let toCome: WordSet = [
        "doit", "doivent", "devrait", "devraient", "prevu", "prevus", "prevue", "prevues", "prochain", "prochaine",
        "annule", "annules", "annulees", "rencontrera", "recevra",
    ]
}
