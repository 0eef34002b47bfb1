import HTTPMessage
import NewsIndex

extension Call {
    /// The strong validator of the answer: it changes with the corpus, the product, the URL and the media type.
    ///
    /// A document of another format holds addresses as the client sees this server; it is coded while it is sent, and its codings
    /// have one tag, which is weak therefore (RFC 9110 §8.8.1).
    ///
    /// - Parameter query: the query as sent.
    /// - Returns: nil only where no tag can be written.
    func entityTag(query: String?) -> ETag? { entityTag(query: query, version: snapshot.version) }

    /// The one that the answer had, or would have, in another version of the corpus.
    func entityTag(query: String?, version corpusVersion: String) -> ETag? {
        let isDocument = format != .json
        let parts = [version, mediaType, path, query ?? "", isDocument ? base : ""]
        // An octet that UTF-8 never holds ends each part.
        let hash = Fingerprint.of(parts.flatMap { Array($0.utf8) + [0xFF] })
        return ETag(opaque: "\(corpusVersion)-\(String(hash, radix: 16))", isWeak: isDocument)
    }
}
