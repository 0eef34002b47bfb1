import Logging

/// How the log on standard error is written.
enum LogFormat: String, CaseIterable {
    /// A line for people.
    case text
    /// A JSON object a line, for programs.
    case json

    /// Lets all loggers of this process write so; once a process.
    func begin() {
        LoggingSystem.bootstrap { label in
            switch self {
            case .text: EscapingLogHandler(StreamLogHandler.standardError(label: label))
            case .json: JSONLogHandler()
            }
        }
    }
}
