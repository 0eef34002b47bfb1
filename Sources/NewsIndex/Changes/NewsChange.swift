/// Something that is another in one snapshot than in the one before it.
package struct NewsChange: Sendable, Hashable {
    package let kind: Kind
    /// The identifier of what it is about.
    package let id: String
    /// What the item is now, as ``CorpusState`` tells it from others; 0 where it is no more.
    package let digest: UInt64

    package init(_ kind: Kind, id: String, digest: UInt64) {
        self.kind = kind
        self.id = id
        self.digest = digest
    }

    package enum Kind: String, Sendable, CaseIterable {
        case articleAdded = "article_added"
        case articleChanged = "article_changed"
        case articleRemoved = "article_removed"
        case meetingAdded = "meeting_added"
        case meetingChanged = "meeting_changed"
        /// No article reports it any more, or it turned out to be another one.
        case meetingRemoved = "meeting_removed"
        case discrepancyOpened = "discrepancy_opened"
        case discrepancySettled = "discrepancy_settled"
    }
}
