import HTTPMessage
import Testing

@Suite struct RepresentationTests {
    private static let content = Array(String(repeating: "une phrase, une autre phrase, ", count: 40).utf8)
    private static let modified = HTTPDate(unixSeconds: 784_111_777)
    private static let now = HTTPDate(unixSeconds: 784_200_000)

    private static func representation(_ content: [UInt8] = content, type: String = "text/plain") throws
        -> Representation
    {
        Representation(
            content: content, mediaType: type, etag: try #require(ETag(opaque: "t")), lastModified: modified,
            varies: ["Accept"],
            fields: [Field("Cache-Control", "no-cache")],
            allowsRanges: true)
    }

    private static func respond(
        _ fields: [(String, String)] = [], method: Method = .get, _ representation: Representation? = nil
    ) throws -> Response {
        let request = Request(method: method, path: "/a", fields: fields.map { Field($0.0, $0.1) })
        return try (representation ?? Self.representation()).response(to: request, now: now)
    }

    @Test func theWholeIsServedAsItIs() throws {
        let response = try Self.respond()
        #expect(response.status == .ok)
        #expect(response.body == Self.content)
        #expect(response.value(of: "ETag") == "\"t\"")
        #expect(response.value(of: "Vary") == "Accept, Accept-Encoding")
        #expect(response.value(of: "Accept-Ranges") == "bytes")
        #expect(response.value(of: "Content-Encoding") == nil)
    }

    @Test func gzipIsSmallerAndHasATagOfItsOwn() throws {
        let representation = try Self.representation()
        let response = try Self.respond([("Accept-Encoding", "gzip")], representation)
        #expect(response.value(of: "Content-Encoding") == "gzip")
        #expect(response.value(of: "ETag") == "\"t-gzip\"")
        #expect(response.value(of: "Vary") == "Accept, Accept-Encoding")
        #expect(response.body.count < Self.content.count / 4)
        // RFC 1952 §2.3: the two octets that gzip begins with, and deflate as its method.
        #expect(response.body.starts(with: [0x1f, 0x8b, 8]))
        #expect(try Self.respond([("Accept-Encoding", "gzip")], representation).body == response.body)
    }

    @Test func whatGzipWouldNotMakeSmallerIsSentAsItIs() throws {
        let short = try Self.representation(Array("court".utf8))
        #expect(try Self.respond([("Accept-Encoding", "gzip")], short).value(of: "Content-Encoding") == nil)
        let picture = try Self.representation(type: "image/png")
        #expect(try Self.respond([("Accept-Encoding", "gzip")], picture).value(of: "Content-Encoding") == nil)
        // Unless nothing else will do.
        let forced = try Self.respond([("Accept-Encoding", "gzip, identity;q=0")], short)
        #expect(forced.value(of: "Content-Encoding") == "gzip")
    }

    @Test func aClientThatTakesNoCodingIsToldWhichThereAre() throws {
        let response = try Self.respond([("Accept-Encoding", "*;q=0")])
        #expect(response.status == .notAcceptable)
        #expect(String(decoding: response.body, as: UTF8.self).contains("\"allowed\":[\"identity\",\"gzip\"]"))
    }

    /// RFC 9110 §15.4.5.
    @Test(arguments: [("", "\"t\""), ("gzip", "\"t-gzip\"")])
    func whoHasItIsToldSo(_ coding: String, _ tag: String) throws {
        let fields = [("Accept-Encoding", coding), ("If-None-Match", tag), ("Range", "bytes=0-1")]
        let response = try Self.respond(fields)
        #expect(response.status == .notModified)
        #expect(response.value(of: "ETag") == tag)
        #expect(response.value(of: "Vary") == "Accept, Accept-Encoding")
        #expect(response.value(of: "Cache-Control") == "no-cache")
        #expect(response.value(of: "Content-Type") == nil)
        #expect(response.body.isEmpty)
    }

