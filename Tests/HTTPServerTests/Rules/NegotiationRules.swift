import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// Content codings of a file that gzip makes smaller.
    @Suite("Content negotiation") struct Negotiation {
        private static let text = String(repeating: "une phrase, une autre phrase, ", count: 400)

        @Test("RFC 9110 §12.5.3: gzip is sent to who takes it, and to nobody else")
        func codings() throws {
            let served = try ServedFile(Self.text)
            let examples = [
                ("gzip", true), ("GZIP", true), ("gzip, deflate, br", true), ("br, zstd, gzip", true),
                ("gzip;q=1", true),
                ("gzip;q=1.0", true), ("gzip;q=1.000", true), ("gzip;q=0.001", true), ("gzip ; q=0.5", true),
                ("gzip;Q=0.5", true),
                ("*", true), ("*;q=0.1", true), ("x-gzip", true), ("gzip;q=0.5, identity;q=0.4", true),
                ("deflate, *", true),
                ("gzip, *;q=0", true), ("identity;q=0, gzip", true), ("identity;q=0, *", true),
                ("gzip, identity", true),
                (",gzip,", true), ("br\r\nAccept-Encoding: gzip", true), ("br;q=x, gzip", true),
                // §12.5.3: an empty value means identity alone
                ("", false), (" ", false), (",", false), ("identity", false), ("br", false), ("deflate", false),
                ("zstd, br", false),
                ("compress", false), ("gzip;q=0", false), ("gzip;q=0.0", false), ("gzip;q=0.000", false),
                ("gzip;q=0, *", false),
                ("*, gzip;q=0", false), ("gzip;q=0.4, identity;q=0.5", false), ("identity, gzip;q=0.999", false),
                ("gzipped", false), ("xgzip", false), ("\"gzip\"", false), ("gz ip", false), ("gzip/1", false),
                ("g\u{17e}ip", false),
                // §12.4.2: three decimals at most, nothing above 1
                ("gzip;q=0.0001", false), ("gzip;q=1.0000", false), ("gzip;q=1.001", false), ("gzip;q=2", false),
                ("gzip;q=-1", false),
                ("gzip;q=", false), ("gzip;q=.5", false), ("gzip;q=0,5", false), ("gzip;q=1e0", false),
                ("gzip;q=x", false),
            ]
            for (value, isCoded) in examples {
                let answer = try served.answer(["Accept-Encoding: \(value)"])
                #expect(answer.status == 200, "\(value)")
                #expect(answer["Content-Encoding"] == (isCoded ? "gzip" : nil), "\(value)")
                let content = isCoded ? Gunzip.decode(answer.body, limit: Self.text.utf8.count) : answer.body
                #expect(content == Array(Self.text.utf8), "\(value)")
                #expect(answer["Vary"] == "Accept-Encoding", "\(value)")
            }
            let plain = try served.answer()
            #expect(plain["Content-Encoding"] == nil)
            #expect(plain["Vary"] == "Accept-Encoding")
        }

        @Test("RFC 9110 §12.5.3: who takes neither gzip nor the content as it is, is answered 406")
        func notAcceptable() throws {
            let served = try ServedFile(Self.text)
            for value in [
                "*;q=0", "identity;q=0", "gzip;q=0, identity;q=0", "br, *;q=0", "identity;q=0.0, br",
                "gzip;q=0,*;q=0.000",
            ] {
                let answer = try served.answer(["Accept-Encoding: \(value)"])
                #expect(answer.status == 406, "\(value)")
                #expect(answer["Content-Type"] == "application/problem+json", "\(value)")
                #expect(answer["Vary"] == "Accept-Encoding", "\(value)")
                #expect(answer["Content-Encoding"] == nil, "\(value)")
            }
        }

        @Test("RFC 9110 §8.8.3: each coding has a strong entity tag of its own, and the same fields else")
        func tags() throws {
            let served = try ServedFile(Self.text)
            let plain = try served.answer(["Accept-Encoding: identity"])
            let coded = try served.answer(["Accept-Encoding: gzip"])
            let tags = [plain["ETag"], coded["ETag"]].compactMap(\.self)
            #expect(Set(tags).count == 2)
            #expect(tags.allSatisfy { $0.hasPrefix("\"") && $0.hasSuffix("\"") })
            #expect(coded.body.count < plain.body.count)
            let changing = ["ETag", "Content-Encoding", "Content-Length"]
            #expect(
                coded.masked.fields.filter { !changing.contains($0.name) }
                    == plain.masked.fields.filter { !changing.contains($0.name) })
        }

        @Test("RFC 9110 §8.8.3.3: the tag of one coding does not stand for the other")
        func tagsInConditions() throws {
            let served = try ServedFile(Self.text)
            let tags = [
                "identity": try served.answer()["ETag"] ?? "",
                "gzip": try served.answer(["Accept-Encoding: gzip"])["ETag"] ?? "",
            ]
            for accepted in ["identity", "gzip"] {
                for (coding, tag) in tags {
                    let isSame = accepted == coding
                    let fields = ["Accept-Encoding: \(accepted)"]
                    #expect(try served.answer(fields + ["If-None-Match: \(tag)"]).status == (isSame ? 304 : 200))
                    #expect(try served.answer(fields + ["If-Match: \(tag)"]).status == (isSame ? 200 : 412))
                    let part = try served.answer(fields + ["Range: bytes=0-9", "If-Range: \(tag)"])
                    #expect(part.status == (isSame ? 206 : 200))
                }
            }
        }

        @Test("RFC 9110 §14.2: ranges are those of the coding that is sent, so that parts fit together")
        func rangesOfCodings() throws {
            let served = try ServedFile(Self.text)
            for accepted in ["identity", "gzip"] {
                let fields = ["Accept-Encoding: \(accepted)"]
                let whole = try served.answer(fields)
                var joined: [UInt8] = []
                while joined.count < whole.body.count {
                    let last = joined.count + whole.body.count / 3
                    let part = try served.answer(
                        fields + ["Range: bytes=\(joined.count)-\(last)", "If-Range: \(whole["ETag"] ?? "")"])
                    try #require(part.status == 206 && !part.body.isEmpty)
                    #expect(part["ETag"] == whole["ETag"])
                    #expect(part["Content-Encoding"] == whole["Content-Encoding"])
                    #expect(part["Vary"] == whole["Vary"])
                    joined += part.body
                }
                #expect(joined == whole.body)
                let beyond = try served.answer(fields + ["Range: bytes=\(whole.body.count)-"])
                #expect(beyond["Content-Range"] == "bytes */\(whole.body.count)")
            }
        }

        @Test("RFC 9110 §9.3.2: HEAD names the coding and the length that GET would have")
        func head() throws {
            let served = try ServedFile(Self.text)
            for fields in [[], ["Accept-Encoding: gzip"], ["Accept-Encoding: *;q=0"]] {
                let get = try served.answer(fields)
                let head = try served.answer(fields, method: "HEAD")
                #expect(head.status == get.status)
                #expect(head.masked.fields == get.masked.fields)
                #expect(head.body.isEmpty)
            }
        }

        @Test("RFC 9110 §8.4: what gzip would not make smaller is sent as it is")
        func notWorthwhile() throws {
            for (text, name) in [("short", "a.txt"), (Self.text, "a.png"), ("", "a.txt")] {
                let answer = try ServedFile(text, name: name).answer(["Accept-Encoding: gzip"])
                #expect(answer["Content-Encoding"] == nil)
                #expect(answer.text == text)
            }
        }
    }
}
