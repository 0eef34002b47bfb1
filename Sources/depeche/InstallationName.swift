/// A word that no other installation has: 20 letters and digits, of which a host's name could be made.
struct InstallationName {
    static let fileName = "installation"
    private static let length = 20
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)

    let text: String

    init() {
        var generator = SystemRandomNumberGenerator()
        let octets = (0..<Self.length).compactMap { _ in Self.letters.randomElement(using: &generator) }
        text = String(decoding: octets, as: UTF8.self)
    }

    /// Reads one; nil for anything else.
    init?(_ octets: [UInt8]) {
        let word = octets.last == 0x0A ? octets.dropLast() : octets[...]
        guard word.count == Self.length, word.allSatisfy(Self.letters.contains) else { return nil }
        text = String(decoding: word, as: UTF8.self)
    }
}
