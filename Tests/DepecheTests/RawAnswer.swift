/// An answer as it came over a connection of the real server.
struct RawAnswer {
    let status: Int
    /// Names in lower case.
    let fields: [String: String]
    let body: String

    /// Sends requests in one write and reads up to the server's end, which the last of them must ask for.
    ///
    /// - Parameters:
    ///   - requests: methods with what follows them on their line and behind it.
    ///   - port: where the server listens on the loopback address.
    /// - Returns: an answer for each request, or nil if one is missing, malformed, or followed by anything.
    static func exchange(_ requests: [(method: String, rest: String)], port: UInt16) -> [RawAnswer]? {
        let text = requests.map { "\($0.method) \($0.rest)" }.joined()
        let connection = RawConnection(port: port)
        guard connection.send(text), var rest = connection.receive()?[...] else { return nil }
        var answers: [RawAnswer] = []
        for (method, _) in requests {
            guard let answer = next(in: &rest, isHead: method == "HEAD") else { return nil }
            answers.append(answer)
        }
        return rest.isEmpty ? answers : nil
    }

    private static func next(in rest: inout ArraySlice<UInt8>, isHead: Bool) -> RawAnswer? {
        guard let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: rest[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        guard let first = lines.first, first.hasPrefix("HTTP/1.1 "), let status = Int(first.dropFirst(9).prefix(3))
        else {
            return nil
        }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, fields.updateValue(String(parts[1]), forKey: parts[0].lowercased()) == nil else {
                return nil
            }
        }
        let length = isHead ? 0 : Int(fields["content-length"] ?? "0") ?? 0
        guard rest.endIndex - end.upperBound >= length else { return nil }
        let body = String(decoding: rest[end.upperBound..<end.upperBound + length], as: UTF8.self)
        rest = rest[(end.upperBound + length)...]
        return RawAnswer(status: status, fields: fields, body: body)
    }
}
