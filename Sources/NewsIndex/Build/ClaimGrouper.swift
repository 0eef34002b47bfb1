import Corpus
import Extraction

/// Groups the claims that can be compared: one unit, articles about one event.
///
/// Ordinals are never compared, nor percentages, nor a unit that one article gives two numbers for, nor units of time,
/// money and measure: what those count differs from sentence to sentence.
struct ClaimGrouper {
    let articles: [IndexedArticle]
    let claims: [IndexedClaim]

    /// Groups of two articles or more, ordered by unit and first article.
    func groups() -> [ClaimGroup] {
        var units: [String: [ArticleID: [IndexedClaim]]] = [:]
        let days = Dictionary(articles.map { ($0.id, $0.facts) }) { first, _ in first }
        for entry in claims
        where entry.claim.kind == .cardinal && Self.isComparable(entry.claim.unitKey)
            && isOfEvent(entry.claim, days[entry.article])
        {
            units[entry.claim.unitKey, default: [:]][entry.article, default: []].append(entry)
        }
        let topics = topics()
        var found: [ClaimGroup] = []
        for unitKey in units.keys.sorted() {
            let single = (units[unitKey] ?? [:]).compactMapValues(Self.onlyNumber)
            for group in Self.sharing(topics, among: single.keys.sorted()) where group.articles.count > 1 {
                let claims = group.articles.compactMap { single[$0] }
                guard let unit = claims.first?.claim.unit else { continue }
                let slug = Slug.make(unitKey)
                let others = found.count { $0.id == "cmp-\(slug)" || $0.id.hasPrefix("cmp-\(slug)--") }
                found.append(
                    ClaimGroup(
                        id: others == 0 ? "cmp-\(slug)" : "cmp-\(slug)--\(others + 1)", unit: unit,
                        event: group.events.min(), claims: claims))
            }
        }
        return found
    }

    /// Whether a claim's sentence speaks of no other time than the article's event: *en 2007, un séisme avait fait 514 morts*.
    private func isOfEvent(_ claim: Claim, _ facts: ArticleFacts?) -> Bool {
        guard let facts, let event = facts.eventDate.flatMap({ PartialDate(rfc3339: $0.value) }) else { return true }
        return facts.dates.filter { $0.evidence.sentence == claim.evidence.sentence }.allSatisfy { date in
            let first = date.range.first
            let isSameYear = first.year == nil || first.year == event.year
            return isSameYear && (first.month == nil || first.month == event.month)
        }
    }

    /// The claim of an article that gives one number for a unit, the most exact wording first; a range that holds the number
    /// is no other.
    private static func onlyNumber(_ claims: [IndexedClaim]) -> IndexedClaim? {
        let numbers = claims.filter { $0.claim.qualifier != .between }
        guard Set(numbers.map(\.claim.value)).count <= 1 else { return nil }
        let least = claims.map(\.claim.possibleValues.upperBound).min() ?? 0
        guard claims.allSatisfy({ $0.claim.possibleValues.lowerBound <= least }) else { return nil }
        return numbers.first { $0.claim.qualifier == .exactly } ?? numbers.first ?? claims.first
    }

    // MARK: Topics

    /// What an article is about: its events, and the first day of its main event with each place and person.
    private struct Topics {
        let events: Set<EntityID>
        /// A day with a place alone would join whatever else happened in a capital then.
        let days: Set<String>

        var keys: Set<String> { days.union(events.map(\.value)) }
    }

    private func topics() -> [ArticleID: Topics] {
        var topics: [ArticleID: Topics] = [:]
        for article in articles {
            let entities = zip(article.facts.entities, article.resolved)
            let ids = { (type: EntityType) in entities.filter { $0.0.type == type }.compactMap(\.1) }
            var days: Set<String> = []
            if let day = article.facts.eventDate?.value {
                for place in ids(.place).prefix(Self.entitiesCompared) {
                    for person in ids(.person).prefix(Self.entitiesCompared) {
                        days.insert("\(day) \(place.value) \(person.value)")
                    }
                }
            }
            topics[article.id] = Topics(events: Set(ids(.event)), days: days)
        }
        return topics
    }

    /// Groups articles so that each is about something that the first of its group is about.
    private static func sharing(
        _ topics: [ArticleID: Topics], among ids: [ArticleID]
    ) -> [(articles: [ArticleID], events: Set<EntityID>)] {
        var groups: [(articles: [ArticleID], events: Set<EntityID>)] = []
        var groupOfTopic: [String: Int] = [:]
        for id in ids {
            guard let own = topics[id] else { continue }
            if let group = own.keys.compactMap({ groupOfTopic[$0] }).min() {
                groups[group].articles.append(id)
                groups[group].events.formIntersection(own.events)
                continue
            }
            for key in own.keys { groupOfTopic[key] = groups.count }
            groups.append(([id], own.events))
        }
        return groups
    }

    /// How many of an article's first places and persons tell what it is about.
    private static let entitiesCompared = 12

    // MARK: Units

    /// Whether a unit names things of which there is one number.
    private static func isComparable(_ unitKey: String) -> Bool {
        let words = SearchTerms.key(of: unitKey).split(separator: " ")
        return !words.isEmpty && words.allSatisfy { !vagueUnits.contains(singular(String($0))) }
    }

    /// The word without a plural's ending, which a key may keep or have lost: *mois* is *moi* to some stemmers.
    private static func singular(_ word: String) -> String {
        word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    /// Units of which an article may speak again and again and mean something else each time.
    private static let vagueUnits: Set<String> = Set(
        [
            "an", "annee", "centime", "dirham", "dollar", "euro", "fois", "heure", "jour", "journee", "kilo",
            "kilometre", "km", "metre", "milliard", "million", "minute", "mois", "pays", "point", "pourcent", "seconde",
            "semaine", "siecle", "tonne",
        ].map(singular))
}
