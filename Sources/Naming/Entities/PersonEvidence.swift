import FrenchText

/// What speaks for and against taking names for a person.
///
/// A given name, a title, a role or what only people do speak for it already where the name is found. Two capitals alone do
/// not: cars, songs, colours and firms have them, too (*Indigo Blue*, *White Boy*).
struct PersonEvidence {
    let reading: Reading

    /// Whether names, never none, are a person's by more than their look and the tagger's word.
    ///
    /// - Parameters:
    ///   - names: the names of one group.
    ///   - roles: whether the text says what they are; of a single word only a role right beside it speaks.
    /// - Returns: whether the index may show them for a person's.
    func speaks(for names: [SpottedName], roles: Bool) -> Bool {
        let whole = names.filter { $0.tokens.count > 1 }
        if !whole.isEmpty, whole.count(where: isTail) * 2 >= whole.count { return false }
        // What bears a name elsewhere speaks for nobody: *Paris*, for *Exit Paris*.
        let names = names.filter { !isThing($0) }
        if roles, names.contains(where: { $0.tokens.count > 1 || hasRoleBeside($0.tokens) }) { return true }
        return names.contains { !Self.weakRules.contains($0.rule) && $0.tokens.count > 1 || $0.rule == "person.title" }
            || names.contains { isPresented($0.tokens) || speaks($0.tokens) }
            || names.contains { $0.tokens.count == 1 && isGivenName($0.tokens.lowerBound) }
    }

    private static let weakRules: WordSet = ["person.shape", "person.family-name", "person.tagger"]

    // MARK: For

    /// *le ministre malien Ioannou*, *le chef de la police, Ioannou*, *Ioannou, chef de la police*; not *le président de
    /// l’université Paris-1*, whose role is another's.
    private func hasRoleBeside(_ name: Range<Int>) -> Bool {
        let roles = RoleReader(reading: reading)
        if roles.roleStarts(after: name.upperBound) { return true }
        guard let before = reading.token(name.lowerBound - 1) else { return false }
        if [",", "(", ":"].contains(before.lower) { return roles.roleEnds(before: name.lowerBound) }
        return (1...Self.longestRole).contains { length in
            let start = name.lowerBound - length
            guard let role = reading.role(at: start) else { return false }
            return (start + role.length..<max(start + role.length, name.lowerBound)).allSatisfy(reading.isAdjective)
        }
    }

    /// *Deka Jama, une Somalienne de 24 ans*, *Jed Tolan (12 ans)*, *l’une des co-autrices, Ana Riel*.
    private func isPresented(_ name: Range<Int>) -> Bool {
        if let comma = reading.token(name.upperBound), [",", "("].contains(comma.lower) {
            let behind = name.upperBound + 1
            if let word = reading.token(behind), Self.introductions.contains(word.lower) { return true }
            if (behind..<behind + Self.reach).contains(where: { reading.token($0)?.lower == "ans" }) { return true }
        }
        var before = name.lowerBound - 1
        if let comma = reading.token(before), comma.lower == "," { before -= 1 }
        guard let word = reading.token(before) else { return false }
        return reading.role(at: before) != nil || reading.lexicon.personNouns[folded: word] != nil
            || Self.kin.contains(folded: word)
    }

    /// *explique Ana Riel*, *Ana Riel a répondu*.
    private func speaks(_ name: Range<Int>) -> Bool {
        if let before = reading.token(name.lowerBound - 1), before.letters == .lower,
            reading.lexicon.speech.forms(of: before).contains(where: { $0.part.isFinite || $0.part == .participle })
        {
            return true
        }
        guard let next = reading.token(name.upperBound), next.letters == .lower else { return false }
        if reading.lexicon.speech.forms(of: next).contains(where: \.part.isFinite) { return true }
        guard ["a", "avait", "est", "s'"].contains(next.lower) else { return false }
        return (name.upperBound + 1...name.upperBound + 3).contains { index in
            reading.token(index).map {
                reading.lexicon.speech.forms(of: $0).contains { [.participle, .reflexive].contains($0.part) }
            } ?? false
        }
    }

    private static let introductions = NameWords.personEvidenceIntroductions.set
    private static let kin = NameWords.personEvidenceKin.set
    /// No role and its adjectives right before a name are longer, in words.
    static let longestRole = 6
    /// An age stands so near behind a name.
    private static let reach = 6
}
