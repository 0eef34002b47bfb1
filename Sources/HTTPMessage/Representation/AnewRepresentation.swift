/// A representation whose content is made anew for each answer, most often while it is sent: what is said about it, and which
/// conditions hold, without its content.
package struct AnewRepresentation: Sendable {
    private let etag: ETag?
    private let varies: [String]

    /// - Parameters:
    ///   - etag: a weak tag, the same for each coding of the content (RFC 9110 §8.8.1); nil where none can be written.
    ///   - varies: fields of the request that chose this representation, for Vary; Accept-Encoding is added here.
    package init(etag: ETag?, varies: [String]) {
        self.etag = etag
        self.varies = varies
    }

    /// The answer to GET or HEAD, in the order of RFC 9110 §13.2.2.
    ///
    /// - Parameters:
    ///   - request: what is asked.
    ///   - make: makes the answer with status 200; not called where a condition says otherwise.
    /// - Returns: what was made, with tag and coding, or 304, 406 or 412.
    /// - Throws: what `make` throws.
    package func response<Failure>(
        to request: Request, make: () throws(Failure) -> Response
    ) throws(Failure) -> Response {
        switch Precondition.evaluate(request, etag: etag, lastModified: nil, now: HTTPDate(unixSeconds: 0)) {
        case .notModified:
            return Response(status: .notModified, fields: tags + [vary, Field("Cache-Control", "no-cache")])
        case .failed: return refusal(.preconditionFailed, to: request)
        case .proceed:
            var response = try make()
            response.fields += tags
            guard let coded = response.streamCoded(for: request) else {
                response.stream?.cancel()
                return refusal(.codingNotAcceptable, to: request)
            }
            return coded
        }
    }

    private var tags: [Field] { etag.map { [Field("ETag", $0.description)] } ?? [] }

    private var vary: Field { Field("Vary", (varies + ["Accept-Encoding"]).joined(separator: ", ")) }

    private func refusal(_ problem: Problem, to request: Request) -> Response {
        var response = problem.response(instance: request.target)
        response.fields.append(vary)
        return response
    }
}

extension Problem {
    static let codingNotAcceptable = Problem(
        status: .notAcceptable, slug: "not-acceptable", title: "Not acceptable",
        detail: "The answer can be sent as it is or coded as gzip.", allowed: ["identity", "gzip"])

    package static let preconditionFailed = Problem(
        status: .preconditionFailed, slug: "precondition-failed", title: "Precondition failed",
        detail: "What is here is not what the request names in If-Match, If-None-Match or If-Unmodified-Since.")
}
