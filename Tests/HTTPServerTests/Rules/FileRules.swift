import Foundation
import HTTPMessage
import Testing

@testable import HTTPServer

extension Rules {
    /// Paths that must not lead out of the served folder, nor to what is hidden in it.
    ///
    /// RFC 9110 §17.3 asks for this and RFC 3986 §7.3 for decoding once; the tricks are those of advisories on other
    /// servers, each of which has given a file away somewhere.
    @Suite("Files and nothing else") struct Files {
        /// The folder of the other tests, with more to find: a sibling of the same prefix, a repository, a key.
        private static func folder() throws -> TestFolder {
            let folder = try TestFolder()
            for path in ["public-backup", "public/.git"] {
                try FileManager.default.createDirectory(
                    at: folder.url.appending(path: path), withIntermediateDirectories: true)
            }
            try folder.write("secret", to: "public-backup/secret.txt")
            try folder.write("secret", to: "public/.git/config")
            try folder.write("secret", to: "public/sub/.key")
            try FileManager.default.createSymbolicLink(
                atPath: folder.root + "/link", withDestinationPath: folder.url.appending(path: "public-backup").path)
            try FileManager.default.createSymbolicLink(atPath: folder.root + "/root", withDestinationPath: "/")
            try FileManager.default.createSymbolicLink(atPath: folder.root + "/self", withDestinationPath: ".")
            return folder
        }

        /// Asks for each target by two methods: neither content nor existence of what it would lead to may show.
        private static func expectNothing(
            at targets: [String], status: Int, location: SourceLocation = #_sourceLocation
        ) throws {
            let folder = try folder()
            let witness = try Witness(files: folder)
            for target in targets {
                for method in ["GET", "POST"] {
                    let exchange = try witness.exchange("\(method) \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(exchange.answers.map(\.status) == [status], "\(target)", sourceLocation: location)
                    let answer = exchange.answers.first
                    #expect(
                        answer?["Content-Type"] == "application/problem+json", "\(target)", sourceLocation: location)
                    #expect(answer?["Location"] == nil, "\(target)", sourceLocation: location)
                    #expect(exchange.isStillOpen == (status == 404), "\(target)", sourceLocation: location)
                }
            }
        }

        @Test("The secrets are there, and what is beside them is served: a refusal below is no accident")
        func control() throws {
            let folder = try Self.folder()
            for path in ["secret.txt", "public-backup/secret.txt", "public/.git/config", "public/root/etc/passwd"] {
                #expect(FileManager.default.isReadableFile(atPath: folder.url.appending(path: path).path))
            }
            let witness = try Witness(files: folder)
            #expect(try witness.answer(to: "/style.css").text == "a{}")
            #expect(try witness.answer(to: "/s%74yle%2Ecss?/../../secret.txt").text == "a{}")
            #expect(try witness.answer(to: "http://b/sub/plain.txt").text == "plain")
            #expect(try witness.answer(to: "/%252e%252e.txt").text == "percent")
        }

        @Test("RFC 3986 §5.2.4: dot segments lead nowhere, as they are")
        func plainDots() throws {
            try Self.expectNothing(
                at: [
                    "/..", "/../", "/../secret.txt", "/../../../../../../../../etc/passwd", "/sub/../../secret.txt",
                    "/sub/../style.css", "/./style.css", "/.", "/./", "/sub/./plain.txt", "/sub/..", "/.../secret.txt",
                    "/..../secret.txt", "/....//secret.txt", "/..././secret.txt", "/../public/style.css",
                    "/../public-backup/secret.txt", "/style.css/../../secret.txt", "/missing/../../secret.txt",
                    "/..secret.txt",
                    "http://b/../secret.txt", "http://b/sub/../../secret.txt", "http://b/..", "http://b/./style.css",
                ], status: 404)
        }

