import FrenchText

/// Titles that take a name with its particle.
extension PersonSpotter {
    /// Whether a title stands right before that takes a name with its particle: *Mme de la Tour*; not *le frère de Salah*, nor
    /// *le directeur général de la Santé*, nor *un maréchal du Reich*: behind a rank an article names what it is held in.
    func isCivility(before index: Int) -> Bool {
        guard let title = RoleReader(reading: reading).title(before: index), let word = reading.token(index - 1) else {
            return false
        }
        if Self.kin.contains(folded: word) { return false }
        if !Self.civilities.contains(folded: word), hasArticle(index) { return false }
        let before = reading.token(title.lowerBound - 1)
        return !word.folded.hasPrefix("general") || before?.letters != .lower
            || before.map { Self.determiners.contains($0.lower) } == true
    }

    /// *du*, *des*, *de la*.
    private func hasArticle(_ index: Int) -> Bool {
        ["du", "des"].contains(reading.token(index)?.lower ?? "") || reading.token(index + 1)?.lower == "la"
    }

    private static let civilities = NameWords.personSpotterCivilities.set
    private static let kin = NameWords.personSpotterKin.set
    private static let determiners = NameWords.personSpotterTitlesDeterminers.set
}
