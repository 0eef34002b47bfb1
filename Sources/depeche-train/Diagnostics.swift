import Foundation

/// What is told while training goes on.
enum Diagnostics {
    /// Writes a line to standard error.
    static func tell(_ line: String) {
        // Where standard error is closed, the work goes on.
        try? FileHandle.standardError.write(contentsOf: Data("\(line)\n".utf8))
    }
}
