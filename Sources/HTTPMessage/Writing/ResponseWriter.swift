/// Writes answers as octets (RFC 9112 §4), head and body one behind the other in one buffer.
package struct ResponseWriter: Sendable {
    /// The value of Date: an IMF-fixdate.
    package var date: [UInt8]

    package init(date: HTTPDate) {
        self.date = date.octets
    }

    /// Appends an answer.
    ///
    /// What the server decides (`Date`, `Connection`, framing) is never taken from the handler's fields, and a field
    /// whose name is no token or whose value has a control octet is left out (RFC 9110 §5.5). A status that cannot end
    /// a request becomes 500.
    ///
    /// `isHead` tells whether the request was HEAD: the same fields, no content (RFC 9110 §9.3.2).
    package func append(
        _ response: Response, isHead: Bool, connection: ConnectionOption, to output: inout [UInt8]
    ) {
        let isFinal = (200...599).contains(response.status.code)
        let response = isFinal ? response : Response(status: .internalServerError)
        appendStatusLine(response.status, to: &output)
        output.append(contentsOf: "Date: ".utf8)
        output.append(contentsOf: date)
        for field in response.fields where isAllowed(field) {
            output.append(contentsOf: "\r\n".utf8)
            output.append(contentsOf: field.name.utf8)
            output.append(contentsOf: ": ".utf8)
            output.append(contentsOf: field.value.utf8)
        }
        let hasContent = response.status.allowsContent
        if hasContent || response.status.code == 205 {
            output.append(contentsOf: "\r\nContent-Length: ".utf8)
            output.append(decimal: hasContent ? response.body.count : 0)
        }
        switch connection {
        case .unsaid: break
        case .close: output.append(contentsOf: "\r\nConnection: close".utf8)
        case .keepAlive: output.append(contentsOf: "\r\nConnection: keep-alive".utf8)
        }
        output.append(contentsOf: "\r\n\r\n".utf8)
        if hasContent, !isHead {
            output.append(contentsOf: response.body)
        }
    }

    /// The interim answer that asks for the body (RFC 9110 §15.2.1).
    package static func appendContinue(to output: inout [UInt8]) {
        output.append(contentsOf: "HTTP/1.1 100 Continue\r\n\r\n".utf8)
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

    private func isAllowed(_ field: Field) -> Bool {
        !field.name.isEmpty && field.name.utf8.allSatisfy(ByteSet.token.contains)
            && field.value.utf8.allSatisfy(\.isFieldContent) && !isOurs(field.name)
    }

    /// Fields that the server alone writes; the others of the list are hop-by-hop (RFC 9110 §7.6.1).
    private func isOurs(_ name: String) -> Bool {
        switch name.utf8.count {
        case 2: name.equalsIgnoringASCIICase("TE")
        case 4: name.equalsIgnoringASCIICase("Date")
        case 7: name.equalsIgnoringASCIICase("Upgrade") || name.equalsIgnoringASCIICase("Trailer")
        case 10: name.equalsIgnoringASCIICase("Connection") || name.equalsIgnoringASCIICase("Keep-Alive")
        case 14: name.equalsIgnoringASCIICase("Content-Length")
        case 16: name.equalsIgnoringASCIICase("Proxy-Connection")
        case 17: name.equalsIgnoringASCIICase("Transfer-Encoding")
        default: false
        }
    }
}
