import Corpus
package import Facts

/// Something that articles say an entity is or was.
package struct EntityRole: Sendable {
    /// Every place that says so, ordered by article, then by place in the text; never empty.
    private let statements: StatementList

    init(_ statements: StatementList) {
        self.statements = statements
    }

    /// The words of the first article that says so.
    package var value: String { EntityAssembler.oneLine(statements.first?.value ?? "") }
    package var tense: RoleStatement.Tense { statements.first?.tense ?? .current }

    /// The articles that say so, ordered by id.
    package var sources: ArticleNumbers {
        var numbers: [UInt32] = []
        for position in statements.indices {
            let article = UInt32(statements.articleNumber(at: position))
            if numbers.last != article { numbers.append(article) }
        }
        return ArticleNumbers(statements.facts, Column(numbers)[...])
    }

    /// Every place that says so, ordered by article, then by place in the text.
    package var evidence: some RandomAccessCollection<Evidence> { statements.lazy.map(\.evidence) }
}
