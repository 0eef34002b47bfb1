package import Corpus
package import NewsIndex

/// Makes the index of one article, of which nothing is kept.
///
/// - Parameter article: what is analysed.
/// - Returns: its index; nil where nothing can be analysed.
package typealias TextAnalysis = @Sendable (_ article: Article) -> IndexSnapshot?
