/// Which pages of other origins may read the answers (https://fetch.spec.whatwg.org/#http-cors-protocol).
///
/// Its fields are put on an answer when it is given: an answer that is kept holds nobody's.
package struct CrossOriginPolicy: Sendable, Hashable {
    package enum Origins: Sendable, Hashable {
        /// Pages of the server's own origin only.
        case none
        /// Any page.
        case any
        /// Pages of these origins, as browsers write them.
        case listed([String])

        /// - Parameter origins: such as `https://desk.example`; `*` for any.
        /// - Throws: the first one that is no origin.
        package init(_ origins: [String]) throws(OriginError) {
            if origins.contains("*") {
                self = .any
                return
            }
            var listed: [String] = []
            for origin in origins {
                guard let known = CrossOriginPolicy.origin(origin) else { throw .notAnOrigin(origin) }
                listed.append(known)
            }
            self = listed.isEmpty ? .none : .listed(listed)
        }
    }

    private let origins: Origins
    private let exposed: String
    private let methods: String
    private let accepted: String

    /// How long a browser may keep the answer to a preflight.
    private static let preflightSeconds = 86_400

    /// Whether any page may read.
    package var allowsAny: Bool { origins == .any }

    /// Nobody else's pages may read anything.
    package static let sameOrigin = CrossOriginPolicy(origins: .none)

    /// - Parameters:
    ///   - origins: whose pages may read.
    ///   - exposed: the fields of an answer that they may read beside the few that they always may.
    ///   - methods: those they may use.
    ///   - accepted: the fields they may send beside the few that they always may.
    package init(origins: Origins, exposed: [String] = [], methods: [String] = [], accepted: [String] = []) {
        self.origins = origins
        self.exposed = exposed.joined(separator: ", ")
        self.methods = methods.joined(separator: ", ")
        self.accepted = accepted.joined(separator: ", ")
    }

    /// The fields that the answer to a request gets; none of them without other origins.
    ///
    /// - Parameter request: nil where it could not be read.
    /// - Returns: whose page may read the answer; for a preflight also what it may ask; `Vary` where that depends on who asks.
    package func fields(for request: Request?) -> [Field] {
        var fields: [Field] = []
        switch origins {
        case .none: return []
        case .any: fields.append(Field("Access-Control-Allow-Origin", "*"))
        case .listed(let origins):
            fields.append(Field("Vary", "Origin"))
            guard let origin = request?.value(of: "Origin"),
                origins.contains(where: { $0.utf8.elementsEqual(origin.utf8) })
            else { return fields }
            fields.append(Field("Access-Control-Allow-Origin", origin))
        }
        if let request, request.method == .options, request.value(of: "Access-Control-Request-Method") != nil {
            fields.append(Field("Access-Control-Allow-Methods", methods))
            fields.append(Field("Access-Control-Allow-Headers", accepted))
            fields.append(Field("Access-Control-Max-Age", "\(Self.preflightSeconds)"))
        } else {
            fields.append(Field("Access-Control-Expose-Headers", exposed))
        }
        return fields
    }

    /// Whether pages of an origin may read what is served.
    package func allows(_ origin: String) -> Bool {
        switch origins {
        case .none: false
        case .any: true
        case .listed(let origins): origins.contains { $0.utf8.elementsEqual(origin.utf8) }
        }
    }

    /// The handler, whose answers get the policy's fields; the handler itself where they get none.
    package func applied(to handler: Handler) -> Handler {
        origins == .none ? handler : handler.changing(apply)
    }

    /// Adds the policy's fields to an answer; whoever asks becomes one of those that its `Vary` names.
    private func apply(_ response: inout Response, _ request: Request) {
        for field in fields(for: request) {
            if field.name == "Vary" { response.vary(on: field.value) } else { response.fields.append(field) }
        }
    }

    /// An origin as browsers write it: scheme, host, and a port that is not the scheme's own, in lower case.
    private static func origin(_ text: String) -> String? {
        let octets = text.utf8.map(\.lowercasedASCII)
        let span = octets.span
        let scheme = ["http://", "https://"].first { octets.starts(with: $0.utf8) }
        guard let scheme, octets.count > scheme.utf8.count, octets[scheme.utf8.count] != .colon,
            octets.last != .colon, Authority.end(in: span, scheme.utf8.count..<octets.count) == octets.count
        else { return nil }
        let origin = String(decoding: octets, as: UTF8.self)
        let ownPort = scheme == "http://" ? ":80" : ":443"
        return origin.hasSuffix(ownPort) ? String(origin.dropLast(ownPort.count)) : origin
    }
}

/// Why origins cannot be allowed.
package enum OriginError: Error, Hashable, CustomStringConvertible {
    case notAnOrigin(String)

    package var description: String {
        switch self {
        case .notAnOrigin(let text): "'\(text)' is no origin, such as https://desk.example or http://localhost:3000"
        }
    }
}
