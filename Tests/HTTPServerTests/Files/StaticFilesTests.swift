import Foundation
import Glibc
import HTTPMessage
import Testing

@testable import HTTPServer

@Suite struct StaticFilesTests {
    private static func get(_ path: String, _ fields: [Field] = []) -> Request {
        Request(method: .get, path: path, fields: fields)
    }

    @Test(arguments: [
        ("/", "<!doctype html>", "text/html; charset=utf-8"),
        ("/index", "<!doctype html>", "text/html; charset=utf-8"),
        ("/index.html", "<!doctype html>", "text/html; charset=utf-8"),
        ("/style.css", "a{}", "text/css; charset=utf-8"),
        ("/style%2Ecss", "a{}", "text/css; charset=utf-8"),
        ("/sub/plain.txt", "plain", "text/plain; charset=utf-8"),
        ("/d%C3%A9p%C3%AAche.txt", "accent", "text/plain; charset=utf-8"),
        // Decoded once, this is a name like any other.
        ("/%252e%252e.txt", "percent", "text/plain; charset=utf-8"),
    ]) func fileIsServed(_ path: String, _ content: String, _ mediaType: String) throws {
        let folder = try TestFolder()
        let response = try #require(try StaticFiles(root: folder.root).response(for: Self.get(path)))
        #expect(response.status == .ok)
        #expect(String(decoding: response.body, as: UTF8.self) == content)
        #expect(response.value(of: "Content-Type") == mediaType)
        #expect(response.value(of: "ETag") != nil)
        #expect(response.value(of: "Last-Modified")?.hasSuffix(" GMT") == true)
    }

    private static let escapes = [
        "/../secret.txt", "/sub/../../secret.txt", "/sub/../style.css", "/./style.css", "/..", "/.",
        "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt", "/sub%2fplain.txt", "/%2fetc%2fpasswd",
        "//etc/passwd", "//style.css", "/sub//plain.txt", "/..%5csecret.txt", "/sub\\plain.txt", "/sub%5cplain.txt",
        "/style.css%00", "/style.css%00.html", "/%00", "/style.css%0a", "/style.css/", "/sub", "/sub/", "/.env",
        "/%2eenv", "/sub/.hidden/file.txt", "/inside.txt", "/outside.txt", "/absolute.txt", "/up/secret.txt",
        "/up/public/style.css", "/%zz", "/%", "/%ff", "*", "style.css", "/missing.txt", "/STYLE.CSS",
        "/%c0%ae%c0%ae/secret.txt", "/\u{ff0e}\u{ff0e}/secret.txt", "/proc/self/environ",
        "/" + String(repeating: "a", count: 5_000), String(repeating: "/a", count: 3_000),
    ]

    @Test(arguments: escapes) func nothingElseIsServed(_ path: String) throws {
        let folder = try TestFolder()
        #expect(try StaticFiles(root: folder.root).response(for: Self.get(path)) == nil)
    }

    /// The way for kernels without openat2 refuses the same.
    @Test(arguments: escapes) func nothingElseIsServedStepwise(_ path: String) throws {
        let folder = try TestFolder()
        guard let path = FilePath(Self.get(path)) else { return }
        let file = try Folder(folder.root).openStepwise(path)
        let isOpen =
            switch file {
            case .some: true
            case .none: false
            }
        #expect(!isOpen)
    }

    @Test func filesAreServedStepwise() throws {
        let folder = try TestFolder()
        let path = try #require(FilePath(Self.get("/sub/plain.txt")))
        let content = try Folder(folder.root).openStepwise(path)?.read(limit: 100)
        #expect(content == Array("plain".utf8))
    }

    /// Opening a FIFO would wait for a writer if it were opened to be read.
    @Test func onlyRegularFilesAreServed() throws {
        let folder = try TestFolder()
        // The call reads a C string that lives as long as the call.
        #expect(unsafe mkfifo(folder.root + "/fifo.txt", 0o644) == 0)
        #expect(try StaticFiles(root: folder.root).response(for: Self.get("/fifo.txt")) == nil)
    }

    @Test func largeFileIsNotServed() throws {
        let folder = try TestFolder()
        let statuses = try [2, 3].map {
            try StaticFiles(root: folder.root, maximumFileBytes: $0).response(for: Self.get("/style.css"))?.status.code
        }
        #expect(statuses == [500, 200])
    }

    @Test func pageCarriesItsPolicy() throws {
        let folder = try TestFolder()
        let files = try StaticFiles(root: folder.root)
        let page = try #require(files.response(for: Self.get("/")))
        #expect(page.value(of: "Content-Security-Policy")?.hasPrefix("default-src 'none'; script-src 'self'; ") == true)
        #expect(page.value(of: "Referrer-Policy") == "no-referrer")
        #expect(files.response(for: Self.get("/style.css"))?.value(of: "Content-Security-Policy") == nil)
    }

