import Corpus
import NewsIndex

/// Who published some of the articles.
struct NewsSource: Sendable {
    /// `src-<slug of the name>`; `none` for articles of which nobody is named.
    let id: String
    let name: String?
    /// The agencies that the articles credit, in the order in which they first do.
    let agencies: [String]
    /// Positions among the snapshot's articles.
    let articles: [Int]

    /// Every source of some articles, ordered by name; those without one last.
    static func all(of articles: ArticleColumns) -> [NewsSource] {
        let groups = Dictionary(grouping: articles.indices) { articles.publisher(at: $0) }
        var taken: [String: Int] = [:]
        return groups.sorted { ($0.key == nil ? 1 : 0, $0.key ?? "") < ($1.key == nil ? 1 : 0, $1.key ?? "") }
            .map { name, positions in
                var seen: Set<String> = []
                let credited = positions.flatMap { articles.agencies(at: $0) }
                return NewsSource(
                    id: id(of: name, taken: &taken), name: name,
                    agencies: credited.filter { seen.insert($0).inserted }, articles: positions)
            }
    }

    /// Two names that differ in accents or case only are told apart by a number.
    private static func id(of name: String?, taken: inout [String: Int]) -> String {
        guard let name else { return "none" }
        let id = "src-" + Slug.make(name)
        let count = taken[id, default: 0] + 1
        taken[id] = count
        return count == 1 ? id : "\(id)-\(count)"
    }
}
