import NewsIndex

extension Facet {
    /// Counts what stands in articles by who published them or when.
    ///
    /// - Parameters:
    ///   - name: `source`, `day`, `month` or `year`.
    ///   - articles: of each match the number of its article.
    ///   - call: the request.
    init(_ name: String, ofArticles articles: [Int], call: Call) {
        let columns = call.corpus.columns.articles
        guard name != "source" else {
            let words = { (publisher: Int) in call.snapshot.articles.words(columns.name(ofPublisher: publisher)) }
            self.init(name, numbers: columns.publishers(of: articles), isOrdered: false, text: words, label: words)
            return
        }
        let divisor: Int32 = name == "year" ? 10_000 : name == "month" ? 100 : 1
        self.init(name, of: articles, text: Self.date, label: Self.date) { article in
            // A date of a month only is none of any day.
            columns.days(of: article).flatMap { days in
                days.lowerBound / divisor == days.upperBound / divisor ? days.lowerBound / divisor : nil
            }
        }
    }

    /// A number such as 2026, 202602 or 20260203 as a date.
    private static func date(_ number: Int32) -> String {
        let digits = Array(String(number))
        return [0..<4, 4..<6, 6..<8].filter { $0.upperBound <= digits.count }.map { String(digits[$0]) }
            .joined(separator: "-")
    }
}
