import FrenchText
import Grammar
import Naming

/// What the words of a tree tell that its relations do not: prepositions, denial, tense.
struct GrammarWords {
    let reading: Reading

    private var grammar: ParsedText { reading.grammar }

    /// The preposition that opens a token's phrase, *du*, *des* as *de* and *au*, *aux* as *à*, by the hash of its word;
    /// 0 where there is none.
    func preposition(of token: Int) -> UInt32 {
        grammar.dependents(token).first { grammar.relation($0) == .caseMarker }
            .map { Self.canonical(reading.tokens[$0]) } ?? 0
    }

    /// The hash of a preposition, whatever article it has swallowed.
    static func canonical(_ token: Token) -> UInt32 {
        switch token.lower {
        case "du", "des", "d'", "de": Self.of
        case "au", "aux", "à": Self.at
        default: token.lowerHash
        }
    }

    /// Whether a phrase names who says something: *selon Y*.
    func isSource(_ token: Int) -> Bool { preposition(of: token) == Self.according }

    private static let according = WordIndex.hash("selon".utf8)
    static let of = WordIndex.hash("de".utf8)
    static let at = WordIndex.hash("à".utf8)

    /// The token by which a phrase hangs with all that are told beside it: *épouse* in *accompagné de son épouse, de X et de Y*.
    func anchor(of token: Int) -> Int {
        var token = token
        for _ in 0..<Self.deepest {
            guard [.conjunct, .apposition, .flat].contains(grammar.relation(token)), let head = grammar.head(token)
            else { return token }
            token = head
        }
        return token
    }

    /// The nearest verb that governs a token, or the token itself where it is one.
    func verb(over token: Int) -> Int? {
        var token = token
        for _ in 0..<Self.deepest {
            if grammar.partOfSpeech(token) == .verb { return token }
            guard let head = grammar.head(token) else { return nil }
            token = head
        }
        return nil
    }

    /// Whether a token's own words deny it: *n’a pas rencontré*, *aucun entretien*, *sans rencontrer*.
    func isDenied(_ token: Int) -> Bool {
        let start = max(reading.sentence(of: token).tokens.lowerBound, token - 6)
        return grammar.dependents(token).contains { Self.denials.contains(lower: reading.tokens, at: $0) }
            || (start..<token).contains { index in
                Self.negations.contains(lower: reading.tokens, at: index)
                    && (index + 1..<token).allSatisfy { grammar.partOfSpeech($0) != .noun }
            }
    }

    private static let denials = ReportWords.grammarWordsDenials.set
    private static let negations: WordSet = ["ne", "n'", "sans", "ni", "aucun", "aucune"]

    /// When a verb's words place what it tells.
    enum Tense: UInt32 {
        case none
        case present
        case past
        case imperfect
        case pluperfect
        case future
        case conditional
        case infinitive
        case gerund
        case participle
    }

    /// The tense of a verb by its first auxiliary, else by its own form.
    func tense(of verb: Int) -> Tense {
        let auxiliary = grammar.dependents(verb).first {
            [.auxiliary, .passiveAuxiliary, .copula].contains(grammar.relation($0))
        }
        guard let auxiliary else { return Self.tense(ofWord: reading.tokens[verb].lower) }
        let word = reading.tokens[auxiliary].lower.prefix { $0 != "-" }
        if word == "être" || word == "avoir" { return .infinitive }
        if word == "étant" || word == "ayant" { return .gerund }
        switch Self.tense(ofWord: String(word)) {
        case .imperfect: return .pluperfect
        case .present: return grammar.relation(auxiliary) == .auxiliary ? .past : .present
        case let other: return other
        }
    }

    private static func tense(ofWord word: String) -> Tense {
        if conditional.end(word) { return .conditional }
        if future.end(word), word.count > 3 { return .future }
        return tenses.first { $0.endings.end(word) }?.tense ?? .present
    }

    private static let conditional: WordEndings = ["rait", "raient", "rais"]
    private static let future: WordEndings = ["ra", "ront", "rons"]
    /// The first that a word ends with counts.
    private static let tenses: [(endings: WordEndings, tense: Tense)] = [
        (["ait", "aient", "ais"], .imperfect), (["er", "ir", "oir", "re"], .infinitive), (["ant"], .gerund),
        (["é", "és", "ée", "ées", "u", "us", "ue", "ues"], .participle),
        (["èrent", "irent", "urent", "it", "ut", "int", "inrent"], .past),
    ]

    private static let deepest = 12
}
