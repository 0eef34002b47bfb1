import Glibc
package import HTTPMessage

/// Answers with the files of one folder, and with nothing outside of it.
package final class StaticFiles: Sendable {
    /// The strictest policy a page with its own scripts, styles and data can live under (CSP Level 3).
    private static let contentSecurityPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
        font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
        """

    private let folder: Folder
    private let maximumFileBytes: Int

    /// A file of more than `maximumFileBytes` octets is not served: answers are complete in memory.
    package init(root: String, maximumFileBytes: Int = 16_777_216) throws(StaticFilesError) {
        folder = try Folder(root)
        self.maximumFileBytes = maximumFileBytes
    }

    /// The answer, or nil if the path names no file here.
    ///
    /// Conditional requests are answered 304 or 412 as RFC 9110 §13 says. A method other than GET and HEAD on a file
    /// that exists is answered 405.
    package func response(for request: Request) -> Response? {
        guard let path = FilePath(request), let file = folder.open(path) else { return nil }
        guard request.method == .get || request.method == .head else { return Self.methodNotAllowed(request) }
        guard let content = file.read(limit: maximumFileBytes) else { return nil }

        let etag = ETag(opaque: Self.fingerprint(content))
        // RFC 9110 §8.8.2.1: a modification in the future is reported as of now.
        let now = HTTPDate(unixSeconds: Int64(time(nil)))
        let lastModified = min(file.lastModified, now)
        var fields = [
            Field("Cache-Control", "no-cache"), Field("Last-Modified", lastModified.description),
            Field("X-Content-Type-Options", "nosniff"),
        ]
        if let etag { fields.append(Field("ETag", etag.description)) }

        switch Precondition.evaluate(request, etag: etag, lastModified: lastModified, now: now) {
        case .notModified: return Response(status: .notModified, fields: fields)
        case .failed: return Self.preconditionFailed(request)
        case .proceed: break
        }
        let mediaType = MediaType.value(suffix: path.suffix)
        fields.append(Field("Content-Type", mediaType))
        // An SVG opened by itself is a document too, and may hold scripts.
        if mediaType.hasPrefix("text/html") || mediaType == "image/svg+xml" {
            fields.append(Field("Content-Security-Policy", Self.contentSecurityPolicy))
            fields.append(Field("Referrer-Policy", "no-referrer"))
        }
        return Response(fields: fields, body: content)
    }

    /// The content's FNV-1a hash (64 bits) and length: another content, another tag, on every machine the same.
    private static func fingerprint(_ content: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in content { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return "\(String(hash, radix: 16))-\(String(content.count, radix: 16))"
    }

    private static func methodNotAllowed(_ request: Request) -> Response {
        Problem(
            status: .methodNotAllowed, slug: "method-not-allowed", title: "Method not allowed",
            detail: "A file answers GET and HEAD, not \(request.method.name).", allowed: ["GET", "HEAD"]
        ).response(instance: request.target)
    }

    private static func preconditionFailed(_ request: Request) -> Response {
        Problem(
            status: .preconditionFailed, slug: "precondition-failed", title: "Precondition failed",
            detail: "The file is not the one the request names in If-Match, If-None-Match or If-Unmodified-Since."
        ).response(instance: request.target)
    }
}
