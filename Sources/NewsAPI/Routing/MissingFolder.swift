package import HTTPMessage

/// The folder of articles while it cannot be read; what was read before is served meanwhile.
package struct MissingFolder: Sendable, Hashable {
    /// The path as the user gave it.
    package let path: String
    /// Why it cannot be read.
    package let reason: String
    package let since: HTTPDate

    package init(path: String, reason: String, since: HTTPDate) {
        self.path = path
        self.reason = reason
        self.since = since
    }
}
