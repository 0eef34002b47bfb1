/// The hosts that a server answers for.
///
/// A page that rebinds its own name to this machine's address (DNS rebinding) is a page of the same origin to its browser,
/// so that no rule about origins stops it; the name that it asks for does.
package struct AllowedHosts: Sendable, Hashable {
    /// Host names and addresses in lower case, as a request spells them; nil for any.
    private let names: [[UInt8]]?

    /// Whether it is for any host.
    package var allowsAny: Bool { names == nil }

    /// Answers for any host.
    package static let any = AllowedHosts(names: nil)

    private init(names: [[UInt8]]?) {
        self.names = names
    }

    /// Answers for these hosts, on any port.
    ///
    /// - Parameter names: names, IPv4 addresses, and IPv6 addresses with or without brackets; `*` for any host.
    /// - Throws: the first one that is no host.
    package init(_ names: [String]) throws(AllowedHostsError) {
        guard !names.contains("*") else {
            self.init(names: nil)
            return
        }
        var hosts: [[UInt8]] = []
        for name in names {
            guard let host = Self.host(name) else { throw .notAHost(name) }
            if !hosts.contains(host) { hosts.append(host) }
        }
        self.init(names: hosts)
    }

    /// Whether the request is for one of the hosts; one without Host, as HTTP/1.0 may have, is for whoever gets it.
    ///
    /// No octet is copied. Names are compared without regard to case (RFC 9110 §4.2.3), the port is not looked at.
    package func allows(_ request: Request) -> Bool {
        guard let names else { return true }
        let head = request.head
        guard !head.layout.authority.isEmpty else { return head.layout.minorVersion == 0 }
        let authority = head.layout.authority.offset(by: head.start)
        let host = authority.lowerBound..<Self.hostEnd(in: head.bytes, authority)
        return names.contains { Self.isHost($0, head.bytes, host) }
    }

    /// The refusal of a request for another host (RFC 9110 §15.5.20), or nil where it is to be answered.
    ///
    /// Nothing that is kept may be given to a request before this was asked: what an answer is found by does not hold
    /// the host.
    package func refusal(of request: Request) -> Response? {
        guard !allows(request) else { return nil }
        let host = request.authority.map { "the host '\($0)'" } ?? "a request without a host"
        return Problem(
            status: .misdirectedRequest, slug: "host-not-allowed", title: Status.misdirectedRequest.reason,
            detail: "This server does not answer for \(host); 'depeche serve --allow-host NAME' lets it."
        ).response(instance: request.target)
    }

    /// The handler, asked about the hosts' requests only.
    package func guarding(_ handler: Handler) -> Handler {
        handler.behind(refusal)
    }

    /// Where the port or the end stands behind the host of a well-formed authority.
    private static func hostEnd(in bytes: [UInt8], _ authority: Range<Int>) -> Int {
        var index = authority.upperBound
        while index > authority.lowerBound, bytes[index - 1].isDigit { index -= 1 }
        let isPort = index > authority.lowerBound && bytes[index - 1] == .colon
        return isPort ? index - 1 : authority.upperBound
    }

    private static func isHost(_ name: [UInt8], _ bytes: [UInt8], _ host: Range<Int>) -> Bool {
        guard name.count == host.count else { return false }
        for index in name.indices where bytes[host.lowerBound + index].lowercasedASCII != name[index] { return false }
        return true
    }

    /// The host as a request spells it; nil for what is none, or has a port.
    private static func host(_ name: String) -> [UInt8]? {
        // An IPv6 address is the one host with two colons; a request has it in brackets.
        let isBare = !name.hasPrefix("[") && name.utf8.count { $0 == .colon } >= 2
        let host = Array((isBare ? "[\(name)]" : name).utf8)
        guard !host.isEmpty, Authority.end(in: host.span, 0..<host.count) == host.count,
            hostEnd(in: host, 0..<host.count) == host.count
        else { return nil }
        return host.map(\.lowercasedASCII)
    }
}

/// Why hosts cannot be allowed.
package enum AllowedHostsError: Error, Hashable, CustomStringConvertible {
    case notAHost(String)

    package var description: String {
        switch self {
        case .notAHost(let name): "'\(name)' is no host name and no address, without a port"
        }
    }
}
