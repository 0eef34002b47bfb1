package import Corpus
package import Facts
import FrenchText

/// Some articles by their numbers, as identifiers, in the order of these.
package struct ArticleNumbers: RandomAccessCollection, Sendable {
    let facts: FactColumns
    let numbers: ColumnSlice<UInt32>

    init(_ facts: FactColumns, _ numbers: ColumnSlice<UInt32>) {
        self.facts = facts
        self.numbers = numbers
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { numbers.count }
    package subscript(position: Int) -> ArticleID { facts.headers.id(number(at: position)) }

    /// The article's position among the snapshot's.
    package func number(at position: Int) -> Int { Int(numbers.base[numbers.startIndex + position]) }
}

/// Some mentions by their numbers.
package struct MentionList: RandomAccessCollection, Sendable {
    let facts: FactColumns
    let numbers: ColumnSlice<UInt32>

    init(_ facts: FactColumns, _ numbers: ColumnSlice<UInt32>) {
        self.facts = facts
        self.numbers = numbers
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { numbers.count }

    package subscript(position: Int) -> Mention {
        let number = Int(numbers.base[numbers.startIndex + position])
        return facts[facts.article(ofMention: number)].mention(number)
    }

    /// The article that a mention stands in: its position among the snapshot's.
    package func articleNumber(at position: Int) -> Int {
        facts.article(ofMention: Int(numbers.base[numbers.startIndex + position]))
    }

    /// Those of one article, of some that are ordered by article.
    func of(_ article: Int) -> MentionList {
        let start = numbers.partition { facts.article(ofMention: Int($0)) >= article }
        let end = numbers.partition { facts.article(ofMention: Int($0)) > article }
        return MentionList(facts, numbers[start..<end])
    }
}

/// Some statements of roles by their numbers.
package struct StatementList: RandomAccessCollection, Sendable {
    let facts: FactColumns
    let numbers: ColumnSlice<UInt32>

    init(_ facts: FactColumns, _ numbers: ColumnSlice<UInt32>) {
        self.facts = facts
        self.numbers = numbers
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { numbers.count }

    package subscript(position: Int) -> RoleStatement {
        let number = Int(numbers.base[numbers.startIndex + position])
        return facts[articleNumber(at: position)].role(number)
    }

    /// The article that a statement stands in: its position among the snapshot's.
    func articleNumber(at position: Int) -> Int {
        facts.article(ofEntity: facts.entities.roles.list(of: Int(numbers.base[numbers.startIndex + position])))
    }
}
