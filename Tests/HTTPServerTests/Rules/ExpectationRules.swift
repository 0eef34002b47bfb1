import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// Expect: 100-continue.
    @Suite("Expectations") struct Expectations {
        private static func head(_ expect: String, length: Int = 5, version: String = "1.1") -> String {
            "POST /a HTTP/\(version)\r\nHost: a\r\nExpect: \(expect)\r\nContent-Length: \(length)\r\n\r\n"
        }

        @Test(
            "RFC 9110 §10.1.1: the server asks for content with 100 and waits for none before",
            arguments: ["100-continue", "100-Continue", "100-CONTINUE", ", 100-continue", "100-continue, 100-continue"])
        func invitation(_ value: String) throws {
            let witness = try Witness()
            let wire = try witness.connect()
            for _ in 0..<2 {
                wire.send(Self.head(value))
                let interim = try wire.receive()
                #expect(interim.status == 100)
                #expect(interim.fields.isEmpty)
                wire.send("hello")
                let answer = try wire.receive()
                #expect(answer.status == 200)
                #expect(answer.text.hasSuffix("\n\nhello"))
            }
        }

        @Test("RFC 9110 §10.1.1: chunked content is asked for too")
        func chunkedInvitation() throws {
            let witness = try Witness()
            let wire = try witness.connect()
            wire.send("PUT /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n")
            #expect(try wire.receive().status == 100)
            wire.send("5\r\nhello\r\n0\r\n\r\n" + Witness.probe)
            let answers = try wire.receiveToEnd()
            #expect(answers.first?.text.hasSuffix("\n\nhello") == true)
            #expect(answers.count == 2)
        }

        @Test("RFC 9110 §7.8: content that comes with an Upgrade is asked for too")
        func invitationWithUpgrade() throws {
            let witness = try Witness()
            let wire = try witness.connect()
            wire.send(Self.head("100-continue\r\nConnection: upgrade\r\nUpgrade: h2c"))
            #expect(try wire.receive().status == 100)
            wire.send("hello" + Witness.probe)
            #expect(try wire.receiveToEnd().map(\.status) == [200, 200])
        }

        @Test("RFC 9110 §10.1.1: 100 does not overtake the answers to earlier requests")
        func invitationInOrder() throws {
            let witness = try Witness()
            let wire = try witness.connect()
            wire.send("GET /b HTTP/1.1\r\nHost: a\r\n\r\n" + Self.head("100-continue"))
            #expect(try [wire.receive().status, wire.receive().status] == [200, 100])
            wire.send("hello" + Witness.probe)
            #expect(try wire.receiveToEnd().map(\.status) == [200, 200])
            #expect(witness.asked == ["GET /b", "POST /a", "GET /probe"])
        }

        @Test(
            "RFC 9110 §10.1.1: nothing is asked for that is on its way, that does not exist, or in HTTP/1.0",
            arguments: [
                head("100-continue") + "hello", head("100-continue") + "h", head("100-continue", length: 0),
                "GET /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
                "POST /a HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n",
                "POST /a HTTP/1.0\r\nExpect: tea\r\nContent-Length: 5\r\n\r\n",
            ]) func noInvitation(_ text: String) throws
        {
            let witness = try Witness()
            let wire = try witness.connect()
            // In HTTP/1.0 the content is sent although nobody asks: a client of that version knows no 1xx (§15.2).
            let rest = text.contains("1.0") ? "hello" : text.hasSuffix("\r\n\r\nh") ? "ello" : ""
            wire.send(text)
            wire.send(rest + Witness.probe)
            let statuses = try wire.receiveToEnd().map(\.status)
            #expect(statuses == (text.contains("1.0") ? [200] : [200, 200]))
        }

        @Test("RFC 9110 §15.2: HTTP/1.0 gets no interim answer even while its content is missing")
        func silenceInOldVersion() throws {
            let witness = try Witness()
            let wire = try witness.connect()
            // The answer to the first request shows that the head of the second was read with it.
            wire.send(
                "GET /b HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
                    + Self.head("100-continue", version: "1.0"))
            #expect(try wire.receive().status == 200)
            wire.send("hello")
            #expect(try wire.receiveToEnd().map(\.status) == [200])
        }

        @Test(
            "RFC 9110 §10.1.1: another expectation is answered 417 and the connection closed",
            arguments: ["tea", "100-continue, tea", "200-ok", "100-continue;q=1", "100", "\"100-continue\""])
        func unknownExpectation(_ value: String) throws {
            try Rules.expectRefusal(of: Self.head(value) + "hello", status: 417)
        }

        @Test("RFC 9110 §10.1.1: content that would be refused is not asked for")
        func refusedAtOnce() throws {
            let witness = try Witness { $0.connection.bodyBytes = 4 }
            let wire = try witness.connect()
            wire.send(Self.head("100-continue"))
            let answers = try wire.receiveToEnd()
            #expect(answers.map(\.status) == [413])
            #expect(answers.first?["Connection"] == "close")
        }
    }
}
