import Corpus
import Facts
import NewsIndex

/// A pair of articles that share passages, as one of them sees it.
struct SeenCopy {
    let copy: ArticleCopy
    /// Whether the left article looks at the right one.
    private let isLeft: Bool

    init(_ copy: ArticleCopy, by article: ArticleID) {
        self.copy = copy
        isLeft = copy.left.article == article
    }

    var own: ArticleCopy.Side { isLeft ? copy.left : copy.right }
    var other: ArticleCopy.Side { isLeft ? copy.right : copy.left }

    /// In the order of the text of the one that looks.
    var passages: [SeenPassage] {
        let seen = copy.passages.map { passage in
            let (here, there) = isLeft ? (passage.left, passage.right) : (passage.right, passage.left)
            return SeenPassage(
                passage: passage, place: .init(article: own.article, range: here),
                otherPlace: .init(article: other.article, range: there))
        }
        return isLeft ? seen : seen.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
    }
}

/// A passage of two articles.
struct SeenPassage {
    let passage: ArticleCopy.Passage
    let place: PlacedWords
    let otherPlace: PlacedWords
}

extension PlacedWords {
    /// The words as evidence, with the sentences that they touch.
    func evidence(in snapshot: IndexSnapshot) -> Evidence {
        let sentences = snapshot.articleIndex(article).map { snapshot.articles[$0].sentences } ?? []
        let touched = sentences.touching(range)
        let sentence = (touched.first?.lowerBound ?? range.lowerBound)..<(touched.last?.upperBound ?? range.upperBound)
        return Evidence(article: article, range: range, sentence: sentence, rule: "copy.passage")
    }
}

extension [Range<Int>] {
    /// The ranges, of some in order that do not overlap, which share a place with another one.
    fileprivate func touching(_ range: Range<Int>) -> Self.SubSequence {
        let start = firstPosition { $0.upperBound > range.lowerBound }
        return self[start...].prefix { $0.lowerBound < range.upperBound }
    }
}
