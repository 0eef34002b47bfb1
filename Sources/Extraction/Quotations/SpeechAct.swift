import FrenchText
import Grammar
import Naming

/// A verb that tells that somebody said something, where it stands.
struct SpeechAct {
    /// The verb with its auxiliary and the pronouns before it: *l’a déclaré*, *a-t-il ajouté*.
    let tokens: Range<Int>
    let verb: String
    let part: SpeechLexicon.Part
    /// The pronoun behind a turned verb, in lower case, and the token that ends with it: *il* of *dit-il*.
    let turned: Turned?
    /// The verb's own token: the participle of *l’a déclaré*.
    let head: Int

    /// Whether the text tells that nothing was said: *n’a pas déclaré*, *refuse de dire*; *n’a-t-il pas dit* asks.
    func isDenied(in reading: Reading) -> Bool {
        guard turned == nil else { return false }
        // Without any of these words nothing denies a verb, and its sentence needs no tree for that.
        let near = max(reading.sentence(of: head).tokens.lowerBound, head - Self.reach)..<head
        guard part == .infinitive || near.contains(where: { Self.denying.contains(lower: reading.tokens, at: $0) })
        else { return false }
        return !reading.modality(of: head).isDisjoint(with: .unreal)
    }

    private static let reach = 16
    private static let denying: WordSet = ["ne", "n'", "sans", "si", "s'", "avoir", "être"]

    /// A pronoun that is glued to its verb.
    struct Turned {
        let pronoun: String
        let token: Int
    }

