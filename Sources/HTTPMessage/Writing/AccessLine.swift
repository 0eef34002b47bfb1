/// One answer as a line of an access log: a JSON object, ended by a line feed.
package struct AccessLine: Sendable {
    private let time: HTTPDate
    private let milliseconds: Int
    private let exchange: Exchange
    private let request: Request?
    private let response: Response
    private let client: String

    /// - Parameters:
    ///   - seconds: Unix time of the answer.
    ///   - milliseconds: of the second, 0 to 999.
    ///   - exchange: its id and the handler's time.
    ///   - request: nil for octets that were refused before they were a request.
    ///   - response: the answer.
    ///   - client: the address it came from.
    package init(
        seconds: Int64, milliseconds: Int, exchange: Exchange, request: Request?, response: Response, client: String
    ) {
        time = HTTPDate(unixSeconds: seconds)
        self.milliseconds = milliseconds
        self.exchange = exchange
        self.request = request
        self.response = response
        self.client = client
    }

    /// Appends the line.
    ///
    /// `bytes` is the length of the content, which HEAD is not sent; `ms` is the handler's time in milliseconds.
    package func append(to output: inout [UInt8]) {
        output.append(contentsOf: "{\"time\":\"\(time.timestamp(milliseconds: milliseconds))\",\"id\":\"".utf8)
        exchange.id.append(to: &output)
        output.append(UInt8(ascii: "\""))
        append("client", client, to: &output)
        if let request {
            append("method", request.method.name, to: &output)
            append("target", request.target, to: &output)
            append("protocol", "HTTP/1.\(request.minorVersion)", to: &output)
        }
        output.append(contentsOf: ",\"status\":\(response.status.code),\"bytes\":".utf8)
        output.append(decimal: response.status.allowsContent ? response.contentLength : 0)
        output.append(contentsOf: ",\"ms\":".utf8)
        output.append(millisecondsOf: exchange.nanoseconds)
        append("referer", request?.value(of: "Referer"), to: &output)
        append("user_agent", request?.value(of: "User-Agent"), to: &output)
        output.append(contentsOf: "}\n".utf8)
    }

    private func append(_ member: String, _ value: String?, to output: inout [UInt8]) {
        guard let value else { return }
        output.append(contentsOf: ",\"\(member)\":".utf8)
        JSONText.append(value, to: &output)
    }
}
