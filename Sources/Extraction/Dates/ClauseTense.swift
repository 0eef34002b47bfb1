import FrenchText
import Naming

/// Whether the words around a date speak of what was or of what is to come.
enum ClauseTense {
    case past
    case future
    case open

    /// Reads the words near a date, in its sentence; where both speak, the nearer.
    init(around tokens: Range<Int>, in reading: Reading) {
        let sentence = reading.sentence(of: tokens.lowerBound).tokens
        let start = max(sentence.lowerBound, tokens.lowerBound - Self.reach)
        let near = start..<max(start, min(sentence.upperBound, tokens.upperBound + Self.reach))
        var nearest: (distance: Int, tense: ClauseTense)?
        for index in near where !tokens.contains(index) {
            let tense: ClauseTense
            if Self.isFuture(index, reading) {
                tense = .future
            } else if Self.isPast(index, reading) {
                tense = .past
            } else {
                continue
            }
            let distance = index < tokens.lowerBound ? tokens.lowerBound - index : index - tokens.upperBound + 1
            if nearest.map({ distance < $0.distance }) != false { nearest = (distance, tense) }
        }
        self = nearest?.tense ?? .open
    }

    /// Whether a token near a date is a verb of what is to come: *rencontrera*, *doit*, *va recevoir*, *prévu*.
    static func isFuture(_ index: Int, _ reading: Reading) -> Bool {
        let token = reading.tokens[index]
        guard token.isWord, token.letters == .lower else { return false }
        if ["doit", "doivent", "devrait", "devraient", "aura"].contains(token.lower) { return true }
        return token.folded.utf8.count >= 4 && !presentWords.contains(folded: token)
            && (futureEndings.end(token.folded) || isNearFuture(index, reading))
    }

    /// *va recevoir*, *vont se réunir*: an infinitive behind a form of *aller*.
    private static func isNearFuture(_ index: Int, _ reading: Reading) -> Bool {
        guard infinitives.end(reading.tokens[index].folded) else { return false }
        return (max(0, index - 3)..<index).contains { ["va", "vont"].contains(reading.tokens[$0].lower) }
    }

    /// *a reçu*, *s’était rendu*, *ont été élus*: an auxiliary with a participle behind it.
    private static func isPast(_ index: Int, _ reading: Reading) -> Bool {
        let token = reading.tokens[index]
        guard auxiliaries.contains(lower: token) else { return false }
        return (index + 1...index + 3).contains { reading.token($0).map { isParticiple($0) } == true }
    }

    /// Whether a past tense behind another is told near a date: *avait fait quatre morts*.
    static func isPluperfect(around tokens: Range<Int>, in reading: Reading) -> Bool {
        let sentence = reading.sentence(of: tokens.lowerBound).tokens
        let start = max(sentence.lowerBound, tokens.lowerBound - Self.reach)
        let near = start..<max(start, min(sentence.upperBound, tokens.upperBound + Self.reach))
        return near.contains { index in
            ["avait", "avaient", "était", "étaient"].contains(reading.tokens[index].lower)
                && (index + 1...index + 2).contains { reading.token($0).map { isParticiple($0) } == true }
        }
    }

    private static func isParticiple(_ token: Token) -> Bool {
        token.isWord && token.letters == .lower && token.lower.utf8.count >= 2
            && participleEndings.end(token.lower)
    }

    /// How many tokens around a date may tell its tense.
    private static let reach = 12
    /// *rencontrera*, *réunira*, *tiendra*, *recevra*, *verra*, *seront*.
    private static let futureEndings: WordEndings = ["era", "ira", "dra", "vra", "rra", "ront"]
    private static let infinitives: WordEndings = ["er", "ir", "re"]
    private static let participleEndings: WordEndings = [
        "é", "ée", "és", "ées", "u", "ue", "us", "ues", "i", "ie", "is", "it", "ite", "ise", "ert", "erte", "int",
        "fait",
    ]
    private static let auxiliaries = ReportWords.clauseTenseAuxiliaries.set
    /// Words that end as a future does.
    private static let presentWords: WordSet = ["opera", "camera", "affront", "front", "ebola"]
}
