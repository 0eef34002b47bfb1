import Foundation
package import HTTPMessage
package import NewsAPI
import Synchronization

/// Answers with the pages of the dashboard: whatever is shown has an address of its own, which says in its head what it is.
///
/// Scripts and styles are joined and served under names that hold a hash of them, so that a browser asks for them once. Where a
/// file of them changes, they are joined anew within a second.
package final class Dashboard: Sendable {
    /// What is known of the thing in a section that has an id.
    package typealias Cards = @Sendable (_ section: String, _ id: String) -> PageCard.Finding

    private struct State {
        var edition: Edition
        /// What pages that were served before may ask for still.
        var former: Edition?
        var looked: ContinuousClock.Instant
    }

    private static let files = ["index.html", "docs.html", "embed.html"]
    private static let methods = ["GET", "HEAD", "OPTIONS"]
    /// How long its files are taken to be what they were.
    private static let lifetime = Duration.seconds(1)

    private let root: String
    private let embedding: Embedding
    private let report: @Sendable (String) -> Void
    private let state: Mutex<State>
    /// Nil as long as nothing is to be said of what pages show: before articles are served, and where only some may read.
    private let cards = Mutex<Cards?>(nil)

    /// - Parameters:
    ///   - root: the folder of its files.
    ///   - embedding: whose pages may show parts of it in a frame, and where clients find the server.
    ///   - report: told why a page is served as it is, with scripts and styles that are not joined.
    package init(root: String, embedding: Embedding, report: @escaping @Sendable (String) -> Void) {
        self.root = root
        self.embedding = embedding
        self.report = report
        let edition = Edition(root: root, pages: Self.files, report: report)
        state = Mutex(State(edition: edition, former: nil, looked: .now))
    }

    /// Says of pages what they show from now on.
    package func begin(_ cards: @escaping Cards) {
        self.cards.withLock { $0 = cards }
    }

    /// The answer, or the work that makes it; nil where the dashboard has no such page.
    package func reply(to request: Request) -> Reply? {
        guard let segments = try? request.segments(), let address = PageAddress(segments) else { return nil }
        let (edition, former) = state.withLock { ($0.edition, $0.former) }
        switch request.method {
        case .get, .head: break
        case .options:
            let allow = Field("Allow", Self.methods.joined(separator: ", "))
            return .response(Response(status: .noContent, fields: [allow]))
        default: return .response(Self.methodNotAllowed(request))
        }
        if case .asset(let name) = address {
            guard let asset = edition.asset(name) ?? former?.asset(name) else { return nil }
            return asset.readyResponse(to: request).map(Reply.response)
                ?? .work(Work { _ in asset.response(to: request) })
        }
        // A page that could not be joined may be whole by now.
        guard
            address == .oEmbed
                || (edition.pages[Self.file(of: address)] ?? currentEdition().pages[Self.file(of: address)]) != nil
        else { return nil }
        return .work(Work { [self] _ in answer(request, at: address) })
    }

    /// The page that says that nothing is there, to those who look for a page.
    ///
    /// - Returns: nil for those who take no HTML, and other methods than GET and HEAD.
    package func missing(_ request: Request) -> Reply? {
        guard request.method == .get || request.method == .head,
            request.value(of: "Accept")?.contains("text/html") ?? false,
            state.withLock({ $0.edition.pages[Self.file(of: .missing)] }) != nil
        else { return nil }
        return .work(
            Work { [self] _ in
                var response = answer(request, at: .missing)
                response.vary(on: "Accept")
                return response
            })
    }

    private static func file(of address: PageAddress) -> String {
        switch address {
        case .docs: "docs.html"
        case .embed: "embed.html"
        case .page, .oEmbed, .asset, .missing: "index.html"
        }
    }

    /// Answers with a page as its files are now; called on a worker's thread.
    private func answer(_ request: Request, at address: PageAddress) -> Response {
        if address == .oEmbed { return embedding.answer(request) }
        guard let page = currentEdition().pages[Self.file(of: address)] else { return Self.gone(request) }
        let (head, status) = head(of: page, at: address, for: request)
        let content = Array(
            (page.before + head.html + page.middle + FirstAsked.html(head.firstAsked) + page.after).utf8)
        guard let etag = ETag(opaque: AssetName.hash(of: content)) else { return Self.gone(request) }
        let frames = address == .embed ? embedding.frameAncestors : ["'none'"]
        let representation = Representation(
            content: content, mediaType: MediaType.value(suffix: "html"), etag: etag,
            fields: [
                Field("Cache-Control", "no-cache"), Field("Referrer-Policy", "no-referrer"),
                Field("Content-Security-Policy", PagePolicy.value(frameAncestors: frames)),
            ])
        var response = representation.response(to: request)
        if response.status == .ok { response.status = status }
        return response
    }

    private func head(of page: PageSource, at address: PageAddress, for request: Request) -> (PageHead, Status) {
        if address == .missing { return (PageHead(title: page.title), .notFound) }
        guard case .page(let section, let id) = address else { return (PageHead(title: page.title), .ok) }
        var head = PageHead(title: "dépêche · " + (PageAddress.title(of: section) ?? page.title))
        head.base = embedding.base(of: request)
        head.target = request.target
        head.oEmbed = embedding.isAllowed && Embedding.sections.contains(section)
        head.preloaded = page.later.first { id == nil ? $0.sections.contains(section) : $0.isOfItems }?.address
        // What is asked for with a key, the page has to ask for itself.
        guard let cards = cards.withLock({ $0 }) else { return (head, .ok) }
        let isPlain = !request.target.contains("?")
        head.firstAsked = page.first.addresses(at: (try? request.segments()) ?? [], isPlain: isPlain)
        guard let id else { return (head, .ok) }
        switch cards(section, id) {
        case .found(let card):
            head.card = card
            head.title = card.title + " · dépêche"
            return (head, .ok)
        case .absent:
            head.firstAsked = []
            return (head, .notFound)
        case .unknown: return (head, .ok)
        }
    }

    /// The pages, read again where one of their files is another by now.
    private func currentEdition() -> Edition {
        let now = ContinuousClock.now
        let known = state.withLock { state -> Edition? in
            guard now - state.looked >= Self.lifetime else { return state.edition }
            state.looked = now
            return nil
        }
        if let known { return known }
        let former = state.withLock { $0.edition }
        guard !former.isCurrent else { return former }
        let new = Edition(root: root, pages: Self.files, report: report)
        state.withLock { $0 = State(edition: new, former: former, looked: now) }
        return new
    }

    private static func gone(_ request: Request) -> Response {
        Problem(
            status: .notFound, slug: "not-found", title: "Not found", detail: "Nothing is served at \(request.path)."
        ).response(instance: request.target)
    }

    private static func methodNotAllowed(_ request: Request) -> Response {
        Problem(
            status: .methodNotAllowed, slug: "method-not-allowed", title: "Method not allowed",
            detail: "A page answers GET, HEAD and OPTIONS, not \(request.method.name).", allowed: methods
        ).response(instance: request.target)
    }
}
