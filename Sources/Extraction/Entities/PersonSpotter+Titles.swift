import FrenchText

/// Titles that take a name with its particle.
extension PersonSpotter {
    /// Whether a title stands right before that takes a name with its particle: *Mme de la Tour*; not *le frère de Salah*, nor
    /// *le directeur général de la Santé*.
    func isCivility(before index: Int) -> Bool {
        guard let title = RoleReader(reading: reading).title(before: index), let word = reading.token(index - 1) else {
            return false
        }
        if Self.kin.contains(folded: word) { return false }
        let before = reading.token(title.lowerBound - 1)
        return !word.folded.hasPrefix("general") || before?.letters != .lower
            || before.map { Self.determiners.contains($0.lower) } == true
    }

    private static let kin: WordSet = ["frere", "soeur", "mere", "pere", "freres", "soeurs", "peres", "maitre"]
    private static let determiners: WordSet = ["le", "la", "un", "une", "du", "au", "ce", "cet", "cette", "et", "par"]
}
