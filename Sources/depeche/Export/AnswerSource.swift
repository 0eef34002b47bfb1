import Fetching
import Foundation
import HTTPMessage
import HTTPServer
import Logging
import NewsAPI
import NewsIndex

/// Answers what the API answers.
protocol AnswerSource {
    /// Asks for a resource.
    ///
    /// - Parameters:
    ///   - target: its path and query.
    ///   - take: is given the content of a good answer, piece by piece.
    /// - Throws: ``AnswerError`` where the answer is another, and what `take` throws.
    func get(_ target: String, take: ([UInt8]) throws -> Void) throws
}

/// Why there is no good answer.
enum AnswerError: Error, CustomStringConvertible {
    case refused(status: Int, detail: String)
    case brokenOff

    /// - Parameters:
    ///   - status: the answer's.
    ///   - body: a problem document (RFC 9457), or anything else.
    /// - Returns: the error that tells it.
    static func refused(status: Int, body: [UInt8]) -> AnswerError {
        let problem = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
        let detail = problem?["detail"] as? String ?? String(decoding: body.prefix(200), as: UTF8.self)
        return .refused(status: status, detail: detail)
    }

    var description: String {
        switch self {
        case .refused(let status, let detail): "\(detail) (\(status))"
        case .brokenOff: "the answer broke off"
        }
    }
}

/// A server that runs somewhere.
struct ServerAnswers: AnswerSource {
    /// Scheme and authority, and what stands before the API's paths.
    let base: String
    /// Shown to it; nil for none.
    let key: String?

    func get(_ target: String, take: ([UInt8]) throws -> Void) throws {
        var problem: [UInt8] = []
        var failure: (any Error)?
        let status: Int
        do {
            status = try Download.get(base + target, token: key) { status, octets in
                guard status == 200 else {
                    problem += octets
                    return problem.count < 65_536
                }
                do {
                    try take(octets)
                    return true
                } catch {
                    failure = error
                    return false
                }
            }
        } catch {
            throw failure ?? error
        }
        guard status == 200 else { throw AnswerError.refused(status: status, body: problem) }
    }
}

/// A folder of articles, indexed here and now.
struct FolderAnswers: AnswerSource {
    private let api: NewsAPI

    /// Reads the folder as a server would, with what is kept of it.
    ///
    /// - Throws: why it cannot be read.
    init(_ options: FolderOptions, publicURL: String, progress: Progress) throws {
        LoggingSystem.bootstrap {
            var handler = StreamLogHandler.standardError(label: $0)
            handler.logLevel = .warning
            return EscapingLogHandler(handler)
        }
        let store = SnapshotStore()
        let logger = Logger(label: "depeche")
        let source = try Settings().source(options, processors: ServerConfiguration.processorCount, logger: logger)
        api = NewsAPI(
            store: store, version: Depeche.version, publicURL: publicURL, installation: source.data?.installation())
        let loader = ArticleLoader(source, store: store, api: api, logger: logger) {
            progress.note(articles: $0, of: $1)
        }
        try loader.load()
    }

    func get(_ target: String, take: ([UInt8]) throws -> Void) throws {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let request = Request(
            method: .get, path: parts.first ?? "/", query: parts.dropFirst().first,
            fields: [Field("Accept", Download.accepted)])
        let response = api.handler.reply(request).response
        guard response.status == .ok else {
            throw AnswerError.refused(status: response.status.code, body: response.body)
        }
        if response.contentLength > 0 { try take(response.body) }
        guard let stream = response.stream else { return }
        let news = DispatchSemaphore(value: 0)
        do {
            while true {
                switch stream.next({ news.signal() }) {
                case .octets(let octets): try take(octets)
                case .nothingYet: news.wait()
                case .last(let octets): return try take(octets)
                case .end: return
                case .failure: throw AnswerError.brokenOff
                }
            }
        } catch {
            stream.cancel()
            throw error
        }
    }
}
