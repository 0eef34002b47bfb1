import HTTPMessage
import Testing

@testable import HTTPServer

/// However a stream is cut, the answers are those of one piece.
@Suite struct RandomSplitTests {
    private static let stream = """
        GET /one?q=a HTTP/1.1\r
        Host: a\r
        \r
        POST /two HTTP/1.1\r
        Host: a\r
        Content-Length: 11\r
        \r
        GET / HTTP/HEAD /three HTTP/1.1\r
        Host: a\r
        Accept: */*\r
        \r
        \r
        POST /four HTTP/1.1\r
        Host: a\r
        Transfer-Encoding: chunked\r
        \r
        5;x=y\r
        hello\r
        10\r
        0123456789abcdef\r
        0\r
        X-Trailer: 1\r
        \r
        BREW /five HTTP/1.1\r
        Host: a\r
        \r
        OPTIONS * HTTP/1.1\r
        Host: a\r
        \r

        """

    private static let endings = [
        "GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nGET /not HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /bad HTTP/1.1\r\nHost : a\r\n\r\nGET /not HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /bad HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhelloX\r\n0\r\n\r\n",
        "POST /cut HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel",
    ]

    @Test(arguments: endings) func randomPiecesGiveTheSameAnswers(_ ending: String) {
        let bytes = Array((Self.stream + ending).utf8)
        var whole = ConnectionStory()
        _ = whole.receive(bytes)
        _ = whole.receiveEnd()
        #expect(whole.handled.count >= 5)
        #expect(!whole.handled.contains("GET /not"))

        var generator = SeededGenerator(seed: 0x6465_7065_6368_6521)
        for round in 0..<300 {
            var story = ConnectionStory()
            var start = 0
            while start < bytes.count {
                let most = round == 0 ? 1 : 1 << (round % 9)
                let count = min(Int.random(in: 1...most, using: &generator), bytes.count - start)
                _ = story.receive(Array(bytes[start..<(start + count)]))
                start += count
            }
            _ = story.receiveEnd()
            guard story.sent == whole.sent, story.handled == whole.handled else {
                Issue.record("round \(round): \(story.text.debugDescription)")
                return
            }
        }
    }
}
