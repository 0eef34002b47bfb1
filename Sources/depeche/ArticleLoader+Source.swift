import Formats
import Foundation

extension ArticleLoader {
    /// What is read, and how.
    struct Source: Sendable {
        /// The path of the folder.
        let folder: String
        /// Whether a symbolic link may lead out of it.
        let followsLinks: Bool
        /// How many articles are analysed at a time.
        let threads: Int
        /// Where identifiers are kept; nil for nowhere.
        let data: DataFolder?
        /// The folder that keeps what was found in articles, and the index; nil for none.
        let cache: String?
        /// Notes what changed from one reading to the next.
        let changes: ChangeLog
        /// Reads files that are no plain texts.
        var documents = ParserProcesses()
        /// Seconds since 1970.
        var now: @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }

        var workers: SideBySide { SideBySide(threads: threads) }
    }
}
