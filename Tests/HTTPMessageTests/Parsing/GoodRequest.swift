import Testing

/// A request that must be read, with what it says.
struct GoodRequest: Sendable, CustomTestStringConvertible {
    let text: String
    let method: String
    let path: String
    var query: String?
    var authority: String?
    var body = ""

    var testDescription: String { text.debugDescription }

    static let all: [GoodRequest] = [
        GoodRequest(text: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", method: "GET", path: "/", authority: "a"),
        GoodRequest(
            text: "GET /v1/articles?q=a%20b&x HTTP/1.1\r\nHost: localhost:8080\r\nAccept: */*\r\n\r\n", method: "GET",
            path: "/v1/articles", query: "q=a%20b&x", authority: "localhost:8080"),
        // UTF-8 as a shell sends it, taken as if it were percent-encoded
        GoodRequest(
            text: "GET /é?q=société HTTP/1.1\r\nHost: a\r\n\r\n", method: "GET", path: "/é", query: "q=société",
            authority: "a"),
        // RFC 9112 §2.2: empty lines before the request line
        GoodRequest(text: "\r\n\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n", method: "GET", path: "/a", authority: "a"),
        // §2.3: minor versions above 1 are read as 1.1
        GoodRequest(text: "GET /a HTTP/1.9\r\nHost: a\r\n\r\n", method: "GET", path: "/a", authority: "a"),
        GoodRequest(text: "GET /old HTTP/1.0\r\n\r\n", method: "GET", path: "/old"),
        // §3.2: Host may be empty
        GoodRequest(text: "GET / HTTP/1.1\r\nHost:\r\n\r\n", method: "GET", path: "/"),
        GoodRequest(text: "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", method: "GET", path: "/", authority: "[::1]:80"),
        // §3.2.2: absolute-form, whose authority overrides Host
        GoodRequest(
            text: "GET http://b:81/p?q HTTP/1.1\r\nHost: a\r\n\r\n", method: "GET", path: "/p", query: "q",
            authority: "b:81"),
        GoodRequest(text: "GET HTTP://b HTTP/1.1\r\nHost: a\r\n\r\n", method: "GET", path: "/", authority: "b"),
        GoodRequest(
            text: "GET https://b?q HTTP/1.1\r\nHost: a\r\n\r\n", method: "GET", path: "/", query: "q", authority: "b"),
        // §3.2.4: asterisk-form
        GoodRequest(text: "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", method: "OPTIONS", path: "*", authority: "a"),
        // §5: no space, much space, and tabs around a value; a value with a colon; an empty value
        GoodRequest(
            text: "GET / HTTP/1.1\r\nhost:a\r\nX: \t b : c \t\r\nY:\r\n\r\n", method: "GET", path: "/", authority: "a"),
        // RFC 9110 §5.5: obs-text in a value
        GoodRequest(text: "GET / HTTP/1.1\r\nHost: a\r\nX: é\r\n\r\n", method: "GET", path: "/", authority: "a"),
        // RFC 9110 §9.1: any token is a method
        GoodRequest(text: "M-SEARCH /a HTTP/1.1\r\nHost: a\r\n\r\n", method: "M-SEARCH", path: "/a", authority: "a"),
        // §6.2: Content-Length
        GoodRequest(
            text: "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", method: "POST", path: "/a",
            authority: "a", body: "hello"),
        GoodRequest(
            text: "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", method: "POST", path: "/a", authority: "a"
        ),
        GoodRequest(
            text: "POST /a HTTP/1.1\r\nHost: a\r\ncontent-length: 005\r\n\r\nhello", method: "POST", path: "/a",
            authority: "a", body: "hello"),
        // §7.1: chunked, in any case, with leading zeros, extensions and trailers
        GoodRequest(
            text: "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
            method: "POST", path: "/a", authority: "a", body: "hello"),
        GoodRequest(
            text: "POST /a HTTP/1.1\r\nHost: a\r\ntransfer-encoding: CHUNKED\r\n\r\n"
                + "003;a=\"b c\";d\r\nabc\r\nA\r\n0123456789\r\n00\r\nX-Sum: 1\r\nHost: evil\r\n\r\n",
            method: "POST", path: "/a", authority: "a", body: "abc0123456789"),
        // §7.1.1: whitespace wherever the grammar has it, quoted pairs, quotes and obs-text in a quoted string
        GoodRequest(
            text: "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3 \t; a\t=  b ;c = \"\\\"; \\\\é\t\" ;d;e=\"\"\r\nabc\r\n0;f\r\n\r\n",
            method: "POST", path: "/a", authority: "a", body: "abc"),
        // RFC 9110 §10.1.1: the expectation and its content at once
        GoodRequest(
            text: "PUT /a HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\nhi", method: "PUT",
            path: "/a", authority: "a", body: "hi"),
        // RFC 9110 §10.1.1: an expectation in HTTP/1.0 is ignored, whatever it is
        GoodRequest(text: "GET / HTTP/1.0\r\nExpect: tea\r\n\r\n", method: "GET", path: "/"),
    ]
}
