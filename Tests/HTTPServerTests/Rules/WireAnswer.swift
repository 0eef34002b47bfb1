import HTTPMessage

/// An answer read from the octets of a connection without any lenience.
///
/// Reading it checks what holds for every answer of this server: the grammar of RFC 9112 §4 and §5, no
/// Transfer-Encoding (§6.1), Date in IMF-fixdate on every final answer (RFC 9110 §6.6.1), exactly one Content-Length where
/// one may be (RFC 9110 §8.6), and no field twice.
struct WireAnswer: Hashable, Sendable {
    /// What is wrong with the octets.
    struct Malformed: Error, Hashable {
        let reason: String
    }

    let status: Int
    let reason: String
    private(set) var fields: [Field]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of a field, or nil without it.
    subscript(_ name: String) -> String? {
        fields.first { $0.name.equalsIgnoringASCIICase(name) }?.value
    }

    /// The answer without what changes from one time to the next.
    var masked: WireAnswer {
        var answer = self
        answer.fields = fields.map { field in
            ["Date", "X-Request-Id", "Server-Timing"].contains { field.name.equalsIgnoringASCIICase($0) }
                ? Field(field.name, "*") : field
        }
        return answer
    }

    /// The first answer in the octets with its length, or nil if they end before it does.
    static func first(in octets: ArraySlice<UInt8>, isHead: Bool) throws(Malformed) -> (WireAnswer, Int)? {
        guard let headLength = headLength(octets) else { return nil }
        let lines = try lines(octets.prefix(headLength - 4))
        guard let line = lines.first, line.hasPrefix("HTTP/1.1 "), line.utf8.count >= 13,
            let status = Int(line.dropFirst(9).prefix(3)), (100...599).contains(status),
            line.dropFirst(12).first == " "
        else { throw Malformed(reason: "status line \(lines.first ?? "missing")") }
        let fields = try lines.dropFirst().map(field)
        let length = try contentLength(status: status, fields: fields)
        let bodyLength = isHead || status == 304 ? 0 : length
        guard octets.count >= headLength + bodyLength else { return nil }
        let body = Array(octets.dropFirst(headLength).prefix(bodyLength))
        let answer = WireAnswer(status: status, reason: String(line.dropFirst(13)), fields: fields, body: body)
        try answer.check()
        return (answer, headLength + bodyLength)
    }

    /// Octets up to the end of the empty line, or nil without one.
    private static func headLength(_ octets: ArraySlice<UInt8>) -> Int? {
        let end: [UInt8] = [13, 10, 13, 10]
        var index = octets.startIndex
        while index + 4 <= octets.endIndex {
            if octets[index] == 13, octets[index..<index + 4].elementsEqual(end) {
                return index + 4 - octets.startIndex
            }
            index += 1
        }
        return nil
    }

    /// The lines between CR LF, none of which has a control octet.
    private static func lines(_ head: ArraySlice<UInt8>) throws(Malformed) -> [String] {
        var lines: [[UInt8]] = [[]]
        var rest = head
        while let octet = rest.popFirst() {
            if octet == 13, rest.first == 10 {
                rest.removeFirst()
                lines.append([])
            } else if octet < 0x20 || octet == 0x7f {
                throw Malformed(reason: "control octet \(octet) in a head")
            } else {
                lines[lines.count - 1].append(octet)
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func field(_ line: String) throws(Malformed) -> Field {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw Malformed(reason: "line \(line)") }
        let name = String(line[..<colon])
        let value = String(line[line.utf8.index(after: colon)...])
        let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
        guard isName, value.hasPrefix(" "), !value.hasPrefix("  "), !value.hasSuffix(" ") else {
            throw Malformed(reason: "line \(line)")
        }
        return Field(name, String(value.dropFirst()))
    }

    private static func contentLength(status: Int, fields: [Field]) throws(Malformed) -> Int {
        let values = fields.filter { $0.name.equalsIgnoringASCIICase("Content-Length") }.map(\.value)
        // RFC 9110 §8.6: none in 1xx and 204; in 304 only what the 200 would have.
        if status < 200 || status == 204 {
            guard values.isEmpty else { throw Malformed(reason: "Content-Length in \(status)") }
            return 0
        }
        if status == 304, values.isEmpty { return 0 }
        guard values.count == 1, let length = Int(values[0]), length >= 0, values[0] == String(length) else {
            throw Malformed(reason: "Content-Length \(values) in \(status)")
        }
        return length
    }

    private func check() throws(Malformed) {
        guard self["Transfer-Encoding"] == nil else { throw Malformed(reason: "Transfer-Encoding in \(status)") }
        let names = fields.map { $0.name.lowercased() }
        guard Set(names).count == names.count else { throw Malformed(reason: "a field twice in \(names)") }
        guard status >= 200 else { return }
        let epoch = HTTPDate(unixSeconds: 0)
        guard let date = self["Date"], HTTPDate(date, now: epoch)?.description == date else {
            throw Malformed(reason: "Date \(self["Date"] ?? "missing") in \(status)")
        }
    }
}
