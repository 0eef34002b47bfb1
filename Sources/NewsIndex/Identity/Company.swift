import Corpus
import Facts
import Foundation
import FrenchText

/// The company that a name keeps: who and what else stands in its articles.
///
/// Two spellings are taken for one person only in like company. What they share weighs by how rare it is, as the inverse
/// document frequency of information retrieval has it; what stands in every eighth article weighs nothing.
struct Company: Sendable {
    /// The numbers of what stands in each article, ascending.
    private let neighbours: [ArticleID: [Int32]]
    private let numbers: [String: Int32]
    /// By number.
    private let weights: [Double]

    /// - Parameters:
    ///   - candidates: the entities of all articles, ordered by article.
    ///   - articleCount: how many articles there are.
    ///   - names: those of persons taken apart.
    init(_ candidates: [EntityCandidate], articleCount: Int, names: SpelledNames = SpelledNames()) {
        var numbers: [String: Int32] = [:]
        // The key of a name is made once.
        var known: [NamedThing: Int32] = [:]
        var counts: [Int] = []
        var neighbours: [ArticleID: [Int32]] = [:]
        var own: Set<Int32> = []
        var last: ArticleID?
        for candidate in candidates {
            let article = candidate.member.article
            if article != last { own = [] }
            last = article
            let thing = NamedThing(candidate.entity)
            let number: Int32
            if let given = known[thing] {
                number = given
            } else {
                let key = Self.key(of: candidate.entity, names)
                number = key.map { numbers[$0] ?? Int32(counts.count) } ?? -1
                known[thing] = number
                if let key, numbers[key] == nil {
                    numbers[key] = number
                    counts.append(0)
                }
            }
            guard number >= 0 else { continue }
            if own.insert(number).inserted {
                neighbours[article, default: []].append(number)
                counts[Int(number)] += 1
            }
        }
        self.numbers = numbers
        self.neighbours = neighbours.mapValues { $0.sorted() }
        let articles = Double(articleCount + Self.background)
        weights = counts.map { max(0, log(articles / Double($0 + 1)) - Self.floor) }
    }

    /// What an article's entity is known by: a person by a full name, anything else by its name.
    private static func key(of entity: ArticleEntity, _ names: SpelledNames) -> String? {
        switch entity.type {
        case .person:
            let name = names[entity.name]
            return name.isShort ? nil : "person " + name.key
        default: return entity.type.rawValue + " " + (entity.country?.value ?? Folding.fold(entity.name))
        }
    }

    /// What a key is made of.
    private struct NamedThing: Hashable {
        private let type: EntityType
        private let country: CountryCode?
        private let name: String

        init(_ entity: ArticleEntity) {
            type = entity.type
            country = type == .person ? nil : entity.country
            name = country == nil ? entity.name : ""
        }
    }

    /// What stands in more than a fiftieth of some articles.
    func profile(of articles: some Collection<ArticleID>) -> Profile {
        if articles.count == 1, let article = articles.first { return Profile(numbers: neighbours[article] ?? []) }
        var counts: [Int32: Int] = [:]
        for article in articles {
            for number in neighbours[article] ?? [] { counts[number, default: 0] += 1 }
        }
        return Profile(numbers: counts.filter { $0.value > articles.count / 50 }.keys.sorted())
    }

    /// What two profiles share, summed up by its weight; full names that are being compared do not count.
    func weight(_ one: Profile, _ other: Profile, without names: [SpelledName]) -> Double {
        let own = names.compactMap { numbers["person " + $0.key] }
        let (few, many) = one.numbers.count < other.numbers.count ? (one, other) : (other, one)
        var rest = many.numbers[...]
        // In the order of numbers: the sum is the same each time, to its last digit.
        return few.numbers.reduce(0) { sum, number in
            rest = rest[rest.partition { $0 >= number }...]
            return rest.first == number && !own.contains(number) ? sum + weights[Int(number)] : sum
        }
    }

    /// The company that some articles keep.
    struct Profile: Sendable {
        /// Ascending.
        fileprivate let numbers: [Int32]
    }

    /// Of a small folder's articles no count says how rare a thing is: so many more are thought to speak of other things.
    private static let background = 5000
    /// The weight of what stands in every eighth article.
    private static let floor = 2.1
}
