import Glibc
package import HTTPMessage
import Synchronization

/// Answers with the files of one folder, and with nothing outside of it.
///
/// Where another folder takes its place, as a new release does, that one is served. What was just looked at is not looked at
/// again: a change is seen within ``RecentAnswers/lifetime``.
package final class StaticFiles: Sendable {
    /// Octets of memory that what is kept may take, compressed forms included.
    private static let keptBytes = 67_108_864

    private struct Kept {
        let identity: OpenFile.Identity
        let representation: Representation
        /// Octets of memory that the representation took when it was kept: more by now where its coded form was made since.
        let size: Int

        init(_ representation: Representation, of identity: OpenFile.Identity) {
            self.identity = identity
            self.representation = representation
            size = representation.bytes
        }

        var isAsKept: Bool { representation.bytes == size }
    }

    private static let methods = ["GET", "HEAD", "OPTIONS"]

    private let root: String
    private let opened: Mutex<Folder>
    private let maximumFileBytes: Int
    /// What was served last of each path, of use as long as the file stays what it was.
    private let kept = Mutex(SecondChanceCache<[UInt8], Kept>(byteLimit: keptBytes))
    private let recent = Mutex(RecentAnswers(byteLimit: keptBytes))

    /// A file of more than `maximumFileBytes` octets is not served, as answers are complete in memory, but told as such.
    package init(root: String, maximumFileBytes: Int = 16_777_216) throws(StaticFilesError) {
        self.root = root
        opened = Mutex(try Folder(root))
        self.maximumFileBytes = maximumFileBytes
    }

    /// The answer, or nil if the path names no file here: at once what was served before, else by a worker, who reads and codes.
    package func reply(to request: Request) -> Reply? {
        let now = Moment.now
        guard let path = FilePath(request) else { return nil }
        guard request.method == .get || request.method == .head else {
            return response(for: request).map(Reply.response)
        }
        do {
            guard let file = try folder().open(path) else { return nil }
            if let response = readyResponse(to: request, with: file, at: path) {
                if response.status == .ok { note(response, for: request, at: now) }
                return .response(response)
            }
        } catch {
            return .response(Self.unavailable(request))
        }
        return .work(Work { [self] _ in response(for: request) ?? Self.gone(request) })
    }

    /// What is kept of a file that is still the same, unless something would have to be coded for it first.
    private func readyResponse(to request: Request, with file: borrowing OpenFile, at path: FilePath) -> Response? {
        let identity = file.identity
        guard let known = known(path.octets), known.identity == identity, known.isAsKept else { return nil }
        return known.representation.readyResponse(to: request, now: HTTPDate(unixSeconds: Int64(time(nil))))
    }

    /// The answer that was given to the same octets a moment ago.
    package func recentResponse(for signature: RequestSignature) -> Response? {
        let now = Moment.now
        return recent.withLock { $0.response(for: signature, at: now) }
    }

    private func note(_ response: Response, for request: Request, at now: Moment) {
        guard let signature = RequestSignature(request)?.detached else { return }
        let former = recent.withLock { $0.note(response, for: signature, at: now) }
        withExtendedLifetime(former) {}
    }

    /// The answer, or nil if the path names no file here.
    ///
    /// Codings, conditions and ranges are as `Representation` decides. OPTIONS on a file that exists is answered 204,
    /// another method 405. While no file can be opened, any path that could name one is answered 503.
    package func response(for request: Request) -> Response? {
        guard let path = FilePath(request) else { return nil }
        do {
            guard let file = try folder().open(path) else { return nil }
            return response(for: request, with: file, at: path)
        } catch {
            return Self.unavailable(request)
        }
    }

    /// The folder that has the path now; the one that had it last while none has.
    private func folder() -> Folder {
        let known = opened.withLock { $0 }
        guard let identity = Folder.Identity(at: root), identity != known.identity, let new = try? Folder(root) else {
            return known
        }
        opened.withLock { $0 = new }
        return new
    }

    private func response(for request: Request, with file: borrowing OpenFile, at path: FilePath) -> Response? {
        switch request.method {
        case .get, .head: break
        case .options:
            return Response(status: .noContent, fields: [Field("Allow", Self.methods.joined(separator: ", "))])
        default: return Self.methodNotAllowed(request)
        }
        guard file.size <= maximumFileBytes else { return tooLarge(file.size, request) }
        let now = HTTPDate(unixSeconds: Int64(time(nil)))
        let (identity, key) = (file.identity, path.octets)
        if let known = known(key), known.identity == identity {
            let response = known.representation.response(to: request, now: now)
            // Its compressed form may have been made by now.
            if !known.isAsKept { keep(known.representation, of: identity, for: key) }
            return response
        }
        guard let representation = representation(of: file, at: path, now: now) else { return nil }
        let response = representation.response(to: request, now: now)
        // A file that is being written is not kept: it might change again without a sign of it.
        if identity.isSettled(at: now) { keep(representation, of: identity, for: key) }
        return response
    }

    /// What is kept of a path.
    private func known(_ key: [UInt8]) -> Kept? {
        kept.withLock { kept in
            guard let place = kept.place(of: key), let (value, _) = kept.value(at: place) else { return nil }
            kept.marks.set(place)
            return value
        }
    }

    private func keep(_ representation: Representation, of identity: OpenFile.Identity, for key: [UInt8]) {
        let file = Kept(representation, of: identity)
        let size = file.size + HeapSize.bytes(key) + identity.heapBytes
        let change = kept.withLock { $0.keep(file, for: key, size: size) }
        // What was let go of is freed when nobody waits for it.
        withExtendedLifetime(change) {}
    }

    private func representation(of file: borrowing OpenFile, at path: FilePath, now: HTTPDate) -> Representation? {
        guard let content = file.read(limit: maximumFileBytes),
            let etag = ETag(opaque: "\(String(Fingerprint.of(content), radix: 16))-\(String(content.count, radix: 16))")
        else { return nil }
        let mediaType = MediaType.value(suffix: path.suffix)
        var fields = [Field("Cache-Control", "no-cache"), Field("Referrer-Policy", "no-referrer")]
        // An SVG opened by itself is a document too, and may hold scripts.
        if mediaType.hasPrefix("text/html") || mediaType == "image/svg+xml" {
            fields.append(Field("Content-Security-Policy", PagePolicy.value()))
        }
        // RFC 9110 §8.8.2.1: a modification in the future is reported as of now.
        return Representation(
            content: content, mediaType: mediaType, etag: etag, lastModified: min(file.lastModified, now),
            fields: fields, allowsRanges: true)
    }

    /// The file was there a moment ago.
    private static func gone(_ request: Request) -> Response {
        Problem(
            status: .notFound, slug: "not-found", title: "Not found", detail: "Nothing is served at \(request.path)."
        ).response(instance: request.target)
    }

    private func tooLarge(_ size: Int, _ request: Request) -> Response {
        Problem(
            status: .internalServerError, slug: "file-too-large", title: "The file is too large",
            detail: "The file has \(size) octets; this server serves files of at most \(maximumFileBytes)."
        ).response(instance: request.target)
    }

    private static func unavailable(_ request: Request) -> Response {
        let problem = Problem(
            status: .serviceUnavailable, slug: "no-descriptors", title: "No files can be opened",
            detail: "All files that this server may have open are in use.")
        var response = problem.response(instance: request.target)
        response.fields.append(Field("Retry-After", "1"))
        return response
    }

    private static func methodNotAllowed(_ request: Request) -> Response {
        Problem(
            status: .methodNotAllowed, slug: "method-not-allowed", title: "Method not allowed",
            detail: "A file answers GET, HEAD and OPTIONS, not \(request.method.name).", allowed: methods
        ).response(instance: request.target)
    }
}
