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

    /// The claims of one head, article by article; most stand alone in their story.
    private struct Head: Sendable {
        /// Ascending.
        var articles: [Int] = []
        var positions: [[Int]] = []
    }

    /// Groups of two articles or more, ordered by unit and first article.
    func groups() -> [ClaimGroup] {
        let heads = heads()
        let partners = threads.map(sizes: heads.map(\.articles.count)) {
            stories.partners(among: heads[$0].articles, mostDays: Self.mostDaysOfToll)
        }
        // One article's claims are never compared with each other; what is said about a claim is read only where another
        // article of the story has one like it.
        let told = heads.indices.flatMap { head in
            heads[head].articles.indices.lazy.filter { partners[head][heads[head].articles[$0]] != nil }.map {
                (head: head, place: $0)
            }
        }
        let read = threads.inRuns(told.count, of: 16) { run in
            run.map { number in
                let head = heads[told[number].head]
                let (article, positions) = (head.articles[told[number].place], head.positions[told[number].place])
                return contexts(of: positions.map { claims[$0] }, in: articles[article])
            }
        }
        var contextsOfHeads = [[ClaimContext]](repeating: [], count: heads.count)
        for (own, place) in zip(read, told) { contextsOfHeads[place.head] += own }
        let ordered = contextsOfHeads
        var found: [ClaimGroup] = []
        var ids: Set<String> = []
        for groups in threads.map(sizes: ordered.map(\.count), { comparable(ordered[$0], partners: partners[$0]) }) {
            for contexts in groups { if let group = group(contexts, besides: &ids) { found.append(group) } }
        }
        return found
    }

    private func group(_ contexts: [ClaimContext], besides ids: inout Set<String>) -> ClaimGroup? {
        guard let first = contexts.first else { return nil }
        let events = contexts.map { Self.events(of: articles[$0.claim.articleNumber]) }
        return ClaimGroup(
            id: Self.id(of: first.claim, besides: &ids), unit: first.claim.claim.unit,
            event: events.dropFirst().reduce(events[0]) { $0.intersection($1) }.min(),
            isToll: first.frame.isToll, claims: contexts.map(\.claim))
    }

    /// The claims that may be compared with other articles', by what they count.
    private func heads() -> [Head] {
        let units = ComparableUnits(articles.facts, threads: threads)
        var heads = [Head](repeating: Head(), count: units.heads.count)
        let comparable = threads.inRuns(articles.count, of: 256) { run in
            run.map { comparableClaims(of: $0, units) }
        }
        for (article, own) in comparable.enumerated() {
            for (head, position) in own {
                if heads[head].articles.last != article {
                    heads[head].articles.append(article)
                    heads[head].positions.append([])
                }
                heads[head].positions[heads[head].positions.count - 1].append(position)
            }
        }
        return heads.filter { $0.articles.count > 1 }
    }

    /// The claims of an article that may be compared with others': what each counts, and its position.
    private func comparableClaims(of article: Int, _ units: ComparableUnits) -> [(head: Int, position: Int)] {
        let rows = articles.facts.claims
        let comparable = rows.range(of: article).compactMap { position in
            units.head(of: rows.values[position]).map { (head: $0, position: position) }
        }
        guard !comparable.isEmpty, let row = articles.facts.events[article].first,
            let event = PartialDate(rfc3339: articles.facts.words[Int(row.value)])
        else { return comparable }
        let told = articles.facts[article]
        let times = passing.times(of: told)
        return comparable.filter { claim in
            Self.isOfEvent(told.evidence(rows.values[claim.position].place).sentence, event, times)
        }
    }

    /// A group's identifier, of its first claim's unit and article; the claim's place tells it from those of units with the
    /// same slug.
    private static func id(of claim: IndexedClaim, besides ids: inout Set<String>) -> String {
        var id = "cmp-\(Slug.make(claim.claim.unitKey))-\(claim.article.value)"
        while !ids.insert(id).inserted { id += "-\(claim.claim.evidence.range.lowerBound)" }
        return id
    }

    /// An article's claims of one head, each with what is said about it; ordered by identifier.
    private func contexts(of claims: [IndexedClaim], in article: IndexedArticle) -> [ClaimContext] {
        let counts = claims.filter { !Self.isOfOther($0.claim, in: article) }
        let times = passing.times(of: article.told)
        return Self.onlyNumbers(counts).compactMap { claim in
            ClaimContext(
                claim, in: article, times: times,
                others: counts.filter { $0.claim.unitKey != claim.claim.unitKey },
                counterparts: claims.filter { Self.isOfOther($0.claim, in: article) })
        }.sorted { $0.claim.id < $1.claim.id }
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
    ///
    /// - Parameters:
    ///   - contexts: the claims of one head, ordered by article.
    ///   - partners: for each article the others of its story.
    /// - Returns: the groups of two claims or more, in the order of their first ones.
    private func comparable(_ contexts: [ClaimContext], partners: [Int: [Int]]) -> [[ClaimContext]] {
        var groups: [[ClaimContext]] = []
        // By the article of the first claim.
        var begun: [Int: [Int]] = [:]
        for context in contexts {
            let article = context.claim.articleNumber
            let candidates = (partners[article] ?? []).flatMap { begun[$0] ?? [] }.sorted()
            let known = candidates.first { number in
                !groups[number].contains { $0.claim.articleNumber == article }
                    && groups[number].first.map { first in
                        isOneMoment(first, context) && first.isNear(context)
                            && first.isAlike(
                                context, isOneEvent: stories.areOfOneEvent(first.claim.articleNumber, article))
                    } ?? false
            }
            if let known {
                groups[known].append(context)
            } else {
                begun[article, default: []].append(groups.count)
                groups.append([context])
            }
        }
        return groups.filter { $0.count > 1 }
    }

    /// Whether two claims of one story speak of it as it stood at one time; only of a toll days may lie between.
    private func isOneMoment(_ one: ClaimContext, _ other: ClaimContext) -> Bool {
        guard let days = stories.daysBetween(one.claim.articleNumber, other.claim.articleNumber) else { return true }
        let (earlier, later) = days >= 0 ? (one, other) : (other, one)
        guard later.isOfDay(stories.day(of: earlier.claim.articleNumber)) else { return false }
        if days == 0 { return earlier.isOfDay(stories.day(of: later.claim.articleNumber)) }
        guard earlier.frame.isToll, abs(days) <= Self.mostDaysOfToll else { return abs(days) == 1 }
        return earlier.claim.claim.value <= later.claim.claim.value
    }

    private static func events(of article: IndexedArticle) -> Set<EntityID> {
        Set(article.named([.event]).compactMap(\.id))
    }

    /// Whether a claim's sentence speaks of no other time than the article's event: *en 2007, un séisme avait fait 514 morts*.
    private static func isOfEvent(
        _ sentence: Range<Int>, _ event: PartialDate, _ times: [(sentence: Range<Int>, time: DateRange)]
    ) -> Bool {
        times.filter { $0.sentence == sentence }.allSatisfy { _, time in
            let first = time.first
            let isSameYear = first.year == nil || first.year == event.year
            return isSameYear && (first.month == nil || first.month == event.month)
        }
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

    /// A toll grows for no longer.
    private static let mostDaysOfToll = 90
    /// What brings a number of others or of a part.
    private static let joints: Set<String> = ["contre", "dont", "lesquels", "lesquelles", "eux", "elles"]
    /// They stand no farther before the number.
    private static let longestJoint = 24
}
