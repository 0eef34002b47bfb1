package import Corpus
package import Extraction

/// What is read in one article by itself, before the others are looked at; any thread can make it.
package struct ReadArticle: Sendable {
    let facts: ArticleFacts
    let terms: ArticleTerms
    /// Words between spaces that hold a letter or a digit.
    let wordCount: Int

    package init(_ article: Article, facts: ArticleFacts) {
        let scalars = article.text.scalars
        self.facts = facts
        terms = ArticleTerms(of: scalars)
        wordCount = Self.wordCount(of: scalars)
    }

    /// Counts runs between white space that hold a letter or a digit.
    private static func wordCount(of scalars: [Unicode.Scalar]) -> Int {
        var count = 0
        var isCounted = false
        for scalar in scalars {
            if scalar.properties.isWhitespace {
                isCounted = false
            } else if !isCounted, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                isCounted = true
                count += 1
            }
        }
        return count
    }
}
