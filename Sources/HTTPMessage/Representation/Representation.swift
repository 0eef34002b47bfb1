import Synchronization

/// A resource's content as it is now, with what is said about it, ready for any GET or HEAD (RFC 9110 §3.2).
///
/// The one place where content codings, conditions and ranges are decided, so that they agree. It is compressed once,
/// when a client first asks for that.
package final class Representation: Sendable {
    /// The content in one coding with the answers that are given many times.
    struct Variant: Sendable {
        let content: [UInt8]
        let etag: ETag
        /// The whole content, 200.
        let whole: Response
        /// 304 (RFC 9110 §15.4.5).
        let notModified: Response

        /// Octets of memory that it takes.
        var bytes: Int {
            HeapSize.bytes(content) + HeapSize.bytes(etag.opaque) + whole.bytesBesideContent
                + notModified.bytesBesideContent
        }
    }

    private enum Compression {
        case notTried
        /// Nil if zlib could not do it.
        case done(Variant?)
    }

    /// Content of more octets would keep a loop busy for too long; of fewer, it fits a packet either way.
    private static let compressible = 256...4_194_304

    let mediaType: String
    let lastModified: HTTPDate?
    /// Fields beside those made here.
    let fields: [Field]
    /// Whether parts of it are served on their own.
    let allowsRanges: Bool
    private let varies: [String]
    private let identity: Variant
    /// Octets of memory that all of it takes but the coded form.
    private let bytesUncoded: Int
    private let compression = Mutex(Compression.notTried)

    /// - Parameters:
    ///   - content: the octets.
    ///   - mediaType: the value of Content-Type.
    ///   - etag: a strong tag of this very content.
    ///   - lastModified: if known.
    ///   - varies: fields of the request that chose this representation, for Vary; Accept-Encoding is added here.
    ///   - fields: any others.
    ///   - allowsRanges: whether parts of it are served on their own.
    package init(
        content: [UInt8], mediaType: String, etag: ETag, lastModified: HTTPDate? = nil, varies: [String] = [],
        fields: [Field] = [], allowsRanges: Bool = false
    ) {
        self.mediaType = mediaType
        self.lastModified = lastModified
        self.fields = fields
        self.allowsRanges = allowsRanges
        self.varies = varies + ["Accept-Encoding"]
        var all = [Field("Content-Type", mediaType), Field("ETag", etag.description)]
        if let lastModified { all.append(Field("Last-Modified", lastModified.description)) }
        if allowsRanges { all.append(Field("Accept-Ranges", "bytes")) }
        all += [Field("Vary", self.varies.joined(separator: ", "))] + fields
        let identity = Self.variant(content.fitted, etag: etag, fields: all)
        self.identity = identity
        bytesUncoded =
            HeapSize.header + MemoryLayout<Variant>.stride * 2 + HeapSize.bytes(fields) + HeapSize.bytes(self.varies)
            + HeapSize.bytes(mediaType) + identity.bytes
    }

    /// Octets of the content, uncoded.
    package var count: Int { identity.content.count }

    /// The answer to GET or HEAD as ``response(to:now:)`` has it, unless content would have to be compressed for it first.
    package func readyResponse(to request: Request, now: HTTPDate = HTTPDate(unixSeconds: 0)) -> Response? {
        let accepted = AcceptEncoding(request.value(of: "Accept-Encoding"))
        guard accepted.preferred != .gzip || isCompressed || !isCompressible && !accepted.refusesIdentity else {
            return nil
        }
        return response(to: request, accepting: accepted, now: now)
    }

    /// Whether nothing is left to compress; false while somebody does, whom an event loop must not wait for.
    private var isCompressed: Bool {
        compression.withLockIfAvailable { if case .done = $0 { true } else { false } } ?? false
    }

    /// Octets of memory that it takes now; more once its coded form is made.
    package var bytes: Int {
        let coded = compression.withLockIfAvailable { compression in
            if case .done(let variant) = compression { variant?.bytes ?? 0 } else { 0 }
        }
        return bytesUncoded + (coded ?? 0)
    }

    /// The answer to GET or HEAD, in the order of RFC 9110 §13.2.2: first conditions, then ranges.
    ///
    /// - Parameters:
    ///   - request: what is asked.
    ///   - now: for two-digit years in dates, and for their strength; of no use where nothing is known of `lastModified`.
    /// - Returns: 200, 206, 304, 406, 412 or 416.
    package func response(to request: Request, now: HTTPDate = HTTPDate(unixSeconds: 0)) -> Response {
        response(to: request, accepting: AcceptEncoding(request.value(of: "Accept-Encoding")), now: now)
    }

    private func response(to request: Request, accepting accepted: AcceptEncoding, now: HTTPDate) -> Response {
        guard let variant = variant(for: accepted) else { return response(.codingNotAcceptable, to: request) }
        switch Precondition.evaluate(request, etag: variant.etag, lastModified: lastModified, now: now) {
        case .notModified: return variant.notModified
        case .failed: return response(.preconditionFailed, to: request)
        case .proceed: return partial(variant, of: request, now: now) ?? variant.whole
        }
    }

    private func variant(for accepted: AcceptEncoding) -> Variant? {
        switch accepted.preferred {
        case .identity: return identity
        case .gzip:
            guard isCompressible || accepted.refusesIdentity else { return identity }
            guard let coded = compressed(waits: accepted.refusesIdentity) else {
                return accepted.refusesIdentity ? nil : identity
            }
            return coded.content.count < count || accepted.refusesIdentity ? coded : identity
        case nil: return nil
        }
    }

    private var isCompressible: Bool {
        Self.compressible.contains(count) && MediaType.isCompressible(mediaType)
    }

    /// The content as gzip; nil where zlib cannot do it, or somebody else is about to and is not to be waited for.
    private func compressed(waits: Bool) -> Variant? {
        guard waits else { return compression.withLockIfAvailable { compress(&$0) } ?? nil }
        return compression.withLock { compress(&$0) }
    }

    private func compress(_ compression: inout Compression) -> Variant? {
        if case .done(let variant) = compression { return variant }
        let variant = makeCompressed()
        compression = .done(variant)
        return variant
    }

    private func makeCompressed() -> Variant? {
        // RFC 9110 §8.8.3.3: another coding is another representation, so it has another strong tag.
        guard let content = Gzip.compress(identity.content)?.fitted else { return nil }
        let etag = identity.etag.gzipped
        let fields = identity.whole.fields.map { $0.name == "ETag" ? Field("ETag", etag.description) : $0 }
        return Self.variant(content, etag: etag, fields: fields + [Field("Content-Encoding", "gzip")])
    }

    private static func variant(_ content: [UInt8], etag: ETag, fields: [Field]) -> Variant {
        Variant(
            content: content, etag: etag, whole: Response(fields: fields, body: content).sealed,
            notModified: Response(status: .notModified, fields: fields.filter(isOfNotModified)).sealed)
    }

    /// What a 304 carries of the fields of a 200 (RFC 9110 §15.4.5).
    private static func isOfNotModified(_ field: Field) -> Bool {
        ["Cache-Control", "Content-Location", "ETag", "Expires", "Vary"].contains(field.name)
    }

    func response(_ problem: Problem, to request: Request) -> Response {
        var response = problem.response(instance: request.target)
        response.fields.append(Field("Vary", varies.joined(separator: ", ")))
        return response
    }
}
