import FrenchText

/// What speaks for taking names for an organization.
///
/// A lexicon, a noun or a form of its own speaks for it already where the name is found. Capitals and the tagger's word alone do
/// not: models, colours and shouted words have them, too (*le bloc XK*, *teinte Semaphore Yellow*, *SECRETS CAPILLAIRES*).
struct OrganizationEvidence {
    let reading: Reading

    /// Whether the words about one of the names, never none, speak of it as of somebody who acts: behind an article or a
    /// preposition, or at the opening of a sentence.
    func speaks(for names: [SpottedName]) -> Bool {
        names.contains { !Self.weakRules.contains($0.rule) } || names.contains { isPlaced($0.tokens) }
    }

    private func isPlaced(_ name: Range<Int>) -> Bool {
        let tokens = reading.tokens[name]
        // *300ZX*, *JZA80*; *Bien sûr il*.
        guard !tokens.contains(where: { $0.folded.utf8.contains { (0x30...0x39).contains($0) } }),
            tokens.last.map({ $0.letters != .lower || $0.range.count > 3 }) == true
        else { return false }
        if reading.opensSentence(name.lowerBound) {
            return tokens.allSatisfy { $0.isCapitalized } && !reading.isShouted(name.lowerBound)
        }
        guard let before = reading.token(name.lowerBound - 1) else { return false }
        return Self.markers.contains(before.lower) || reading.lexicon.organizationNouns[folded: before] != nil
            || before.lower == "(" && reading.token(name.lowerBound - 2)?.isCapitalized == true
    }

    private static let weakRules: WordSet = ["organization.acronym", "organization.tagger"]
    private static let markers: WordSet = [
        "le", "la", "l'", "les", "du", "de", "des", "d'", "au", "aux", "à", "par", "chez", "avec", "selon", "pour",
        "contre",
        "et", "ou", "sur", "entre", "que", "qu'",
    ]
}
