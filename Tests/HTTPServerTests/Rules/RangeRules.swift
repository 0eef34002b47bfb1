import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// Parts of a file of 36 octets.
    @Suite("Range requests") struct Ranges {
        private static let text = "0123456789abcdefghijklmnopqrstuvwxyz"
        private static let octets = Array(text.utf8)

        @Test("RFC 9110 §14.2: a single range is answered 206 with its place and its octets")
        func single() throws {
            let served = try ServedFile(Self.text)
            let whole = try served.answer()
            #expect(whole["Accept-Ranges"] == "bytes")
            let examples: [(String, ClosedRange<Int>)] = [
                ("0-0", 0...0), ("0-4", 0...4), ("5-5", 5...5), ("5-", 5...35), ("35-", 35...35), ("35-35", 35...35),
                ("0-", 0...35),
                ("0-35", 0...35), ("0-36", 0...35), ("30-99", 30...35), ("-1", 35...35), ("-5", 31...35),
                ("-36", 0...35),
                ("-37", 0...35), ("00-04", 0...4), ("0-4,", 0...4), (",0-4", 0...4),
                ("0-99999999999999999999999999", 0...35),
                ("35-9223372036854775807", 35...35), ("0-9223372036854775807", 0...35),
                ("0-18446744073709551615", 0...35),
                ("-9223372036854775808", 0...35), ("-18446744073709551616", 0...35),
                ("-99999999999999999999999999", 0...35),
            ]
            for (range, expected) in examples {
                let answer = try served.answer(["Range: bytes=\(range)"])
                #expect(answer.status == 206, "\(range)")
                #expect(answer["Content-Range"] == "bytes \(expected.lowerBound)-\(expected.upperBound)/36", "\(range)")
                #expect(answer.body == Array(Self.octets[expected]), "\(range)")
                // §15.3.7: what the 200 would say about caching; here it says all it would.
                let rest = answer.masked.fields.filter { $0.name != "Content-Range" && $0.name != "Content-Length" }
                #expect(rest == whole.masked.fields.filter { $0.name != "Content-Length" }, "\(range)")
            }
        }

        @Test("RFC 9110 §14.1: the unit has no case")
        func unitCase() throws {
            let served = try ServedFile(Self.text)
            for unit in ["bytes", "Bytes", "BYTES"] {
                #expect(try served.answer(["Range: \(unit)=1-2"]).text == "12")
            }
        }

        @Test(
            "RFC 9110 §15.5.17: ranges that lie beyond the end are answered 416 with the length, and nothing wraps around"
        )
        func unsatisfiable() throws {
            let served = try ServedFile(Self.text)
            for range in [
                "36-", "36-36", "36-99", "99-", "-0", "-00", "36-40, 99-", "9223372036854775807-",
                "9223372036854775808-",
                "18446744073709551616-18446744073709551620", "18446744073709551615-", "99999999999999999999999999-",
                "4294967296-4294967300", "-0, 40-",
            ] {
                let answer = try served.answer(["Range: bytes=\(range)"])
                #expect(answer.status == 416, "\(range)")
                #expect(answer["Content-Range"] == "bytes */36", "\(range)")
                #expect(answer["Content-Type"] == "application/problem+json", "\(range)")
                #expect(answer["Vary"] == "Accept-Encoding", "\(range)")
                #expect(!answer.text.contains("012345"), "\(range)")
            }
        }

        @Test("RFC 9110 §14.2: a range that cannot be read, or in another unit, is as if it were not there")
        func ignored() throws {
            let served = try ServedFile(Self.text)
            for value in [
                "", "bytes", "bytes=", "bytes=,", "bytes= ", "bytes=-", "bytes=--5", "bytes=5-4", "bytes=0-4,5-4",
                "bytes=a-b", "bytes=0-x",
                "bytes=+1-2", "bytes=1-+2", "bytes=0x1-2", "bytes=1_0-2", "bytes=1.0-2", "bytes=1-2-3", "bytes=0 - 4",
                "bytes=- 5",
                "bytes 0-4", "bytes:0-4", "bytes==0-4", "bytes=٠-٤", "0-4", "items=0-4", "octets=0-4", "bytes=0-4;q=1",
                "none",
                "bytes=0-4\r\nRange: bytes=5-9", "x-bytes=0-4", "bytes =0-4", "bytes=0-4 5-9", "bytes=\"0-4\"",
            ] {
                let answer = try served.answer(["Range: \(value)"])
                #expect(answer.status == 200, "\(value)")
                #expect(answer.text == Self.text, "\(value)")
                #expect(answer["Content-Range"] == nil, "\(value)")
            }
        }

        @Test("RFC 9110 §14.2: Range means something with GET alone")
        func otherMethods() throws {
            let served = try ServedFile(Self.text)
            for range in ["bytes=0-4", "bytes=99-", "bytes=0-0,5-5"] {
                let head = try served.answer(["Range: \(range)"], method: "HEAD")
                #expect(head.status == 200)
                #expect(head["Content-Length"] == "36")
                #expect(head["Content-Range"] == nil)
                #expect(head["Accept-Ranges"] == "bytes")
                #expect(try served.answer(["Range: \(range)"], method: "POST").status == 405)
                #expect(try served.answer(["Range: \(range)"], to: "/missing.txt").status == 404)
            }
        }

        @Test("RFC 9110 §15.3.7.2: several ranges are sent as multipart/byteranges, each with its place")
        func several() throws {
            let served = try ServedFile(Self.text)
            let examples: [(String, [ClosedRange<Int>])] = [
                ("0-0,35-35", [0...0, 35...35]), ("0-1, 4-5 ,,8-9,", [0...1, 4...5, 8...9]),
                ("-2,0-1", [34...35, 0...1]),
                ("30-, 0-0", [30...35, 0...0]), ("0-9,99-,20-29", [0...9, 20...29]),
            ]
            for (ranges, expected) in examples {
                let answer = try served.answer(["Range: bytes=\(ranges)"])
                #expect(answer.status == 206, "\(ranges)")
                // §15.3.7.2: the place stands in the parts, never in the head.
                #expect(answer["Content-Range"] == nil, "\(ranges)")
                let body = try #require(MultipartBody(answer), "\(ranges)")
                #expect(body.parts.map(\.content) == expected.map { Array(Self.octets[$0]) }, "\(ranges)")
                for (part, range) in zip(body.parts, expected) {
                    #expect(
                        part.fields == [
                            "Content-Type: text/plain; charset=utf-8",
                            "Content-Range: bytes \(range.lowerBound)-\(range.upperBound)/36",
                        ], "\(ranges)")
                }
            }
        }

        @Test("RFC 9110 §15.3.7.2: one range is never sent as multipart, also when it is all that is left of several")
        func oneOfSeveral() throws {
            let served = try ServedFile(Self.text)
            for ranges in ["0-4,99-", "99-,0-4", "0-2,1-4", "0-4,0-4,0-4", "2-4,0-3"] {
                let answer = try served.answer(["Range: bytes=\(ranges)"])
                #expect(answer.status == 206, "\(ranges)")
                #expect(answer["Content-Range"] == "bytes 0-4/36", "\(ranges)")
                #expect(answer.text == "01234", "\(ranges)")
            }
        }

        @Test("RFC 9110 §17.15: many or overlapping ranges cost no more than the whole")
        func greedy() throws {
            let text = String(repeating: Self.text, count: 3_000)
            let served = try ServedFile(text)
            for ranges in [
                [String](repeating: "0-", count: 1_500), [String](repeating: "-100000", count: 16),
                ["0-", "1-", "2-", "3-", "-9"],
                (0..<1_000).map { "\($0 * 2)-\($0 * 2)" }, (0..<16).map { "\($0)-" },
            ] {
                let answer = try served.answer(["Range: bytes=\(ranges.joined(separator: ","))"])
                #expect(answer.status == 200 || answer.status == 206)
                #expect(answer.body.count <= text.utf8.count + 16 * 200)
            }
        }

        @Test("RFC 2046 §5.1.1: the boundary stands nowhere in the content, even in one made to hold it")
        func boundary() throws {
            let first = try ServedFile(Self.text).answer(["Range: bytes=0-0,5-5"])
            let delimiter = try #require(first.text.split(separator: "\r\n").first)
            let text = "a\r\n\(delimiter)\r\n\(delimiter)-1\r\n\(delimiter)--\r\nb" + Self.text
            let answer = try ServedFile(text).answer(["Range: bytes=0-\(text.utf8.count - 10),-3"])
            let body = try #require(MultipartBody(answer))
            #expect(body.parts.map(\.content.count) == [text.utf8.count - 9, 3])
        }

        @Test("RFC 9110 §13.1.5: If-Range serves the part of what is unchanged by strong comparison, else the whole")
        func ifRange() throws {
            let served = try ServedFile(Self.text)
            let examples = [
                ("TAG", 206), ("W/TAG", 200), ("\"x\"", 200), ("TAG, \"x\"", 200), ("*", 200), ("", 200), ("x", 200),
                (TestFolder.date, 206), ("Sunday, 06-Nov-94 08:49:37 GMT", 206),
                ("Sun, 06 Nov 1994 08:49:36 GMT", 200), ("Sun, 06 Nov 1994 08:49:38 GMT", 200), ("yesterday", 200),
            ]
            for (value, status) in examples {
                let part = try served.answer(["Range: bytes=0-4", "If-Range: \(value)"])
                #expect(part.status == status, "\(value)")
                #expect(part.text == (status == 206 ? "01234" : Self.text), "\(value)")
                // What does not hold makes an unsatisfiable range as if it were not there.
                let beyond = try served.answer(["Range: bytes=99-", "If-Range: \(value)"])
                #expect(beyond.status == (status == 206 ? 416 : 200), "\(value)")
                // Without Range it means nothing.
                #expect(try served.answer(["If-Range: \(value)"]).text == Self.text, "\(value)")
            }
        }

        @Test("RFC 9110 §13.2.2: the other conditions come before ranges")
        func conditionsFirst() throws {
            let served = try ServedFile(Self.text)
            let examples: [([String], Int)] = [
                (["If-None-Match: TAG"], 304), (["If-None-Match: \"x\""], 206), (["If-Match: \"x\""], 412),
                (["If-Match: TAG"], 206),
                (["If-Match: W/TAG"], 412), (["If-Modified-Since: \(TestFolder.date)"], 304),
                (["If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT"], 412),
                (["If-None-Match: TAG", "If-Range: \"x\""], 304),
                (["If-Match: TAG", "If-Range: \"x\""], 200),
            ]
            for (fields, status) in examples {
                #expect(try served.answer(["Range: bytes=0-4"] + fields).status == status, "\(fields)")
                #expect(try served.answer(fields + ["Range: bytes=0-4"]).status == status, "\(fields)")
                let beyond = status == 206 ? 416 : status
                #expect(try served.answer(["Range: bytes=99-"] + fields).status == beyond, "\(fields)")
            }
        }

        @Test("RFC 9110 §14.1.2: an empty file has no range")
        func emptyFile() throws {
            let served = try ServedFile("")
            for range in ["0-", "0-0", "-5", "-0", "1-"] {
                let answer = try served.answer(["Range: bytes=\(range)"])
                #expect(answer.status == 416, "\(range)")
                #expect(answer["Content-Range"] == "bytes */0", "\(range)")
            }
            #expect(try served.answer().body.isEmpty)
        }
    }
}
