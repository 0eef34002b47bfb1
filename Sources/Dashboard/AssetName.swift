import HTTPMessage

/// What tells one state of a file from another in its name.
enum AssetName {
    /// Sixteen hexadecimal digits of the content.
    static func hash(of content: [UInt8]) -> String {
        let digits = String(Fingerprint.of(content), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
