import Testing

@testable import HTTPMessage

@Suite("Credentials are read as RFC 6750 and RFC 7617 write them")
struct CredentialsTests {
    @Test(
        arguments: [
            ("Bearer abc", "abc"), ("bearer  abc", "abc"), ("Basic eDphYmM=", "abc"), ("basic eDphOmI=", "a:b"),
            ("Basic Og==", ""), ("Basic eHg=", ""), ("Basic !!!", ""), ("Basic eDphYmM", "abc"), ("Digest x", ""),
            ("Bearer", ""), ("", ""), ("Basic eDph=mM=", ""),
        ])
    func token(value: String, token: String) {
        let request = Request(method: .get, path: "/", fields: [Field("Authorization", value)])
        #expect(Credentials(request)?.token == token)
    }

    @Test func `there are none without the field`() {
        #expect(Credentials(Request(method: .get, path: "/")) == nil)
    }

    @Test func `a browser sends a password by itself, no token`() {
        func isSent(_ value: String) -> Bool? {
            Credentials(Request(method: .get, path: "/", fields: [Field("Authorization", value)]))?.isSentByItself
        }
        #expect(isSent("Basic eDphYmM=") == true)
        #expect(isSent("Bearer abc") == false)
    }
}
