import Foundation
import HTTPMessage
import Testing

@testable import HTTPServer

/// Answers whose content is made while it is sent, as stories.
struct ConnectionStreamTests {
    private final class Nothing: ContentSource {
        func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece { .nothingYet }
        func cancel() {}
    }

    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    private static func story(_ pieces: [ContentPiece], length: Int? = nil) -> ConnectionStory {
        var story = ConnectionStory { _ in
            Response(fields: [Field("Content-Type", "text/plain")], stream: ContentStream(Nothing(), length: length))
        }
        story.pieces = pieces
        return story
    }

    private static func octets(_ text: String) -> ContentPiece { .octets(Array(text.utf8)) }

    @Test("RFC 9112 §7.1: pieces leave as chunks, and the next request is answered behind the last")
    func chunks() {
        var story = Self.story([Self.octets("one"), .octets([]), Self.octets("and two"), .end, Self.octets("x"), .end])
        #expect(story.receive(Self.get + Self.get) == .waiting)
        let parts = story.text.components(
            separatedBy: "\r\n\r\n3\r\none\r\n7\r\nand two\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n")
        #expect(parts.count == 2)
        #expect(parts[0].hasSuffix("\r\nTransfer-Encoding: chunked"))
        #expect(!parts[0].contains("Content-Length"))
        #expect(parts.last?.hasSuffix("\r\n\r\n1\r\nx\r\n0\r\n\r\n") == true)
    }

    @Test("RFC 9112 §6.1: a client of HTTP/1.0 gets no chunks; the connection's end ends the content")
    func untilClose() {
        var story = Self.story([Self.octets("one"), Self.octets("two"), .end])
        #expect(story.receive("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") == .waiting)
        #expect(story.text.hasSuffix("\r\nConnection: close\r\n\r\nonetwo"))
        #expect(!story.text.contains("Transfer-Encoding"))
        #expect(story.hasFinishedSending)
    }

    @Test("the last piece ends the content with it")
    func last() {
        var story = Self.story([Self.octets("one"), .last(Array("two".utf8))])
        #expect(story.receive(Self.get) == .waiting)
        #expect(story.text.hasSuffix("\r\n\r\n3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n"))
        var long = Self.story([Self.octets("one"), .last(Array("three".utf8))], length: 6)
        #expect(long.receive(Self.get) == .waiting)
        #expect(long.text.hasSuffix("\r\n\r\none"))
        #expect(long.hasFinishedSending)
    }

    @Test("content of known length leaves as it is, in either version", arguments: ["1.0", "1.1"])
    func length(version: String) {
        var story = Self.story([Self.octets("one"), Self.octets("two"), .end], length: 6)
        #expect(story.receive("GET / HTTP/\(version)\r\nHost: a\r\nConnection: keep-alive\r\n\r\n") == .waiting)
        #expect(story.text.contains("\r\nContent-Length: 6\r\n"))
        #expect(story.text.hasSuffix("\r\n\r\nonetwo"))
        #expect(!story.hasFinishedSending)
    }

    @Test("RFC 9110 §9.3.2: HEAD has the fields and no content, and the source is not asked")
    func head() {
        var story = Self.story([Self.octets("one"), .end])
        #expect(story.receive("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n") == .waiting)
        #expect(story.text.contains("\r\nTransfer-Encoding: chunked\r\n"))
        #expect(story.text.hasSuffix("\r\n\r\n"))
        #expect(story.pieces.count == 2)
    }

    @Test("content that breaks off ends the connection before its end is told")
    func failure() {
        var story = Self.story([Self.octets("one"), .failure])
        #expect(story.receive(Self.get) == .waiting)
        #expect(story.hasFinishedSending)
        #expect(story.text.hasSuffix("\r\n3\r\none\r\n"))
        #expect(story.receiveEnd() == .closed)
    }

    @Test("where the connection's end would be the content's, content that breaks off is a reset")
    func failureUntilClose() {
        var story = Self.story([Self.octets("one"), .failure])
        #expect(story.receive("GET / HTTP/1.0\r\n\r\n") == .reset)
    }

    @Test(
        "a source that gives more or less than it said ends the connection",
        arguments: [[octets("seven"), octets("x"), .end], [octets("six"), .end]])
    func wrongLength(pieces: [ContentPiece]) {
        var story = Self.story(pieces, length: 5)
        #expect(story.receive(Self.get) == .waiting)
        #expect(story.hasFinishedSending)
        let content = story.text.components(separatedBy: "\r\n\r\n").last ?? ""
        #expect(content.count <= 5)
    }

    @Test("a reader that takes nothing holds the source back")
    func backPressure() {
        let piece = ContentPiece.octets([UInt8](repeating: 65, count: 20_000))
        var story = Self.story([ContentPiece](repeating: piece, count: 50) + [.end])
        story.window = 0
        #expect(story.receive(Self.get) == .waiting)
        #expect((40...48).contains(story.pieces.count))
        story.window = 100_000
        story.proceed()
        let before = story.pieces.count
        #expect((36...44).contains(before))
        story.window = nil
        story.proceed()
        #expect(story.pieces.isEmpty)
        #expect(story.text.hasSuffix("\r\n0\r\n\r\n"))
    }

    @Test("a source that has nothing yet is asked again once it says so, and earlier content leaves meanwhile")
    func wake() {
        var story = Self.story([Self.octets("one")])
        #expect(story.receive(Self.get) == .waiting)
        #expect(story.text.hasSuffix("\r\n3\r\none\r\n"))
        #expect(story.wait(until: .seconds(3_600)) == .waiting)
        story.pieces = [Self.octets("two"), .end]
        #expect(story.wake() == .waiting)
        #expect(story.text.hasSuffix("\r\n3\r\ntwo\r\n0\r\n\r\n"))
    }

    @Test("a server that stops ends content that waits, whole, and finishes content that is being made")
    func shutDown() {
        var waiting = Self.story([Self.octets("one")])
        #expect(waiting.receive(Self.get) == .waiting)
        #expect(waiting.shutDown() == .waiting)
        #expect(waiting.isStreamEnded)
        #expect(waiting.text.hasSuffix("\r\n0\r\n\r\n"))
        #expect(waiting.hasFinishedSending)

        var busy = Self.story(
            [ContentPiece](repeating: .octets([UInt8](repeating: 65, count: 70_000)), count: 3) + [.end])
        busy.window = 0
        #expect(busy.receive(Self.get) == .waiting)
        #expect(busy.shutDown() == .waiting)
        busy.window = nil
        busy.proceed()
        #expect(!busy.isStreamEnded)
        #expect(busy.text.hasSuffix("\r\n0\r\n\r\n"))
        #expect(busy.hasFinishedSending)
    }

    @Test("RFC 9112 §9.6: a client that ends its side gets the whole content")
    func halfClose() {
        var story = Self.story([Self.octets("one")])
        #expect(story.receive(Self.get) == .waiting)
        #expect(story.receiveEnd() == .waiting)
        story.pieces = [Self.octets("two"), .end]
        #expect(story.wake() == .closed)
        #expect(story.text.hasSuffix("\r\n3\r\ntwo\r\n0\r\n\r\n"))
    }
}
