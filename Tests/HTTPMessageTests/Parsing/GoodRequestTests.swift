import Testing

@testable import HTTPMessage

@Suite struct GoodRequestTests {
    @Test(arguments: GoodRequest.all) func everyProperPrefixIsIncomplete(_ good: GoodRequest) {
        let bytes = Array(good.text.utf8)
        for length in 0..<bytes.count {
            #expect(TestMessage.read(Array(bytes[..<length])) == .incomplete, "prefix of \(length) octets")
        }
        #expect(TestMessage.read(bytes) == .complete(length: bytes.count, body: Array(good.body.utf8)))
    }

    @Test(arguments: GoodRequest.all) func octetsBehindItAreLeftAlone(_ good: GoodRequest) {
        let bytes = Array(good.text.utf8)
        let expected = TestMessage.complete(length: bytes.count, body: Array(good.body.utf8))
        #expect(TestMessage.read(bytes + Array("GET /next".utf8)) == expected)
        #expect(TestMessage.read(bytes + [0, 255, 10]) == expected)
    }

    @Test(arguments: GoodRequest.all) func partsAreFound(_ good: GoodRequest) throws {
        let request = try #require(TestMessage.request(good.text))
        #expect(request.method.name == good.method)
        #expect(request.path == good.path)
        #expect(request.query == good.query)
        #expect(request.authority == good.authority)
    }

    @Test(arguments: GoodRequest.all) func octetByOctetGivesTheSameLayout(_ good: GoodRequest) throws {
        let bytes = Array(good.text.utf8)
        var whole = HeadParser(limits: HeadLimits())
        var stepwise = HeadParser(limits: HeadLimits())
        #expect(try whole.advance(bytes.span))
        var length = 1
        while length < bytes.count, try !stepwise.advance(bytes.span.extracting(first: length)) { length += 1 }
        if length == bytes.count { #expect(try stepwise.advance(bytes.span)) }
        #expect(length == whole.layout.length)
        #expect(stepwise.layout.fieldCount == whole.layout.fieldCount)
        for index in 0..<whole.layout.fieldCount {
            #expect(stepwise.layout.fields[index] == whole.layout.fields[index])
        }
        #expect(stepwise.layout.path == whole.layout.path)
        #expect(stepwise.layout.framing == whole.layout.framing)
    }

    @Test func aHeadBeginsElsewhereInABuffer() throws {
        let text = "GET /a?b HTTP/1.1\r\nHost: a\r\nX: 1\r\nx: 2\r\n\r\n"
        let bytes = Array("rubbish".utf8) + Array(text.utf8)
        var parser = HeadParser(limits: HeadLimits())
        #expect(try parser.advance(bytes.span.extracting(droppingFirst: 7)))
        let request = Request(bytes: bytes, start: 7, layout: parser.layout, body: [])
        #expect(request.target == "/a?b")
        #expect(request.fields == [Field("Host", "a"), Field("X", "1"), Field("x", "2")])
        #expect(request.value(of: "X") == "1, 2")
        #expect(request.value(of: "Y") == nil)
    }

    @Test func theTargetsAuthorityReplacesHost() throws {
        let request = try #require(TestMessage.request("GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n"))
        #expect(request.value(of: "host") == "b")
    }

    @Test(arguments: [
        ("HTTP/1.1\r\nHost: a", true),
        ("HTTP/1.1\r\nHost: a\r\nConnection: close", false),
        ("HTTP/1.1\r\nHost: a\r\nConnection: x, CLOSE ,y", false),
        ("HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nConnection: close", false),
        ("HTTP/1.1\r\nHost: a\r\nConnection: closed", true),
        ("HTTP/1.0", false),
        ("HTTP/1.0\r\nConnection: Keep-Alive", true),
        ("HTTP/1.0\r\nConnection: keep-alive, close", false),
        ("HTTP/1.2\r\nHost: a", true),
    ]) func persistenceFollowsVersionAndConnection(_ rest: String, _ isPersistent: Bool) throws {
        let bytes = Array("GET / \(rest)\r\n\r\n".utf8)
        var parser = HeadParser(limits: HeadLimits())
        #expect(try parser.advance(bytes.span))
        #expect(parser.layout.isPersistent == isPersistent)
    }
}
