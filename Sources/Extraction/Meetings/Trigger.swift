import FrenchText
import Grammar
import Naming

/// A word that can tell of a meeting, as it stands in a sentence.
struct Trigger: Hashable {
    /// *tête à tête* is one.
    let tokens: Range<Int>
    let lexeme: MeetingLexicon.Lexeme
    let use: Use
    /// Whether its number tells of several meetings: *43 réunions*, *a multiplié les entretiens*.
    let isPlural: Bool

    /// The token by which it hangs in the sentence.
    var token: Int { tokens.lowerBound }

    /// How those who met stand beside it.
    enum Use: Hashable {
        case verb(MeetingLexicon.VerbUse, Voice)
        case noun(isStrong: Bool)

        /// A number of its own.
        var code: UInt32 {
            switch self {
            case .verb(let use, let voice): (use.code << 2 | voice.rawValue) + 2
            case .noun(let isStrong): isStrong ? 0 : 1
            }
        }

        /// Whether it tells of a meeting without anything that helps.
        var isStrong: Bool {
            switch self {
            case .verb(let use, _): use == .direct || use == .with
            case .noun(let isStrong): isStrong
            }
        }
    }

    enum Voice: UInt32, Hashable {
        case active
        case passive
        case reflexive
    }
}

extension MeetingLexicon.VerbUse {
    fileprivate var code: UInt32 {
        UInt32(Self.allCases.firstIndex(of: self) ?? 0)
    }
}

/// Finds the triggers of a sentence.
struct TriggerFinder {
    let reading: Reading

    /// The triggers in text order, no more than a limit.
    func triggers(in sentence: Range<Int>, most: Int) -> [Trigger] {
        var triggers: [Trigger] = []
        for index in sentence {
            guard triggers.count < most else { break }
            guard let word = reading.reports.meetings.words[lower: reading.tokens, at: index],
                let trigger = noun(word, at: index) ?? verb(word, at: index)
            else { continue }
            triggers.append(trigger)
        }
        return triggers
    }

    /// Whether a sentence has a word that tells of a meeting by itself, asked without a tree.
    func hasStrongWord(in sentence: Range<Int>) -> Bool {
        sentence.contains { index in
            guard let word = reading.reports.meetings.words[lower: reading.tokens, at: index] else { return false }
            return word.noun?.isStrong == true || !word.phrases.isEmpty
                || [word.form?.verb.plain, word.form?.verb.reflexive].contains { $0 == .direct || $0 == .with }
        }
    }

    private func noun(_ word: MeetingLexicon.Word, at index: Int) -> Trigger? {
        for phrase in word.phrases {
            let end = index + 1 + phrase.rest.count
            guard end <= reading.tokens.count,
                zip(index + 1..<end, phrase.rest).allSatisfy({ reading.tokens[$0].lower == $1 })
            else { continue }
            return Trigger(
                tokens: index..<end, lexeme: phrase.noun.lexeme, use: .noun(isStrong: phrase.noun.isStrong),
                isPlural: isPlural(index))
        }
        guard let noun = word.noun, word.form == nil || isNoun(index) else { return nil }
        return Trigger(
            tokens: index..<index + 1, lexeme: noun.lexeme, use: .noun(isStrong: noun.isStrong),
            isPlural: isPlural(index))
    }

    private func verb(_ word: MeetingLexicon.Word, at index: Int) -> Trigger? {
        // Parts of speech are asked for last, and the tree only where it can tell of another voice.
        guard let form = word.form, form.verb.plain != nil || hasReflexive(before: index), !isNoun(index) else {
            return nil
        }
        let voice = voice(of: index, form.mood)
        guard let use = voice == .reflexive ? form.verb.reflexive ?? form.verb.plain : form.verb.plain else {
            return nil
        }
        return Trigger(
            tokens: index..<index + 1, lexeme: form.verb.lexeme, use: .verb(use, voice), isPlural: false)
    }

    private func isNoun(_ index: Int) -> Bool {
        [.noun, .properNoun].contains(reading.grammar.partOfSpeech(index))
    }

    private func isPlural(_ index: Int) -> Bool {
        ["s", "x"].contains(where: reading.tokens[index].lower.hasSuffix)
    }

    private func voice(of index: Int, _ mood: MeetingLexicon.Mood) -> Trigger.Voice {
        let mayBeReflexive = hasReflexive(before: index)
        guard mayBeReflexive || mood == .participle else { return .active }
        let grammar = reading.grammar
        let auxiliaries = grammar.dependents(index).filter {
            [.auxiliary, .passiveAuxiliary, .copula].contains(grammar.relation($0))
        }
        let start = min(auxiliaries.first ?? index, index + 2)
        let before = max(reading.sentence(of: index).tokens.lowerBound, start - 2)..<index
        if mayBeReflexive, before.contains(where: isReflexive) { return .reflexive }
        guard mood == .participle else { return .active }
        if auxiliaries.isEmpty { return .passive }
        let isPassive =
            auxiliaries.contains { grammar.relation($0) == .passiveAuxiliary }
            || grammar.dependents(index).contains { grammar.relation($0) == .passiveSubject }
        return isPassive ? .passive : .active
    }

    /// Whether a verb's sentence has a reflexive pronoun before it.
    private func hasReflexive(before verb: Int) -> Bool {
        (reading.sentence(of: verb).tokens.lowerBound..<verb).contains(where: isReflexive)
    }

    private func isReflexive(_ index: Int) -> Bool {
        Self.reflexives.contains(lower: reading.tokens, at: index)
    }

    private static let reflexives: WordSet = ["se", "s'"]
}
