import FrenchText

/// Finds who held a meeting: the subject of its verb, named or meant by a role.
struct HostReader {
    let reading: Reading
    let entities: CollectedEntities

    /// The person who is the subject of a verb: the nearest one before it in the sentence, else the one whose role stands
    /// there alone (*le directeur général a tenu*).
    func subject(before verb: Int, in sentence: Range<Int>) -> Int? {
        let before = sentence.lowerBound..<max(sentence.lowerBound, verb)
        // A name inside the apposition or the company of another is not the subject: *X, accompagné de Y, a rencontré*.
        let named = entities.spans(.person, in: before).filter { !isCompany($0.tokens.lowerBound, in: before) }
        return named.last?.entity ?? roleHolder(in: before)
    }

    /// The person of the article whose stated role starts with the role named in a range of tokens.
    func roleHolder(in range: Range<Int>) -> Int? {
        for index in range.reversed() {
            guard let (length, role) = reading.lexicon.roles.match(reading.tokens, at: index), !role.isTitle else {
                continue
            }
            let words = (index..<index + length).map { reading.tokens[$0].folded }.joined(separator: " ")
            let meant = [words] + (Self.paraphrases[words] ?? [])
            for (entity, person) in entities.entities.enumerated() where person.type == .person {
                let roles = person.roles.map { Folding.fold($0.value) }
                if roles.contains(where: { role in meant.contains(where: role.hasPrefix) }) { return entity }
            }
        }
        return nil
    }

    /// The person that the article is about: the one in its title, else the one named most, the first between equals.
    func mainPerson() -> Int? {
        let persons = entities.entities.indices.filter { entities.entities[$0].type == .person }
        if let title = reading.title,
            let inTitle = persons.first(where: { person in
                entities.entities[person].mentions.contains { title.contains($0.evidence.range.lowerBound) }
            })
        {
            return inTitle
        }
        return persons.max { entities.entities[$0].mentions.count < entities.entities[$1].mentions.count }
    }

    /// What a role is called when it stands for the person, folded with tokens apart.
    private static let paraphrases: [String: [String]] = [
        "chef de l' etat": ["president", "roi", "sm le roi"], "souverain": ["roi", "sm le roi"],
        "chef du gouvernement": ["premier ministre", "premiere ministre"],
        "chef de la diplomatie": ["ministre des affaires etrangeres"],
    ]

    private func isCompany(_ index: Int, in range: Range<Int>) -> Bool {
        let window = max(range.lowerBound, index - 6)..<index
        return window.contains {
            ["accompagné", "accompagnée", "accompagnés", "entouré", "aux côtés"].contains(reading.tokens[$0].lower)
        }
    }
}
