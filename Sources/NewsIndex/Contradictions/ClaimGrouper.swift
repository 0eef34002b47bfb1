import Corpus
import Facts
import FrenchText

/// Groups the claims that can be compared: two articles of one story, one unit, one scope, and sentences that say the same
/// of what they count.
///
/// Ordinals are never compared, nor percentages, nor a unit that one article gives two numbers for, nor units of time,
/// money and measure: what those count differs from sentence to sentence.
struct ClaimGrouper: Sendable {
    let articles: ArticleColumns
    let passing: PassingFacts
    let claims: ClaimList
    let stories: Stories
    let threads: any BuildThreads

    /// Groups of two articles or more, ordered by unit and first article.
    func groups() -> [ClaimGroup] {
        // By what is counted, then by article, the positions of claims.
        var units: [String: [Int: [Int]]] = [:]
        for (article, own) in threads.map(articles.count, { comparableClaims(of: articles[$0]) }).enumerated() {
            for (head, position) in own { units[head, default: [:]][article, default: []].append(position) }
        }
        // One article's claims are never compared with each other.
        let shared = units.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
        var found: [ClaimGroup] = []
        var ids: Set<String> = []
        for groups in threads.map(shared.count, { comparable(contexts(of: shared[$0])) }) {
            for group in groups {
                guard let first = group.first else { continue }
                let events = group.map { Self.events(of: articles[$0.claim.articleNumber]) }
                found.append(
                    ClaimGroup(
                        id: Self.id(of: first.claim, besides: &ids), unit: first.claim.claim.unit,
                        event: events.dropFirst().reduce(events[0]) { $0.intersection($1) }.min(),
                        isToll: first.frame.isToll, claims: group.map(\.claim)))
            }
        }
        return found
    }

    /// The claims of an article that may be compared with others': what each counts, and its position.
    private func comparableClaims(of article: IndexedArticle) -> [(head: String, position: Int)] {
        let own = claims.positions(of: article.number).filter { claims.kind(at: $0) == .cardinal }
        let comparable = own.map { ($0, article.told.claim($0)) }.filter { Self.isComparable($0.1.unitKey) }
        guard !comparable.isEmpty else { return [] }
        let (event, dates) = (article.eventDate, passing.dates(of: article.told))
        return comparable.filter { isOfEvent($0.1, event, dates) }.map { (Self.head(of: $0.1), $0.0) }
    }

    /// Claims of one head, by their articles, each with what is said about it; ordered by article and claim.
    private func contexts(of claimsOfArticles: [Int: [Int]]) -> [ClaimContext] {
        claimsOfArticles.flatMap { article, positions in
            contexts(of: positions.map { claims[$0] }, in: articles[article])
        }.sorted { ($0.claim.article, $0.claim.id) < ($1.claim.article, $1.claim.id) }
    }

    /// A group's identifier, of its first claim's unit and article; the claim's place tells it from those of units with the
    /// same slug.
    private static func id(of claim: IndexedClaim, besides ids: inout Set<String>) -> String {
        var id = "cmp-\(Slug.make(claim.claim.unitKey))-\(claim.article.value)"
        while !ids.insert(id).inserted { id += "-\(claim.claim.evidence.range.lowerBound)" }
        return id
    }

    /// An article's claims of one head, each with what is said about it.
    private func contexts(of claims: [IndexedClaim], in article: IndexedArticle) -> [ClaimContext] {
        let counts = claims.filter { !Self.isOfOther($0.claim, in: article) }
        let dates = passing.dates(of: article.told)
        return Self.onlyNumbers(counts).compactMap { claim in
            ClaimContext(
                claim, in: article, dates: dates,
                others: counts.filter { $0.claim.unitKey != claim.claim.unitKey },
                counterparts: claims.filter { Self.isOfOther($0.claim, in: article) })
        }
    }

    /// Whether a claim counts others than those that were named before: *19 voix contre 8*, *15 films, dont huit*.
    private static func isOfOther(_ claim: Claim, in article: IndexedArticle) -> Bool {
        guard claim.unit.unicodeScalars.count > claim.evidence.range.count else { return false }
        let text = article.text
        let start = min(claim.evidence.range.lowerBound, text.scalarCount)
        let before = Folding.fold(text.scalars(in: max(0, start - longestJoint)..<start)[...])
            .split(separator: " ").suffix(2)
        return before.contains { joints.contains(String($0)) }
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
        guard let days = stories.daysBetween(one.claim.article, other.claim.article) else { return true }
        let (earlier, later) = days >= 0 ? (one, other) : (other, one)
        guard later.isOfDay(stories.day(of: earlier.claim.article)) else { return false }
        if days == 0 { return earlier.isOfDay(stories.day(of: later.claim.article)) }
        guard earlier.frame.isToll, abs(days) <= Self.mostDaysOfToll else { return abs(days) == 1 }
        return earlier.claim.claim.value <= later.claim.claim.value
    }

    private static func events(of article: IndexedArticle) -> Set<EntityID> {
        Set(article.named([.event]).compactMap(\.id))
    }

    /// Whether a claim's sentence speaks of no other time than the article's event: *en 2007, un séisme avait fait 514 morts*.
    private func isOfEvent(_ claim: Claim, _ eventDate: EventDate?, _ dates: [DateMention]) -> Bool {
        guard let event = eventDate.flatMap({ PartialDate(rfc3339: $0.value) }) else { return true }
        return dates.filter { $0.evidence.sentence == claim.evidence.sentence }.allSatisfy { date in
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

    /// A toll grows for no longer.
    private static let mostDaysOfToll = 90
    /// What brings a number of others or of a part.
    private static let joints: Set<String> = ["contre", "dont", "lesquels", "lesquelles", "eux", "elles"]
    /// They stand no farther before the number.
    private static let longestJoint = 24

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
