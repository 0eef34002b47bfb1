import Corpus
package import Facts

/// One spelling of an entity, with who uses it.
package struct EntityName: Sendable {
    /// The number of the mention that writes it first, in the first of its sources.
    private let first: Int
    /// How often it occurs.
    package let count: Int
    /// The articles that use it, ordered by id.
    package let sources: ArticleNumbers

    init(first: Int, count: Int, sources: ArticleNumbers) {
        self.first = first
        self.count = count
        self.sources = sources
    }

    /// The words as they stand, each run of white space made one space.
    package var value: String {
        EntityAssembler.oneLine(sources.facts.surface(ofMention: first))
    }

    package var kind: Mention.Kind { sources.facts.entities.mentions.values[first].mentionKind }

    /// Its first place in the first of those articles.
    package var firstSeen: Evidence {
        sources.facts[sources.number(at: 0)].mention(first).evidence
    }
}