        @Test("RFC 3986 §2.4: dot segments lead nowhere, percent-encoded once or more")
        func encodedDots() throws {
            try Self.expectNothing(
                at: [
                    "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/.%2e/secret.txt", "/%2e./secret.txt",
                    "/%2e/style.css",
                    "/..%2fsecret.txt", "/..%2Fsecret.txt", "/%2e%2e%2fsecret.txt",
                    "/%2e%2e%2Fpublic-backup%2fsecret.txt",
                    "/sub%2f..%2f..%2fsecret.txt", "/sub%2fplain.txt", "/%2fetc%2fpasswd", "/%2f..%2fsecret.txt",
                    "/%252e%252e/secret.txt", "/%252e%252e%252fsecret.txt", "/..%252fsecret.txt",
                    "/%25252e%25252e/secret.txt",
                    "/%%32%65%%32%65/secret.txt", "/%25%32%65%25%32%65/secret.txt", "/%%2e%2e/secret.txt",
                    "/.%252e/secret.txt",
                    "/%2e%2e%5csecret.txt", "/..%c0%afsecret.txt", "http://b/%2e%2e/secret.txt",
                    "http://b/..%2fsecret.txt",
                    "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/cgi-bin/.%2e/.%2e/.%2e/.%2e/etc/passwd",
                ], status: 404)
        }

        @Test("RFC 3629 §10: overlong, cut and wide forms of dot and slash are neither")
        func otherForms() throws {
            try Self.expectNothing(
                at: [
                    "/%c0%ae%c0%ae/secret.txt", "/%c0%ae%c0%ae%c0%afsecret.txt", "/..%c0%af..%c0%afetc/passwd",
                    "/%e0%80%ae%e0%80%ae/secret.txt", "/..%e0%80%afsecret.txt", "/%f0%80%80%ae%f0%80%80%ae/secret.txt",
                    "/..%c1%1csecret.txt", "/..%c1%9csecret.txt", "/..%c0%2fsecret.txt", "/%c0.%c0./secret.txt",
                    "/%c0%2e%c0%2e/secret.txt", "/..%fcsecret.txt", "/%ff%fe.%00.%00/secret.txt",
                    "/%u002e%u002e/secret.txt",
                    "/..%u2215secret.txt", "/..%u2216secret.txt", "/%uff0e%uff0e/secret.txt",
                    "/%ef%bc%8e%ef%bc%8e/secret.txt",
                    "/．．/secret.txt", "/..／secret.txt", "/..%ef%bc%8fsecret.txt", "/..∕secret.txt", "/‥/secret.txt",
                    "/%ed%a0%80", "/%e2%80%a5/secret.txt", "/.%cc%81./secret.txt",
                ], status: 404)
        }

        @Test("RFC 9110 §17.3: backslash, drive, stream, parameter, NUL and trailing dots and spaces name no file")
        func otherSystems() throws {
            try Self.expectNothing(
                at: [
                    "/..\\secret.txt", "/..%5csecret.txt", "/..%5Csecret.txt", "/..%255csecret.txt", "/sub\\plain.txt",
                    "/sub%5cplain.txt", "/..\\/secret.txt", "/\\..\\secret.txt", "/%5c..%5csecret.txt",
                    "/..;/secret.txt", "/..;a=b/secret.txt", "/;/../secret.txt", "/..%3b/secret.txt", "/style.css;a",
                    "/sub;/plain.txt",
                    "/%00", "/style.css%00", "/style.css%00.html", "/..%00/secret.txt", "/%00/../secret.txt",
                    "/%2e%00%2e/secret.txt",
                    "/style.css%0a", "/style.css%0d%0a", "/%09", "/style.css%7f", "/style.css.", "/style.css%20",
                    "/style.css%2e",
                    "/style.css/", "/style.css/.", "/%20style.css", "/style.css::$DATA", "/style.css:",
                    "/c:/windows/win.ini",
                    "/C:%5cwindows%5cwin.ini", "/c:style.css", "/file:///etc/passwd", "/~root/.bashrc", "/~",
                    "/$HOME/.bashrc",
                    "/style.css~", "/STYLE.CSS", "/style.c*", "/*", "/style.css%3f", "/style.css%23",
                ], status: 404)
        }

