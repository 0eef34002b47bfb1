/// Writes the heads of answers as octets (RFC 9112 §4).
package struct ResponseWriter: Sendable {
    /// The value of Date: an IMF-fixdate.
    private var date: [UInt8] = []

    package init(date: HTTPDate) {
        date.append(to: &self.date)
    }

    /// Sets the moment that answers are dated with from now on.
    package mutating func setDate(_ date: HTTPDate) {
        self.date.removeAll(keepingCapacity: true)
        date.append(to: &self.date)
    }

    /// Appends the head of an answer; the content is to follow if it returns true.
    ///
    /// What the server decides (`Date`, `Connection`, framing) is never taken from the handler's fields, and a field
    /// whose name is no token or whose value has a control octet is left out (RFC 9110 §5.5). A status that cannot end
    /// a request becomes 500 without content.
    ///
    /// - Parameters:
    ///   - response: the answer.
    ///   - isHead: whether the request was HEAD: the same fields, no content (RFC 9110 §9.3.2).
    ///   - connection: what becomes of the connection.
    ///   - isChunked: whether content of unknown length leaves in chunks; else the connection's end ends it.
    ///   - exchange: what is told of the exchange; nil for nothing.
    ///   - output: what the head is appended to.
    /// - Returns: whether `response.content` belongs behind the head.
    package func appendHead(
        _ response: Response, isHead: Bool, connection: ConnectionOption, isChunked: Bool = true,
        exchange: Exchange? = nil, to output: inout [UInt8]
    ) -> Bool {
        guard Self.isFinal(response.status) else {
            _ = appendHead(
                Response(status: .internalServerError), isHead: isHead, connection: connection, exchange: exchange,
                to: &output)
            return false
        }
        appendStatusLine(response.status, to: &output)
        output.append(contentsOf: "Date: ".utf8)
        output.append(contentsOf: date)
        if let lines = response.sealedFields {
            output.append(contentsOf: lines)
        } else {
            Self.appendFieldLines(of: response, to: &output)
            // RFC 9112 §6.1: a client that speaks 1.0 may not know the coding.
            if isChunked, response.status.allowsContent, response.wholeLength == nil {
                output.append(contentsOf: "\r\nTransfer-Encoding: chunked".utf8)
            }
        }
        if let exchange { Self.append(exchange, to: &output) }
        switch connection {
        case .unsaid: break
        case .close: output.append(contentsOf: "\r\nConnection: close".utf8)
        case .keepAlive: output.append(contentsOf: "\r\nConnection: keep-alive".utf8)
        }
        output.append(contentsOf: "\r\n\r\n".utf8)
        return response.status.allowsContent && !isHead
    }

    /// The interim answer that asks for the body (RFC 9110 §15.2.1).
    package static func appendContinue(to output: inout [UInt8]) {
        output.append(contentsOf: "HTTP/1.1 100 Continue\r\n\r\n".utf8)
    }

    /// The field lines that are the same each time the answer is given, each behind a CR LF.
    static func fieldLines(of response: Response) -> [UInt8] {
        var lines: [UInt8] = []
        appendFieldLines(of: response, to: &lines)
        return lines
    }

    private static func appendFieldLines(of response: Response, to output: inout [UInt8]) {
        // No answer of ours is ever to be taken for another type than it says (https://fetch.spec.whatwg.org/#nosniff).
        output.append(contentsOf: "\r\nX-Content-Type-Options: nosniff".utf8)
        for field in response.fields where isAllowed(field) {
            output.append(contentsOf: "\r\n".utf8)
            output.append(contentsOf: field.name.utf8)
            output.append(contentsOf: ": ".utf8)
            output.append(contentsOf: field.value.utf8)
        }
        let hasContent = response.status.allowsContent
        guard hasContent || response.status.code == 205, let length = hasContent ? response.wholeLength : 0 else {
            return
        }
        output.append(contentsOf: "\r\nContent-Length: ".utf8)
        output.append(decimal: length)
    }

    private static func append(_ exchange: Exchange, to output: inout [UInt8]) {
        output.append(contentsOf: "\r\nX-Request-Id: ".utf8)
        exchange.id.append(to: &output)
        output.append(contentsOf: "\r\nServer-Timing: handler;dur=".utf8)
        output.append(millisecondsOf: exchange.nanoseconds)
    }

    private func appendStatusLine(_ status: Status, to output: inout [UInt8]) {
        output.append(contentsOf: "HTTP/1.1 ".utf8)
        output.append(decimal: status.code)
        output.append(.space)
        // RFC 9112 §4: the reason phrase may be empty, the space before it may not be left out.
        if status.reason.utf8.allSatisfy(\.isFieldContent) {
            output.append(contentsOf: status.reason.utf8)
        }
        output.append(contentsOf: "\r\n".utf8)
    }

    private static func isFinal(_ status: Status) -> Bool { (200...599).contains(status.code) }

    private static func isAllowed(_ field: Field) -> Bool {
        !field.name.isEmpty && field.name.utf8.allSatisfy(ByteSet.token.contains)
            && field.value.utf8.allSatisfy(\.isFieldContent) && !isOurs(field.name)
    }

    /// Fields that the server alone writes; the others of the list are hop-by-hop (RFC 9110 §7.6.1).
    private static func isOurs(_ name: String) -> Bool {
        ours.contains { $0.equalsIgnoringASCIICase(name) }
    }

    private static let ours = [
        "Connection", "Content-Length", "Date", "Keep-Alive", "Proxy-Connection", "Server-Timing", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade", "X-Content-Type-Options", "X-Request-Id",
    ]
}
