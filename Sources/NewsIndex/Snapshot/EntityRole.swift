import Corpus
package import Facts

/// Something that articles say an entity is or was.
package struct EntityRole: Sendable {
    /// Every place that says so, ordered by article, then by place in the text; never empty.
    private let statements: StatementList
    /// The articles that speak of the entity, ordered by id: those that say so are among them.
    private let articles: ColumnSlice<UInt32>

    init(_ statements: StatementList, articles: ColumnSlice<UInt32>) {
        self.statements = statements
        self.articles = articles
    }

    /// The words of the first article that says so.
    package var value: String { EntityAssembler.oneLine(statements.first?.value ?? "") }
    package var tense: RoleStatement.Tense { statements.first?.tense ?? .current }

    /// The articles that say so, or the first of them, ordered by id.
    package func sources(_ most: Int = .max) -> ArticleNumbers {
        let rows = statements.facts.entities
        /// Above the numbers of the statements of the article at a place.
        func end(_ place: Int) -> UInt32 { rows.roles.starts[Int(rows.entities.starts[Int(articles[place]) + 1])] }
        var numbers: [UInt32] = []
        var place = articles.startIndex
        for number in statements.numbers where numbers.isEmpty || number >= end(place) {
            guard numbers.count < most else { break }
            place = articles.firstPosition(from: place) { end($0) > number }
            guard place < articles.endIndex else { break }
            numbers.append(articles[place])
        }
        return ArticleNumbers(statements.facts, Column(numbers)[...])
    }

    /// Every place that says so, ordered by article, then by place in the text.
    package var evidence: some RandomAccessCollection<Evidence> { statements.lazy.map(\.evidence) }
}

extension ColumnSlice {
    /// The first position that meets a condition which, once met, all later ones meet; the sooner found, the nearer it is.
    fileprivate func firstPosition(from start: Int, where isMet: (Int) -> Bool) -> Int {
        var (low, step) = (start, 1)
        while low + step <= endIndex, !isMet(low + step - 1) {
            low += step
            step *= 2
        }
        var high = Swift.min(low + step - 1, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isMet(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
