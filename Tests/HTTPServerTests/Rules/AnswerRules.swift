import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// What answers are made of, whatever a handler puts into them.
    @Suite("Answers") struct Answers {
        private static let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"

        private static func answers(
            of response: Response, to text: String = get, heads: Set<Int> = []
        ) throws -> [WireAnswer] {
            let witness = try Witness(handler: { _ in response })
            let exchange = try witness.exchange(text, heads: heads)
            #expect(exchange.isStillOpen)
            return exchange.answers
        }

        @Test(
            "RFC 9112 §6.3: answers to which no content belongs have none, and the next answer follows at once",
            arguments: [204, 205, 304])
        func noContent(_ code: Int) throws {
            let fields = [
                Field("Content-Length", "5"), Field("Transfer-Encoding", "chunked"), Field("ETag", "\"a\""),
            ]
            let response = Response(status: Status(code: code, reason: "R"), fields: fields, body: Array("hello".utf8))
            let answers = try Self.answers(of: response, to: Self.get + Self.get)
            #expect(answers.map(\.status) == [code, code])
            for answer in answers {
                #expect(answer.body.isEmpty)
                #expect(answer["ETag"] == "\"a\"")
                // RFC 9110 §15.3.6 wants 205 to say 0; §8.6 forbids the field in 204 and a wrong one in 304.
                #expect(answer["Content-Length"] == (code == 205 ? "0" : nil))
            }
        }

        @Test(
            "RFC 9110 §15: a status that ends no request is none a handler can answer with",
            arguments: [0, 100, 101, 103, 199, 600, -1])
        func noFinalStatus(_ code: Int) throws {
            let answers = try Self.answers(
                of: Response(status: Status(code: code, reason: "R")), to: Self.get + Self.get)
            #expect(answers.map(\.status) == [500, 500])
        }

        @Test(
            "RFC 9110 §8.6: Content-Length is the content's, also in answers to HEAD",
            arguments: [0, 1, 9, 10, 100_000])
        func contentLength(_ count: Int) throws {
            let response = Response(fields: [Field("Content-Length", "7")], body: [UInt8](repeating: 65, count: count))
            let answers = try Self.answers(
                of: response, to: Self.get + "HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n", heads: [1])
            #expect(answers.map { $0["Content-Length"] } == [String(count), String(count)])
            #expect(answers.map(\.body.count) == [count, 0])
        }

        @Test(
            "RFC 9112 §6.1: no answer has a Transfer-Encoding, least of all one to HTTP/1.0",
            arguments: ["GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", get])
        func noTransferEncoding(_ text: String) throws {
            // WireAnswer refuses an answer with the field.
            let response = Response(fields: [Field("transfer-Encoding", "chunked")], body: Array("hello".utf8))
            let answers = try Self.answers(of: response, to: text)
            #expect(answers.map(\.text) == ["hello"])
        }

        @Test("RFC 9110 §6.6.1: Date is the server's, once, in IMF-fixdate, on every answer")
        func date() throws {
            let response = Response(fields: [Field("Date", "Sunday, 06-Nov-94 08:49:37 GMT")])
            let answers = try Self.answers(of: response, to: Self.get + "BREW /a HTTP/1.1\r\nHost: a\r\n\r\n")
            for answer in answers {
                let date = try #require(answer["Date"])
                #expect(date.utf8.count == 29 && date.hasSuffix(" GMT"))
                #expect(!date.contains("1994"))
            }
            #expect(answers.map(\.status) == [200, 501])
        }

        @Test("RFC 9110 §7.6.1: fields that belong to the connection are the server's alone")
        func hopByHop() throws {
            let names = [
                "Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
            ]
            let fields = names.map { Field($0, "x") } + names.map { Field($0.lowercased(), "y") } + [Field("X", "z")]
            let answers = try Self.answers(of: Response(fields: fields))
            for name in names { #expect(answers.first?[name] == nil) }
            #expect(answers.first?["X"] == "z")
        }

        @Test(
            "RFC 9110 §5.5: no value can end its line and so inject a field or an answer",
            arguments: [
                "a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\rX-Evil: 1", "a\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", "a\0", "\u{b}",
                "\u{7f}",
                "a\r\n X-Evil: 1",
            ]) func injectionByValue(_ value: String) throws
        {
            let response = Response(fields: [Field("X", value), Field("Y", "kept")], body: Array("body".utf8))
            let answers = try Self.answers(of: response)
            #expect(answers.map(\.text) == ["body"])
            #expect(answers.first?["X-Evil"] == nil)
            #expect(answers.first?["X"] == nil)
            #expect(answers.first?["Y"] == "kept")
        }

        @Test(
            "RFC 9110 §5.1: no name but a token is sent",
            arguments: ["", "X-Evil: 1\r\nX", "X Y", "X:", "é", "X\r\n\r\n", "\0", "\u{212A}"])
        func injectionByName(_ name: String) throws {
            let answers = try Self.answers(of: Response(fields: [Field(name, "v"), Field("Y", "kept")]))
            #expect(answers.count == 1)
            #expect(answers.first?["X-Evil"] == nil)
            #expect(answers.first?.fields.contains { $0.value == "v" } == false)
            #expect(answers.first?["Y"] == "kept")
        }

        @Test("RFC 9112 §4: no reason phrase can end its line")
        func injectionByReason() throws {
            let answers = try Self.answers(of: Response(status: Status(code: 200, reason: "OK\r\nX-Evil: 1")))
            #expect(answers.map(\.status) == [200])
            #expect(answers.first?["X-Evil"] == nil)
        }

        @Test("RFC 9110 §7.8: an Upgrade is ignored, in HTTP/1.0 and in HTTP/1.1, and the content stays content")
        func upgrade() throws {
            let fields =
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c, websocket\r\nHTTP2-Settings: AAMAAABk\r\n"
            let response = Response(body: Array("plain".utf8))
            let new = "POST /a HTTP/1.1\r\nHost: a\r\n\(fields)Content-Length: 2\r\n\r\nhi"
            let old =
                "POST /a HTTP/1.0\r\nHost: a\r\nConnection: keep-alive, upgrade\r\nUpgrade: h2c\r\nContent-Length: 2\r\n\r\nhi"
            let answers = try Self.answers(of: response, to: new + old + new)
            #expect(answers.map(\.text) == ["plain", "plain", "plain"])
            #expect(answers.allSatisfy { $0["Upgrade"] == nil })
        }
    }
}
