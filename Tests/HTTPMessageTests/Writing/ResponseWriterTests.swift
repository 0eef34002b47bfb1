import HTTPMessage
import Testing

@Suite struct ResponseWriterTests {
    private static let writer = ResponseWriter(date: HTTPDate(unixSeconds: 784_111_777))

    private static func write(
        _ response: Response, isHead: Bool = false, connection: ConnectionOption = .unsaid, exchange: Exchange? = nil
    ) -> String {
        var output: [UInt8] = []
        let isContentDue = writer.appendHead(
            response, isHead: isHead, connection: connection, exchange: exchange, to: &output)
        if isContentDue { output += response.body }
        return String(decoding: output, as: UTF8.self)
    }

    @Test func answerIsOneRunOfOctets() {
        let response = Response(fields: [Field("Content-Type", "text/plain")], body: Array("hello".utf8))
        #expect(
            Self.write(response)
                == "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nX-Content-Type-Options: nosniff\r\n"
                + "Content-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello")
    }

    @Test func sealingChangesNoOctet() {
        var response = Response(fields: [Field("X", "y"), Field("Date", "z")], body: Array("hello".utf8))
        #expect(Self.write(response.sealed) == Self.write(response))
        #expect(Self.write(response.sealed, isHead: true) == Self.write(response, isHead: true))
        var changed = response.sealed
        changed.body = [65]
        changed.fields.append(Field("A", "b"))
        response.body = [65]
        response.fields.append(Field("A", "b"))
        #expect(Self.write(changed) == Self.write(response))
    }

    @Test func exchangeIsNamedAndTimed() {
        let text = Self.write(
            Response(), exchange: Exchange(id: .made(0x0123_4567_89ab_cdef), nanoseconds: 12_034_000))
        #expect(text.contains("\r\nX-Request-Id: 0123456789abcdef\r\nServer-Timing: handler;dur=12.034\r\n"))
    }

    @Test func headHasTheSameFieldsAndNoContent() {
        let response = Response(fields: [Field("X", "y")], body: Array("hello".utf8))
        #expect(Self.write(response, isHead: true) + "hello" == Self.write(response))
    }

    /// RFC 9110 §6.4.1, §8.6.
    @Test(arguments: [204, 304]) func noContentMeansNoLength(_ code: Int) {
        let text = Self.write(Response(status: Status(code: code, reason: "X"), body: [65]))
        #expect(!text.contains("Content-Length"))
        #expect(text.hasSuffix("\r\n\r\n"))
    }

    @Test func resetContentSaysLengthZero() {
        let text = Self.write(Response(status: Status(code: 205, reason: "Reset Content"), body: [65]))
        #expect(text.hasSuffix("\r\nContent-Length: 0\r\n\r\n"))
    }

    @Test(arguments: [(ConnectionOption.close, "close"), (.keepAlive, "keep-alive")])
    func connectionIsTheServersToSay(_ option: ConnectionOption, _ value: String) {
        let response = Response(fields: [Field("Connection", "x-evil")])
        #expect(Self.write(response, connection: option).contains("\r\nConnection: \(value)\r\n"))
        #expect(!Self.write(response, connection: option).contains("x-evil"))
    }

    @Test(arguments: [
        Field("X", "a\r\nEvil: 1"), Field("X", "a\nEvil: 1"), Field("X", "a\rEvil"), Field("X", "a\0Evil"),
        Field("X\r\nEvil", "1"), Field("X: Evil", "1"), Field("", "Evil"), Field("É", "Evil"),
        Field("Content-Length", "Evil"), Field("transfer-encoding", "Evil"), Field("DATE", "Evil"),
        Field("keep-alive", "Evil"), Field("Upgrade", "Evil"), Field("trailer", "Evil"), Field("te", "Evil"),
        Field("Proxy-Connection", "Evil"),
    ]) func unsafeAndOwnFieldsAreLeftOut(_ field: Field) {
        let text = Self.write(Response(fields: [Field("A", "1"), field, Field("B", "2")]))
        #expect(!text.contains("Evil"))
        #expect(text.contains("\r\nA: 1\r\nB: 2\r\n"))
    }

    @Test func reasonCannotSplitTheAnswer() {
        let text = Self.write(Response(status: Status(code: 200, reason: "OK\r\nEvil: 1")))
        #expect(text.hasPrefix("HTTP/1.1 200 \r\n"))
        #expect(!text.contains("Evil"))
    }

    @Test(arguments: [0, -1, 99, 100, 101, 199, 600, 1_000]) func statusMustBeFinal(_ code: Int) {
        #expect(Self.write(Response(status: Status(code: code, reason: ""))).hasPrefix("HTTP/1.1 500 "))
    }

    @Test(arguments: [0, 9, 10, 99, 100, 12_345]) func lengthIsThatOfTheContent(_ count: Int) {
        let response = Response(body: [UInt8](repeating: 65, count: count))
        #expect(Self.write(response).contains("\r\nContent-Length: \(count)\r\n"))
    }
}
