package import Corpus
import Grammar

/// Makes articles ready for the tagger as the analysis does: what training reads is what the product will read.
package struct TaggerPreparation: Sendable {
    private let lexicon: Lexicon
    private let grammar: GrammarModel

    /// - Throws: ``LexiconError`` where a lexicon file is missing or malformed.
    package init() throws(LexiconError) {
        lexicon = try Lexicon()
        grammar = try GrammarModel.forReading()
    }

    package func prepare(_ article: Article) -> TaggerInput {
        let reading = Reading(article, lexicon: lexicon, grammar: grammar)
        return TaggerInput(reading, names: RuleNames(reading: reading).spot())
    }
}
