import HTTPMessage
import Testing

@Suite struct RequestTests {
    @Test func valuesOfAFieldAreJoined() {
        let request = Request(
            method: .get, path: "/", fields: [Field("Accept", "a"), Field("X", "1"), Field("ACCEPT", "b")])
        #expect(request.value(of: "accept") == "a, b")
        #expect(request.value(of: "y") == nil)
    }

    @Test func namesAreComparedAsOctets() {
        // U+212A KELVIN SIGN lowercases to k as a character.
        let request = Request(method: .get, path: "/", fields: [Field("X-\u{212a}", "1")])
        #expect(request.value(of: "x-k") == nil)
    }

    @Test func targetIsPathAndQuery() {
        #expect(Request(method: .get, path: "/a").target == "/a")
        #expect(Request(method: .get, path: "/a", query: "").target == "/a?")
        #expect(Request(method: .get, path: "/a", query: "b=c").target == "/a?b=c")
    }

    @Test(arguments: [
        ("GET", true), ("HEAD", true), ("OPTIONS", true), ("POST", true), ("TRACE", false), ("get", false),
        ("BREW", false), ("CONNECT", false),
    ]) func methodsAreCaseSensitive(_ name: String, _ isImplemented: Bool) {
        #expect(HTTPMessage.Method(name).isImplemented == isImplemented)
    }
}
