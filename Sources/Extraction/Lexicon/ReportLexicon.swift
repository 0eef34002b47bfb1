import Foundation
import Naming

/// The words by which reports tell what happens; every reader asks for them.
final class ReportLexicon: Sendable {
    let meetings: MeetingLexicon
    /// Folded openings of words that tell how what they govern is meant, the longest last.
    let modalWords: [(opening: String, kind: String)]

    /// The module's own files, read once.
    static let shipped = Result { () throws(LexiconError) in
        _ = try ReportWords.shipped.get()
        return ReportLexicon(
            meetings: try MeetingLexicon(LexiconFile("meeting_language.tsv", columns: 4, in: .module)),
            modalWords: try LexiconFile("modal_words.tsv", columns: 2, in: .module).rows.map { row in
                (row.fields[0], row.fields[1])
            })
    }

    /// What readers ask; without a word where the files cannot be read, but then there is no analyzer either.
    static let known = (try? shipped.get()) ?? ReportLexicon(meetings: MeetingLexicon(), modalWords: [])

    private init(meetings: MeetingLexicon, modalWords: [(opening: String, kind: String)]) {
        self.meetings = meetings
        self.modalWords = modalWords.sorted { $0.opening.utf8.count < $1.opening.utf8.count }
    }
}

extension Reading {
    var reports: ReportLexicon { .known }
}
