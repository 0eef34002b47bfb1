package import Facts

/// What came since a day, beside what came in the stretches of as many days before it; by days that articles state.
package struct Pulse: Sendable {
    /// How many stretches before are looked at.
    package static let mostStretches = 4
    /// A name that rises is told of so many articles at least, of so many times as many as before.
    package static let (leastRisen, leastRatio) = (2, 2.0)
    /// What a mean before counts at least: of a name that hardly stood anywhere nothing can be told by a ratio.
    package static let floor = 1.0

    /// Days in a row with the articles of these.
    package struct Stretch: Sendable {
        package let first: PartialDate
        package let last: PartialDate
        package let articles: Int
    }

    /// How many articles speak of an entity, or come from a publisher.
    package struct Volume: Sendable {
        /// The entity's position among the snapshot's, or the publisher's number.
        package let number: Int
        package let count: Int
        /// How many of each stretch before did, on average.
        package let before: Double
        /// The first of the articles, by day, then by id.
        package let first: Int

        /// How many times as many as before.
        package var ratio: Double { Double(count) / max(Pulse.floor, before) }
    }

    /// The days since; nil where no article states one, or none of these days has come.
    package let since: Stretch?
    /// The stretches before, the latest first; those that begin before the first article are left out.
    package let before: [Stretch]
    /// Positions of the articles, the latest first, then by id.
    package let articles: [Int]
    /// Entities of which no article spoke before, those of the most articles first.
    package let new: [Volume]
    /// Entities of which more articles speak than before, the greatest ratio first.
    package let rising: [Volume]
    /// The publishers, those of the most articles first.
    package let publishers: [Volume]
    /// Positions of the meetings that no article reported before, ordered by id.
    package let meetings: [Int]
    /// Positions of the discrepancies that an article since has a side of, ordered by id.
    package let discrepancies: [Int]

    /// Looks at the articles that state a day.
    ///
    /// - Parameters:
    ///   - day: the first one; nil for the seventh before the latest.
    ///   - types: of the entities; nil for all.
    ///   - snapshot: the articles'.
    package init(since day: PartialDate?, of types: Set<EntityType>? = nil, in snapshot: IndexSnapshot) {
        let articles = snapshot.articles
        let days = articles.indices.map { articles.published.statedDay(of: $0) }
        let stated = days.lazy.compactMap(\.self)
        let start = day.map(\.earliestDayNumber) ?? stated.max().map { $0 - 6 }
        guard let latest = stated.max(), let earliest = stated.min(), let start, start <= latest else {
            (since, before, self.articles, new, rising, publishers) = (nil, [], [], [], [], [])
            (meetings, discrepancies) = ([], [])
            return
        }
        let stretches = Stretches(start: start, latest: latest, earliest: earliest)
        let counted = days.map { $0.flatMap(stretches.number) }
        let since = articles.indices.filter { counted[$0] == 0 }.sorted { left, right in
            (days[right] ?? 0, left) < (days[left] ?? 0, right)
        }
        self.articles = since
        var counts = [Int](repeating: 0, count: stretches.count)
        for number in counted { if let number, number < stretches.count { counts[number] += 1 } }
        let told = counts.indices.map { stretches.stretch($0, articles: counts[$0]) }
        self.since = told.first
        before = Array(told.dropFirst())

        let tally = Tally(
            since: since.sorted { (days[$0] ?? 0, $0) < (days[$1] ?? 0, $1) }, counted: counted, stretches: stretches)
        let names = tally.volumes(of: snapshot.entities.count) { article, add in
            for entity in articles.entities[article] { add(Int(entity)) }
        }.filter { types?.contains(snapshot.entities.type(at: $0.volume.number)) ?? true }
        new = names.filter { !$0.isKnown }.map(\.volume).sorted { ($1.count, $0.number) < ($0.count, $1.number) }
        rising = names.filter { $0.isKnown && $0.volume.count >= Self.leastRisen && $0.volume.ratio >= Self.leastRatio }
            .map(\.volume).sorted { ($1.ratio, $1.count, $0.number) < ($0.ratio, $0.count, $1.number) }
        let keys = snapshot.listKeys.articles
        publishers = tally.volumes(of: keys.publisherCount) { article, add in
            if let publisher = keys.publisher(of: article) { add(publisher) }
        }.map(\.volume).sorted { ($1.count, $0.number) < ($0.count, $1.number) }
        meetings = tally.volumes(of: snapshot.meetings.count) { article, add in
            for meeting in articles.meetings[article] { add(Int(meeting)) }
        }.filter { !$0.isKnown }.map(\.volume.number)
        discrepancies = snapshot.discrepancies.indices.filter { index in
            snapshot.discrepancies[index].values.contains { value in
                snapshot.articleIndex(value.evidence.article).map { counted[$0] == 0 } ?? false
            }
        }
    }

    /// The days since, and as many before, and again.
    private struct Stretches {
        let start: Int
        let latest: Int
        /// With the days since.
        let count: Int

        private var length: Int { latest - start + 1 }

        init(start: Int, latest: Int, earliest: Int) {
            (self.start, self.latest) = (start, latest)
            count = 1 + min(mostStretches, max(0, start - earliest) / (latest - start + 1))
        }

        /// The stretch of a day, 0 for the days since; one that is not looked at has a number, too.
        func number(of day: Int) -> Int? { day > latest ? nil : day >= start ? 0 : (start - 1 - day) / length + 1 }

        func stretch(_ number: Int, articles: Int) -> Stretch {
            let first = start - number * length
            return Stretch(
                first: CalendarDay(number: first).date, last: CalendarDay(number: first + length - 1).date,
                articles: articles)
        }
    }

    /// Counts the articles of each stretch by something that they have.
    private struct Tally {
        /// The articles since, by day, then by id.
        let since: [Int]
        /// Of each article the number of its stretch.
        let counted: [Int?]
        let stretches: Stretches

        /// What is counted since, in rising order of numbers, with whether an article before has it.
        func volumes(
            of bound: Int, _ values: (_ article: Int, _ add: (Int) -> Void) -> Void
        ) -> [(volume: Volume, isKnown: Bool)] {
            var counts = [Int](repeating: 0, count: bound)
            var before = counts
            var first = counts
            var isKnown = [Bool](repeating: false, count: bound)
            for article in since {
                values(article) {
                    if counts[$0] == 0 { first[$0] = article }
                    counts[$0] += 1
                }
            }
            for (article, number) in counted.enumerated() {
                guard let number, number > 0 else { continue }
                let isCounted = number < stretches.count
                values(article) {
                    isKnown[$0] = true
                    if isCounted { before[$0] += 1 }
                }
            }
            let divisor = Double(max(1, stretches.count - 1))
            return counts.indices.filter { counts[$0] > 0 }.map { number in
                let mean = Double(before[number]) / divisor
                let volume = Volume(number: number, count: counts[number], before: mean, first: first[number])
                return (volume, isKnown[number])
            }
        }
    }
}

extension PartialDate {
    /// The first day that it may mean, counted from 1970-01-01; nil without a year.
    fileprivate var earliestDayNumber: Int? {
        PartialDate(year: year, month: month ?? 1, day: month == nil ? 1 : day ?? 1).dayNumber
    }
}
