package import Facts

/// How much of each kind is dated on each day, in each month or in each year.
package struct Timeline: Sendable {
    /// How long one of its stretches is.
    package enum Step: String, Sendable, CaseIterable {
        case day
        case month
        case year

        /// The stretch that a date lies in, as a number such as 20260203, 202602 or 2026; nil where it is known less far.
        fileprivate func number(of date: PartialDate) -> Int? {
            guard let year = date.year else { return nil }
            if self == .year { return year }
            guard let month = date.month else { return nil }
            if self == .month { return year * 100 + month }
            return date.day.map { (year * 100 + month) * 100 + $0 }
        }

        fileprivate func date(_ number: Int) -> PartialDate {
            switch self {
            case .year: PartialDate(year: number, month: nil, day: nil)
            case .month: PartialDate(year: number / 100, month: number % 100, day: nil)
            case .day: PartialDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
            }
        }
    }

    /// What is counted.
    package enum Kind: String, Sendable, CaseIterable {
        /// By the day on which it was published.
        case article
        /// By its first day.
        case meeting
        /// The main event of an article, by its first day.
        case event
        /// By the day on which its article was published.
        case quotation
        /// By the day on which its article was published.
        case claim

        /// Its place among all.
        fileprivate var place: Int {
            switch self {
            case .article: 0
            case .meeting: 1
            case .event: 2
            case .quotation: 3
            case .claim: 4
            }
        }
    }

    /// How much there is of each kind; of those that were not asked for, it says nothing.
    package struct Counts: Sendable {
        fileprivate let numbers: [Int]

        package subscript(kind: Kind) -> Int { numbers[kind.place] }
    }

    package struct Entry: Sendable {
        package let date: PartialDate
        package let counts: Counts
    }

    /// In rising order; those of which nothing is counted are left out.
    package let entries: [Entry]
    /// What has no date, or one that is known less far.
    package let undated: Counts

    /// Counts what some articles tell.
    ///
    /// - Parameters:
    ///   - matches: positions of articles.
    ///   - kinds: what is counted.
    ///   - step: how long a stretch is.
    ///   - snapshot: the articles'.
    package init(of matches: [Int], _ kinds: Set<Kind>, by step: Step, in snapshot: IndexSnapshot) {
        var counting = Counting(step: step)
        let articles = snapshot.articles
        let (quotations, claims) = (articles.facts.quotations, articles.facts.claims)
        let isByArticle = !kinds.isDisjoint(with: [.article, .quotation, .claim])
        for article in matches where isByArticle {
            let slot = counting.slot(of: articles.publicationDate(at: article))
            counting.add(1, of: .article, at: slot)
            counting.add(quotations.range(of: article).count, of: .quotation, at: slot)
            counting.add(claims.range(of: article).count, of: .claim, at: slot)
        }
        if kinds.contains(.event) { Self.countEvents(of: matches, articles, &counting) }
        if kinds.contains(.meeting) { Self.countMeetings(of: matches, snapshot, &counting) }
        undated = counting.counts(at: nil)
        entries = counting.slots.sorted { $0.key < $1.key }.compactMap { place, slot in
            let counts = counting.counts(at: slot)
            guard kinds.contains(where: { counts[$0] > 0 }) else { return nil }
            return Entry(date: step.date(place), counts: counts)
        }
    }

    private static func countEvents(of matches: [Int], _ articles: ArticleColumns, _ counting: inout Counting) {
        // Few words tell the days of many events.
        var slots: [UInt32: Int?] = [:]
        for article in matches {
            guard let event = articles.facts.events[article].first else { continue }
            if slots[event.value] == nil {
                let date = PartialDate(rfc3339: articles.facts.words[Int(event.value)])
                slots[event.value] = .some(counting.slot(of: date))
            }
            counting.add(1, of: .event, at: slots[event.value] ?? nil)
        }
    }

    /// Counts each meeting once, however many of the articles report it.
    private static func countMeetings(of matches: [Int], _ snapshot: IndexSnapshot, _ counting: inout Counting) {
        var isTold = [Bool](repeating: false, count: snapshot.meetings.count)
        for article in matches {
            for meeting in snapshot.articles.meetings[article] { isTold[Int(meeting)] = true }
        }
        for meeting in isTold.indices where isTold[meeting] {
            counting.add(1, of: .meeting, at: counting.slot(of: snapshot.meetings[meeting].dates?.first))
        }
    }

    /// Counts of stretches in one array: those of what is undated first, then stretch by stretch.
    private struct Counting {
        let step: Step
        /// Of each stretch the number of its counts.
        private(set) var slots: [Int: Int] = [:]
        private var numbers = [Int](repeating: 0, count: Kind.allCases.count)

        init(step: Step) {
            self.step = step
        }

        /// The slot of a date; nil where it is not known as far.
        mutating func slot(of date: PartialDate?) -> Int? {
            guard let place = date.flatMap(step.number) else { return nil }
            if let slot = slots[place] { return slot }
            let slot = slots.count + 1
            slots[place] = slot
            numbers.append(contentsOf: repeatElement(0, count: Kind.allCases.count))
            return slot
        }

        mutating func add(_ count: Int, of kind: Kind, at slot: Int?) {
            numbers[(slot ?? 0) * Kind.allCases.count + kind.place] += count
        }

        func counts(at slot: Int?) -> Counts {
            let start = (slot ?? 0) * Kind.allCases.count
            return Counts(numbers: Array(numbers[start..<start + Kind.allCases.count]))
        }
    }
}
