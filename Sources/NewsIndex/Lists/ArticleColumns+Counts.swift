import Corpus
package import Facts

/// What articles are narrowed and counted by, in numbers.
extension ArticleColumns {
    package func languageNumber(at article: Int) -> UInt32 { facts.headers.languageNumber(article) }

    /// The numbers of some languages.
    package func languageNumbers(of languages: Set<String>) -> [UInt32] {
        var numbers: Set<UInt32> = []
        var last = TextPool.none
        for article in indices {
            let number = languageNumber(at: article)
            if number != last { numbers.insert(number) }
            last = number
        }
        return numbers.filter { languages.contains(words($0)) }
    }

    /// Of some articles the numbers of their languages: ``words(_:)`` has their words.
    package func languageNumbers(at articles: [Int]) -> [UInt32] { articles.map { facts.headers.languageNumber($0) } }

    /// How many of some articles speak of each country.
    package func countryCounts(of articles: [Int]) -> [(value: PackedCountry, count: Int)] {
        var counts = [Int](repeating: 0, count: PackedCountry.bound)
        for article in articles {
            for country in countries[article] { counts[country.number] += 1 }
        }
        return counts.indices.filter { counts[$0] > 0 }.map { (PackedCountry(number: $0), counts[$0]) }
    }

    /// How many of some articles speak of each continent.
    package func continentCounts(of articles: [Int]) -> [(value: Continent, count: Int)] {
        var counts = [Int](repeating: 0, count: Int(UInt8.max) + 1)
        for article in articles { counts[Int(continents[article])] += 1 }
        return Continent.allCases.map { continent in
            (continent, counts.indices.reduce(0) { $1 & 1 << Int(continent.number) != 0 ? $0 + counts[$1] : $0 })
        }.filter { $0.count > 0 }
    }

    package func speaks(_ article: Int, ofAny wanted: [PackedCountry]) -> Bool {
        countries[article].contains { wanted.contains($0) }
    }

    package func speaks(_ article: Int, ofAny wanted: [Continent]) -> Bool {
        let bits = continents[article]
        return bits != 0 && wanted.contains { bits & 1 << $0.number != 0 }
    }
}
