import Synchronization

/// A source's content in gzip form, which leaves as soon as the source has nothing more at the moment.
final class GzipSource: ContentSource {
    private let source: any ContentSource
    /// Nil once the end has been coded.
    private let deflater: Mutex<Deflater?>

    /// Nil if zlib has no memory left.
    init?(_ source: any ContentSource) {
        guard let deflater = Deflater() else { return nil }
        self.source = source
        self.deflater = Mutex(deflater)
    }

    func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece {
        while let coded = coded(source.next(wake)) {
            // zlib keeps what it can still compress better.
            if case .octets(let octets) = coded, octets.isEmpty { continue }
            return coded
        }
        return .failure
    }

    func cancel() { source.cancel() }

    func end() -> [UInt8]? { source.end().flatMap { push($0, flush: .end) } }

    /// What becomes of a piece; nil if it cannot be coded.
    private func coded(_ piece: ContentPiece) -> ContentPiece? {
        switch piece {
        case .octets(let octets): push(octets, flush: .none).map(ContentPiece.octets)
        case .nothingYet:
            // Asked once more, the source has nothing as before, and then there is nothing to bring out.
            push([], flush: .all).map { $0.isEmpty ? .nothingYet : .octets($0) }
        case .last(let octets): push(octets, flush: .end).map(ContentPiece.last)
        case .end: push([], flush: .end).map(ContentPiece.last)
        case .failure: .failure
        }
    }

    private func push(_ octets: [UInt8], flush: Deflater.Flush) -> [UInt8]? {
        deflater.withLock { deflater in
            let coded = deflater?.push(octets, flush: flush)
            if flush == .end { deflater = nil }
            return coded
        }
    }
}

extension Response {
    /// The same answer, its stream in the coding that the client prefers of those that there are (RFC 9110 §12.5.3).
    ///
    /// - Parameter request: what is answered.
    /// - Returns: the answer with `Content-Encoding` and `Vary` as they have to be; nil if the client takes neither coding. An
    ///   answer without a stream, or with a strong entity tag, which would be that of the uncoded content, is given back as it is.
    package func streamCoded(for request: Request) -> Response? {
        guard let stream, value(of: "ETag")?.hasPrefix("W/") ?? true else { return self }
        var response = self
        response.vary(on: "Accept-Encoding")
        let accepted = AcceptEncoding(request.value(of: "Accept-Encoding"))
        switch accepted.preferred {
        case .identity: return response
        case .gzip
        where !accepted.refusesIdentity && !(value(of: "Content-Type").map(MediaType.isCompressible) ?? true):
            return response
        case .gzip:
            guard let source = GzipSource(stream.source) else { return response }
            response.fields.append(Field("Content-Encoding", "gzip"))
            response.stream = ContentStream(source)
            return response
        case nil: return nil
        }
    }
}
