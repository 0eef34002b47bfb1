import HTTPMessage
import Testing

/// The order of RFC 9110 §13.2.2, for a representation with the tag `"x"`, last modified at 08:49:37.
@Suite struct PreconditionTests {
    private static let before = "Sun, 06 Nov 1994 08:49:36 GMT"
    private static let same = "Sun, 06 Nov 1994 08:49:37 GMT"

    private static func evaluate(_ fields: [Field], _ method: HTTPMessage.Method, etag: ETag?) -> Precondition {
        Precondition.evaluate(
            Request(method: method, path: "/", fields: fields), etag: etag,
            lastModified: HTTPDate(unixSeconds: 784_111_777), now: HTTPDate(unixSeconds: 1_764_000_000))
    }

    @Test(arguments: [
        ([], Precondition.proceed),
        ([Field("If-None-Match", "\"x\"")], .notModified),
        ([Field("If-None-Match", "W/\"x\"")], .notModified),
        ([Field("If-None-Match", "*")], .notModified),
        ([Field("If-None-Match", "\"y\"")], .proceed),
        ([Field("If-None-Match", "rubbish")], .proceed),
        ([Field("If-None-Match", "\"y\""), Field("If-None-Match", "\"x\"")], .notModified),
        // §13.1.3: If-Modified-Since is ignored when If-None-Match is there
        ([Field("If-None-Match", "\"y\""), Field("If-Modified-Since", same)], .proceed),
        ([Field("If-Modified-Since", same)], .notModified),
        ([Field("If-Modified-Since", before)], .proceed),
        ([Field("If-Modified-Since", "yesterday")], .proceed),
        ([Field("If-Match", "\"x\"")], .proceed),
        ([Field("If-Match", "*")], .proceed),
        ([Field("If-Match", "W/\"x\"")], .failed),
        ([Field("If-Match", "\"y\"")], .failed),
        ([Field("If-Match", "\"x\""), Field("If-None-Match", "\"x\"")], .notModified),
        ([Field("If-Unmodified-Since", before)], .failed),
        ([Field("If-Unmodified-Since", same)], .proceed),
        // §13.1.4: If-Unmodified-Since is ignored when If-Match is there
        ([Field("If-Match", "\"x\""), Field("If-Unmodified-Since", before)], .proceed),
    ]) func orderIsThatOfTheStandard(_ fields: [Field], _ expected: Precondition) {
        #expect(Self.evaluate(fields, .get, etag: ETag(opaque: "x")) == expected)
        #expect(Self.evaluate(fields, .head, etag: ETag(opaque: "x")) == expected)
    }

    @Test(arguments: [
        ([Field("If-None-Match", "\"x\"")], Precondition.failed),
        ([Field("If-Modified-Since", same)], .proceed),
    ]) func otherMethodsAreNeverAnsweredNotModified(_ fields: [Field], _ expected: Precondition) {
        #expect(Self.evaluate(fields, .post, etag: ETag(opaque: "x")) == expected)
    }

    @Test func withoutATagOnlyTheStarNamesIt() {
        #expect(Self.evaluate([Field("If-None-Match", "\"x\"")], .get, etag: nil) == .proceed)
        #expect(Self.evaluate([Field("If-None-Match", "*")], .get, etag: nil) == .notModified)
        #expect(Self.evaluate([Field("If-Match", "\"x\"")], .get, etag: nil) == .failed)
    }
}
