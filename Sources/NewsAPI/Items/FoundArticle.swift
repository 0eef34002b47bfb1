import NewsIndex
import Search

/// An article that a search found.
struct FoundArticle {
    let article: IndexedArticle
    let score: Double
    /// What shows best why it was found.
    let snippet: FoundSnippet?
    /// What makes the score; nil where it is not asked for.
    let explanation: [ScorePart]?

    /// - Parameters:
    ///   - hit: the article.
    ///   - finding: what it is one of.
    ///   - explainer: tells what makes the score; nil where that is not asked for.
    ///   - call: the request, which says whether the snippet is told as HTML, too.
    init(_ hit: SearchHit, _ finding: SearchFinding, _ explainer: ScoreExplainer?, in call: Call) {
        article = call.snapshot.articles[hit.article]
        score = hit.score
        snippet = call.snapshot.snippet(of: finding, in: hit.article).map {
            FoundSnippet(snippet: $0, isMarked: call.isMarked)
        }
        explanation = explainer?.explanation(of: hit.article)
    }
}

/// A snippet, and whether it is told as HTML, too.
struct FoundSnippet {
    let snippet: Snippet
    let isMarked: Bool

    /// The text as far as it is shown, as HTML, the query's words in `<mark>`.
    var html: String {
        var html = ""
        var place = 0
        let scalars = Array(snippet.text.beginning(TextLimit.sentence).text.unicodeScalars)
        for range in snippet.highlights where range.lowerBound >= place && range.upperBound <= scalars.count {
            html += Self.escaped(scalars[place..<range.lowerBound])
            html += "<mark>" + Self.escaped(scalars[range]) + "</mark>"
            place = range.upperBound
        }
        return html + Self.escaped(scalars[place...])
    }

    private static func escaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        for scalar in scalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
