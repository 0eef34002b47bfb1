import FrenchText
import Grammar

/// The way through a sentence's tree from one token to another: up to the token that dominates both, then down.
///
/// Coordination, apposition and the parts of a name cost no step: *X, Y et le ministre Z* all stand where X stands.
struct SyntacticPath {
    /// The steps, as one number.
    private(set) var signature: UInt32 = 17
    /// Steps up from the first token, and down to the second.
    private(set) var (up, down) = (0, 0)
    /// The step at the first token's end.
    private(set) var first: UInt32 = 0
    /// The step at the second token's end: its relation, its preposition and whether it goes down.
    private(set) var last: UInt32 = 0
    /// Whether a clause begins on the way.
    private(set) var crossesClause = false
    private(set) var isCoordinated = false

    var length: Int { up + down }

    /// The way between two tokens of one sentence; nil where it is longer than ``longest`` steps.
    init?(from start: Int, to end: Int, in grammar: ParsedText, _ words: GrammarWords) {
        guard let joint = Self.course(from: start, to: end, in: grammar)?.joint else { return nil }
        var token = start
        while token != joint, let head = grammar.head(token) {
            take(token, isUp: true, grammar, words)
            token = head
        }
        var chain: [Int] = []
        token = end
        while token != joint, let head = grammar.head(token) {
            chain.append(token)
            token = head
        }
        for token in chain.reversed() { take(token, isUp: false, grammar, words) }
    }

    /// The length of the way between two tokens, told without a look at its steps; nil where there is none.
    static func length(from start: Int, to end: Int, in grammar: ParsedText) -> Int? {
        course(from: start, to: end, in: grammar)?.length
    }

    /// Where the way between two tokens turns, and how long it is.
    private static func course(
        from start: Int, to end: Int, in grammar: ParsedText
    ) -> (joint: Int, length: Int)? {
        guard let joint = joint(start, end, grammar), let up = steps(from: start, to: joint, grammar),
            let down = steps(from: end, to: joint, grammar), up + down <= longest
        else { return nil }
        return (joint, up + down)
    }

    /// The nearest token above the first one, or itself, that dominates the second.
    private static func joint(_ start: Int, _ end: Int, _ grammar: ParsedText) -> Int? {
        var token = start
        for _ in 0..<deepest {
            if grammar.subtree(token).contains(end) { return token }
            guard let head = grammar.head(token) else { return nil }
            token = head
        }
        return nil
    }

    /// How many steps lead from a token up to one that dominates it; nil where the way is too long to be looked at.
    private static func steps(from start: Int, to joint: Int, _ grammar: ParsedText) -> Int? {
        var (token, steps) = (start, 0)
        for _ in 0..<deepest {
            if token == joint { return steps }
            guard let head = grammar.head(token) else { return nil }
            if !isFree(grammar.relation(token)) { steps += 1 }
            token = head
        }
        return nil
    }

    private static func isFree(_ relation: Relation) -> Bool {
        relation == .conjunct || relation == .apposition || relation == .flat || relation == .fixed
    }

    private mutating func take(_ token: Int, isUp: Bool, _ grammar: ParsedText, _ words: GrammarWords) {
        let relation = grammar.relation(token)
        switch relation {
        case .conjunct: isCoordinated = true
        case .apposition, .flat, .fixed: break
        default:
            let step = UInt32(relation.rawValue) << 17 | words.preposition(of: token) & 0xFFFF | (isUp ? 0 : 1 << 16)
            signature = FeatureHashes.mix(signature, step)
            if length == 0 { first = step }
            last = step
            if isUp { up += 1 } else { down += 1 }
            switch relation {
            case .relativeClause, .adverbialClause, .clausalComplement, .parataxis, .clausalModifier:
                crossesClause = true
            default: break
            }
        }
    }

    /// A longer way tells nothing.
    static let longest = 6
    private static let deepest = 24
}
