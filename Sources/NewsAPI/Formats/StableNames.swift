/// Names of items that hold wherever the server stands, and whatever it is called.
enum StableNames {
    /// Nobody can own it (RFC 6761 §6.4): so nobody else gives such names.
    static let authority = "depeche.invalid"

    /// A tag (RFC 4151) of a path of this server: neither a new host nor a new port changes it.
    static func tag(_ path: String) -> String { "tag:\(authority),2026:\(path)" }
}
