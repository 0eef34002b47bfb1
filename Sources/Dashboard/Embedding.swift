import Foundation
package import HTTPMessage
import NewsAPI

/// Parts of the dashboard in frames of other pages: who may show them, and how such a frame is written (https://oembed.com).
package struct Embedding: Sendable {
    /// The sections that can be shown in a frame.
    static let sections: Set<String> = ["meetings", "discrepancies", "claims", "quotes", "articles"]

    private static let size = (width: 720, height: 480)

    private let origins: CrossOriginPolicy.Origins
    private let publicURL: String?

    /// - Parameters:
    ///   - origins: whose pages may.
    ///   - publicURL: scheme and authority that clients see; nil where they address this server itself.
    package init(origins: CrossOriginPolicy.Origins, publicURL: String?) {
        self.origins = origins
        self.publicURL = publicURL
    }

    /// Whether anybody else's page may.
    var isAllowed: Bool { origins != .none }

    /// Sources of CSP's `frame-ancestors`.
    var frameAncestors: [String] {
        switch origins {
        case .none: ["'self'"]
        case .any: ["*"]
        case .listed(let origins): ["'self'"] + origins
        }
    }

    /// Scheme and authority as the client sees them.
    func base(of request: Request) -> String { request.base(publicURL) }

    private struct Frame: Encodable {
        let version = "1.0"
        let type = "rich"
        let title: String
        let providerName = "dépêche"
        let providerUrl: String
        let width: Int
        let height: Int
        let html: String
    }

    /// Answers how the page at an address is shown in a frame.
    func answer(_ request: Request) -> Response {
        let given = (try? request.parameters()) ?? []
        let value = { (name: String) in given.first { $0.name == name }?.value }
        // oEmbed 1.0, §2.3.3: what is not to be had in the format that is asked for.
        guard ["json", nil].contains(value("format")) else {
            return Self.problem(.notImplemented, "format", "Frames are told as JSON alone.", request)
        }
        let base = base(of: request)
        guard isAllowed, let url = value("url"), url.hasPrefix(base + "/") else {
            return Self.problem(
                .notFound, "url", "'url' has to be the address of a page of this server, which others may show.",
                request)
        }
        let target = String(url.dropFirst(base.count))
        let section = target.dropFirst().prefix { $0 != "?" && $0 != "/" && $0 != "#" }
        guard Self.sections.contains(String(section)) else {
            return Self.problem(.notFound, "url", "No frame is made of \(target).", request)
        }
        let width = min(value("maxwidth").flatMap { Int($0) } ?? Self.size.width, Self.size.width)
        let height = min(value("maxheight").flatMap { Int($0) } ?? Self.size.height, Self.size.height)
        let address = base + "/embed" + target
        let frame = Frame(
            title: "dépêche · " + (PageAddress.title(of: String(section)) ?? ""), providerUrl: base, width: width,
            height: height,
            html: "<iframe src=\"\(XML.escaped(address))\" width=\"\(width)\" height=\"\(height)\" "
                + "loading=\"lazy\" title=\"dépêche\"></iframe>")
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        guard let content = try? encoder.encode(frame) else {
            return Self.problem(.internalServerError, "url", "The frame cannot be written.", request)
        }
        return Response(
            status: .ok, fields: [Field("Content-Type", "application/json"), Field("Cache-Control", "no-cache")],
            body: Array(content))
    }

    private static func problem(_ status: Status, _ parameter: String, _ detail: String, _ request: Request) -> Response
    {
        Problem(status: status, slug: "no-frame", title: status.reason, detail: detail, parameter: parameter)
            .response(instance: request.target)
    }
}
