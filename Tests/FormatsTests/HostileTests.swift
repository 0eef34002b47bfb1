import Foundation
import Testing

@testable import Formats

/// Files made to take time or memory: each is read or refused, in bounds.
struct HostileTests {
    private static func deepMarkup(_ count: Int) -> String { String(repeating: "<div>", count: count) + "x" }

    static let files: [(name: String, kind: FileKind, octets: [UInt8])] = {
        let nested = "<?xml version=\"1.0\"?><rss>" + String(repeating: "<a>", count: 50_000)
        let wide = "<html><body><p title=\"" + String(repeating: "x", count: 2_000_000) + "\">Un mot.</p></body></html>"
        let attributes = "<p " + (0..<2_000).map { "a\($0)=\"v\" " }.joined() + ">Un mot.</p>"
        let json = String(repeating: "[", count: 100_000)
        let mail =
            "From: a@b.example\r\nSubject: S\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + String(repeating: "--b\r\nContent-Type: text/plain\r\n\r\nUn mot.\r\n", count: 3_000)
        let nestedMail =
            "From: a@b.example\r\nSubject: S\r\n"
            + (0..<500).map { "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n" }.joined()
        let rows = "titre;texte\n" + String(repeating: "t;\"un mot\"\n", count: 3_000)
        let open = "titre;texte\nt;\"" + String(repeating: "a\n", count: 20_000)
        let laughs =
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\">"
            + (0..<30).map {
                "<!ENTITY e\($0) \"" + String(repeating: $0 == 0 ? "&a;" : "&e\($0 - 1);", count: 10) + "\">"
            }
            .joined()
            + "]><rss><channel><title>T</title><item><title>&e29;</title><description>Un mot.</description></item></channel></rss>"
        return [
            ("nested tags of HTML", .html, Array(deepMarkup(50_000).utf8)),
            ("nested tags of XML", .rss, Array(nested.utf8)),
            ("a long attribute", .html, Array(wide.utf8)),
            ("many attributes", .html, Array(attributes.utf8)),
            ("nested lists", .json, Array(json.utf8)),
            ("many MIME parts", .email, Array(mail.utf8)),
            ("nested MIME parts", .email, Array(nestedMail.utf8)),
            ("rows without end", .csv, Array(rows.utf8)),
            ("a quote that nothing closes", .csv, Array(open.utf8)),
            ("entities of entities", .rss, Array(laughs.utf8)),
            ("links that nothing closes", .html, Array(String(repeating: "<a href=x>mot ", count: 3_000).utf8)),
        ]
    }()

    @Test(arguments: files.map(\.name)) func `it costs a bounded time`(name: String) throws {
        let file = try #require(Self.files.first { $0.name == name })
        let start = ContinuousClock.now
        let document = try? FormatReader.read(file.octets, as: file.kind)
        // A build that is not optimized takes fifty times as long as the product, so the files are a part of what that is held to.
        #expect(ContinuousClock.now - start < .seconds(60))
        if let document {
            #expect(document.drafts.count <= CSVReader.mostRows)
            #expect(document.drafts.allSatisfy { $0.title?.utf8.count ?? 0 < 100_000 })
        }
    }

    @Test func `Markdown of marks that nothing closes costs a bounded time`() {
        let start = ContinuousClock.now
        for mark in ["[", "](", "![", "*", "<", "`", "_a", "> ", "- "] {
            _ = MarkdownReader.read(String(repeating: mark, count: 3_000))
        }
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test func `no file outside is read and nothing is loaded`() throws {
        let secret = FileManager.default.temporaryDirectory.appendingPathComponent("secret-\(UUID().uuidString)")
        try Data("le secret".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let xml =
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file://\(secret.path)\"><!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\">%p;]>"
            + "<rss><channel><title>T</title><item><title>Un titre</title><description>Le mot &x; reste.</description></item></channel></rss>"
        let read = try? FormatReader.read(Array(xml.utf8), as: .rss)
        let texts = read?.drafts.flatMap(\.lines).joined(separator: " ") ?? ""
        #expect(!texts.contains("secret"))
        let include =
            "<rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><title>T</title><item><title>Un titre</title><description>Un mot <xi:include href=\"file://\(secret.path)\" parse=\"text\"/>.</description></item></channel></rss>"
        let included = try? FormatReader.read(Array(include.utf8), as: .rss)
        let words = included?.drafts.flatMap(\.lines).joined() ?? ""
        #expect(!words.contains("secret"))
    }

    @Test func `a zip bomb is refused by name`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        for name in ["bomb.docx", "bomb.odt"] {
            let octets = try [UInt8](Data(contentsOf: folder.appendingPathComponent("hostile-" + name)))
            #expect(octets.count < 300_000)
            let kind = try #require(FileKind.of(octets, ending: String(name.suffix(3))))
            #expect {
                try FormatReader.read(octets, as: kind)
            } throws: { ($0 as? FormatProblem)?.code == .tooMuch }
        }
    }

    @Test(arguments: [FileKind.docx, .odt, .pdf, .email, .csv, .json, .html, .rss, .newsMLG2])
    func `a file that ends anywhere is read or refused`(kind: FileKind) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        let names: [FileKind: String] = [
            .docx: "docx-word.docx", .odt: "odt-notes.odt", .pdf: "pdf-release.pdf", .email: "mail-mixed.eml",
            .csv: "csv-excel.csv", .json: "json-wp.json", .html: "html-cms.html", .rss: "rss-wordpress.xml",
            .newsMLG2: "g2-reuters.xml",
        ]
        let octets = try [UInt8](Data(contentsOf: folder.appendingPathComponent(try #require(names[kind]))))
        let step = kind == .pdf ? octets.count / 5 : max(1, octets.count / 60)
        for end in stride(from: 0, to: octets.count, by: step) {
            _ = try? FormatReader.read(Array(octets[..<end]), as: kind)
        }
    }
}
