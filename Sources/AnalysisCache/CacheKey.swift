import Corpus

/// All of an article that its analysis depends on, as 16 octets.
struct CacheKey: Hashable, Sendable {
    static let byteCount = 16

    let octets: [UInt8]

    init(_ article: Article) {
        let title = article.title?.range.map { "\($0.lowerBound) \($0.upperBound)" } ?? ""
        let input = "\(article.text.hash)\n\(title)\n\(article.stated?.value ?? "")"
        octets = Array(Digest.sha256Octets(Array(input.utf8)).prefix(Self.byteCount))
    }

    init(_ octets: ArraySlice<UInt8>) {
        self.octets = Array(octets)
    }
}
