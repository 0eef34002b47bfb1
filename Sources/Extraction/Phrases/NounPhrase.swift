import FrenchText
import Grammar
import Naming

/// A noun with all that belongs to it: article, adjectives, complements, appositions; no clause.
struct NounPhrase {
    /// The noun, name or pronoun that the others hang on.
    let head: Int
    let tokens: Range<Int>

    /// The phrase whose head is a token.
    init(of head: Int, in reading: Reading) {
        self.head = head
        tokens = Self.start(of: head, reading)..<Self.end(of: head, reading)
    }

    /// The phrase that starts at a token; nil where a verb or a preposition stands there.
    init?(startingAt start: Int, before limit: Int, in reading: Reading) {
        var head = start
        while let next = reading.grammar.head(head), next > head, next < limit,
            Self.opening.contains(reading.grammar.relation(head))
                || Self.nouns.contains(reading.grammar.partOfSpeech(next))
                    && reading.grammar.relation(head) != .caseMarker
                    && !Self.nouns.contains(reading.grammar.partOfSpeech(head))
        {
            head = next
        }
        guard Self.nouns.contains(reading.grammar.partOfSpeech(head)) || reading.tokens[head].isCapitalized else {
            return nil
        }
        self.head = head
        tokens = start..<max(head + 1, min(limit, Self.end(of: head, reading)))
    }

    private static func start(of head: Int, _ reading: Reading) -> Int {
        var start = head
        for dependent in reading.grammar.dependents(head).reversed()
        where dependent < head && opening.contains(reading.grammar.relation(dependent)) {
            let subtree = reading.grammar.subtree(dependent)
            guard subtree.upperBound == start else { break }
            start = subtree.lowerBound
        }
        return start
    }

    /// The end of what belongs to a noun without a gap; an apposition may have a comma before it.
    private static func end(of head: Int, _ reading: Reading, depth: Int = 0) -> Int {
        var end = head + 1
        guard depth < deepest else { return end }
        for dependent in reading.grammar.dependents(head) where dependent > head {
            let relation = reading.grammar.relation(dependent)
            let subtree = reading.grammar.subtree(dependent)
            let isSplit = end + 1 == subtree.lowerBound && marks.contains(reading.tokens[end].lower)
            // *un ministre, désireux de rester*: an adjective behind a comma is no part.
            guard subtree.lowerBound == end || isSplit && relation != .adjectivalModifier, own.contains(relation),
                !isSetting(dependent, subtree, reading)
            else {
                // The marks of a phrase are no gap.
                if relation == .punctuation, dependent == end { continue }
                break
            }
            // *X, ministre, a dit*: the comma before an apposition is inside; that before *et Y* too.
            end = self.end(of: dependent, reading, depth: depth + 1)
        }
        return end
    }

    /// *lundi*, *au cours d’une visite*: when and where, no part of who or what.
    private static func isSetting(_ noun: Int, _ subtree: Range<Int>, _ reading: Reading) -> Bool {
        if times.contains(folded: reading.tokens, at: noun) { return true }
        let first = reading.tokens[subtree.lowerBound].lower
        guard reading.grammar.relation(noun) == .nominalModifier, isGoverned(noun, in: reading) else { return false }
        guard ["à", "au", "aux"].contains(first) else { return !complements.contains(first) }
        // *un conseiller au Figaro* is whom he tells, *une source à la mission* and *au sein de* where he works.
        let organization = reading.lexicon.organizations.match(reading.tokens, at: noun)?.meaning.kind
        if organization == "media" { return true }
        return !reading.tokens[noun].isCapitalized && reading.tokens[noun].lower != "sein"
            && reading.lexicon.organizationHeads.match(reading.tokens, at: noun) == nil
    }

    /// Whether a preposition governs a noun.
    static func isGoverned(_ head: Int, in reading: Reading) -> Bool {
        reading.grammar.dependents(head).contains { reading.grammar.relation($0) == .caseMarker }
    }

    /// Whether others are joined to the head: *X et Y*.
    func isJoint(in reading: Reading) -> Bool {
        reading.grammar.dependents(head).contains { reading.grammar.relation($0) == .conjunct && tokens.contains($0) }
    }

    private static let complements: WordSet = ["de", "du", "des", "d'", "en"]
    static let times = ReportWords.nounPhraseTimes.set
    private static let deepest = 8
    private static let marks: Set<String> = [",", "("]
    private static let nouns: Set<PartOfSpeech> = [.noun, .properNoun, .pronoun]
    private static let opening: Set<Relation> = [.determiner, .adjectivalModifier, .numericModifier]
    private static let own: Set<Relation> = [
        .flat, .adjectivalModifier, .apposition, .nominalModifier, .numericModifier, .fixed, .conjunct,
    ]
}
