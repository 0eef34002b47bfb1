/// An answer as a client reads it.
struct TestAnswer: Hashable {
    let status: Int
    /// Names in lower case.
    let fields: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The first answer in the octets and its length, or nil if they end before it does.
    static func first(in bytes: [UInt8], isHead: Bool = false) -> (TestAnswer, Int)? {
        guard let end = headEnd(bytes) else { return nil }
        let lines = String(decoding: bytes[..<(end - 4)], as: UTF8.self).split(separator: "\r\n")
        guard let statusLine = lines.first, statusLine.hasPrefix("HTTP/1.1 "),
            let status = Int(statusLine.dropFirst(9).prefix(3))
        else { return nil }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            fields[line[..<colon].lowercased()] = String(line[colon...].dropFirst(2))
        }
        let length = isHead || status < 200 ? 0 : Int(fields["content-length"] ?? "0") ?? 0
        guard bytes.count >= end + length else { return nil }
        return (TestAnswer(status: status, fields: fields, body: Array(bytes[end..<(end + length)])), end + length)
    }

    /// All answers in the octets; nil if something else is left over.
    static func all(in bytes: [UInt8]) -> [TestAnswer]? {
        var answers: [TestAnswer] = []
        var rest = bytes
        while !rest.isEmpty {
            guard let (answer, length) = first(in: rest) else { return nil }
            answers.append(answer)
            rest.removeFirst(length)
        }
        return answers
    }

    private static func headEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        for index in 0...(bytes.count - 4) where bytes[index..<(index + 4)].elementsEqual([13, 10, 13, 10]) {
            return index + 4
        }
        return nil
    }
}
