import Corpus
import Facts
import NewsIndex

/// Places in articles, as the W3C's TextPositionSelector and TextQuoteSelector give them
/// (https://www.w3.org/TR/annotation-model/#selectors).
extension ItemTables {
    /// How many scalars of context stand on each side of a quotation.
    private static let contextLength = 32

    static let position = FieldTable<Range<Int>>(
        "position",
        [
            .integer("start", "The first Unicode scalar.", from: "Evidence.range") { range, _ in range.lowerBound },
            .integer("end", "The one behind the last.", from: "Evidence.range") { range, _ in range.upperBound },
        ])

    static let evidence = FieldTable<Proof>(
        "evidence",
        [
            .code("article_id", "The article.", from: "Evidence.article") { proof, _ in proof.evidence.article.value },
            .code("text_hash", "The hash of the text that positions count in.", from: "ArticleText.hash") { proof, _ in
                proof.text.hash
            },
            .code("rule", "The rule that found it.", from: "Evidence.rule") { proof, _ in proof.evidence.rule },
            .words(
                "sentence", limit: TextLimit.sentence,
                "The sentence around the words; of a long one, the part that holds them.", from: "Evidence.sentence"
            ) { proof, _ in Words(proof.text, proof.evidence.sentence, around: proof.range) },
            .object(
                "sentence_position", position, isOmitted: true, "Where the whole sentence stands, if it is cut.",
                from: "Evidence.sentence"
            ) { proof, _ in proof.evidence.sentence.count > TextLimit.sentence ? proof.evidence.sentence : nil },
            .object("position", position, "Where the words stand.", from: "Evidence.range") { proof, _ in proof.range },
            .object("quote", quote, "The words and their context.", from: "Evidence.range") { proof, _ in proof },
        ])

    private static let quote = FieldTable<Proof>(
        "quote",
        [
            .words("exact", limit: TextLimit.exact, "The words themselves.", from: "Evidence.range") { proof, _ in
                Words(proof.text, proof.range)
            },
            .words("prefix", "What stands before them.", from: "ArticleText") { proof, _ in
                let start = proof.range.lowerBound
                return Words(proof.text, max(0, start - contextLength)..<start)
            },
            .words("suffix", "What stands behind them.", from: "ArticleText") { proof, _ in
                let end = proof.range.upperBound
                return Words(proof.text, end..<end + contextLength)
            },
        ])

    static let placedWords = FieldTable<PlacedWords>(
        "words",
        [
            .words("text", "The words.", from: "ArticleText") { words, snapshot in
                Words(words.range, of: words.article, in: snapshot)
            },
            .object("position", position, "Where they stand.", from: "ArticleText") { words, _ in words.range },
        ])
}

extension ItemTables {
    /// When something was told: the day on which its article was published.
    fileprivate static let day = publication.only(["value", "basis"], as: "day")
}

extension ItemField {
    /// The day of an article that tells something.
    static func day(
        _ name: String, _ meaning: String, from source: String, article: @escaping From<ArticleID>
    ) -> ItemField {
        object(name, ItemTables.day, isOptional: true, meaning, from: source) { item, snapshot in
            snapshot.articleIndex(article(item, snapshot)).flatMap { snapshot.articles[$0].published }
        }
    }

    /// The place that proves the item, or the first of several.
    static func evidence(
        as name: String = "evidence", isOptional: Bool = false, _ meaning: String, from source: String,
        value: @escaping From<Evidence?>
    ) -> ItemField {
        object(name, ItemTables.evidence, isOptional: isOptional, meaning, from: source) { item, snapshot in
            value(item, snapshot).flatMap { Proof($0, in: snapshot) }
        }
    }
}
