import Logging
import Synchronization

/// A log that tests read.
final class KeptLog: LogHandler {
    private let told = Mutex<[String]>([])

    /// The messages so far, with their metadata.
    var lines: [String] { told.withLock { $0 } }

    func says(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    func log(event: LogEvent) {
        let metadata = (event.metadata ?? [:]).map { "\($0)=\($1)" }.sorted().joined(separator: " ")
        told.withLock { $0.append("\(event.message) \(metadata)") }
    }

    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }

    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }

    subscript(metadataKey _: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }
}
