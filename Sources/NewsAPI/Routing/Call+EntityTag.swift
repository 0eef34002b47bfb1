import HTTPMessage
import NewsIndex

extension Call {
    /// The strong validator of the answer: it changes with the corpus, the product, the URL and the media type.
    ///
    /// - Parameter query: the query as sent.
    /// - Returns: nil only where no tag can be written.
    func entityTag(query: String?) -> ETag? {
        // FNV-1a, 64 bits (RFC 9923): it only has to tell apart answers of one URL.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in [version, mediaType, path, query ?? ""] {
            for byte in Array(part.utf8) + [0xFF] {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        return ETag(opaque: "\(snapshot.version)-\(String(hash, radix: 16))")
    }
}
