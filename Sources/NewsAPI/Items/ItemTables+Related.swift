import Corpus
import Facts
import NewsIndex

/// An entity that stands beside another one.
struct RelatedEntity {
    let entry: RelatedEntities.Entry
    /// The position of the one that it stands beside.
    let other: Int
    let setting: RelatedEntities.Setting
}

extension ItemTables {
    static let related = FieldTable<RelatedEntity>(
        "related",
        [
            .object("entity", reference, "Who or what stands beside it.", from: "RelatedEntities.Entry.entity") {
                related, snapshot in snapshot.entities[related.entry.entity]
            },
            .integer("count", "In how many of what `by` says both stand.", from: "RelatedEntities.Entry.count") {
                related, _ in related.entry.count
            },
            .number("weight", "How closely, from 0 to 1.", from: "RelatedEntities.Entry.weight") { related, _ in
                (related.entry.weight * 10_000).rounded() / 10_000
            },
            .evidence("The first place where both stand.", from: "IndexSnapshot.proof") { related, snapshot in
                snapshot.proof(of: related.other, beside: related.entry.entity, in: related.setting)
            },
        ])
}
