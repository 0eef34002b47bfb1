import Corpus
import Extraction
import NewsIndex

extension ItemEncoder {
    /// A pair of articles that share passages, as one of them sees it.
    ///
    /// - Parameters:
    ///   - copy: the pair.
    ///   - id: the article that asks.
    /// - Returns: the other article with what both hold.
    func copy(_ copy: ArticleCopy, of id: ArticleID) -> EncodedObject {
        let isLeft = copy.left.article == id
        let (own, other) = isLeft ? (copy.left, copy.right) : (copy.right, copy.left)
        let article = snapshot.articleIndex(other.article).map { snapshot.articles[$0].article }
        let passages = copy.passages.sorted { left, right in
            isLeft ? left.left.lowerBound < right.left.lowerBound : left.right.lowerBound < right.right.lowerBound
        }
        return EncodedObject([
            JSONMember(
                "article",
                [
                    "id": .string(other.article.value), "title": .text(article?.title?.value),
                    "source": .text(article?.source?.name), "self": .string(Links.article(other.article)),
                ]),
            JSONMember("kind", .string(copy.kind.rawValue)),
            JSONMember("shared", .number(Self.rounded(own.shared))),
            JSONMember("shared_of_other", .number(Self.rounded(other.shared))),
            JSONMember("word_count", .integer(copy.passages.reduce(0) { $0 + $1.wordCount })),
            JSONMember("agencies", .texts(copy.agencies)),
            JSONMember(
                "passages",
                .array(
                    passages.map { passage in
                        [
                            "word_count": .integer(passage.wordCount), "quoted": .bool(passage.isQuoted),
                            "evidence": evidence(isLeft ? passage.left : passage.right, in: id),
                            "other_evidence": evidence(isLeft ? passage.right : passage.left, in: other.article),
                        ]
                    })),
        ])
    }

    private func evidence(_ range: Range<Int>, in id: ArticleID) -> JSONValue {
        let sentences = snapshot.articleIndex(id).map { snapshot.articles[$0].facts.sentences } ?? []
        let touched = sentences.filter { $0.overlaps(range) }
        let sentence = (touched.first?.lowerBound ?? range.lowerBound)..<(touched.last?.upperBound ?? range.upperBound)
        return evidence(Evidence(article: id, range: range, sentence: sentence, rule: "copy.passage"))
    }

    /// A share with three decimals.
    private static func rounded(_ share: Double) -> Double {
        (share * 1000).rounded() / 1000
    }
}
