import Corpus
import Search

extension IndexSnapshot {
    /// Octets of memory that the columns take, by what they hold; what is held as values (meetings, groups, copies) is not
    /// counted.
    package var columnBytes: [(kind: String, octets: Int)] {
        let facts = articles.facts
        let own = facts.entities
        return [
            ("texts", facts.texts.byteCount),
            ("headers", facts.headers.byteCount + facts.wordCounts.byteCount + facts.events.byteCount),
            ("sentences", facts.sentences.byteCount + facts.oddSentences.byteCount),
            ("mentions", own.mentions.byteCount + own.surfaces.byteCount),
            ("spoken-of", own.entities.byteCount + own.roles.byteCount + own.merges.byteCount),
            ("words", own.words.byteCount + facts.words.byteCount),
            ("entities", entities.byteCount - entities.nameBytes), ("names", entities.nameBytes),
            ("quotations", facts.quotations.byteCount),
            ("claims", facts.claims.byteCount + facts.claimFrames.byteCount + facts.claimNarrowings.byteCount),
            ("passing", passing.byteCount + facts.told.byteCount), ("articles", articles.byteCount),
            ("terms", terms.byteCount),
            ("lookups", lookups.byteCount + ledgerColumns.byteCount), ("keys", listKeys.byteCount),
            ("suggestions", suggestionTables.byteCount),
        ]
    }
}
