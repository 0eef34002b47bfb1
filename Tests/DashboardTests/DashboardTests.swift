import Foundation
import HTTPMessage
import NewsAPI
import Synchronization
import Testing

@testable import Dashboard

/// A folder with a page of one module and two styles, taken away with the value.
private final class PageFolder {
    let path = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)").path
    let reports = Reports()

    init() throws {
        for folder in ["/js", "/css"] {
            try FileManager.default.createDirectory(atPath: path + folder, withIntermediateDirectories: true)
        }
        for page in ["index", "embed"] {
            try write(
                """
                <head><title>\(page)</title>
                <link rel="stylesheet" href="/css/a.css">
                <link rel="stylesheet" href="/css/b.css">
                <script type="module" src="/js/main.js"></script></head>
                """, to: page + ".html")
        }
        try write("a { color: red }", to: "css/a.css")
        try write("b { color: blue }", to: "css/b.css")
        try write("import { a } from \"./a.js\";\na();\n", to: "js/main.js")
        try write("export function a() {}\n", to: "js/a.js")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path + "/" + file))
    }

    func dashboard(_ origins: CrossOriginPolicy.Origins = .none, publicURL: String? = nil) -> Dashboard {
        Dashboard(root: path, embedding: Embedding(origins: origins, publicURL: publicURL)) { [reports] text in
            reports.texts.withLock { $0.append(text) }
        }
    }

    /// What the dashboard reports.
    final class Reports: Sendable {
        let texts = Mutex<[String]>([])
    }
}

extension Dashboard {
    fileprivate func get(_ path: String, query: String? = nil, method: Method = .get, fields: [Field] = []) -> Response?
    {
        let host = [Field("Host", "desk.example:8080")]
        return reply(to: Request(method: method, path: path, query: query, fields: host + fields))?.response
    }

    fileprivate func text(_ path: String, query: String? = nil) -> String {
        String(decoding: get(path, query: query)?.body ?? [], as: UTF8.self)
    }
}

@Suite("The dashboard's pages")
struct DashboardTests {
    @Test("scripts and styles are one file each, under names that last")
    func joins() throws {
        let folder = try PageFolder()
        let dashboard = folder.dashboard()
        let page = dashboard.text("/")
        let names = page.matches(of: /\/assets\/([a-z]+-[0-9a-f]{16}\.(?:js|css))/).map { String($0.output.0) }
        #expect(names.count == 2)
        for name in names {
            let asset = try #require(dashboard.get(name))
            #expect(asset.status == .ok)
            #expect(asset.fields.contains(Field("Cache-Control", "public, max-age=31536000, immutable")))
        }
        let style = try #require(names.first { $0.hasSuffix("css") })
        #expect(dashboard.text(style) == "a { color: red }\nb { color: blue }")
        #expect(dashboard.get("/assets/main-0000000000000000.js") == nil)
        #expect(folder.reports.texts.withLock { $0 }.isEmpty)
    }

    @Test("a file that changes is joined anew, and what was served before is there still")
    func follows() async throws {
        let folder = try PageFolder()
        let dashboard = folder.dashboard()
        let before = dashboard.text("/")
        let name = try #require(before.firstMatch(of: /\/assets\/main-[0-9a-f]+\.js/)).output
        try folder.write("export function a() { return 1; }\n", to: "js/a.js")
        try await Task.sleep(for: .milliseconds(1_100))
        #expect(dashboard.text("/") != before)
        #expect(dashboard.get(String(name))?.status == .ok)
    }

    @Test("a page asks at once for what only such pages need")
    func preloads() throws {
        let folder = try PageFolder()
        let page =
            "<head><title>a</title>\n<meta name=\"later\" content=\"/js/pages.js\">\n"
            + "<meta name=\"later-more\" content=\"/js/more.js\" data-for=\"network\">\n"
            + "<meta name=\"later-en\" content=\"/js/b.js\">\n<script type=\"module\" src=\"/js/main.js\"></script></head>"
        try folder.write(page, to: "index.html")
        try folder.write("import { a } from \"./a.js\";\na();\n", to: "js/pages.js")
        try folder.write("export const b = 1;\n", to: "js/b.js")
        try folder.write("export const c = 1;\n", to: "js/more.js")
        let dashboard = folder.dashboard()
        let list = dashboard.text("/meetings")
        let later = try #require(list.firstMatch(of: /name="later" content="(\/assets\/pages-[0-9a-f]+\.js)"/)).1
        #expect(list.contains(/name="later-en" content="\/assets\/b-[0-9a-f]+\.js"/))
        #expect(!list.contains("modulepreload"))
        let preload = "<link rel=\"modulepreload\" href=\"\(later)\">"
        #expect(dashboard.text("/meetings/x").contains(preload))
        #expect(dashboard.text("/network").contains(/<link rel="modulepreload" href="\/assets\/more-[0-9a-f]+\.js">/))
        #expect(dashboard.get(String(later))?.status == .ok)
    }

