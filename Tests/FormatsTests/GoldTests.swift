import Foundation
import Testing

@testable import Corpus
@testable import Formats

/// Files as their producers make them, each with what must be read in it.
struct GoldTests {
    /// What a file's articles are.
    struct Gold: Decodable {
        let file: String
        let format: String
        let encoding: String?
        let articles: [Item]

        struct Item: Decodable {
            let title: String?
            let published: String?
            let author: String?
            let section: String?
            let url: String?
            let language: String?
            let publisher: String?
            let isSummary: Bool?
            /// Words that the text holds, and words that it must not hold.
            let has: [String]
            let hasNot: [String]?
        }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Fixtures")

    static let all: [Gold] = {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".gold.json") }.sorted().flatMap { name in
            let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) ?? Data()
            return (try? decoder.decode([Gold].self, from: data)) ?? []
        }
    }()

    @Test func `at least five files of each kind have a gold`() {
        let counts = Dictionary(grouping: Self.all, by: \.format).mapValues(\.count)
        let kinds = FileKind.allCases.filter { $0 != .xml }.map(\.rawValue)
        for kind in kinds { #expect((counts[kind] ?? 0) >= 5, "\(kind)") }
    }

    @Test(arguments: all.map(\.file))
    func `a file of each producer is read as its gold says`(file: String) throws {
        let gold = try #require(Self.all.first { $0.file == file })
        let articles = try CorpusFolder.readFile(file, in: Self.folder.path).get()
        #expect(articles.count == gold.articles.count)
        for item in gold.articles {
            guard let article = articles.first(where: { item.title == nil || $0.title?.value == item.title }) else {
                Issue.record("no title \(item.title ?? "") in \(articles.map { $0.title?.value ?? "" })")
                continue
            }
            let origin = article.origin
            #expect(origin.format == gold.format)
            if let encoding = gold.encoding { #expect(origin.encoding == encoding) }
            if let published = item.published { #expect(article.stated?.value == published) }
            if let author = item.author { #expect(origin.authors.joined(separator: ", ") == author) }
            if let section = item.section { #expect(origin.section == section) }
            if let url = item.url { #expect(origin.address == url) }
            if let language = item.language { #expect(article.language == language) }
            if let publisher = item.publisher { #expect(article.source?.name == publisher) }
            #expect(origin.isSummary == (item.isSummary ?? false))
            let text = article.text.string
            for words in item.has { #expect(text.contains(words), "\(words) in \(text)") }
            for words in (item.hasNot ?? []) + ["<p>", "&eacute;", "&amp;", "=E9"] {
                #expect(!text.contains(words), "\(words) in \(text)")
            }
        }
    }
}