    @Test func unchangedFileIsAnswered304() throws {
        let folder = try TestFolder()
        let files = try StaticFiles(root: folder.root)
        let first = try #require(files.response(for: Self.get("/style.css")))
        let etag = try #require(first.value(of: "ETag"))
        let date = try #require(first.value(of: "Last-Modified"))
        for fields in [[Field("If-None-Match", etag)], [Field("If-Modified-Since", date)]] {
            let again = try #require(files.response(for: Self.get("/style.css", fields)))
            #expect(again.status == .notModified)
            #expect(again.body.isEmpty)
            // RFC 9110 §15.4.5
            #expect(again.value(of: "ETag") == etag)
            #expect(again.value(of: "Cache-Control") == first.value(of: "Cache-Control"))
        }
        try folder.write("b{}", to: "public/style.css")
        let changed = try #require(files.response(for: Self.get("/style.css", [Field("If-None-Match", etag)])))
        #expect(changed.status == .ok)
        #expect(changed.value(of: "ETag") != etag)
    }

    @Test func otherMethodsAreNotAllowedOnAFile() throws {
        let folder = try TestFolder()
        let files = try StaticFiles(root: folder.root)
        let answer = try #require(files.response(for: Request(method: .post, path: "/style.css")))
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.value(of: "Allow") == "GET, HEAD, OPTIONS")
        #expect(files.response(for: Request(method: .post, path: "/missing.txt")) == nil)
        #expect(files.response(for: Request(method: .head, path: "/style.css"))?.body.count == 3)
    }

    /// As a release does that is put in the place of the one before.
    @Test func aFolderThatTookTheOthersPlaceIsServed() throws {
        let folder = try TestFolder()
        let files = try StaticFiles(root: folder.root)
        let text = { (path: String) in
            files.response(for: Self.get(path)).map { String(decoding: $0.body, as: UTF8.self) }
        }
        #expect(text("/style.css") == "a{}")
        let (root, old) = (folder.url.appending(path: "public"), folder.url.appending(path: "old"))
        try FileManager.default.moveItem(at: root, to: old)
        // While there is none, the one that is open is what there is.
        #expect(text("/style.css") == "a{}")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: false)
        #expect(text("/style.css") == nil)
        try folder.write("b{}", to: "public/style.css")
        #expect(text("/style.css") == "b{}")
        try FileManager.default.removeItem(at: root)
        try FileManager.default.moveItem(at: old, to: root)
        #expect(text("/style.css") == "a{}")
    }

    @Test func aLinkThatIsTurnedToAnotherFolderIsFollowed() throws {
        let folder = try TestFolder()
        try folder.link("current", to: "public")
        let files = try StaticFiles(root: folder.url.appending(path: "current").path)
        #expect(files.response(for: Self.get("/style.css")) != nil)
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "next"), withIntermediateDirectories: false)
        try folder.write("next", to: "next/page.txt")
        try FileManager.default.removeItem(at: folder.url.appending(path: "current"))
        try folder.link("current", to: "next")
        #expect(files.response(for: Self.get("/style.css")) == nil)
        #expect(files.response(for: Self.get("/page.txt")) != nil)
    }

    @Test func rootThatCannotBeServedIsNamed() throws {
        let folder = try TestFolder()
        #expect(throws: StaticFilesError.folderNotFound(root: "/no/such")) { try StaticFiles(root: "/no/such") }
        let file = folder.root + "/style.css"
        #expect(throws: StaticFilesError.notAFolder(root: file)) { try StaticFiles(root: file) }
    }

    @Test("what was served is given at once, as it was, and to a condition too")
    func knownFilesNeedNoWorker() throws {
        // A file that nobody has written to for some seconds.
        let files = try StaticFiles(root: "/etc")
        func isReady(_ fields: [Field] = []) -> Response? {
            guard case .response(let response) = files.reply(to: Self.get("/ld.so.conf", fields)) else { return nil }
            return response
        }
        #expect(isReady() == nil)
        let made = try #require(files.reply(to: Self.get("/ld.so.conf"))?.response)
        for _ in 0..<3 {
            let response = try #require(isReady())
            #expect(response.body == made.body)
            #expect(response.value(of: "ETag") == made.value(of: "ETag"))
        }
        let tag = try #require(made.value(of: "ETag"))
        #expect(isReady([Field("If-None-Match", tag)])?.status == .notModified)
    }
}
