import HTTPMessage
import HTTPServer
import Testing

@Suite struct ServerTests {
    @Test func answersSeveralRequestsOnOneConnection() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        for number in 1...3 {
            client.send("GET /\(number)?q=x HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = try #require(client.receiveAnswers().first)
            #expect(answer.status == 200)
            #expect(answer.text == "GET /\(number)?q=x\n")
            #expect(answer.fields["date"]?.utf8.count == 29)
            #expect(answer.fields["connection"] == nil)
        }
    }

    @Test func answersPipelinedRequestsInOrder() throws {
        let server = try TestServer()
        let client = try TestClient(port: server.port)
        client.send((0..<500).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        let answers = client.receiveAnswers(500)
        #expect(answers.map(\.text) == (0..<500).map { "GET /\($0)\n" })
    }
}
