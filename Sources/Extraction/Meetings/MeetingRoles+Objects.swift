import FrenchText
import Grammar
import Naming

/// Who is the object of a verb of meeting.
extension MeetingRoles {
    /// Whether a phrase is the object of a verb; not *le soutien du sénateur X* where the tree takes X for it.
    func isObject(_ anchor: Anchor, of verb: Int) -> Bool {
        if isOneOfObjects(anchor, of: verb) || isLateObject(anchor, of: verb) { return true }
        guard grammar.head(anchor.token) == verb, words.preposition(of: anchor.token) == 0,
            !hasThing(verb + 1..<max(verb + 1, anchor.tokens.lowerBound), besides: anchor.token)
        else { return false }
        switch grammar.relation(anchor.token) {
        case .object: return true
        case .conjunct: return grammar.dependents(verb).contains { grammar.relation($0) == .object }
        default: return false
        }
    }

    /// *a reçu à l’Élysée X et Y*: whether a phrase behind a place is the object of a verb that has none.
    private func isLateObject(_ anchor: Anchor, of verb: Int) -> Bool {
        guard let place = grammar.head(anchor.token), place < anchor.token, grammar.head(place) == verb,
            isTime(place)
                || grammar.relation(place) == .oblique && Self.settings.contains(words.preposition(of: place)),
            words.preposition(of: anchor.token) == 0,
            !grammar.dependents(verb).contains(where: { grammar.relation($0) == .object && !isTime($0) })
        else { return false }
        let parts = grammar.dependents(place).filter { $0 > place && words.preposition(of: $0) == 0 }
        switch grammar.relation(anchor.token) {
        case .flat, .apposition, .nominalModifier: return true
        case .conjunct: return parts.contains { grammar.relation($0) != .conjunct && isPerson($0) }
        default: return false
        }
    }

    func isTime(_ token: Int) -> Bool { NounPhrase.times.contains(folded: reading.tokens, at: token) }

    /// *a reçu des maires, dont X*, whatever the tree makes of *dont*.
    private func isOneOfObjects(_ anchor: Anchor, of verb: Int) -> Bool {
        let start = min(anchor.token, anchor.tokens.lowerBound)
        guard grammar.head(anchor.token) == verb, start > verb + 1 else { return false }
        return (max(verb, start - 3)..<start).contains { reading.tokens[$0].lower == "dont" }
            && grammar.dependents(verb).contains { grammar.relation($0) == .object && $0 < start }
    }

    /// Whether a thing stands among tokens without a preposition of its own: *un appel de*, *la première*.
    private func hasThing(_ tokens: Range<Int>, besides own: Int) -> Bool {
        tokens.contains { index in
            index != own && grammar.partOfSpeech(index) == .noun && !isHuman(index)
                && !isTime(index) && words.preposition(of: index) == 0
                && [.object, .nominalSubject, .nominalModifier].contains(grammar.relation(index))
        }
    }
}