    @Test("what its scripts ask for first stands at the end of a page's head")
    func firstAsked() throws {
        let folder = try PageFolder()
        let page = """
            <head><title>a</title>
              <meta name="first" content="/meetings /v1/meetings?limit=0&amp;facets=a%2Cb /v1/stats">
              <meta name="first" content="/entities/per-{id} /v1/entities/per-{id}?fields=a /v1/quotes?speaker=per-{id}">
              <meta name="first" content="/ /v1/stats">
            <script type="module" src="/js/main.js"></script>
            </head><body></body>
            """
        try folder.write(page, to: "index.html")
        let dashboard = folder.dashboard()
        func asked(_ path: String, query: String? = nil) -> [String] {
            let text = dashboard.text(path, query: query)
            #expect(!text.contains("name=\"first\""))
            let links = text.matches(of: /<link rel="preload" as="fetch" crossorigin="anonymous" href="([^"]*)">/)
            if let first = links.first, let script = text.range(of: "<script"), let end = text.range(of: "</head>") {
                #expect(script.upperBound < first.range.lowerBound && first.range.upperBound < end.lowerBound)
            }
            return links.map { String($0.1) }
        }
        // With a key or without is not known before somebody says what pages show.
        #expect(asked("/meetings").isEmpty)
        dashboard.begin { _, id in id == "per-gone" ? .absent : .unknown }
        #expect(asked("/meetings") == ["/v1/meetings?limit=0&amp;facets=a%2Cb", "/v1/stats"])
        #expect(asked("/") == ["/v1/stats"])
        #expect(asked("/meetings", query: "country=FR").isEmpty && asked("/quotes").isEmpty)
        #expect(asked("/meetings/x").isEmpty && asked("/entities/org-x").isEmpty && asked("/entities/per-").isEmpty)
        #expect(
            asked("/entities/per-a", query: "tab=1") == ["/v1/entities/per-a?fields=a", "/v1/quotes?speaker=per-a"])
        #expect(asked("/entities/per-a\"<") == ["/v1/entities/per-a%22%3C?fields=a", "/v1/quotes?speaker=per-a%22%3C"])
        #expect(asked("/entities/per-gone").isEmpty)
    }

    @Test("a page that cannot be joined is left to the files, and said")
    func refuses() throws {
        let folder = try PageFolder()
        try folder.write("export default 1;\n", to: "js/a.js")
        #expect(folder.dashboard().get("/meetings") == nil)
        #expect(folder.reports.texts.withLock { $0 }.contains { $0.contains("js/a.js exports") })
    }

    @Test("a page that is whole again is joined again")
    func recovers() async throws {
        let folder = try PageFolder()
        let dashboard = folder.dashboard()
        try folder.write("<<<<<<< HEAD\nexport default 1;\n", to: "js/a.js")
        try await Task.sleep(for: .milliseconds(1_100))
        _ = dashboard.get("/meetings")
        #expect(dashboard.get("/meetings") == nil)
        try folder.write("export function a() {}\n", to: "js/a.js")
        try await Task.sleep(for: .milliseconds(1_100))
        #expect(dashboard.get("/meetings")?.status == .ok)
    }

    @Test("a page says what it shows, and nothing that an article says is markup")
    func cards() throws {
        let folder = try PageFolder()
        let dashboard = folder.dashboard()
        dashboard.begin { section, id in
            switch (section, id) {
            case ("articles", "a"):
                .found(PageCard(title: "\"></title><script>x</script>", description: "& <b>", kind: .article))
            case ("articles", _): .absent
            default: .unknown
            }
        }
        let page = dashboard.text("/articles/a", query: "at=1-2")
        #expect(page.contains("<title>&quot;&gt;&lt;/title&gt;&lt;script&gt;x&lt;/script&gt; · dépêche</title>"))
        #expect(page.contains("og:url\" content=\"http://desk.example:8080/articles/a?at=1-2\""))
        #expect(page.contains("og:description\" content=\"&amp; &lt;b&gt;\""))
        #expect(!page.contains("<script>x"))
        #expect(dashboard.get("/articles/b")?.status == .notFound)
        #expect(dashboard.get("/entities/b")?.status == .ok)
        #expect(dashboard.get("/meetings")?.status == .ok)
    }

    @Test("conditions and methods are those of a resource")
    func conditions() throws {
        let folder = try PageFolder()
        let dashboard = folder.dashboard()
        let tag = try #require(dashboard.get("/meetings")?.fields.first { $0.name == "ETag" }?.value)
        #expect(dashboard.get("/meetings", fields: [Field("If-None-Match", tag)])?.status == .notModified)
        #expect(dashboard.get("/meetings", method: .head)?.status == .ok)
        #expect(dashboard.get("/meetings", method: .options)?.status == .noContent)
        #expect(dashboard.get("/meetings", method: .post)?.status == .methodNotAllowed)
        #expect(dashboard.get("/nothing") == nil)
    }

    @Test("who looks for a page that is not there gets one that says so")
    func missing() throws {
        let folder = try PageFolder()
        let dashboard = folder.dashboard()
        func ask(_ accept: String, _ method: Method = .get) -> Response? {
            let request = Request(method: method, path: "/nope", fields: [Field("Accept", accept)])
            return dashboard.missing(request)?.response
        }
        let page = try #require(ask("text/html,*/*;q=0.8"))
        #expect(page.status == .notFound && String(decoding: page.body, as: UTF8.self).contains("<title>index</title>"))
        #expect(page.fields.contains { $0.name == "Vary" && $0.value.contains("Accept") })
        #expect(ask("*/*") == nil && ask("text/html", .post) == nil)
    }

    @Test("frames stand in the pages of those who may, and nowhere else")
    func frames() throws {
        let folder = try PageFolder()
        func ancestors(_ path: String, _ origins: CrossOriginPolicy.Origins) -> String? {
            let policy = folder.dashboard(origins).get(path)?.fields.first { $0.name == "Content-Security-Policy" }?
                .value
            return policy?.split(separator: "frame-ancestors ").last.map(String.init)
        }
        #expect(ancestors("/embed/meetings", .none) == "'self'")
        #expect(ancestors("/embed/meetings", .listed(["https://news.example"])) == "'self' https://news.example")
        #expect(ancestors("/embed/meetings", .any) == "*")
        #expect(ancestors("/meetings", .any) == "'none'")
    }

    @Test("a frame is told to those who ask for one")
    func oEmbed() throws {
        let folder = try PageFolder()
        let dashboard = folder.dashboard(.any, publicURL: "https://desk.example")
        let answer = dashboard.text(
            "/oembed", query: "url=https%3A%2F%2Fdesk.example%2Fmeetings%3Fhost%3Da%2522&maxwidth=300")
        let frame = try #require(try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
        #expect(frame["type"] as? String == "rich")
        #expect(frame["width"] as? Int == 300)
        #expect((frame["html"] as? String)?.contains("src=\"https://desk.example/embed/meetings?host=a%22\"") == true)
        #expect(dashboard.text("/meetings").contains("application/json+oembed"))
        let refused = ["url=https%3A%2F%2Felsewhere.example%2Fmeetings", "url=https%3A%2F%2Fdesk.example%2Ffiles", ""]
        #expect(refused.allSatisfy { dashboard.get("/oembed", query: $0)?.status == .notFound })
        #expect(dashboard.get("/oembed", query: "format=xml")?.status == .notImplemented)
        let own = "url=http%3A%2F%2Fdesk.example%3A8080%2Fmeetings"
        #expect(folder.dashboard().get("/oembed", query: own)?.status == .notFound)
        #expect(!folder.dashboard().text("/meetings").contains("oembed"))
    }
}
