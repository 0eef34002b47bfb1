import FrenchText
import Grammar
import Naming

/// How a text tells what a verb names: as a fact, or denied, refused, forbidden, wished for, alleged, supposed, to come.
struct Modality: OptionSet, Sendable, Hashable {
    let rawValue: Int

    /// *n’a pas dit*, *personne n’a dit*, *sans dire*.
    static let denied = Modality(rawValue: 1)
    /// *refuse de dire*, *a démenti avoir dit*.
    static let refused = Modality(rawValue: 2)
    /// *interdit de dire*, *l’a empêché de dire*.
    static let forbidden = Modality(rawValue: 4)
    /// *veut dire*, *souhaite dire*, *doit dire*.
    static let wished = Modality(rawValue: 8)
    /// *aurait dit*: the conditional of what is only heard.
    static let alleged = Modality(rawValue: 16)
    /// *s’il disait*, *si Awa Sarr avait dit*; not *même si*.
    static let supposed = Modality(rawValue: 32)
    /// *dira*, *va dire*.
    static let future = Modality(rawValue: 64)
    /// *il est faux qu’il ait dit*, *dément qu’il ait dit*: somebody says that it is not so.
    static let untrue = Modality(rawValue: 128)
    /// *souhaite qu’il dise*, *demande qu’il dise*: somebody else is to do it.
    static let asked = Modality(rawValue: 256)

    /// What did not happen for all that the text tells.
    static let unreal: Modality = [.denied, .refused, .forbidden, .supposed, .untrue]
}

extension Reading {
    /// How the text tells what a verb names.
    ///
    /// - Parameter verb: the verb's own token: the participle of *a dit*, the infinitive of *refuse de dire*.
    /// - Returns: nothing for what is told as a fact.
    func modality(of verb: Int) -> Modality {
        ModalityReader(reading: self).modality(of: verb, depth: 0)
    }

    /// Whether the text says of what a noun names that it is not so: *dément toute rencontre*, *l’information
    /// est fausse*.
    ///
    /// - Parameter noun: the noun's own token.
    /// - Returns: false for what is told as a fact or left open.
    func isCalledUntrue(_ noun: Int) -> Bool {
        ModalityReader(reading: self).isCalledUntrue(noun)
    }
}

/// Reads modality off the tree: negation beside a verb, and the verb or noun that governs it.
struct ModalityReader {
    let reading: Reading

    func modality(of verb: Int, depth: Int) -> Modality {
        var found: Modality = []
        if isDenied(verb) { found.insert(.denied) }
        if isSupposed(verb) { found.insert(.supposed) }
        let forms = auxiliaries(of: verb) + [verb]
        if forms.contains(where: isConditional) { found.insert(.alleged) }
        if forms.contains(where: isFuture) { found.insert(.future) }
        if let noun = reportedNoun(of: verb), isCalledUntrue(noun) { found.formUnion([.refused, .untrue]) }
        guard depth < Self.deepest, let governor = governor(of: verb) else { return found }
        let outer = modality(of: governor, depth: depth + 1)
        guard let kind = kind(of: governor) else {
            // *il est inexact de dire que …*: what is untrue to say is untrue; *dément avoir dit que …* leaves it open.
            if outer.contains(.untrue), auxiliaries(of: governor).isEmpty { found.formUnion([.refused, .untrue]) }
            return found
        }
        // *n’a pas refusé de dire* tells that somebody said it, *n’a pas réussi à* that nobody did.
        let isUndone = outer.contains(.denied)
        switch kind {
        case "untrue": found.formUnion(isUndone ? [] : [.refused, .untrue])
        case "true": found.formUnion(isUndone ? [.refused, .untrue] : outer.intersection([.alleged, .supposed]))
        case "refused": found.formUnion(isUndone ? [] : .refused)
        case "forbidden": found.formUnion(isUndone ? [] : .forbidden)
        case "wished":
            guard isInfinitive(verb) else {
                found.insert(.asked)
                break
            }
            found.formUnion(isUndone ? [.wished, .denied] : .wished)
        default: found.formUnion(outer.intersection([.denied, .alleged, .future, .supposed]))
        }
        return found
    }

    func auxiliaries(of verb: Int) -> [Int] {
        reading.grammar.dependents(verb).filter {
            [.auxiliary, .passiveAuxiliary, .copula].contains(reading.grammar.relation($0)) && $0 < verb
        }
    }

    // MARK: Negation

    func isDenied(_ verb: Int) -> Bool {
        let sentence = reading.sentence(of: verb).tokens
        let first = auxiliaries(of: verb).first ?? verb
        // *sans dire*, *sans avoir dit*
        if ["sans"].contains(reading.token(first - 1)?.lower) { return true }
        let before = max(sentence.lowerBound, first - Self.clitics)..<first
        guard let ne = before.last(where: { ["ne", "n'"].contains(reading.tokens[$0].lower) }),
            // Nothing but pronouns may stand between *ne* and its verb.
            (ne + 1..<first).allSatisfy({ Self.pronouns.contains(lower: reading.tokens, at: $0) })
        else { return false }
        // *n’a-t-il pas dit ?* asks, and says that he did.
        if reading.tokens[first].lower.contains("-") { return false }
        let behind = first..<min(sentence.upperBound, verb + Self.reach)
        if let word = behind.first(where: { Self.negations.contains(folded: reading.tokens, at: $0) }),
            word <= verb + 1 || auxiliaries(of: verb).isEmpty
        {
            return reading.token(word + 1).map { Self.restrictions.contains(folded: $0) } != true
        }
        return (max(sentence.lowerBound, ne - Self.widestSubject)..<ne).contains {
            Self.nobody.contains(folded: reading.tokens, at: $0)
        }
    }

    // MARK: Mood

    /// *Si Awa Sarr disait*, *s’il avait dit*; *même si* grants that it is so, *si elle a dit* leaves it open.
    private func isSupposed(_ verb: Int) -> Bool {
        guard (auxiliaries(of: verb) + [verb]).contains(where: isImperfect) else { return false }
        return reading.grammar.dependents(verb).contains { index in
            guard index < verb, ["si", "s'"].contains(reading.tokens[index].lower) else { return false }
            let opens = reading.tokens[index].lower == "si" || ["il", "ils"].contains(reading.token(index + 1)?.lower)
            return opens && reading.token(index - 1)?.lower != "même"
        }
    }

    private func isImperfect(_ index: Int) -> Bool {
        let word = reading.tokens[index].lower
        return (word.hasSuffix("ait") || word.hasSuffix("aient")) && !isConditional(index)
    }

    private func isConditional(_ index: Int) -> Bool {
        let word = reading.tokens[index].lower
        return word.hasSuffix("rait") || word.hasSuffix("raient")
    }

    private func isFuture(_ index: Int) -> Bool {
        let word = reading.tokens[index].lower
        if ["va", "vont", "ira", "iront"].contains(word) { return true }
        guard [.verb, .auxiliary].contains(reading.grammar.partOfSpeech(index)) else { return false }
        return (word.hasSuffix("ra") || word.hasSuffix("ront")) && word.count > 3
    }

    // MARK: Tables

    private static let deepest = 2
    private static let clitics = 4
    private static let reach = 3
    private static let widestSubject = 8
    private static let negations = ReportWords.modalityNegations.set
    private static let restrictions: WordSet = ["seulement", "uniquement", "simplement", "moins", "autre"]
    private static let nobody = ReportWords.modalityNobody.set
    private static let pronouns = ReportWords.modalityPronouns.set
}