    /// RFC 9110 §8.8.3.3: the tag of one coding says nothing about the other.
    @Test func tagsOfOtherCodingsDoNotCount() throws {
        #expect(try Self.respond([("Accept-Encoding", "gzip"), ("If-None-Match", "\"t\"")]).status == .ok)
        #expect(try Self.respond([("If-None-Match", "\"t-gzip\"")]).status == .ok)
    }

    @Test func aPartIsServedWithItsPlace() throws {
        let response = try Self.respond([("Range", "bytes=4-9")])
        #expect(response.status == .partialContent)
        #expect(response.body == Array("phrase".utf8))
        #expect(response.value(of: "Content-Range") == "bytes 4-9/1200")
        #expect(response.value(of: "Content-Type") == "text/plain")
        #expect(response.value(of: "ETag") == "\"t\"")
        #expect(response.value(of: "Last-Modified") == Self.modified.description)
    }

    @Test func partsAreServedInTheOrderAskedFor() throws {
        let response = try Self.respond([("Range", "bytes=-2, 4-9")])
        let type = try #require(response.value(of: "Content-Type"))
        let boundary = try #require(type.split(separator: "boundary=").last)
        #expect(type.hasPrefix("multipart/byteranges; boundary="))
        #expect(response.value(of: "Content-Range") == nil)
        let expected =
            "--\(boundary)\r\nContent-Type: text/plain\r\nContent-Range: bytes 1198-1199/1200\r\n\r\n, "
            + "\r\n--\(boundary)\r\nContent-Type: text/plain\r\nContent-Range: bytes 4-9/1200\r\n\r\nphrase\r\n--\(boundary)--\r\n"
        #expect(String(decoding: response.body, as: UTF8.self) == expected)
    }

    @Test func rangesOfACodedFormAreThoseOfItsOctets() throws {
        let whole = try Self.respond([("Accept-Encoding", "gzip")])
        let part = try Self.respond([("Accept-Encoding", "gzip"), ("Range", "bytes=2-5")])
        #expect(part.body == Array(whole.body[2...5]))
        #expect(part.value(of: "Content-Encoding") == "gzip")
        #expect(part.value(of: "Content-Range") == "bytes 2-5/\(whole.body.count)")
    }

    @Test func rangesThatLieBeyondAreRefusedWithTheLength() throws {
        let response = try Self.respond([("Range", "bytes=1200-")])
        #expect(response.status == .rangeNotSatisfiable)
        #expect(response.value(of: "Content-Range") == "bytes */1200")
    }

    @Test(arguments: [Method.head, .post]) func rangeMeansSomethingWithGETOnly(_ method: Method) throws {
        #expect(try Self.respond([("Range", "bytes=0-1")], method: method).status == .ok)
    }

    /// RFC 9110 §13.1.5.
    @Test(arguments: [
        ("\"t\"", true), ("W/\"t\"", false), ("\"x\"", false), ("\"t-gzip\"", false), (modified.description, true),
        (HTTPDate(unixSeconds: 784_111_778).description, false), ("yesterday", false), ("", false),
    ])
    func ifRangeAsksForTheWholeOnceItChanged(_ value: String, _ isPart: Bool) throws {
        let response = try Self.respond([("Range", "bytes=0-1"), ("If-Range", value)])
        #expect(response.status == (isPart ? .partialContent : .ok))
        // RFC 9110 §15.3.7: who named what it has knows the rest.
        #expect((response.value(of: "Last-Modified") == nil) == isPart)
        #expect(response.value(of: "ETag") == "\"t\"")
    }

    @Test func aBoundaryStandsNowhereInTheContent() throws {
        let first = try Self.respond([("Range", "bytes=0-0,2-2")])
        let text = String(decoding: first.body, as: UTF8.self)
        let boundary = try #require(text.split(separator: "\r\n").first)
        #expect(!String(decoding: Self.content, as: UTF8.self).contains(boundary))
    }
}
