import Facts
import NewsIndex

/// A continent with how much the corpus says of it.
struct CountedContinent: Sendable {
    let continent: Continent
    /// Countries met, as the lists by continent count them.
    let countries: Int
    let meetings: Int
    /// Articles that speak of one of its countries.
    let articles: Int

    /// The continents in their order.
    static func all(of snapshot: IndexSnapshot) -> [CountedContinent] {
        var countries: [Continent: Set<CountryCode>] = [:]
        var meetings: [Continent: Int] = [:]
        var articles: [Continent: Int] = [:]
        for meeting in snapshot.meetings {
            guard let continent = meeting.continent else { continue }
            meetings[continent, default: 0] += 1
            if meeting.countsAsListed, let country = meeting.counterpart.country {
                countries[continent, default: []].insert(country)
            }
        }
        for article in snapshot.articles.indices {
            for continent in snapshot.articles.continents(at: article) { articles[continent, default: 0] += 1 }
        }
        return Continent.ordered.map {
            CountedContinent(
                continent: $0, countries: countries[$0]?.count ?? 0, meetings: meetings[$0] ?? 0,
                articles: articles[$0] ?? 0)
        }
    }
}
