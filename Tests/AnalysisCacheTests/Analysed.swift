import Corpus
import Extraction
import Facts
import Foundation
import Testing

/// Articles of the repository with what is found in them.
enum Analysed {
    static let all: [(article: Article, facts: ArticleFacts)] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folders = ["seeds", "Benchmarks/articles"].map { root.appending(path: $0).path }
        guard let analyzer = try? ArticleAnalyzer() else { return [] }
        let articles = folders.flatMap { (try? CorpusFolder.read($0, followsLinks: false))?.articles ?? [] }
        return articles.map { ($0, analyzer.analyze($0)) }
    }()

    /// The first ones, which must be there.
    static func some(_ count: Int) throws -> [(article: Article, facts: ArticleFacts)] {
        try #require(all.count > 20)
        return Array(all.prefix(count))
    }
}

extension ArticleFacts {
    /// All that is said, as text that tells any difference.
    var told: String { String(reflecting: self) }
}

/// An empty folder for the length of one test.
struct CacheFolder: ~Copyable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "depeche-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    private var file: URL { URL(filePath: path).appending(path: "analysis") }

    var octets: [UInt8] {
        get throws { [UInt8](try Data(contentsOf: file)) }
    }

    func write(_ octets: [UInt8]) throws {
        try Data(octets).write(to: file)
    }
}
