import Corpus
import Extraction
import FrenchText

/// Groups the claims that can be compared: two articles of one story, one unit, one scope, and sentences that say the same
/// of what they count.
///
/// Ordinals are never compared, nor percentages, nor a unit that one article gives two numbers for, nor units of time,
/// money and measure: what those count differs from sentence to sentence.
struct ClaimGrouper {
    let articles: [IndexedArticle]
    let claims: [IndexedClaim]
    let stories: Stories

    /// Groups of two articles or more, ordered by unit and first article.
    func groups() -> [ClaimGroup] {
        let byID = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
        var units: [String: [ArticleID: [IndexedClaim]]] = [:]
        for entry in claims
        where entry.claim.kind == .cardinal && Self.isComparable(entry.claim.unitKey)
            && isOfEvent(entry.claim, byID[entry.article]?.facts)
        {
            units[Self.head(of: entry.claim), default: [:]][entry.article, default: []].append(entry)
        }
        var found: [ClaimGroup] = []
        for head in units.keys.sorted() {
            let single = (units[head] ?? [:]).values.flatMap(Self.onlyNumbers)
            guard single.count > 1 else { continue }
            let contexts = single.compactMap { claim in
                byID[claim.article].map { ClaimContext(claim, in: $0) } ?? nil
            }
            for group in comparable(
                contexts.sorted {
                    ($0.claim.article, $0.claim.id) < ($1.claim.article, $1.claim.id)
                })
            {
                guard let first = group.first else { continue }
                let events = group.map { Self.editions(of: byID[$0.claim.article]) }
                found.append(
                    ClaimGroup(
                        id: "cmp-\(Slug.make(first.claim.claim.unitKey))-\(first.claim.article.value)",
                        unit: first.claim.claim.unit,
                        event: events.dropFirst().reduce(events[0]) { $0.intersection($1) }.min(),
                        claims: group.map(\.claim)))
            }
        }
        return found
    }

    /// Groups claims so that each can be compared with the first of its group.
    private func comparable(_ contexts: [ClaimContext]) -> [[ClaimContext]] {
        var groups: [[ClaimContext]] = []
        for context in contexts {
            let known = groups.firstIndex { group in
                !group.contains { $0.claim.article == context.claim.article }
                    && group.first.map {
                        isOneMoment($0, context) && $0.isNear(context)
                            && $0.isAlike(
                                context, isOneEvent: stories.areOfOneEvent($0.claim.article, context.claim.article))
                    } ?? false
            }
            if let known { groups[known].append(context) } else { groups.append([context]) }
        }
        return groups.filter { $0.count > 1 }
    }

    /// Whether two claims speak of one story as it stood at one time; only of a toll days may lie between.
    private func isOneMoment(_ one: ClaimContext, _ other: ClaimContext) -> Bool {
        guard stories.areOne(one.claim.article, other.claim.article) else { return false }
        guard let days = stories.daysBetween(one.claim.article, other.claim.article), days != 0 else { return true }
        let (earlier, later) = days > 0 ? (one, other) : (other, one)
        if one.isToll { return earlier.claim.claim.value <= later.claim.claim.value }
        return abs(days) == 1
    }

    private static func editions(of article: IndexedArticle?) -> Set<EntityID> {
        guard let article else { return [] }
        return Set(zip(article.facts.entities, article.resolved).filter { $0.0.type == .event }.compactMap(\.1))
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

    /// What is counted, without what stands behind it.
    private static func head(of claim: Claim) -> String {
        claim.unitKey.split(separator: " ").first.map(String.init) ?? ""
    }

    /// Of an article's claims of one head those of a unit with one number.
    private static func onlyNumbers(_ claims: [IndexedClaim]) -> [IndexedClaim] {
        Dictionary(grouping: claims, by: \.claim.unitKey).values.compactMap(onlyNumber)
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

    /// Whether a unit names things of which there is one number.
    private static func isComparable(_ unitKey: String) -> Bool {
        let words = SearchTerms.key(of: unitKey).split(separator: " ")
        return !words.isEmpty && words.allSatisfy { !isVague(singular(String($0))) }
    }

    /// Whether a word is a vague unit; a key may have lost more of its end.
    private static func isVague(_ word: String) -> Bool {
        vagueUnits.contains(word) || word.utf8.count >= 5 && vagueUnits.contains { $0.hasPrefix(word) }
    }

    /// The word without a plural's ending and a last *e*, which a key may keep or have lost: *mois* is *moi* to some
    /// stemmers.
    private static func singular(_ word: String) -> String {
        let word = word.hasSuffix("s") ? String(word.dropLast()) : word
        return word.hasSuffix("e") ? String(word.dropLast()) : word
    }

    /// Units of which an article may speak again and again and mean something else each time.
    private static let vagueUnits: Set<String> = Set(
        [
            "an", "annee", "centime", "ch", "cheval", "cylindre", "departement", "dirham", "dollar", "enfant", "euro",
            "exemplaire",
            "fois", "heure", "jour", "journee", "kilo", "kilometre", "km", "kw", "livre", "metre", "milliard",
            "million",
            "millimetre", "minute", "modele", "mois", "nm", "pays", "point", "pourcent", "rapport", "seconde",
            "semaine", "siecle", "tonne", "version", "kg", "litre", "personne", "homme", "femme", "fille", "garcon",
            "parent", "habitant", "pouce",
        ].map(singular))
}
