import Fetching
import Foundation
import HTTPMessage
import Synchronization

/// Fetches what others serve as they want it to be: where their `robots.txt` allows it, through redirects that lead nowhere
/// worse than where they come from.
final class PoliteFetch: Sendable {
    /// What came, and from where.
    struct Found: Sendable {
        let answer: Fetch.Answer
        /// Where it is to be asked for from now on: behind redirects that are for good.
        let address: String
    }

    /// Why nothing came.
    struct Failure: Error, CustomStringConvertible {
        let description: String
        var retryAfter: Int?
        /// Whether it never comes again (410).
        var isGone = false
    }

    private let limits: Fetch.Limits
    private let robots = Mutex<[String: (rules: RobotsRules, until: Date)]>([:])

    private static let mostRedirects = 5
    private static let name = "depeche"

    /// - Parameter limits: what each exchange is held to.
    init(_ limits: Fetch.Limits) {
        self.limits = limits
    }

    /// Fetches an address.
    ///
    /// - Parameters:
    ///   - address: of the schemes http and https.
    ///   - fields: lines of the request's head.
    /// - Returns: an answer of status 200 or 304.
    /// - Throws: ``Failure``, in words.
    func get(_ address: String, fields: [String] = []) throws(Failure) -> Found {
        var (place, lasting, isForGood) = (address, address, true)
        for _ in 0...Self.mostRedirects {
            guard let url = URL(string: place), Self.isFetched(url) else {
                throw Failure(description: "'\(Self.shown(place))' is no address of the schemes http and https")
            }
            guard try rules(of: url).allow(Self.target(of: url)) else {
                throw Failure(description: "robots.txt of \(url.host() ?? "") forbids it")
            }
            let answer = try exchange(place, fields, limits)
            switch answer.status {
            case 200, 304: return Found(answer: answer, address: lasting)
            case 301, 302, 303, 307, 308:
                isForGood = isForGood && (answer.status == 301 || answer.status == 308)
                place = try Self.next(answer, from: url)
                if isForGood { lasting = place }
            case 410: throw Failure(description: "it is gone for good (410)", isGone: true)
            default:
                throw Failure(
                    description: "it is answered with the status \(answer.status)", retryAfter: Self.retryAfter(answer))
            }
        }
        throw Failure(description: "it is redirected more than \(Self.mostRedirects) times")
    }

    private func exchange(
        _ place: String, _ fields: [String], _ limits: Fetch.Limits
    ) throws(Failure) -> Fetch.Answer {
        do throws(DownloadError) {
            return try Fetch.get(place, fields: fields, limits: limits)
        } catch {
            throw Failure(description: error.reason)
        }
    }

    private static func isFetched(_ url: URL) -> Bool {
        ["http", "https"].contains(url.scheme?.lowercased()) && url.host()?.isEmpty == false
    }

    private static func next(_ answer: Fetch.Answer, from url: URL) throws(Failure) -> String {
        guard let location = answer.fields["location"], let next = URL(string: location, relativeTo: url)?.absoluteURL,
            isFetched(next)
        else { throw Failure(description: "it is redirected to where nothing can be fetched") }
        guard url.scheme?.lowercased() != "https" || next.scheme?.lowercased() == "https" else {
            throw Failure(description: "it is redirected from https to http")
        }
        return next.absoluteString
    }

    private static func retryAfter(_ answer: Fetch.Answer) -> Int? {
        answer.fields["retry-after"].flatMap { seconds(ofRetryAfter: $0, now: Int64(Date().timeIntervalSince1970)) }
    }

    /// How long to wait, in seconds, by a `Retry-After`: it is a number of them or a date (RFC 9110 §10.2.3); nil where it is
    /// neither.
    static func seconds(ofRetryAfter value: String, now: Int64) -> Int? {
        if let seconds = Int(value) { return seconds >= 0 ? seconds : nil }
        let now = HTTPDate(unixSeconds: now)
        return HTTPDate(value, now: now).map { max(0, Int($0.unixSeconds - now.unixSeconds)) }
    }

    private static func target(of url: URL) -> String {
        let path = url.path(percentEncoded: true)
        return (path.isEmpty ? "/" : path) + (url.query(percentEncoded: true).map { "?" + $0 } ?? "")
    }

    /// An address without a user and a password.
    static func shown(_ address: String) -> String {
        guard var parts = URLComponents(string: address) else { return address }
        (parts.user, parts.password) = (nil, nil)
        return parts.string ?? address
    }

    // MARK: robots.txt

    /// The rules of a site (RFC 9309 §2.3.1): none where it has none, nothing allowed while nobody can tell.
    private func rules(of url: URL) throws(Failure) -> RobotsRules {
        let port = url.port.map { ":\($0)" } ?? ""
        let host = url.host() ?? ""
        let site = "\(url.scheme ?? "http")://\(host.contains(":") ? "[\(host)]" : host)\(port)"
        if let known = robots.withLock({ $0[site] }), known.until > Date() { return known.rules }
        var place = site + "/robots.txt"
        var (rules, seconds) = (RobotsRules.refusing, 600.0)
        for _ in 0...Self.mostRedirects {
            var limits = limits
            limits.octets = 4 * RobotsRules.byteLimit
            let answer = try exchange(place, [], limits)
            switch answer.status {
            case 200: (rules, seconds) = (RobotsRules(answer.content, for: Self.name), 86_400)
            case 301, 302, 303, 307, 308:
                guard let from = URL(string: place) else { break }
                place = try Self.next(answer, from: from)
                continue
            case 400..<500: (rules, seconds) = (.allowing, 86_400)
            default: break
            }
            break
        }
        let kept = rules
        robots.withLock { robots in
            if robots.count > Self.mostSites { robots = [:] }
            robots[site] = (kept, Date(timeIntervalSinceNow: seconds))
        }
        return kept
    }

    private static let mostSites = 10_000
}
