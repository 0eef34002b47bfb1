import FrenchText
import Grammar

/// What speaks against a name by its own words: that it is none, or no whole one.
extension OrganizationEvidence {
    /// *- CELLULE DE SOUTIEN -*, *LES ANIMAUX DE COMPAGNIE SONT ROIS*: words in capitals, one and all.
    func isShouted(_ name: Range<Int>) -> Bool {
        name.count > 1 && reading.tokens[name].allSatisfy { $0.letters != .lower && $0.letters != .capitalized }
    }

    /// *l’Agence nationale*, *la Haute Autorité*: what every body of its kind is called, and the beginning of a name.
    func isGeneric(_ name: Range<Int>) -> Bool {
        name.count == 2 && reading.tokens[name.lowerBound].folded == "etablissement"
            || name.count <= 3 && Self.openings.contains(folded: reading.tokens, at: name.lowerBound)
                && Self.generic.contains(folded: reading.tokens, at: name.upperBound - 1)
    }

    /// *la Cour*, *le Comité "Vérité"*: a noun with its article, which means a body that is named elsewhere or goes on.
    private func isBareNoun(_ name: Range<Int>) -> Bool {
        name.count == 1 && Self.openings.contains(folded: reading.tokens, at: name.lowerBound)
            && reading.tokens[name.lowerBound].letters != .upper
    }

    /// Nouns that names of bodies begin with and that name none alone.
    private static let openings = NameWords.organizationEvidenceOpenings.set
    private static let generic = NameWords.organizationEvidenceGeneric.set

    /// *une Commission parlementaire*, *un centre pénitentiaire du Var*: one of many, which bears no name.
    func isDescription(_ name: Range<Int>) -> Bool {
        // *un tribunal de Manille* is the only one.
        guard !Self.courts.contains(folded: reading.tokens, at: name.lowerBound) else { return false }
        var index = name.lowerBound - 1
        if reading.isAdjective(index) { index -= 1 }
        return reading.token(index).map { Self.indefinites.contains($0.lower) } == true
    }

    private static let courts: WordSet = ["tribunal", "cour", "parquet"]
    private static let indefinites = NameWords.organizationEvidenceIndefinites.set

    /// Whether a name ends as names do and holds no mark or place besides: *Assemblée martèle que*, *Barkhane au Sahel*.
    func isWhole(_ name: Range<Int>) -> Bool {
        let tokens = reading.tokens[name]
        guard let last = tokens.last,
            last.letters != .lower
                || [.noun, .adjective, .properNoun].contains(reading.grammar.partOfSpeech(name.upperBound - 1))
        else { return false }
        // *classement Forbes*, *membre de la Ligue*
        if tokens.first?.letters == .lower, !isNoun(name.lowerBound) { return false }
        if isBareNoun(name) || endsInPerson(name) { return false }
        // *PIC DE POLLUTION Airparif*
        if tokens.contains(where: { $0.letters == .capitalized }),
            tokens.contains(where: {
                $0.letters == .upper && $0.range.count > 3 && reading.lexicon.foldedCommonWords.contains(folded: $0)
            })
        {
            return false
        }
        // *Conseil et la salle du Trésor*
        guard
            !name.dropLast().contains(where: {
                reading.tokens[$0].lower == "et" && Self.plainArticles.contains(reading.tokens[$0 + 1].lower)
            })
        else { return false }
        return !tokens.contains { [",", "?", "!", ":", "/"].contains($0.lower) }
            && (tokens.first?.letters == .lower || !tokens.dropFirst().contains { Self.parting.contains($0.lower) })
    }

    private static let plainArticles = NameWords.organizationEvidencePlainArticles.set
    /// *Mediapro Jaume Roures*: a person's name behind an organization's.
    private func endsInPerson(_ name: Range<Int>) -> Bool {
        name.count > 2 && OrganizationSpotter.isFullName(at: name.upperBound - 2, in: reading)
    }

    private static let parting: WordSet = ["au", "à", "en", "chez", "que", "qui", "par"]

    /// Whether a name is a part of a longer one, or a model's by the number behind it: *Nissan LEAF*, *UX 300e*, *NDC/R*.
    func isPart(_ name: Range<Int>) -> Bool {
        if let next = reading.token(name.upperBound) {
            if !next.isSpaced, next.lower == "/" { return true }
            if reading.adjoins(name.upperBound - 1, name.upperBound),
                next.kind == .number || next.hasDigit || next.isCapitalized && next.letters == .capitalized
            {
                return true
            }
        }
        guard reading.adjoins(name.lowerBound - 1, name.lowerBound), let before = reading.token(name.lowerBound - 1)
        else { return false }
        return before.isCapitalized && !reading.isCommon(before)
    }
}
