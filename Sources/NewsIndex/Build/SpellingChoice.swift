import Extraction

/// Chooses the spelling that stands for an entity.
enum SpellingChoice {
    /// The name that most articles give the entity; between equals the one that most rank, then the first in the alphabet.
    ///
    /// `rank` says what makes one spelling better than another that as many articles use.
    static func name(of candidates: [EntityCandidate], rank: (String) -> Int = { _ in 0 }) -> String {
        var articles: [String: Int] = [:]
        var mentions: [String: Int] = [:]
        for candidate in candidates {
            articles[candidate.entity.name, default: 0] += 1
            for mention in candidate.entity.mentions where mention.kind.isName {
                mentions[mention.surface, default: 0] += 1
            }
        }
        let names = articles.keys.sorted {
            let left = (rank($0), articles[$0] ?? 0, mentions[$0] ?? 0)
            let right = (rank($1), articles[$1] ?? 0, mentions[$1] ?? 0)
            return left == right ? $0 < $1 : left > right
        }
        return names.first ?? ""
    }
}
