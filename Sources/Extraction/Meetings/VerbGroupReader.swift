import FrenchText

/// Reads the verb group around a form of a meeting verb; each step looks at a few tokens only.
struct VerbGroupReader {
    let reading: Reading
    let sentence: Range<Int>

    /// The group whose verb stands at a token, or nil where the word is a noun or an adjective there.
    func group(at index: Int, _ form: MeetingVerb.Form) -> VerbGroup? {
        switch form.mood {
        case .participle: participle(at: index, form.verb)
        case .infinitive: infinitive(at: index, form.verb)
        case .gerund: built(from: index, to: index, form.verb, .present, shared: true)
        case .present: finite(at: index, form.verb, .present)
        case .past: finite(at: index, form.verb, .past)
        case .future: finite(at: index, form.verb, .future)
        case .conditional: finite(at: index, form.verb, .conditional)
        }
    }

    // MARK: Participles

    /// *a, pour sa part, rencontré*, *avait déjà été reçu à Pékin par*, *reçu lundi par*, *…, et rencontré Y*.
    private func participle(at index: Int, _ verb: MeetingVerb) -> VerbGroup? {
        var position = index - 1
        var isBeen = false
        var isNegated = false
        while position >= sentence.lowerBound, index - position <= Self.reach {
            let word = reading.tokens[position].lower
            if word == "été" {
                isBeen = true
            } else if let auxiliary = Auxiliary(word) {
                return compound(auxiliary, at: position, head: index, verb, isBeen: isBeen, isNegated: isNegated)
            } else if Self.negations.contains(word) {
                isNegated = true
            } else if let start = aside(endingAt: position) {
                position = start
            } else if !isAdverb(position) {
                break
            }
            position -= 1
        }
        return coordinated(at: index, verb) ?? reduced(at: index, verb)
    }

    private func compound(
        _ auxiliary: Auxiliary, at position: Int, head: Int, _ verb: MeetingVerb, isBeen: Bool, isNegated: Bool
    ) -> VerbGroup? {
        let clitics = clitics(before: position)
        let isReflexive = auxiliary.isBe && clitics.isReflexive
        let isPassive = !isReflexive && (isBeen || auxiliary.isBe)
        var end = head + 1
        let agent = isPassive && isReceiving(verb) ? agent(behind: head) : nil
        if isPassive {
            // *a été reçu*, *être reçu*: whoever by; *est reçu* may be a state.
            guard agent != nil || verb.infinitive == "recevoir" && (isBeen || auxiliary.tense == .infinitive) else {
                return nil
            }
            end = agent.map { $0 + 1 } ?? end
        }
        guard isPassive || (isReflexive ? verb.reflexive != nil : verb.plain != nil || verb.isSupport) else {
            return nil
        }
        var tense = auxiliary.tense
        // *est reçu par* tells of now, *était reçu par* of then.
        if isPassive, !isBeen, tense == .past { tense = .present }
        var isDenied = isNegated || clitics.isNegated
        if isDenied, reading.token(head + 1)?.lower == "que" || reading.token(head + 1)?.lower == "qu'" {
            isDenied = false
        }
        var isShared = false
        if tense == .infinitive {
            let governor = governor(before: clitics.start, isPerfect: !auxiliary.isBe)
            tense = governor.tense
            isDenied = isDenied || governor.isDenied
            isShared = true
        }
        return VerbGroup(
            tokens: clitics.start..<end, head: head, verb: verb, tense: tense,
            voice: agent != nil ? .passive : isPassive ? .agentless : isReflexive ? .reflexive : .active,
            subject: auxiliary.pronoun ?? pronoun(before: clitics.start), object: clitics.object, isDenied: isDenied,
            isShared: isShared)
    }

