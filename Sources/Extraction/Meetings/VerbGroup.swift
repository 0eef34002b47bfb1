import FrenchText

/// A verb with the auxiliaries, pronouns and adverbs that belong to it: *ne l’a pas encore reçu*.
struct VerbGroup {
    /// From the first pronoun or auxiliary to the verb; for a passive to *par* included.
    let tokens: Range<Int>
    /// The verb's own token.
    let head: Int
    let verb: MeetingVerb
    let tense: Tense
    let voice: Voice
    /// The personal pronoun that is its subject, lower case: *il*, *elles*, *qui*.
    let subject: String?
    /// The pronoun that is its object: *l'*, *les*.
    let object: String?
    /// Whether the text says that it did not happen.
    let isDenied: Bool

    enum Tense {
        case past
        case pluperfect
        case present
        case future
        case conditional
        /// *après avoir reçu*, *avant de recevoir*: as the main clause has it.
        case infinitive
    }

    enum Voice {
        case active
        case reflexive
        /// With *par* and who received.
        case passive
        /// *a été reçu à Lomé*: who received is told elsewhere.
        case agentless
    }

    /// Whether the clause has no subject of its own: *avant de recevoir Y*, *puis reçu Z*.
    let isShared: Bool

    /// The same group with words behind it that make a call of it: *a eu au téléphone*.
    func calling(through end: Int) -> VerbGroup {
        VerbGroup(
            tokens: tokens.lowerBound..<end, head: head, verb: MeetingVerb(infinitive: verb.infinitive, plain: .call),
            tense: tense, voice: voice, subject: subject, object: object, isDenied: isDenied, isShared: isShared)
    }

    /// How whom one met stands behind the verb.
    var complement: MeetingVerb.Complement? { voice == .reflexive ? verb.reflexive : verb.plain }
}
