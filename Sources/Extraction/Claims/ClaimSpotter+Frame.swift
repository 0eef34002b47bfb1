import FrenchText
import Grammar
import Naming

/// What is told of what a number counts.
extension ClaimSpotter {
    /// The words that say what is told of a counted noun: those that describe it, those that it hangs on up to the verb, and
    /// what completes that verb: *quatre policiers mis en examen*, *la saisie de 270 armes*, *l’attaque a fait 12 morts*.
    ///
    /// - Parameter unit: the tokens that a number counts.
    /// - Returns: the places of at most ``longestFrame`` words in the text, in its order, and of those among them that say
    ///   which of these things are counted (*graves* of *3 blessés graves*); none of what measures, nor where nothing is told.
    func frame(of unit: Range<Int>) -> (told: [Range<Int>], narrowing: [Range<Int>]) {
        guard let noun = unit.first(where: { isNominal($0) }) ?? unit.first,
            !Self.measures.contains(folded: reading.tokens, at: noun), !NumberReader.isCurrency(reading.tokens[noun])
        else { return ([], []) }
        var found: Set<Int> = []
        var narrowing: Set<Int> = []
        for dependent in reading.grammar.dependents(noun) {
            describe(dependent, into: &found)
            // *palettes à la papeterie*, *condamnés à la prison*: where and to what tells of no others.
            if [.adjectivalModifier, .clausalModifier, .relativeClause].contains(reading.grammar.relation(dependent)),
                !Self.presences.contains(folded: reading.tokens, at: dependent)
            {
                add(dependent, to: &narrowing)
            }
        }
        var node = noun
        for _ in 0..<Self.highestFrame {
            guard let head = reading.grammar.head(node) else { break }
            // *9 morts et 16 blessés*: the second is told of with the first.
            if reading.grammar.relation(node) != .conjunct || reading.grammar.partOfSpeech(head) == .verb {
                add(head, to: &found)
            }
            if reading.grammar.partOfSpeech(head) == .verb || !isNominal(head) {
                complete(head, except: node, into: &found)
                // *cette attaque, qui a fait 10 morts*
                if [.relativeClause, .clausalModifier].contains(reading.grammar.relation(head)),
                    let noun = reading.grammar.head(head)
                {
                    add(noun, to: &found)
                }
                break
            }
            if hasCopula(head) { break }
            node = head
        }
        narrowing.formUnion(found.flatMap(manners))
        return (places(of: found.subtracting([noun])), places(of: narrowing.subtracting([noun])))
    }

    /// *1 200 délégués venus de tout le continent*: that those who are counted are there tells of no others who are not.
    private static let presences = ReportWords.claimSpotterPresences.set

    private func places(of words: Set<Int>) -> [Range<Int>] {
        words.sorted().prefix(Self.longestFrame).map { reading.tokens[$0].range }
    }

    /// *grièvement* of *ont été grièvement blessés*: how it went with those who are counted.
    private func manners(of word: Int) -> [Int] {
        reading.grammar.dependents(word).filter {
            reading.grammar.relation($0) == .adverbialModifier && reading.tokens[$0].folded.hasSuffix("ement")
        }
    }

    /// Adds what describes a noun: an adjective, a participle or a clause with what completes its verb.
    private func describe(_ dependent: Int, into found: inout Set<Int>) {
        switch reading.grammar.relation(dependent) {
        case .adjectivalModifier: add(dependent, to: &found)
        // *quatre Français parmi les victimes*; a complement with *de* belongs to what is counted.
        case .nominalModifier
        where !reading.grammar.dependents(dependent).contains { Self.joints.contains(lower: reading.tokens[$0]) }:
            add(dependent, to: &found)
        case .clausalModifier, .relativeClause:
            add(dependent, to: &found)
            complete(dependent, except: nil, into: &found)
            for other in reading.grammar.dependents(dependent)
            where reading.grammar.relation(other) == .conjunct && reading.grammar.partOfSpeech(other) == .verb {
                add(other, to: &found)
            }
        default: break
        }
    }

    /// Adds the nouns and verbs that complete a verb: what it is done to, with what, and who does it.
    private func complete(_ verb: Int, except own: Int?, into found: inout Set<Int>) {
        for dependent in reading.grammar.dependents(verb) where dependent != own {
            switch reading.grammar.relation(dependent) {
            case .object, .oblique, .openComplement, .nominalSubject, .passiveSubject, .fixed:
                add(dependent, to: &found)
            default: break
            }
        }
    }

    /// Adds a word that can tell of something; names, numbers and times cannot.
    private func add(_ token: Int, to found: inout Set<Int>) {
        guard reading.tokens[token].isWord, !NounPhrase.times.contains(folded: reading.tokens, at: token),
            [.noun, .verb, .adjective].contains(reading.grammar.partOfSpeech(token))
        else { return }
        found.insert(token)
    }

    private func isNominal(_ token: Int) -> Bool {
        [.noun, .properNoun].contains(reading.grammar.partOfSpeech(token))
    }

    private func hasCopula(_ token: Int) -> Bool {
        reading.grammar.dependents(token).contains { reading.grammar.relation($0) == .copula }
    }

    /// What measures and is no thing.
    private static let measures = ReportWords.claimSpotterMeasures.set
    /// A frame has no more words than this.
    private static let longestFrame = 8
    /// So many words may stand between what is counted and its verb.
    private static let highestFrame = 4
}