    /// *a salué l’accord et rencontré Y*: an auxiliary before the conjunction serves this participle too.
    private func coordinated(at index: Int, _ verb: MeetingVerb) -> VerbGroup? {
        var joint = index - 1
        while joint > sentence.lowerBound, isAdverb(joint), !["puis", "et"].contains(reading.tokens[joint].lower) {
            joint -= 1
        }
        guard joint > sentence.lowerBound, ["et", "puis", ",", "ou"].contains(reading.tokens[joint].lower),
            verb.plain != nil, let next = reading.token(index + 1), next.lower != "par"
        else { return nil }
        let window = max(sentence.lowerBound, joint - Self.farthestAuxiliary)..<joint
        for position in window.reversed() {
            guard let auxiliary = Auxiliary(reading.tokens[position].lower) else { continue }
            guard !auxiliary.isBe, auxiliary.tense != .infinitive else { return nil }
            return VerbGroup(
                tokens: joint + 1..<index + 1, head: index, verb: verb, tense: auxiliary.tense, voice: .active,
                subject: nil, object: nil, isDenied: false, isShared: true)
        }
        return nil
    }

    /// *Reçue lundi par le roi, X*, *X, reçu à Paris par Y*.
    private func reduced(at index: Int, _ verb: MeetingVerb) -> VerbGroup? {
        guard isReceiving(verb), let by = agent(behind: index) else { return nil }
        return VerbGroup(
            tokens: index..<by + 1, head: index, verb: verb, tense: .past, voice: .passive, subject: nil, object: nil,
            isDenied: false, isShared: false)
    }

    /// Whether a passive of the verb tells who met: *reçu par*, *coprésidée par*.
    private func isReceiving(_ verb: MeetingVerb) -> Bool {
        verb.plain == .direct || verb.infinitive == "coprésider"
    }

    /// The token *par* behind a participle, when and where passed over: *reçu le 17 janvier à Bakou par*.
    private func agent(behind head: Int) -> Int? {
        let behind = head + 1..<max(head + 1, min(sentence.upperBound, head + 1 + Self.longestSetting))
        let stop = behind.first { Self.settingStops.contains(lower: reading.tokens, at: $0) }
        guard let stop, reading.tokens[stop].lower == "par" else { return nil }
        return stop
    }

    // MARK: Infinitives

    private func infinitive(at index: Int, _ verb: MeetingVerb) -> VerbGroup? {
        // *un déjeuner*, *le dîner*.
        if reading.lexicon.meetings.words[lower: reading.tokens, at: index]?.noun != nil, index > sentence.lowerBound,
            !["de", "d'", "à", "pour"].contains(reading.tokens[index - 1].lower)
        {
            return nil
        }
        let clitics = clitics(before: index)
        let isReflexive = clitics.isReflexive
        guard isReflexive ? verb.reflexive != nil : verb.plain != nil || verb.isSupport else { return nil }
        let governor = governor(before: clitics.start, isPerfect: false)
        return VerbGroup(
            tokens: clitics.start..<index + 1, head: index, verb: verb, tense: governor.tense,
            voice: isReflexive ? .reflexive : .active, subject: nil, object: clitics.object,
            isDenied: governor.isDenied || clitics.isNegated, isShared: true)
    }

    /// What the words before an infinitive say of it: *vient de*, *a refusé de*, *après*, *doit*.
    private func governor(before index: Int, isPerfect: Bool) -> (tense: VerbGroup.Tense, isDenied: Bool) {
        var window = max(sentence.lowerBound, index - Self.governorReach)..<index
        if isTurn(before: index) { return (.past, false) }
        if let mark = window.last(where: { [".", ";", ":", ","].contains(reading.tokens[$0].lower) }) {
            window = mark + 1..<index
        }
        // *a profité du sommet pour s’entretenir*: it came true, *pour* or not.
        let isChance = window.contains { Self.chances.contains(folded: reading.tokens, at: $0) }
        if isChance { return (.past, false) }
        for position in window.reversed() {
            let token = reading.tokens[position]
            if Self.refusals.contains(folded: token) { return (.past, true) }
            if Self.achievements.contains(folded: token) {
                return (.past, window.contains { ["n'", "ne"].contains(reading.tokens[$0].lower) })
            }
            if token.lower == "avant" { return (.infinitive, false) }
            if Self.intentions.contains(folded: token) { return (.future, false) }
        }
        return (isPerfect ? .past : .future, false)
    }

