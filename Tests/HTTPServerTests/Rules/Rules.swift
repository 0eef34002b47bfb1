import Foundation
import HTTPMessage
import Testing

@testable import HTTPServer

/// The rules of RFC 9110 and RFC 9112, each held against a real server on a real socket.
///
/// Every answer is read without lenience (`WireAnswer`), and every story is read up to the server's end, so that a test
/// sees all that came: a rule about framing is proved by the request that is *not* answered.
@Suite("RFC 9110 and RFC 9112 on the wire") struct Rules {
    /// Sends octets that must be refused, a good request right behind them, and holds the refusal to all its rules.
    ///
    /// One answer comes, a problem document that says `Connection: close`; then the server ends by itself, and no handler
    /// has been asked, neither about the octets nor about what stands behind them.
    ///
    /// - Parameters:
    ///   - octets: what is sent first.
    ///   - status: what it must be answered with.
    ///   - configure: changes the server's limits.
    ///   - location: where a failure is reported.
    /// - Throws: what kept the answer from being read.
    static func expectRefusal(
        of octets: [UInt8], status: Int, configure: (inout ServerConfiguration) -> Void = { _ in },
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let witness = try Witness(configure)
        let exchange = try witness.exchange(octets)
        #expect(exchange.answers.map(\.status) == [status], sourceLocation: location)
        #expect(!exchange.isStillOpen, sourceLocation: location)
        #expect(witness.asked.isEmpty, sourceLocation: location)
        guard let answer = exchange.answers.first else { return }
        #expect(answer["Connection"] == "close", sourceLocation: location)
        #expect(answer["Content-Type"] == "application/problem+json", sourceLocation: location)
        #expect(answer["Cache-Control"] == "no-store", sourceLocation: location)
        let problem = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any], sourceLocation: location)
        #expect(problem["status"] as? Int == status, sourceLocation: location)
        #expect((problem["type"] as? String)?.hasPrefix("/problems/") == true, sourceLocation: location)
        #expect((problem["title"] as? String)?.isEmpty == false, sourceLocation: location)
        #expect((problem["detail"] as? String)?.isEmpty == false, sourceLocation: location)
    }

    static func expectRefusal(
        of text: String, status: Int = 400, configure: (inout ServerConfiguration) -> Void = { _ in },
        at location: SourceLocation = #_sourceLocation
    ) throws {
        try expectRefusal(of: Array(text.utf8), status: status, configure: configure, at: location)
    }
}
