import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// Conditional requests for a file that was changed last on 6 November 1994.
    @Suite("Conditional requests") struct Conditions {
        private static let before = "Sun, 06 Nov 1994 08:49:36 GMT"
        private static let same = TestFolder.date
        private static let after = "Sun, 06 Nov 1994 08:49:38 GMT"

        /// Asks for the file by GET and HEAD with each list of field lines, in which TAG stands for its entity tag.
        private static func expect(
            _ examples: [([String], Int)], at location: SourceLocation = #_sourceLocation
        ) throws {
            let served = try ServedFile("0123456789")
            for (fields, status) in examples {
                for method in ["GET", "HEAD"] {
                    let answer = try served.answer(fields, method: method)
                    let comment = Comment(rawValue: "\(method) \(fields)")
                    let content = method == "GET" && status == 200 ? "0123456789" : ""
                    #expect(answer.status == status, comment, sourceLocation: location)
                    #expect(status == 412 || answer.text == content, comment, sourceLocation: location)
                    let isProblem = answer["Content-Type"] == "application/problem+json"
                    #expect(isProblem == (status == 412), comment, sourceLocation: location)
                }
            }
        }

        private static func expect(
            _ name: String, _ examples: [(String, Int)], at location: SourceLocation = #_sourceLocation
        ) throws {
            try expect(examples.map { (["\(name): \($0)"], $1) }, at: location)
        }

        @Test("RFC 9110 §8.8: a file has a strong entity tag and the date of its last change")
        func validators() throws {
            let served = try ServedFile("0123456789")
            #expect(served.tag.hasPrefix("\"") && served.tag.hasSuffix("\"") && served.tag.utf8.count > 2)
            #expect(try served.answer()["Last-Modified"] == Self.same)
            let other = try ServedFile("0123456788")
            #expect(other.tag != served.tag)
        }

        @Test("RFC 9110 §13.1.1: If-Match compares strongly and fails with 412")
        func ifMatch() throws {
            try Self.expect(
                "If-Match",
                [
                    ("TAG", 200), ("*", 200), ("\"x\", TAG", 200), ("\"a,b\" ,TAG,", 200), ("W/TAG", 412),
                    ("\"x\"", 412), ("\"x\", W/TAG", 412), ("\"*\"", 412), ("x", 412), ("", 412),
                ])
        }

        @Test("RFC 9110 §13.1.2: If-None-Match compares weakly and is answered 304")
        func ifNoneMatch() throws {
            try Self.expect(
                "If-None-Match",
                [
                    ("TAG", 304), ("W/TAG", 304), ("*", 304), ("\"x\", W/TAG", 304), ("\"a,b\",TAG", 304),
                    ("\"x\"\r\nIf-None-Match: TAG", 304), ("\"x\"", 200), ("W/\"x\"", 200), ("\"*\"", 200),
                    ("w/TAG", 200), ("x", 200),
                ])
        }

        @Test("RFC 9110 §13.1.3: If-Modified-Since is answered 304 up to the date of the last change")
        func ifModifiedSince() throws {
            try Self.expect(
                "If-Modified-Since",
                [(Self.same, 304), (Self.after, 304), ("Tue, 01 Jan 2019 00:00:00 GMT", 304), (Self.before, 200)])
        }

        @Test("RFC 9110 §5.6.7: all three forms of a date are read")
        func dateForms() throws {
            let forms = [Self.same, "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]
            try Self.expect("If-Modified-Since", forms.map { ($0, 304) })
            try Self.expect("If-Unmodified-Since", forms.map { ($0, 200) })
            let earlier = ["Sunday, 06-Nov-94 08:49:36 GMT", "Sun Nov  6 08:49:36 1994"]
            try Self.expect("If-Modified-Since", earlier.map { ($0, 200) })
            try Self.expect("If-Unmodified-Since", earlier.map { ($0, 412) })
        }

        @Test("RFC 9110 §13.1.3: a date that is none, or more than one, is ignored")
        func invalidDate() throws {
            let values = [
                "", "yesterday", "0", "784111777", "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37",
                "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT",
                "Sun, 31 Nov 2024 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 99999 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT; length=10", "\(Self.same), \(Self.same)",
                "\(Self.same)\r\nIf-Modified-Since: \(Self.same)",
            ]
            try Self.expect("If-Modified-Since", values.map { ($0, 200) })
        }

        @Test("RFC 9110 §13.1.4: If-Unmodified-Since fails with 412 behind its date, and is ignored if it is none")
        func ifUnmodifiedSince() throws {
            try Self.expect(
                "If-Unmodified-Since",
                [
                    (Self.before, 412), (Self.same, 200), (Self.after, 200), ("yesterday", 200),
                    ("Sun, 06 Nov 1994 08:49:36 CET", 200),
                ])
        }

        @Test("RFC 9110 §13.2.2: conditions are evaluated in their order, whatever the order of their lines")
        func order() throws {
            let unmodified = "If-Unmodified-Since: "
            let modified = "If-Modified-Since: "
            let examples = [
                (["If-Match: \"x\"", "If-None-Match: TAG"], 412), (["If-Match: TAG", "If-None-Match: TAG"], 304),
                (["If-Match: TAG", "If-None-Match: \"x\""], 200), (["If-Match: \"x\"", modified + Self.same], 412),
                // §13.1.4: If-Unmodified-Since is ignored beside If-Match
                (["If-Match: TAG", unmodified + Self.before], 200),
                (["If-Match: \"x\"", unmodified + Self.after], 412),
                ([unmodified + Self.before, "If-None-Match: TAG"], 412),
                ([unmodified + Self.same, "If-None-Match: TAG"], 304),
                ([unmodified + Self.before, modified + Self.same], 412),
                // §13.1.3: If-Modified-Since is ignored beside If-None-Match
                (["If-None-Match: \"x\"", modified + Self.same], 200),
                (["If-None-Match: TAG", modified + Self.before], 304),
                (["If-None-Match: x", modified + Self.same], 200),
                (["If-Match: TAG", unmodified + Self.before, "If-None-Match: \"x\"", modified + Self.same], 200),
            ]
            try Self.expect(examples)
            try Self.expect(examples.map { ($0.reversed(), $1) })
        }

        @Test("RFC 9110 §13.2.1: no condition changes an answer that would not be 200")
        func normalChecksFirst() throws {
            let served = try ServedFile("0123456789")
            for field in [
                "If-Match: \"x\"", "If-Match: *", "If-None-Match: *", "If-None-Match: TAG",
                "If-Unmodified-Since: \(Self.before)", "If-Modified-Since: \(Self.after)",
            ] {
                #expect(try served.answer([field], to: "/missing.txt").status == 404)
                #expect(try served.answer([field], method: "POST").status == 405)
                #expect(try served.answer([field], method: "BREW").status == 501)
            }
        }

        @Test("RFC 9110 §15.4.5: 304 carries what the 200 would say about caching, and ends no connection")
        func notModifiedFields() throws {
            let served = try ServedFile(String(repeating: "0123456789", count: 1_000))
            for accept in ["Accept-Encoding: identity", "Accept-Encoding: gzip"] {
                let full = try served.answer([accept])
                let answer = try served.answer([accept, "If-None-Match: \(full["ETag"] ?? "none")"])
                #expect(answer.status == 304)
                #expect(answer["ETag"] != nil)
                for name in ["Cache-Control", "Content-Location", "ETag", "Expires", "Vary"] {
                    #expect(answer[name] == full[name])
                }
                #expect(answer["Content-Length"] == nil || answer["Content-Length"] == full["Content-Length"])
            }
        }
    }
}
