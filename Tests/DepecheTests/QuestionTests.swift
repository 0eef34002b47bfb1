import Foundation
import HTTPMessage
import Testing

@testable import depeche

@Suite("Each question of a desk is answered by the line that the page of questions gives")
struct QuestionTests {
    /// The targets of the lines, in the page's order.
    private static let targets: [String] = {
        let page = (try? String(contentsOfFile: DepecheProcess.root + "/docs/questions.md", encoding: .utf8)) ?? ""
        return page.split(separator: "\n").filter { $0.hasPrefix("curl 'http") }.compactMap { line in
            line.split(separator: "'").dropFirst().first.map { String($0.dropFirst("http://localhost:8080".count)) }
        }
    }()

    /// What the five articles have nothing of: copies, and changes as long as they are served for the first time.
    private static let empty: Set<String> = [
        "/v1/copies?min_articles=2", "/v1/changes?limit=20", "/v1/changes?since=0",
    ]

    @Test func `all lines answer from the seeds`() throws {
        #expect(Self.targets.count >= 11)
        let served = try ServedFolder(URL(fileURLWithPath: DepecheProcess.root + "/seeds"))
        try served.loader.load()
        for target in Self.targets {
            let response = served.get(target)
            #expect(response.status == .ok, "\(target)")
            guard let total = served.object(target)["total"] as? Int else { continue }
            #expect((total == 0) == Self.empty.contains(target), "\(target)")
        }
    }
}
