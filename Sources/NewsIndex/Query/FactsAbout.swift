import Corpus
import Facts

extension QuotationList {
    /// The positions of those whose words name an entity, under whatever name.
    package func positions(about entity: Int, in snapshot: IndexSnapshot) -> Set<Int> {
        snapshot.facts(about: entity, in: positions) { position, mention in
            let words = place(ofWords: position)
            return words.start <= mention.start && mention.end <= words.end
        }
    }
}

extension ClaimList {
    /// The positions of those in whose sentence an entity is named.
    package func positions(about entity: Int, in snapshot: IndexSnapshot) -> Set<Int> {
        snapshot.facts(about: entity, in: positions) { position, mention in
            mention.sentence == sentence(at: position)
        }
    }
}

extension IndexSnapshot {
    /// The facts that a mention of an entity belongs to: `positions` gives those of an article, `isNamed` says whether a
    /// mention of the article belongs to one.
    fileprivate func facts(
        about entity: Int, in positions: (Int) -> Range<Int>, where isNamed: (Int, Place) -> Bool
    ) -> Set<Int> {
        var found: Set<Int> = []
        let rows = articles.facts.entities
        for member in entities.members[entity] {
            let own = positions(articles.facts.article(ofEntity: Int(member)))
            guard !own.isEmpty else { continue }
            for mention in rows.mentions[Int(member)] {
                for position in own where isNamed(position, mention) { found.insert(position) }
            }
        }
        return found
    }
}
