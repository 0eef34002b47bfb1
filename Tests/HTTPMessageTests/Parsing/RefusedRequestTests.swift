import HTTPMessage
import Testing

@Suite struct RefusedRequestTests {
    @Test(arguments: RefusedRequest.all) func isRefusedForItsRule(_ row: RefusedRequest) {
        #expect(TestMessage.read(row.bytes) == .refused(row.error))
        #expect(row.error.status.code == row.status)
    }

    @Test(arguments: RefusedRequest.all) func noPrefixIsTakenForARequest(_ row: RefusedRequest) {
        var refusal: ParseError?
        for length in stride(from: 0, to: row.bytes.count, by: row.bytes.count > 1_000 ? 101 : 1) {
            switch TestMessage.read(Array(row.bytes[..<length])) {
            case .incomplete: #expect(refusal == nil, "taken back at \(length) octets")
            case .refused(let error): refusal = error
            case .complete: Issue.record("complete at \(length) octets")
            }
        }
    }

    /// The refusal is that of the whole, whichever octet was the last to arrive before it.
    @Test(arguments: RefusedRequest.all) func aCutDoesNotChangeTheReason(_ row: RefusedRequest) {
        for length in stride(from: 0, to: row.bytes.count, by: row.bytes.count > 1_000 ? 101 : 1) {
            var parser = HeadParser(limits: HeadLimits())
            do {
                if try parser.advance(row.bytes.span.extracting(first: length)) { continue }
                if try parser.advance(row.bytes.span) { continue }
                Issue.record("not refused when cut at \(length) octets")
            } catch {
                #expect(error == row.error, "cut at \(length) octets")
            }
        }
    }

    @Test func everyErrorHasARow() {
        let rows = Set(RefusedRequest.all.map(\.error))
        #expect(ParseError.allCases.filter { !rows.contains($0) } == [])
    }

    @Test(arguments: ParseError.allCases) func everyErrorNamesItsParagraph(_ error: ParseError) {
        #expect(error.section.hasPrefix("RFC 91"))
        #expect(error.problem.detail.contains(error.section))
        #expect((400...599).contains(error.problem.status.code))
    }
}
