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

    /// The articles that say so, or the first of them, ordered by id.
    package func sources(_ most: Int = .max) -> ArticleNumbers {
        let rows = statements.facts.entities
        var numbers: [UInt32] = []
        var (entity, article, end) = (0, 0, 0)
        // Each article's statements are behind those of the one before it: its number is looked for from there, and once.
        for number in statements.numbers where number >= end {
            guard numbers.count < most else { break }
            entity = rows.roles.list(of: Int(number), from: entity)
            article = rows.entities.list(of: entity, from: article)
            end = rows.roles.range(of: rows.entities.range(of: article).upperBound - 1).upperBound
            numbers.append(UInt32(article))
        }
        return ArticleNumbers(statements.facts, Column(numbers)[...])
    }

    /// Every place that says so, ordered by article, then by place in the text.
    package var evidence: some RandomAccessCollection<Evidence> { statements.lazy.map(\.evidence) }
}
