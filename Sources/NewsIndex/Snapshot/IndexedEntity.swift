import Corpus
package import Facts

/// An entity across articles, with every spelling, role and mention.
package struct IndexedEntity: Sendable {
    let columns: EntityColumns
    /// Its position among the snapshot's entities.
    package let number: Int

    init(_ columns: EntityColumns, _ number: Int) {
        self.columns = columns
        self.number = number
    }

    package var id: EntityID { columns.id(at: number) }
    package var type: EntityType { columns.type(at: number) }
    /// The spelling that most sources use, the fuller one on a tie.
    package var name: String { columns.name(at: number) }
    /// The country that it is, or that a place lies in, where that is certain.
    package var country: CountryCode? { columns.country(at: number) }
    /// Where a place lies, where that is certain.
    package var coordinates: GeoPoint? { columns.coordinates(at: number) }
    /// Why its spellings are one: inside each article, then across articles in the order the merges were made.
    package var merges: [NameMerge] { columns.merges(of: number) }
    package var mergeCount: Int { columns.mergeCount(of: number) }
    /// Every place where it is meant, ordered by article, then by place in the text.
    package var mentions: MentionList { MentionList(facts, columns.mentions[number]) }
    /// The articles that speak of it, ordered by id.
    package var articles: ArticleNumbers { ArticleNumbers(facts, columns.sources[number]) }
    /// The numbers of the meetings that it is a side, the place or the event of, ordered by id.
    package var meetings: [Int] { columns.meetings[number].map(Int.init) }

    private var facts: FactColumns { columns.articles.facts }

    package var nameCount: Int { columns.names.range(of: number).count }

    /// Its spellings, the most frequent first.
    package var names: some RandomAccessCollection<EntityName> {
        let facts = facts
        return columns.names.range(of: number).lazy.map { [columns] place in
            let row = columns.names.values[place]
            return EntityName(
                first: Int(row.first), count: Int(row.count),
                sources: ArticleNumbers(facts, columns.nameSources[place]))
        }
    }

    /// One of its spellings, by its place among ``names``.
    func spelling(_ number: Int) -> String? {
        number < nameCount ? names[names.index(names.startIndex, offsetBy: number)].value : nil
    }

    package var roleCount: Int { columns.roles.range(of: number).count }

    /// What articles say that it is, in the order in which they first say so.
    package var roles: some RandomAccessCollection<EntityRole> {
        let facts = facts
        return columns.roles.range(of: number).lazy.map { [columns, number] place in
            EntityRole(StatementList(facts, columns.statements[place]), articles: columns.sources[number])
        }
    }
}

// MARK: - As one article speaks of it

extension IndexedEntity {
    /// The places of one article where it is meant.
    package func mentions(in article: IndexedArticle) -> MentionList { mentions.of(article.number) }

    /// Its spellings in one article, the most frequent first.
    package func names(in article: IndexedArticle) -> [EntityName] {
        EntityAssembler.names(of: mentions(in: article))
    }

    /// What one article says that it is.
    package func roles(in article: IndexedArticle) -> [EntityRole] {
        let own = article.told.entityNumbers
        let members = columns.members[number].filter { own.contains(Int($0)) }
        let statements = members.flatMap { facts.entities.roles.range(of: Int($0)).map(UInt32.init) }
        return EntityAssembler.roles(of: StatementList(facts, Column(statements)[...])).map {
            EntityRole($0, articles: Column([UInt32(article.number)])[...])
        }
    }
}