    /// *c’était au tour du ministre X d’être reçu*.
    private func isTurn(before index: Int) -> Bool {
        let before = max(sentence.lowerBound, index - Self.reach)..<index
        guard ["de", "d'"].contains(reading.token(index - 1)?.lower),
            let turn = before.last(where: { reading.tokens[$0].lower == "tour" }), turn > before.lowerBound
        else { return false }
        return ["au", "le"].contains(reading.tokens[turn - 1].lower)
    }

    // MARK: Finite forms

    private func finite(at index: Int, _ verb: MeetingVerb, _ tense: VerbGroup.Tense) -> VerbGroup? {
        let clitics = clitics(before: index)
        guard clitics.isReflexive ? verb.reflexive != nil : verb.plain != nil || verb.isSupport else { return nil }
        if reading.lexicon.meetings.words[lower: reading.tokens, at: index]?.noun != nil,
            !clitics.isReflexive, !isVerb(index, clitics.start)
        {
            return nil
        }
        let next = reading.token(index + 1)?.lower ?? ""
        return VerbGroup(
            tokens: clitics.start..<index + 1, head: index, verb: verb, tense: tense,
            voice: clitics.isReflexive ? .reflexive : .active, subject: pronoun(before: clitics.start),
            object: clitics.object, isDenied: clitics.isNegated && next != "que" && next != "qu'", isShared: false)
    }

    private func built(
        from start: Int, to head: Int, _ verb: MeetingVerb, _ tense: VerbGroup.Tense, shared: Bool
    ) -> VerbGroup? {
        let clitics = clitics(before: start)
        guard clitics.isReflexive ? verb.reflexive != nil : verb.plain != nil else { return nil }
        return VerbGroup(
            tokens: clitics.start..<head + 1, head: head, verb: verb, tense: tense,
            voice: clitics.isReflexive ? .reflexive : .active, subject: nil, object: clitics.object, isDenied: false,
            isShared: shared)
    }

    /// A word that is a noun too (*rencontre*) is a verb between a name or a pronoun and an object.
    private func isVerb(_ index: Int, _ start: Int) -> Bool {
        guard let before = reading.token(start - 1), start > sentence.lowerBound,
            !Self.determiners.contains(lower: before), !["cette", "ce", "leur", "première"].contains(before.lower)
        else { return false }
        let isSubject =
            before.isCapitalized || [")", ","].contains(before.lower) || Self.pronouns.contains(lower: before)
            || reading.lexicon.countries.demonyms[lower: before] != nil
        let next = reading.token(index + 1)
        let isObject =
            next.map { $0.isCapitalized || Self.determiners.contains(lower: $0) } == true
        return isSubject && isObject
    }

    // MARK: Words

    private struct Clitics {
        var start: Int
        var object: String?
        var isReflexive = false
        var isNegated = false
    }

    /// The pronouns and *ne* right before a verb.
    private func clitics(before index: Int) -> Clitics {
        var found = Clitics(start: index)
        while found.start > sentence.lowerBound {
            let word = reading.tokens[found.start - 1].lower
            switch word {
            case "s'", "se": found.isReflexive = true
            case "l'", "le", "la", "les": found.object = word
            case "n'", "ne": found.isNegated = true
            case "y", "en", "lui", "leur", "pas", "m'", "t'": break
            default: return found
            }
            found.start -= 1
        }
        return found
    }

    private func pronoun(before index: Int) -> String? {
        guard index > sentence.lowerBound else { return nil }
        let word = reading.tokens[index - 1].lower
        return Self.pronouns.contains(word) ? word : nil
    }

    private func isAdverb(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.folded.hasSuffix("ment") || Self.adverbs.contains(folded: token)
    }

    /// The first token of a phrase between two commas, or of *pour sa part*, that ends at a token.
    private func aside(endingAt index: Int) -> Int? {
        let word = reading.tokens[index].lower
        if word == "," {
            let window = max(sentence.lowerBound, index - Self.longestAside)..<index
            return window.last { reading.tokens[$0].lower == "," }
        }
        return reading.aside(endingAt: index, from: sentence.lowerBound)
    }

    private static let reach = 16
    private static let longestAside = 9
    private static let governorReach = 9
    private static let farthestAuxiliary = 30
    private static let longestSetting = 16
}
