/// Regions of the world by name and by adjective.
package struct RegionLexicon: Sendable {
    package let names: PhraseTable<String>
    /// Folded adjective → the region's name.
    package let adjectives: [String: String]

    init() throws(LexiconError) {
        var names: [(phrase: String, meaning: String)] = []
        var adjectives: [String: String] = [:]
        for row in try LexiconFile("regions.tsv", columns: 2).rows {
            names.append((row.fields[0], row.fields[0]))
            for adjective in LexiconFile.alternatives(row.fields[1]) { adjectives[adjective] = row.fields[0] }
        }
        self.names = PhraseTable(names, casing: .capitals)
        self.adjectives = adjectives
    }
}
