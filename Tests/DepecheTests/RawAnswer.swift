import Glibc

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
        guard var rest = receive(sending: Array(text.utf8), port: port)?[...] else { return nil }
        var answers: [RawAnswer] = []
        for (method, _) in requests {
            guard let answer = next(in: &rest, isHead: method == "HEAD") else { return nil }
            answers.append(answer)
        }
        return rest.isEmpty ? answers : nil
    }

    private static func receive(sending octets: [UInt8], port: UInt16) -> [UInt8]? {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        guard number >= 0 else { return nil }
        defer { _ = close(number) }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        // The kernel reads one timeval.
        _ = unsafe setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        // The kernel reads as many octets as a sockaddr_in has.
        let isConnected = unsafe withUnsafePointer(to: address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        // The kernel reads as many octets as the array has; a blocking socket takes them all.
        let sent = unsafe octets.withUnsafeBytes { unsafe send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard isConnected, sent == octets.count else { return nil }
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            // The kernel writes at most as many octets as the buffer has.
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(number, $0.baseAddress, $0.count, 0) }
            if count < 0 { return nil }
            if count == 0 { return received }
            received += buffer[..<count]
        }
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
