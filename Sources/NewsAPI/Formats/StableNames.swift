/// Names of items that hold wherever the server stands, and whatever it is called.
struct StableNames: Sendable {
    /// Nobody can own what ends so (RFC 6761 §6.4): so nobody else gives such names.
    private static let domain = "depeche.invalid"

    /// Who gives the names: what another installation calls so is something else.
    let authority: String

    /// - Parameter installation: a word of letters and digits that no other installation has; nil where none is kept.
    init(_ installation: String? = nil) {
        authority = installation.map { "\($0).\(Self.domain)" } ?? Self.domain
    }

    /// A tag (RFC 4151) of a path of this server: neither a new host nor a new port changes it.
    func tag(_ path: String) -> String { "tag:\(authority),2026:\(path)" }
}
