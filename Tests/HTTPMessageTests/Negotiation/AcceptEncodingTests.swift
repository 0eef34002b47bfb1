import HTTPMessage
import Testing

/// RFC 9110 §12.5.3.
@Suite struct AcceptEncodingTests {
    @Test(
        arguments: [
            (nil, .identity), ("", .identity), ("gzip", .gzip), ("GZip", .gzip), ("x-gzip", .gzip), ("*", .gzip),
            ("gzip;q=0", .identity), ("gzip; q=0.000", .identity), ("gzip;q=0.001", .gzip), ("gzip;q=1.000", .gzip),
            ("deflate, br;q=1, gzip;q=0.5", .gzip), ("br, zstd", .identity), ("gzip;q=0.5, identity", .identity),
            ("gzip;q=0.5, identity;q=0.5", .gzip), ("identity;q=0, gzip", .gzip), ("*;q=0, gzip", .gzip),
            ("*;q=0, identity", .identity), ("gzip;q=0, *", .identity), ("gzip;q=1.0001", .identity),
            ("gzip;q=0.1234", .identity), ("gzip;q=2", .identity), ("identity;q=0", nil), ("*;q=0", nil),
            ("*;q=0.0", nil), ("gzip;q=0, identity;q=0", nil), ("br, *;q=0", nil), ("gzip;q=0, gzip", .gzip),
        ] as [(String?, ContentCoding?)])
    func theBestCodingThatThereIsIsChosen(_ value: String?, _ expected: ContentCoding?) {
        #expect(AcceptEncoding(value).preferred == expected)
    }
}
