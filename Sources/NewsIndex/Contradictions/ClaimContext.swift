import Corpus
import Extraction
import FrenchText

/// A claim with what the words about its number say: of what, where.
struct ClaimContext {
    let claim: IndexedClaim
    /// The beginnings of the long words beside the number, those of the unit left out.
    private let words: Set<String>
    /// The country or place that the sentence names nearest to the number.
    private let place: (id: EntityID, isCountry: Bool)?
    /// All that it names.
    private let places: Set<EntityID>
    /// How many words the unit has.
    private let unitLength: Int
    /// How many sentences stand before the claim's.
    private let depth: Int
    let isToll: Bool
    /// Whether the number is no more than an order of magnitude: *plusieurs dizaines*.
    private let isLoose: Bool

    /// Reads what stands about a claim; nil where the words give a rate (*en 24 heures*, *par jour*) or what is new.
    init?(_ claim: IndexedClaim, in article: IndexedArticle) {
        self.claim = claim
        let unit = claim.claim.unitKey.split(separator: " ")
        unitLength = unit.count
        isToll = Self.isToll(claim.claim)
        let sentence = claim.claim.evidence.sentence
        depth = article.facts.sentences.count { $0.lowerBound < sentence.lowerBound }
        let scalars = article.article.text.scalars
        let range = sentence.clamped(to: 0..<scalars.count)
        let tokens = Tokenizer.tokens(of: Array(scalars[range]))
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
        var nearest: (id: EntityID, isCountry: Bool, distance: Int)?
        var places: Set<EntityID> = []
        for (entity, id) in zip(article.facts.entities, article.resolved)
        where [.place, .country].contains(entity.type) {
            for mention in entity.mentions where mention.kind == .name {
                let start = mention.evidence.range.lowerBound
                let distance = abs(start - number.lowerBound)
                guard let id, sentence.contains(start) else { continue }
                places.insert(id)
                if distance < nearest?.distance ?? .max { nearest = (id, entity.type == .country, distance) }
            }
        }
        place = nearest.map { ($0.id, $0.isCountry) }
        self.places = places
    }

    /// Whether a claim counts those whom something befell: such a number grows while it is counted.
    static func isToll(_ claim: Claim) -> Bool {
        claim.unitKey.split(separator: " ").contains { word in tolls.contains { word.hasPrefix($0) } }
    }

    /// Whether the words about two numbers count the same thing.
    ///
    /// They speak of no different places, and share words beside the unit. What an article opens with is what it is about:
    /// there fewer words are enough.
    ///
    /// - Parameters:
    ///   - other: what another article of the same story says.
    ///   - isOneEvent: whether both tell the day of one event, so that they can mean nothing else.
    /// - Returns: whether the numbers can contradict each other.
    func isAlike(_ other: ClaimContext, isOneEvent: Bool) -> Bool {
        guard isOfOneUnit(other), !isElsewhere(other) else { return false }
        if isOneEvent { return true }
        let isLead = min(depth, other.depth) < Self.lead && max(depth, other.depth) < Self.lead * 3
        let least = (isToll ? 1 : max(unitLength, other.unitLength) > 1 ? 2 : 3) - (isLead && !isToll ? 1 : 0)
        return words.intersection(other.words).count >= least
    }

    /// Whether two numbers are near enough to be counts of the same: of far greater ones something else is told, and *plusieurs
    /// dizaines* leaves nearly everything possible.
    func isNear(_ other: ClaimContext) -> Bool {
        guard !isLoose, !other.isLoose else { return false }
        let (low, high) = (
            min(claim.claim.value, other.claim.claim.value), max(claim.claim.value, other.claim.claim.value)
        )
        return high <= low * (isToll ? Self.mostTimesOfToll : Self.mostTimes)
    }

    /// What two articles count alike differs by no more than this.
    private static let mostTimes = 3.0
    /// A toll can grow by so much.
    private static let mostTimesOfToll = 6.0
    private static let looseWords: Set<String> = ["dizaines", "centaines", "milliers", "millions", "plusieurs"]

    /// Whether the sentences speak of different places, or count in different countries.
    private func isElsewhere(_ other: ClaimContext) -> Bool {
        guard let place, let theirs = other.place, place.id != theirs.id else { return false }
        return places.isDisjoint(with: other.places) || place.isCountry && theirs.isCountry
    }

    /// Whether one unit is the other with more words behind it: *billets*, *billets vendus*.
    private func isOfOneUnit(_ other: ClaimContext) -> Bool {
        let (one, two) = (claim.claim.unitKey, other.claim.claim.unitKey)
        return one == two || one.hasPrefix(two + " ") || two.hasPrefix(one + " ")
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
    private static let tolls = [
        "mort", "bless", "victim", "disparu", "dece", "tue", "arrest", "interpell", "evacu", "sinistr", "rescap",
        "otage",
        "surviv", "hospitalis", "hectar", "cas",
    ]
}
