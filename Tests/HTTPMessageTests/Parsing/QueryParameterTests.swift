import HTTPMessage
import Testing

@Suite struct QueryParameterTests {
    @Test(arguments: [
        ("", []),
        ("a=1", [QueryParameter("a", "1")]),
        ("a=1&b=2&a=3", [QueryParameter("a", "1"), QueryParameter("b", "2"), QueryParameter("a", "3")]),
        ("a&b=&=c", [QueryParameter("a", ""), QueryParameter("b", ""), QueryParameter("", "c")]),
        ("a=b=c", [QueryParameter("a", "b=c")]),
        ("&&a=1&", [QueryParameter("a", "1")]),
        ("q=un+deux%20trois%2Bquatre", [QueryParameter("q", "un deux trois+quatre")]),
        ("q=soci%C3%A9t%c3%a9", [QueryParameter("q", "société")]),
        ("n%26m=%3D", [QueryParameter("n&m", "=")]),
        ("q=%2500", [QueryParameter("q", "%00")]),
        // An accent sent as it is separates as little as a letter does.
        ("a=1&\u{301}b=\u{301}2", [QueryParameter("a", "1"), QueryParameter("\u{301}b", "\u{301}2")]),
    ]) func listIsDecodedOnce(_ query: String, _ parameters: [QueryParameter]) throws {
        #expect(try QueryParameter.list(from: query) == parameters)
        #expect(try Request(method: .get, path: "/", query: query).parameters() == parameters)
    }

    @Test(arguments: [
        ("a=1&q=%", QueryError(parameter: "q", reason: .escapeMalformed)),
        ("q=%4", QueryError(parameter: "q", reason: .escapeMalformed)),
        ("q=%zz", QueryError(parameter: "q", reason: .escapeMalformed)),
        ("q=%+1", QueryError(parameter: "q", reason: .escapeMalformed)),
        ("q%20r=%FF", QueryError(parameter: "q r", reason: .notUTF8)),
        ("q=%C3", QueryError(parameter: "q", reason: .notUTF8)),
        ("q=%C0%AF", QueryError(parameter: "q", reason: .notUTF8)),
        ("q=%ED%A0%80", QueryError(parameter: "q", reason: .notUTF8)),
        ("%zz=1", QueryError(parameter: "%zz", reason: .escapeMalformed)),
    ]) func whatCannotBeDecodedIsNamed(_ query: String, _ error: QueryError) {
        #expect(throws: error) { try QueryParameter.list(from: query) }
        #expect(error.problem.status == .badRequest)
        #expect(error.problem.parameter == error.parameter)
    }

    @Test(arguments: [
        ("/", []),
        ("/a", ["a"]),
        ("/a/b%20c", ["a", "b c"]),
        ("/a/", ["a", ""]),
        ("//", ["", ""]),
        ("/a+b", ["a+b"]),
        ("/a%2Fb/%2e%2e/%252e", ["a/b", "..", "%2e"]),
        ("/\u{301}a/\u{301}", ["\u{301}a", "\u{301}"]),
        ("*", []),
    ]) func segmentsAreDecodedOnce(_ path: String, _ segments: [String]) throws {
        #expect(try Request(method: .get, path: path).segments() == segments)
    }

    @Test(arguments: [("/%", PercentDecoding.Failure.escapeMalformed), ("/a/%ff", .notUTF8)])
    func segmentsThatCannotBeDecodedAreRefused(_ path: String, _ failure: PercentDecoding.Failure) {
        #expect(throws: failure) { try Request(method: .get, path: path).segments() }
    }
}
