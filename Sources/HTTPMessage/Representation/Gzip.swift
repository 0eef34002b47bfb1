/// The gzip coding (RFC 1952).
package enum Gzip {
    /// The content in gzip form, the same octets for the same content; nil if zlib has no memory left.
    package static func compress(_ content: [UInt8]) -> [UInt8]? {
        var deflater = Deflater()
        return deflater?.push(content, flush: .end)
    }
}