    /// The verbs of speech of a sentence, in text order.
    static func acts(in sentence: Range<Int>, of reading: Reading) -> [SpeechAct] {
        var found: [SpeechAct] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let act = act(at: index, in: sentence, reading) {
                found.append(act)
                index = act.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private static func act(at index: Int, in sentence: Range<Int>, _ reading: Reading) -> SpeechAct? {
        guard reading.tokens[index].isWord, reading.tokens[index].letters != .upper else { return nil }
        let speech = reading.lexicon.speech
        guard reading.tokens[index].isHyphenated || speech.knows(reading.tokens, at: index) else { return nil }
        let (word, turned) = turned(index, reading)
        let first = turned.map { $0.token + 1 } ?? index + 1
        for form in word == reading.tokens[index].lower
            ? speech.forms(of: reading.tokens[index]) : speech.forms(of: word)
        {
            let end = first + form.rest.count
            guard end <= sentence.upperBound,
                form.rest.indices.allSatisfy({ reading.tokens[first + $0].lower == form.rest[$0] })
            else { continue }
            if let act = act(form, index..<end, turned, in: sentence, reading) { return act }
        }
        return nil
    }

    private static func act(
        _ form: SpeechLexicon.Form, _ tokens: Range<Int>, _ glued: Turned?, in sentence: Range<Int>, _ reading: Reading
    ) -> SpeechAct? {
        let start = tokens.lowerBound
        switch form.part {
        case .participle, .reflexive:
            guard glued == nil else { return nil }
            guard let auxiliary = auxiliary(before: start, in: sentence, reading) else {
                return isJoined(start, reading)
                    ? SpeechAct(tokens: tokens, verb: form.verb, part: form.part, turned: nil, head: start) : nil
            }
            let (word, inverted) = turned(auxiliary, reading)
            let expected = form.part == .participle ? having : being
            guard expected.contains(word) || infinitives.contains(word)
            else { return nil }
            let first = clitics(before: auxiliary, in: sentence, reading)
            let isReflexive = (first..<auxiliary).contains { ["s'", "se"].contains(reading.tokens[$0].lower) }
            guard isReflexive == form.isReflexive else { return nil }
            return SpeechAct(
                tokens: first..<tokens.upperBound, verb: form.verb, part: form.part,
                turned: inverted, head: start)
        case .gerund, .infinitive:
            guard glued == nil else { return nil }
            let first = clitics(before: start, in: sentence, reading)
            guard !form.isReflexive || first < start else { return nil }
            if form.part == .infinitive, let governor = governor(before: first, in: sentence, reading) {
                return SpeechAct(
                    tokens: governor.start..<tokens.upperBound, verb: form.verb, part: .participle,
                    turned: governor.turned, head: start)
            }
            return SpeechAct(
                tokens: first..<tokens.upperBound, verb: form.verb, part: form.part, turned: nil, head: start)
        case .present, .past, .imperfect, .future:
            let first = clitics(before: start, in: sentence, reading)
            let isReflexive = (first..<start).contains { ["s'", "se"].contains(reading.tokens[$0].lower) }
            guard isReflexive == form.isReflexive,
                glued != nil || !isNoun(first, reading) && !isParticiple(start, reading)
            else { return nil }
            return SpeechAct(
                tokens: first..<tokens.upperBound, verb: form.verb, part: form.part, turned: glued, head: start)
        }
    }

    /// *dit-il* is *dit* with *il*, *a-t-elle* is *a* with *elle*; so are *a t-elle* and *a t elle*, whose hyphens are missing.
    private static func turned(_ index: Int, _ reading: Reading) -> (word: String, turned: Turned?) {
        let word = reading.tokens[index].lower
        if let next = reading.token(index + 1), next.isHyphenated,
            ["t-il", "t-elle", "t-ils", "t-elles", "t-on"].contains(next.lower)
        {
            return (word, Turned(pronoun: String(next.lower.dropFirst(2)), token: index + 1))
        }
        if reading.token(index + 1)?.lower == "t", let pronoun = reading.token(index + 2)?.lower,
            pronouns.contains(pronoun)
        {
            return (word, Turned(pronoun: pronoun, token: index + 2))
        }
        guard word.utf8.contains(UInt8(ascii: "-")) else { return (word, nil) }
        for pronoun in pronouns {
            for ending in ["-t-" + pronoun, "-" + pronoun] where word.hasSuffix(ending) {
                return (String(word.dropLast(ending.count)), Turned(pronoun: pronoun, token: index))
            }
        }
        return (word, nil)
    }

    private static let pronouns = ["il", "elle", "ils", "elles", "on"]

    /// *a promis des emplois et ajouté que*: a participle that shares the auxiliary of the one before.
    private static func isJoined(_ index: Int, _ reading: Reading) -> Bool {
        guard let joint = reading.token(index - 1), ["et", "puis", "mais"].contains(joint.lower),
            reading.grammar.relation(index) == .conjunct, let first = reading.grammar.head(index)
        else { return false }
        return reading.grammar.dependents(first).contains { having.contains(lower: reading.tokens, at: $0) }
    }

    /// The auxiliary before a participle, adverbs between them passed over.
    private static func auxiliary(before index: Int, in sentence: Range<Int>, _ reading: Reading) -> Int? {
        var place = index - 1
        while place >= max(sentence.lowerBound, index - 7) {
            let token = reading.tokens[place]
            if auxiliaries.contains(turned(place, reading).word) { return place }
            // *a t-il déclaré*, *a t il déclaré*: the pronoun apart from its auxiliary.
            if pronouns.contains(token.lower), reading.token(place - 1)?.lower == "t" {
                place -= 2
                continue
            }
            if token.isHyphenated, token.lower.hasPrefix("t-") {
                place -= 1
                continue
            }
            if let start = reading.aside(endingAt: place, from: sentence.lowerBound) {
                place = start - 1
                continue
            }
            guard token.folded.hasSuffix("ment") || adverbs.contains(folded: token) || token.lower == "," else {
                return nil
            }
            place -= 1
        }
        return nil
    }

    /// *s’est borné à dire*, *tient à rappeler*: where a verb starts by which the infinitive behind it came true.
    private static func governor(
        before index: Int, in sentence: Range<Int>, _ reading: Reading
    ) -> (start: Int, turned: Turned?)? {
        guard index - 3 >= sentence.lowerBound, ["à", "de", "d'"].contains(reading.tokens[index - 1].lower) else {
            return nil
        }
        let isFinite = finiteGovernors.contains(turned(index - 2, reading).word)
        guard isFinite || governors.contains(folded: reading.tokens, at: index - 2),
            let verb = auxiliary(before: index - 2, in: sentence, reading) ?? (isFinite ? index - 2 : nil)
        else { return nil }
        return (clitics(before: verb, in: sentence, reading), turned(verb, reading).turned)
    }

    private static let governors = ReportWords.speechActGovernors.set
    private static let finiteGovernors = ReportWords.speechActFiniteGovernors.set

    /// Where the unstressed pronouns and the negation before a verb start.
    private static func clitics(before index: Int, in sentence: Range<Int>, _ reading: Reading) -> Int {
        var first = index
        while first > sentence.lowerBound, clitics.contains(lower: reading.tokens, at: first - 1), index - first < 3 {
            // *le* and *la* are articles far more often; before an auxiliary they are elided.
            first -= 1
        }
        return first
    }

    /// *le projet dit « X »*: what the tree hangs on a noun as its modifier is no verb of its own.
    private static func isParticiple(_ index: Int, _ reading: Reading) -> Bool {
        reading.tokens[index].lower == "dit" && reading.token(index - 1)?.lower != ","
            && [.clausalModifier, .adjectivalModifier].contains(reading.grammar.relation(index))
    }

    /// *une note*, *la demande*: what stands behind a determiner is a noun.
    private static func isNoun(_ index: Int, _ reading: Reading) -> Bool {
        guard let before = reading.token(index - 1) else { return false }
        return determiners.contains(lower: before)
    }

    private static let having = ReportWords.speechActHaving.set
    private static let being: WordSet = ["est", "sont", "était", "étaient", "serait", "étant"]
    private static let auxiliaries: WordSet = WordSet(having.words + being.words + infinitives.words)
    private static let infinitives: WordSet = ["avoir", "être"]
    private static let clitics = ReportWords.speechActClitics.set
    private static let determiners = ReportWords.speechActDeterminers.set
    private static let adverbs = ReportWords.speechActAdverbs.set
}
