package import Facts

package import struct Corpus.ArticleID

/// What one article says of a meeting.
package struct MeetingReport: Sendable, Hashable {
    package let article: ArticleID
    package let status: Meeting.Status
    /// The article's own heading over the list that names the meeting.
    package let statedGroup: String?
    package let evidence: Evidence
}
