import Grammar

extension GrammarModel {
    /// Loads the model that ships as one of the files that reading articles needs.
    ///
    /// - Throws: ``LexiconError/grammar(_:)``.
    static func forReading() throws(LexiconError) -> GrammarModel {
        do { return try GrammarModel() } catch { throw .grammar(error) }
    }
}
