package import Corpus

/// Reads an article and says what it states.
package struct ArticleAnalyzer: Sendable {
    /// Loads the lexicons once; the analyzer is then used for every article, from any thread.
    ///
    /// - Throws: ``LexiconError`` where a lexicon file is missing or malformed.
    package init() throws(LexiconError) {
    }

    /// The countries that the lexicon knows, ordered by code.
    package var countries: [Country] {
        []
    }

    /// Analyses one article; the same article always gives the same facts.
    package func analyze(_ article: Article) -> ArticleFacts {
        ArticleFacts(
            article: article.id, sentences: [], entities: [], meetings: [], claims: [], dates: [], eventDate: nil)
    }
}

/// What can be wrong with the lexicon files that the product ships.
package enum LexiconError: Error, Sendable, Hashable {
    case missing(file: String)
    case malformed(file: String, line: Int)
}
