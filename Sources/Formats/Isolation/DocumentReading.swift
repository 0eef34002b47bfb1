/// Where files are read that are no plain texts.
package protocol DocumentReading: Sendable {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - octets: all of it.
    ///   - kind: what its beginning says it is.
    /// - Returns: its articles.
    /// - Throws: `FormatProblem` where it holds none, or cannot be read.
    func read(_ octets: [UInt8], as kind: FileKind) throws(FormatProblem) -> Document
}

/// Reads in this process: for what is trusted, and for tests.
package struct DirectReading: DocumentReading {
    package init() {}

    package func read(_ octets: [UInt8], as kind: FileKind) throws(FormatProblem) -> Document {
        try FormatReader.read(octets, as: kind)
    }
}
