package import Corpus
package import Facts
package import Foundation
import Grammar

/// Finds who and what articles name: what this module is for.
package struct NameReader: Sendable {
    private let lexicon: Lexicon
    private let tagger: Tagger
    private let grammar: GrammarModel

    /// Loads the lexicon and the models once; the reader then serves every article, from any thread.
    ///
    /// - Throws: ``LexiconError`` where a file is missing or malformed.
    package init() throws(LexiconError) {
        lexicon = try Lexicon()
        tagger = Tagger(try TaggerModel())
        grammar = try GrammarModel.forReading()
    }

    /// Where the module's files stand.
    package static var resourceFolder: URL? { Bundle.module.resourceURL?.appendingPathComponent("Resources") }

    /// The countries that the lexicon knows, ordered by code.
    package var countries: [Country] {
        lexicon.countries.countries.values.sorted { $0.code < $1.code }
    }

    /// An article ready to be read.
    package func reading(of article: Article) -> Reading {
        Reading(article, lexicon: lexicon, grammar: grammar)
    }

    /// All entities of an article, with the place of each mention.
    package func entities(in reading: Reading) -> CollectedEntities {
        EntityCollector(reading: reading).collect(names(in: reading))
    }

    /// Lets go of what is kept to be quicker, until articles are read again.
    package func rest() {
        tagger.rest()
    }

    /// All names of the article: those of rules and lexicons, and what the tagger sees where they see nothing.
    private func names(in reading: Reading) -> [SpottedName] {
        let names = RuleNames(reading: reading).spot()
        let tagged = tagger.names(in: TaggerInput(reading, names: names))
        let merged = SpellingAgreement(reading: reading).agreed(
            TaggedNames(reading: reading, names: names, tagged: tagged).merged())
        let places = merged.filter { $0.type == .place }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        return merged + GovernmentSpotter(reading: reading, places: places).spot()
    }
}
