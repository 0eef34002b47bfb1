import FrenchText

/// Finds where a role alone means a person of the article: *le Secrétaire général* further down.
struct RoleMentions {
    let reading: Reading
    let entities: CollectedEntities
    let holders: RoleHolders

    /// The mentions of each person by role, in text order.
    ///
    /// A role beside a name is that name's role and no mention of its own; a role before its holder is named is not known
    /// yet to be his or hers.
    func find() -> [Int: [Mention]] {
        let persons = entities.entities.indices.filter { entities.entities[$0].type == .person }
        guard persons.contains(where: { !entities.entities[$0].roles.isEmpty }) else { return [:] }
        var stated = TokenSet(tokenCount: reading.tokens.count)
        for role in persons.flatMap({ entities.entities[$0].roles }) {
            let range = role.evidence.range
            let first = reading.token(startingAt: range.lowerBound)
            stated.insert(first..<max(first, reading.token(startingAt: range.upperBound)))
        }
        var found: [Int: [Mention]] = [:]
        var index = 0
        while index < reading.tokens.count {
            guard let phrase = phrase(at: index), !phrase.contains(where: stated.contains), !touchesName(phrase),
                let person = holders.person(in: phrase), isNamed(person, before: index)
            else {
                index += 1
                continue
            }
            found[person, default: []].append(
                Mention(
                    evidence: reading.evidence(phrase, rule: "person.role-alone"),
                    surface: reading.text.string(ofTokens: phrase), kind: .role))
            index = phrase.upperBound
        }
        return found
    }

    /// A role with its complements behind a definite article, the article left out.
    private func phrase(at index: Int) -> Range<Int>? {
        guard let role = reading.role(at: index), !role.meaning.isTitle,
            let article = reading.token(index - 1), ["le", "la", "l'", "du", "au"].contains(article.lower)
        else { return nil }
        let head = index..<index + role.length
        return index..<NominalComplement(reading: reading).end(after: head, nounsAllowed: 2)
    }

    /// Whether a name stands right beside a phrase, with a comma between at most: then the role is that name's.
    private func touchesName(_ phrase: Range<Int>) -> Bool {
        let near = max(0, phrase.lowerBound - 3)..<min(reading.tokens.count, phrase.upperBound + 3)
        return entities.spans(.person, in: near).contains { span in
            let between =
                span.tokens.lowerBound >= phrase.upperBound
                ? phrase.upperBound..<span.tokens.lowerBound
                : span.tokens.upperBound..<max(span.tokens.upperBound, phrase.lowerBound)
            return between.allSatisfy { [",", "le", "la", "l'", "("].contains(reading.tokens[$0].lower) }
        }
    }

    private func isNamed(_ person: Int, before index: Int) -> Bool {
        guard let first = entities.entities[person].mentions.first else { return false }
        return first.evidence.range.lowerBound < reading.tokens[index].range.lowerBound
    }
}
