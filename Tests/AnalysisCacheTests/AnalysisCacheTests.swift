import Corpus
import Disk
import Facts
import Testing

@testable import AnalysisCache

@Suite("What was found before is found again")
struct AnalysisCacheTests {
    private struct Reading: Equatable {
        let known: Int
        let new: Int
        var problem: DiskError?
    }

    /// Opens the cache, asks for each article as a reading of the corpus does, and ends.
    private static func read(
        _ analysed: [(article: Article, facts: ArticleFacts)], in folder: borrowing CacheFolder, version: String = "1"
    ) throws -> Reading {
        let cache = try AnalysisCache(folder: folder.path, version: version)
        for (article, facts) in analysed {
            if let known = cache.facts(of: article) {
                #expect(known.told == facts.told)
            } else {
                cache.keep(facts, of: article)
            }
        }
        cache.end()
        return Reading(known: cache.knownCount, new: cache.newCount, problem: cache.problem)
    }

    @Test("a second reading knows all, a further one what is new")
    func again() throws {
        let folder = try CacheFolder()
        let some = try Analysed.some(6)
        #expect(try Self.read(Array(some.prefix(4)), in: folder) == Reading(known: 0, new: 4))
        #expect(try Self.read(Array(some.prefix(4)), in: folder) == Reading(known: 4, new: 0))
        #expect(try Self.read(some, in: folder) == Reading(known: 4, new: 2))
        #expect(try Self.read(some, in: folder) == Reading(known: 6, new: 0))
    }

    @Test("the same text under another title or date is another article; under another name it is not")
    func key() throws {
        let folder = try CacheFolder()
        let (article, facts) = try #require(try Analysed.some(1).first)
        func copy(id: ArticleID, title: Article.Title?, stated: Article.StatedDate?) -> Article {
            Article(
                id: id, fileName: "copy.txt", byteCount: article.byteCount, title: title, text: article.text,
                source: nil, stated: stated, furniture: [])
        }
        let otherID = try #require(ArticleID(fileName: "other.txt"))
        let other = copy(id: otherID, title: article.title, stated: article.stated)
        let dated = copy(id: article.id, title: article.title, stated: .init(value: "1999-12-31", statement: ""))
        let retitled = copy(
            id: article.id, title: .init(value: "x", basis: .firstLine, range: 3..<4), stated: article.stated)
        _ = try Self.read([(article, facts)], in: folder)
        let cache = try AnalysisCache(folder: folder.path, version: "1")
        #expect(cache.facts(of: other)?.article == otherID)
        #expect(cache.facts(of: dated) == nil)
        #expect(cache.facts(of: retitled) == nil)
    }

    @Test("what another version found is forgotten")
    func version() throws {
        let folder = try CacheFolder()
        let some = try Analysed.some(3)
        _ = try Self.read(some, in: folder)
        #expect(try Self.read(some, in: folder, version: "2") == Reading(known: 0, new: 3))
        #expect(try Self.read(some, in: folder, version: "2") == Reading(known: 3, new: 0))
        #expect(try Self.read(some, in: folder) == Reading(known: 0, new: 3))
    }

    @Test("wherever a crash cuts the file off, what stands before is known and the rest is found anew")
    func crash() throws {
        let folder = try CacheFolder()
        let some = try Analysed.some(3)
        _ = try Self.read(some, in: folder)
        let whole = try folder.octets
        for count in [0] + stride(from: CacheFile.signature.count, to: whole.count, by: 397) {
            try folder.write(Array(whole[..<count]))
            let first = try Self.read(some, in: folder)
            #expect(first.known + first.new == 3)
            #expect(first.problem == nil)
            #expect(try Self.read(some, in: folder) == Reading(known: 3, new: 0))
        }
    }

    @Test("a damaged record and those behind it are found anew")
    func damage() throws {
        let folder = try CacheFolder()
        let some = try Analysed.some(3)
        _ = try Self.read(some, in: folder)
        var octets = try folder.octets
        octets[octets.count / 2] ^= 1
        try folder.write(octets)
        let found = try Self.read(some, in: folder)
        #expect(found.known < 3)
        #expect(found.known + found.new == 3)
        #expect(try Self.read(some, in: folder) == Reading(known: 3, new: 0))
    }

    @Test("a file that is no cache is left alone", arguments: ["My thesis, the only copy", "depeche", "x"])
    func foreign(text: String) throws {
        let folder = try CacheFolder()
        try folder.write(Array(text.utf8))
        #expect(throws: DiskError.self) { try AnalysisCache(folder: folder.path, version: "1") }
        #expect(try folder.octets == Array(text.utf8))
    }

    @Test("a second process reads, and writes nothing")
    func locked() throws {
        let folder = try CacheFolder()
        let some = try Analysed.some(4)
        _ = try Self.read(Array(some.prefix(2)), in: folder)
        let first = try AnalysisCache(folder: folder.path, version: "1")
        let second = try Self.read(some, in: folder)
        #expect(second.known == 2 && second.new == 2)
        guard case .held = second.problem else {
            Issue.record("nobody is told that it is held: \(String(describing: second.problem))")
            return
        }
        first.end()
        #expect(try Self.read(some, in: folder) == Reading(known: 2, new: 2))
    }

    @Test("what no article asks for any more goes, once it is more than half")
    func forgetting() throws {
        let folder = try CacheFolder()
        let some = try Analysed.some(8)
        _ = try Self.read(some, in: folder)
        let whole = try folder.octets.count
        #expect(try Self.read(Array(some.prefix(4)), in: folder) == Reading(known: 4, new: 0))
        #expect(try folder.octets.count == whole)
        #expect(try Self.read(Array(some.prefix(3)), in: folder) == Reading(known: 3, new: 0))
        #expect(try folder.octets.count < whole)
        #expect(try Self.read(Array(some.prefix(4)), in: folder) == Reading(known: 3, new: 1))
    }
}
