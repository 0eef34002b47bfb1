/// The SHA-256 of octets (FIPS 180-4).
package enum Digest {
    /// The 32 octets of the digest.
    ///
    /// The system's libcrypto makes it; where that cannot, for want of memory or because it was built without the
    /// algorithm, it is made here: the same, only ten times slower.
    package static func sha256Octets(_ octets: [UInt8]) -> [UInt8] {
        LibcryptoSHA256.shared?.digest(of: octets) ?? PlainSHA256.digest(of: octets)
    }

    /// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
    package static func sha256(_ octets: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = sha256Octets(octets).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
