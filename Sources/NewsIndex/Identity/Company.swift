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
    private let neighbours: Lists<Int32>
    /// Of each key of a person's name its number here; below 0 for one that is nobody's full name.
    private let persons: [Int32]
    /// By number.
    private let weights: [Double]

    /// - Parameter named: what all articles name.
    init(_ named: NamedEntities) {
        var things = NumberedThings(named)
        var counts: [Int] = []
        var neighbours = Lists<Int32>.Builder()
        var own: [Int32] = []
        for article in 0..<named.articleCount {
            own.removeAll(keepingCapacity: true)
            for entity in named.rows.entities.range(of: article) {
                if let number = things.number(of: entity) { own.append(number) }
            }
            own.sort()
            var last: Int32 = -1
            for number in own where number != last {
                last = number
                neighbours.add(number)
                if Int(number) >= counts.count {
                    counts += repeatElement(0, count: Int(number) + 1 - counts.count)
                }
                counts[Int(number)] += 1
            }
            neighbours.endList()
        }
        self.neighbours = neighbours.finished()
        persons = things.persons
        let articles = Double(named.articleCount + Self.background)
        weights = counts.map { max(0, log(articles / Double($0 + 1)) - Self.floor) }
    }

    /// What stands in more than a fiftieth of some articles.
    func profile(of articles: some Collection<Int>) -> Profile {
        if articles.count == 1, let article = articles.first { return Profile(numbers: Array(neighbours[article])) }
        var counted = Counted()
        for article in articles { counted.add(neighbours[article]) }
        return counted.profile
    }

    /// What two profiles share, summed up by its weight; full names that are being compared, told by the numbers of their keys,
    /// do not count.
    func weight(_ one: Profile, _ other: Profile, without keys: [Int]) -> Double {
        let own = keys.map { persons[$0] }
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

    fileprivate struct Counted {
        private var counts: [Int32: Int] = [:]
        private var articles = 0
        private static let share = 50

        mutating func add(_ numbers: ColumnSlice<Int32>) {
            for number in numbers { counts[number, default: 0] += 1 }
            articles += 1
        }

        func count(of number: Int32) -> Int { counts[number] ?? 0 }

        /// In more articles than so many stands what belongs to their company.
        var least: Int { articles / Self.share }
        var leastWithOneMore: Int { (articles + 1) / Self.share }

        var profile: Profile {
            let least = least
            return Profile(numbers: counts.lazy.filter { $0.value > least }.map(\.key).sorted())
        }
    }

    /// Of a small folder's articles no count says how rare a thing is: so many more are thought to speak of other things.
    private static let background = 5000
    /// The weight of what stands in every eighth article.
    private static let floor = 2.1
}

extension Company {
    /// Some articles each, in one company: of an article it is asked which of them it belongs to.
    ///
    /// Each thing leads to the circles that it stands in, so that only those are weighed that share something with the article.
    struct Circles {
        private let company: Company
        private var circles: [Counted] = []
        /// For each number the circles to whose profiles it belongs, in no order.
        private var holders: [Int32: [Int]] = [:]

        init(_ company: Company) {
            self.company = company
        }

        /// Finds the circle that an article belongs to.
        ///
        /// - Parameters:
        ///   - article: its number.
        ///   - least: what they share at least, as ``Company/weight(_:_:without:)`` sums it up.
        ///   - isAllowed: whether the circle may be the one.
        /// - Returns: the one opened first, by its number; nil where none shares so much.
        func first(around article: Int, weight least: Double, where isAllowed: (Int) -> Bool) -> Int? {
            var sums: [Int: Double] = [:]
            // In the order of numbers: the sums are the same each time, to their last digit.
            for number in company.neighbours[article] {
                for circle in holders[number] ?? [] { sums[circle, default: 0] += company.weights[Int(number)] }
            }
            return sums.filter { $0.value >= least }.keys.sorted().first(where: isAllowed)
        }

        /// Opens a circle of one article.
        mutating func open(with article: Int) {
            circles.append(Counted())
            add(article, to: circles.count - 1)
        }

        mutating func add(_ article: Int, to circle: Int) {
            let (numbers, least) = (company.neighbours[article], circles[circle].least)
            if circles[circle].leastWithOneMore == least {
                circles[circle].add(numbers)
                for number in numbers where circles[circle].count(of: number) == least + 1 {
                    holders[number, default: []].append(circle)
                }
            } else {
                for number in circles[circle].profile.numbers { holders[number]?.removeAll { $0 == circle } }
                circles[circle].add(numbers)
                for number in circles[circle].profile.numbers { holders[number, default: []].append(circle) }
            }
        }
    }
}

/// Numbers for all that articles name, in the order in which it is asked for.
private struct NumberedThings {
    private let named: NamedEntities
    private var count: Int32 = 0
    /// Of each key of a person's name the number; below 0 as long as nobody asked.
    private(set) var persons: [Int32]
    private var countries: [Named: Int32] = [:]
    private var words: [Word: Int32] = [:]
    private var folded: [Folded: Int32] = [:]

    private struct Named: Hashable {
        let type: UInt8
        let country: PackedCountry
    }

    private struct Word: Hashable {
        let type: UInt8
        let word: UInt32
    }

    private struct Folded: Hashable {
        let type: UInt8
        let name: String
    }

    init(_ named: NamedEntities) {
        self.named = named
        persons = Array(repeating: -1, count: named.persons.keyCount)
    }

    /// What an article's entity is known by: a person by a full name, anything else by its country or its folded name; nil for
    /// a person's short name.
    mutating func number(of entity: Int) -> Int32? {
        let row = named.rows.entities.values[entity]
        if row.type == EntityType.person.number {
            let word = Int(row.name)
            guard named.persons[word]?.isShort == false else { return nil }
            let key = named.persons.key(of: word)
            if persons[key] < 0 { persons[key] = next() }
            return persons[key]
        }
        if row.country != PackedCountry(nil) {
            let country = Named(type: row.type, country: row.country)
            if let known = countries[country] { return known }
            let number = next()
            countries[country] = number
            return number
        }
        return number(of: Word(type: row.type, word: row.name))
    }

    private mutating func number(of word: Word) -> Int32 {
        if let known = words[word] { return known }
        let name = Folded(type: word.type, name: Folding.fold(named.text(Int(word.word))))
        let number = folded[name] ?? next()
        (folded[name], words[word]) = (number, number)
        return number
    }

    private mutating func next() -> Int32 {
        defer { count += 1 }
        return count
    }
}
