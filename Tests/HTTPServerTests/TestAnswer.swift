/// An answer as a client reads it.
struct TestAnswer: Hashable {
    let status: Int
    /// Names in lower case.
    let fields: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The first answer in the octets and its length, or nil if they end before it does.
    static func first(in bytes: ArraySlice<UInt8>, isHead: Bool = false) -> (TestAnswer, Int)? {
        guard let end = headEnd(bytes) else { return nil }
        let lines = String(decoding: bytes[bytes.startIndex..<(end - 4)], as: UTF8.self).split(separator: "\r\n")
        guard let statusLine = lines.first, statusLine.hasPrefix("HTTP/1.1 "),
            let status = Int(statusLine.dropFirst(9).prefix(3))
        else { return nil }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            fields[line[..<colon].lowercased()] = String(line[colon...].dropFirst(2))
        }
        let length = isHead || status < 200 ? 0 : Int(fields["content-length"] ?? "0") ?? 0
        guard bytes.endIndex >= end + length else { return nil }
        let answer = TestAnswer(status: status, fields: fields, body: Array(bytes[end..<(end + length)]))
        return (answer, end + length - bytes.startIndex)
    }

    /// All answers in the octets; nil if something else is left over.
    static func all(in bytes: [UInt8]) -> [TestAnswer]? {
        var answers: [TestAnswer] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let (answer, length) = first(in: rest) else { return nil }
            answers.append(answer)
            rest.removeFirst(length)
        }
        return answers
    }

    /// The index behind the empty line.
    private static func headEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        var matched = 0
        for index in bytes.indices {
            matched = bytes[index] == (matched % 2 == 0 ? 13 : 10) ? matched + 1 : bytes[index] == 13 ? 1 : 0
            if matched == 4 { return index + 1 }
        }
        return nil
    }
}
