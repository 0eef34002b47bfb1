import Corpus
import Extraction

extension DiscrepancyFinder {
    /// Articles about one event that count the same thing exactly and differently.
    ///
    /// Ordinals are never compared, nor percentages, nor a unit that one article gives two numbers for, nor units of
    /// time, money and measure: what those count differs from sentence to sentence.
    func differingNumbers() -> [Discrepancy] {
        var groups: [String: [ArticleID: [Claim]]] = [:]
        for entry in claims where entry.claim.kind == .cardinal && Self.isComparable(entry.claim.unitKey) {
            groups[entry.claim.unitKey, default: [:]][entry.article, default: []].append(entry.claim)
        }
        let events = eventKeys()
        var found: [Discrepancy] = []
        for unitKey in groups.keys.sorted() {
            let exact = (groups[unitKey] ?? [:]).compactMapValues { claims in
                let isOneNumber = Set(claims.map(\.value)).count == 1 && claims.allSatisfy { $0.qualifier == .exactly }
                return isOneNumber ? claims.first : nil
            }
            for group in Self.sharing(events, among: exact.keys.sorted()) {
                if let discrepancy = numbers(group.compactMap { exact[$0] }, unitKey: unitKey) {
                    found.append(discrepancy)
                }
            }
        }
        return found
    }

    /// The discrepancy among claims of one unit, one value each; nil where all agree.
    private func numbers(_ claims: [Claim], unitKey: String) -> Discrepancy? {
        var values: [Discrepancy.Value] = []
        for claim in claims {
            let text = NumberText.plain(claim.value)
            if !values.contains(where: { $0.text == text }) {
                values.append(Discrepancy.Value(text: text, evidence: claim.evidence))
            }
        }
        guard values.count > 1, let unit = claims.first?.unit else { return nil }
        let list = values.map(\.text)
        return Discrepancy(
            id: DiscrepancyID("dsc-numbers-\(Slug.make(unitKey))"), kind: .numbers,
            frenchSummary: "Les articles ne donnent pas le même nombre (\(unit)) : \(list.joined(separator: ", ")).",
            englishSummary: "Articles give different numbers (“\(unit)”): \(list.joined(separator: ", ")).",
            values: values, entity: nil)
    }

    /// Groups articles so that each is about something that the first of its group is about.
    private static func sharing(_ events: [ArticleID: Set<String>], among ids: [ArticleID]) -> [[ArticleID]] {
        var groups: [[ArticleID]] = []
        var groupOfEvent: [String: Int] = [:]
        for id in ids {
            let keys = events[id] ?? []
            if let group = keys.compactMap({ groupOfEvent[$0] }).min() {
                groups[group].append(id)
                continue
            }
            for key in keys { groupOfEvent[key] = groups.count }
            groups.append([id])
        }
        return groups
    }

    /// What each article is about: its events, and the first day of its main event with each place and person.
    ///
    /// A day with a place alone would join whatever else happened in a capital then.
    private func eventKeys() -> [ArticleID: Set<String>] {
        var keys: [ArticleID: Set<String>] = [:]
        for article in articles {
            let entities = zip(article.facts.entities, article.resolved)
            let ids = { (type: EntityType) in entities.filter { $0.0.type == type }.compactMap { $0.1?.value } }
            keys[article.id] = Set(ids(.event))
            guard let day = article.facts.eventDate?.value else { continue }
            for place in ids(.place).prefix(Self.entitiesCompared) {
                for person in ids(.person).prefix(Self.entitiesCompared) {
                    keys[article.id, default: []].insert("\(day) \(place) \(person)")
                }
            }
        }
        return keys
    }

    /// How many of an article's first places and persons tell what it is about.
    private static let entitiesCompared = 12

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
            "kilometre",
            "km", "metre", "milliard", "million", "minute", "mois", "pays", "point", "pourcent", "seconde", "semaine",
            "siecle", "tonne",
        ].map(singular))
}
