import Corpus
import NewsIndex

/// A snapshot with its items encoded: made once when the snapshot freezes, spliced into answers ever after.
final class EncodedSnapshot: Sendable {
    let snapshot: IndexSnapshot
    let encoder: ItemEncoder
    /// Each list is in the order of the snapshot's own.
    let articles: [EncodedObject]
    let entities: [EncodedObject]
    let meetings: [EncodedObject]
    /// The meetings as the lists by continent show them.
    let briefMeetings: [[UInt8]]
    let quotations: [EncodedObject]
    let claims: [EncodedObject]
    let discrepancies: [EncodedObject]
    /// The publisher of each article that has one.
    let publishers: [ArticleID: String]
    /// Whole answers that were given from this snapshot.
    let answers = AnswerCache()

    init(_ snapshot: IndexSnapshot) {
        self.snapshot = snapshot
        let encoder = ItemEncoder(snapshot: snapshot)
        self.encoder = encoder
        articles = snapshot.articles.map(encoder.article)
        entities = snapshot.entities.map(encoder.entity)
        meetings = snapshot.meetings.map(encoder.meeting)
        briefMeetings = snapshot.meetings.map { encoder.brief($0).bytes }
        quotations = snapshot.quotations.map(encoder.quotation)
        claims = snapshot.claims.map(encoder.claim)
        discrepancies = snapshot.discrepancies.map(encoder.discrepancy)
        publishers = snapshot.articles.publishers
    }
}