        @Test("RFC 9110 §17.3: an absolute path stays beneath the folder")
        func absolutePaths() throws {
            try Self.expectNothing(
                at: [
                    "//etc/passwd", "///etc/passwd", "//style.css", "//", "/sub//plain.txt", "/sub//",
                    "//../secret.txt",
                    "/etc/passwd", "/proc/self/environ", "/proc/self/cwd/Package.swift", "/dev/null", "/dev/zero",
                    "//b/style.css", "http://b//etc/passwd", "http://b//style.css", "/http://b/style.css",
                ], status: 404)
        }

        @Test("RFC 9110 §17.3: hidden files, folders and symbolic links are not served")
        func hidden() throws {
            try Self.expectNothing(
                at: [
                    "/.env", "/%2eenv", "/%2Eenv", "/sub/.key", "/sub/%2ekey", "/.git/config", "/%2egit/config",
                    "/.git%2fconfig",
                    "/.git", "/.git/", "/sub/.hidden/file.txt", "/sub", "/sub/", "/outside.txt", "/inside.txt",
                    "/absolute.txt",
                    "/up/secret.txt", "/up/public/style.css", "/link/secret.txt", "/link", "/root/etc/passwd",
                    "/root/proc/self/environ",
                    "/self/style.css", "/self/self/style.css", "/self/../secret.txt",
                ], status: 404)
        }

        @Test("RFC 9112 §3.2: a target of no form reaches no file")
        func otherTargets() throws {
            try Self.expectNothing(
                at: [
                    "../secret.txt", "secret.txt", "\\..\\secret.txt", "file:///etc/passwd", "file://a/etc/passwd",
                    "c:/windows/win.ini",
                    "..", ".", "./style.css", "%2e%2e/secret.txt", "%2f..%2fsecret.txt", "http:/../secret.txt",
                    "http:///../secret.txt",
                    "/../secret.txt#", "/..\u{0}/secret.txt", "/\"/../secret.txt", "*/../../secret.txt", "data:,x",
                ], status: 400)
        }

        @Test("RFC 9112 §3.2: octets that are no text reach no file")
        func brokenText() throws {
            let folder = try Self.folder()
            let witness = try Witness(files: folder)
            for dot: [UInt8] in [[0xc0, 0xae], [0xe0, 0x80, 0xae], [0xf0, 0x80, 0x80, 0xae], [0xff], [0xae]] {
                let target = Array("/".utf8) + dot + dot + Array("/secret.txt".utf8)
                let exchange = try witness.exchange(
                    Array("GET ".utf8) + target + Array(" HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
                #expect(exchange.answers.map(\.status) == [400])
                #expect(!exchange.isStillOpen)
            }
        }

        @Test(
            "RFC 9110 §15.5.6: a file answers other methods 405 with Allow",
            arguments: ["POST", "PUT", "DELETE", "PATCH"])
        func otherMethods(_ method: String) throws {
            let folder = try Self.folder()
            let witness = try Witness(files: folder)
            let answer = try witness.answer(to: "/style.css", method: method)
            #expect(answer.status == 405)
            #expect(answer["Allow"] == "GET, HEAD, OPTIONS")
            #expect(answer["Content-Type"] == "application/problem+json")
            #expect(FileManager.default.contents(atPath: folder.root + "/style.css") == Data("a{}".utf8))
        }

        @Test("RFC 9110 §9.3.7: OPTIONS on a file tells its methods")
        func options() throws {
            let folder = try Self.folder()
            let witness = try Witness(files: folder)
            let answer = try witness.answer(to: "/style.css", method: "OPTIONS")
            #expect(answer.status == 204)
            #expect(answer["Allow"] == "GET, HEAD, OPTIONS")
            #expect(try witness.answer(to: "/missing.css", method: "OPTIONS").status == 404)
            #expect(FileManager.default.fileExists(atPath: folder.root + "/style.css"))
        }

        @Test("RFC 9110 §9.3.2: HEAD has the fields of GET for a file, and no content")
        func head() throws {
            let folder = try Self.folder()
            let witness = try Witness(files: folder)
            for target in ["/", "/style.css", "/missing.txt"] {
                let get = try witness.answer(to: target)
                let head = try witness.answer(to: target, method: "HEAD")
                #expect(head.status == get.status)
                #expect(head.masked.fields == get.masked.fields)
                #expect(head.body.isEmpty)
            }
        }
    }
}
