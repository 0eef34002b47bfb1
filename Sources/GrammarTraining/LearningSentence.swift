import Grammar

/// A sentence with all that learning asks of it again and again.
struct LearningSentence: Sendable {
    let gold: GoldSentence
    var words: [WordParts]
    /// The tags that a tagger which did not learn from the sentence gives it.
    var tags: [UInt8] = []

    init(_ gold: GoldSentence, groups: WordGroups) {
        self.gold = gold
        words = gold.tokens.map { WordParts($0, groups: groups) }
    }
}
