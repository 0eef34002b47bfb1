/// FNV-1a over 64 bits (RFC 9923): tells contents apart, the same on every machine; no defence against forgery.
package enum Fingerprint {
    package static func of(_ content: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in content { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}
