package import Facts

/// An entity across articles: one person for *Abdellatif Hammouchi*, *Abdelatif Hammouchi* and *A.Hammouchi*.
package struct ResolvedEntity: Sendable {
    /// `per-abdellatif-hammouchi`, `org-interpol`, `plc-marrakech`, `evt-…`; a country's alpha-2 code.
    package let id: EntityID
    package let type: EntityType
    /// The spelling that most sources use, the fuller one on a tie.
    package let name: String
    package let country: CountryCode?
    /// The article entities it is made of, ordered by article.
    package let members: [Member]
    /// Why its spellings are one: inside each article, then across articles in the order the merges were made.
    package let merges: [NameMerge]

    package init(
        id: EntityID, type: EntityType, name: String, country: CountryCode?, members: [Member], merges: [NameMerge]
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.country = country
        self.members = members
        self.merges = merges
    }

    /// One article's entity.
    package struct Member: Sendable, Hashable {
        /// The article's number in the order of identifiers.
        package let article: Int
        /// Index into ``Extraction/ArticleFacts/entities``.
        package let index: Int

        package init(article: Int, index: Int) {
            self.article = article
            self.index = index
        }
    }
}

/// The stable name of an entity in URLs.
package struct EntityID: Hashable, Comparable, Sendable {
    package let value: String

    package init(_ value: String) {
        self.value = value
    }

    package static func < (left: EntityID, right: EntityID) -> Bool {
        left.value < right.value
    }
}
