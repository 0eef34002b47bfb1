import Crypto

/// The SHA-256 of octets as people write it.
package enum Digest {
    /// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
    package static func sha256(_ octets: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: octets).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
