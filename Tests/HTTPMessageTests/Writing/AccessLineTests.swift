import HTTPMessage
import Testing

@Suite struct AccessLineTests {
    private static func line(_ request: Request?, _ response: Response, id: RequestID = .made(1)) -> String {
        var output: [UInt8] = []
        AccessLine(
            seconds: 784_111_777, milliseconds: 7, exchange: Exchange(id: id, nanoseconds: 1_500_000),
            request: request, response: response, client: "192.0.2.1"
        ).append(to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test func anAnswerIsOneLine() {
        let request = Request(
            method: .get, path: "/v1", query: "q=a",
            fields: [Field("User-Agent", "a \"b\"\\"), Field("Referer", "http://a/")])
        #expect(
            Self.line(request, Response(body: [1, 2, 3]))
                == """
                {"time":"1994-11-06T08:49:37.007Z","id":"0000000000000001","client":"192.0.2.1","method":"GET",\
                "target":"/v1?q=a","protocol":"HTTP/1.1","status":200,"bytes":3,"ms":1.500,"referer":"http://a/",\
                "user_agent":"a \\"b\\"\\\\"}

                """)
    }

    @Test func aRefusalHasNoRequest() {
        let line = Self.line(nil, Response(status: .badRequest))
        #expect(line.contains("\"client\":\"192.0.2.1\",\"status\":400,\"bytes\":0"))
        #expect(!line.contains("method"))
    }

    @Test(arguments: [("abc-1.2_3", true), ("", false), ("a b", false), ("a\"b", false), ("é", false)])
    func theClientsIdIsTakenIfItCanHarmNoLog(_ value: String, _ isTaken: Bool) {
        let request = Request(method: .get, path: "/", fields: [Field("x-request-id", value)])
        #expect(RequestID(givenIn: request) == (isTaken ? .given(value) : nil))
    }

    @Test func anIdHasABound() {
        let long = String(repeating: "a", count: 129)
        #expect(RequestID(givenIn: Request(method: .get, path: "/", fields: [Field("X-Request-Id", long)])) == nil)
    }
}
