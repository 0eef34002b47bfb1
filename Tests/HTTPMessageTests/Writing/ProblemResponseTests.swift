import Foundation
import HTTPMessage
import Testing

@Suite struct ProblemResponseTests {
    @Test func membersAreThoseOfTheStandardAndOurs() {
        let problem = Problem(
            status: .badRequest, slug: "unknown-parameter", title: "Unknown parameter", detail: "No 'x' here.",
            parameter: "x", allowed: ["q", "limit"])
        let response = problem.response(instance: "/v1/articles?x=1")
        #expect(response.status == .badRequest)
        #expect(response.value(of: "content-type") == "application/problem+json")
        #expect(
            String(decoding: response.body, as: UTF8.self) == """
                {"type":"/problems/unknown-parameter","title":"Unknown parameter","status":400,"detail":"No 'x' here.",\
                "instance":"/v1/articles?x=1","parameter":"x","allowed":["q","limit"]}

                """)
    }

    @Test func membersWithoutAValueAreLeftOut() {
        let problem = Problem(status: .notFound, slug: "not-found", title: "Not found", detail: "No such thing.")
        #expect(
            String(decoding: problem.response(instance: nil).body, as: UTF8.self) == """
                {"type":"/problems/not-found","title":"Not found","status":404,"detail":"No such thing."}

                """)
    }

    @Test(arguments: [
        "a\"b", "a\\b", "a\nb", "a\r\tb", "\0\u{1}\u{1f}\u{7f}", "é « » œ", "👩‍🚀", "</script>", "\u{2028}",
    ]) func anyTextIsReadBackFromTheJSON(_ text: String) throws {
        let problem = Problem(
            status: .badRequest, slug: "s", title: text, detail: text, parameter: text, allowed: [text, text])
        let body = Data(problem.response(instance: text).body)
        let json = try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any])
        for member in ["title", "detail", "instance", "parameter"] {
            #expect(json[member] as? String == text)
        }
        #expect(json["allowed"] as? [String] == [text, text])
        #expect(json["status"] as? Int == 400)
    }

    @Test func methodNotAllowedCarriesAllow() {
        let problem = Problem(
            status: .methodNotAllowed, slug: "s", title: "t", detail: "d", allowed: ["GET", "HEAD"])
        #expect(problem.response(instance: nil).value(of: "Allow") == "GET, HEAD")
    }
}
