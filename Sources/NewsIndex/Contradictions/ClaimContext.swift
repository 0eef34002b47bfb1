import Corpus
import Facts
import FrenchText

/// A claim with what the words about its number say: of what, where.
struct ClaimContext: Sendable {
    let claim: IndexedClaim
    /// What is told of what it counts.
    let frame: ClaimFrame
    /// The numbers that the article gives besides for the same noun with other words behind it.
    private let others: [ClosedRange<Double>]
    /// The numbers that it gives beside the claim's own for others of the same or for a part: *48* of *52 voix contre 48*.
    private let counterparts: [ClosedRange<Double>]
    /// The beginnings of the long words beside the number, those of the unit left out.
    private let words: Set<String>
    private let places: SentencePlaces
    /// The days that the sentence tells, counted from a fixed one.
    private let days: [Int]
    /// How many words the unit has.
    private let unitLength: Int
    /// How many sentences stand before the claim's.
    private let depth: Int
    /// Whether the number is no more than an order of magnitude: *plusieurs dizaines*.
    private let isLoose: Bool

    /// Reads what stands about a claim; nil where the words give a rate (*en 24 heures*, *par jour*) or what is new.
    ///
    /// - Parameters:
    ///   - claim: a claim of the article.
    ///   - article: the article.
    ///   - times: those that it tells, with their sentences.
    ///   - others: the article's other claims of the same noun.
    ///   - counterparts: those of others that it names beside the first ones, or of a part of them.
    init?(
        _ claim: IndexedClaim, in article: IndexedArticle, times: [(sentence: Range<Int>, time: DateRange)],
        others: [IndexedClaim], counterparts: [IndexedClaim]
    ) {
        self.claim = claim
        self.others = others.map(\.claim.possibleValues).filter { !$0.overlaps(claim.claim.possibleValues) }
        self.counterparts = counterparts.map(\.claim.possibleValues)
        frame = ClaimFrame(claim.claim, in: article.text)
        let unit = claim.claim.unitKey.split(separator: " ")
        unitLength = unit.count
        let sentence = claim.claim.evidence.sentence
        let sentences = article.columns.facts.sentences[article.number]
        depth = sentences.count { Int($0.start) < sentence.lowerBound }
        places = SentencePlaces(claim.claim.evidence, in: article)
        days = times.filter { $0.sentence == sentence }.compactMap(\.time.last.dayNumber)
        let range = sentence.clamped(to: 0..<article.text.scalarCount)
        let tokens = Tokenizer.tokens(of: article.text.scalars(in: range))
        let number = claim.claim.evidence.range
        let first = tokens.firstIndex { $0.range.upperBound + range.lowerBound > number.lowerBound } ?? 0
        let last = tokens.firstIndex { $0.range.lowerBound + range.lowerBound >= number.upperBound } ?? tokens.count
        isLoose =
            tokens[first..<max(first, last)].allSatisfy { $0.kind != .number }
            && tokens[first..<max(first, last)].contains { Self.looseWords.contains($0.folded) }
        var words: Set<String> = []
        var isRate = false
        for token in tokens[max(0, first - Self.reach)..<min(tokens.count, last + Self.reach)]
        where token.kind != .punctuation {
            if Self.rates.contains(token.folded) || token.folded == "jour" && isRate { return nil }
            isRate = ["par", "chaque"].contains(token.folded)
            guard token.folded.utf8.count >= Self.leastLength else { continue }
            let word = String(token.folded.prefix(Self.stem))
            if !unit.contains(where: { $0.hasPrefix(word) || word.hasPrefix($0) }) { words.insert(word) }
        }
        self.words = words
    }

    /// Whether the words about two numbers count the same thing.
    ///
    /// They speak of no different places, tell nothing different of what they count, and share words beside the unit. What an
    /// article opens with is what it is about: there fewer words are enough.
    ///
    /// - Parameters:
    ///   - other: what another article of the same story says.
    ///   - isOneEvent: whether both tell the day of one event, so that they can mean nothing else.
    /// - Returns: whether the numbers can contradict each other.
    func isAlike(_ other: ClaimContext, isOneEvent: Bool) -> Bool {
        let areWhole = others.isEmpty && other.others.isEmpty
        guard !states(other), !other.states(self), !isPart(of: other), !other.isPart(of: self),
            frame.isAlike(other.frame, areWhole: areWhole),
            !places.areElsewhere(other.places)
        else { return false }
        if isOneEvent { return true }
        let isLead = min(depth, other.depth) < Self.lead && max(depth, other.depth) < Self.lead * 3
        let common = words.intersection(other.words).count
        if frame.isToll { return common > 0 }
        return common >= (max(unitLength, other.unitLength) > 1 ? 2 : 3) - (isLead ? 1 : 0)
    }

    /// Whether two numbers are near enough to be counts of the same: of far greater ones something else is told, and *plusieurs
    /// dizaines* leaves nearly everything possible.
    func isNear(_ other: ClaimContext) -> Bool {
        guard !isLoose, !other.isLoose else { return false }
        let (low, high) = (
            min(claim.claim.value, other.claim.claim.value), max(claim.claim.value, other.claim.claim.value)
        )
        return high <= low * (frame.isToll ? Self.mostTimesOfToll : Self.mostTimes)
    }

    /// What two articles count alike differs by no more than this.
    private static let mostTimes = 3.0
    /// A toll can grow by so much.
    private static let mostTimesOfToll = 4.0
    /// A story is about nothing that happened longer ago.
    private static let mostDaysBefore = 15
    private static let looseWords: Set<String> = ["dizaines", "centaines", "milliers", "millions", "plusieurs"]

    /// Whether the article also gives the other's number for the noun: then it knows both.
    private func states(_ other: ClaimContext) -> Bool {
        // *52 voix contre 48*, *48 voix contre 52*: of one number or the other no more than that is told.
        let isSame = claim.claim.possibleValues.overlaps(other.claim.claim.possibleValues)
        return (others + (isSame ? [] : counterparts)).contains { $0.overlaps(other.claim.claim.possibleValues) }
    }

    /// Whether fewer are counted who may be among the other's: *3 blessés graves* of *9 blessés*.
    private func isPart(of other: ClaimContext) -> Bool {
        frame.isPart(of: other.frame)
            && claim.claim.possibleValues.upperBound < other.claim.claim.possibleValues.lowerBound
    }

    /// Whether a claim's sentence tells no day that the story of an article of another day cannot be about.
    func isOfDay(_ day: Int?) -> Bool {
        guard let day, let last = days.max() else { return true }
        return last > day - Self.mostDaysBefore
    }

    /// A text opens with so many sentences, its title among them.
    private static let lead = 4
    /// So many tokens before and behind the number say what it counts.
    private static let reach = 9
    /// Words that do have so many letters.
    private static let leastLength = 5
    /// So many letters tell a word, whatever its ending.
    private static let stem = 6

    private static let rates: Set<String> = [
        "heures", "h", "quotidien", "quotidiens", "quotidiennes", "quotidiennement", "supplementaires", "nouveaux",
        "nouvelles", "autres", "moyenne", "encore", "24h", "sur",
    ]
}
