import Corpus
import Foundation
import NewsAPI

/// A key, without its token.
struct Key: Codable {
    let id: String
    /// Who has it, as whoever gave it out says.
    let name: String
    let scope: Grant.Scope
    /// When it was made, RFC 3339.
    let created: String
    /// Lower-case hexadecimal digits of the token's SHA-256; a token of 160 random bits needs no slower hash.
    private let sha256: String

    private static let prefix = "dpk_"
    /// No letter or digit that is taken for another.
    private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)

    /// Makes a key.
    ///
    /// - Parameters:
    ///   - name: who gets it.
    ///   - scope: what it opens.
    /// - Returns: the key and its token, which is kept nowhere.
    static func make(name: String, scope: Grant.Scope) -> (key: Key, token: String) {
        let (id, secret) = (random(8), random(32))
        let token = prefix + id + "_" + secret
        let key = Key(
            id: id, name: name, scope: scope, created: Date().formatted(.iso8601),
            sha256: Digest.sha256(Array(token.utf8)))
        return (key, token)
    }

    /// The identifier in a token; nil for what is no token.
    static func id(ofToken token: String) -> String? {
        guard token.hasPrefix(prefix) else { return nil }
        let parts = token.dropFirst(prefix.count).split(separator: "_")
        return parts.count == 2 ? String(parts[0]) : nil
    }

    /// Octets of the token's SHA-256.
    var digest: [UInt8] {
        let digits = Array(sha256.utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).map { place in
            UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16) ?? 0
        }
    }

    /// So many characters of five random bits each, by the system's generator.
    private static func random(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        let characters = (0..<count).map { _ in alphabet[Int(generator.next() & 31)] }
        return String(decoding: characters, as: UTF8.self)
    }
}

extension Grant.Scope: Codable {}

/// The file of the keys.
struct KeyFile: Codable {
    let keys: [Key]
}
