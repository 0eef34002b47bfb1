/// A verb by which reports tell that people met, or whose object is a meeting.
struct MeetingVerb: Sendable, Hashable {
    let infinitive: String
    /// How whom one met stands behind the plain verb (*recevoir Y*); nil where it has no such use.
    var plain: Complement?
    /// The same for the reflexive verb (*s’entretenir avec Y*).
    var reflexive: Complement?
    /// A verb whose object is a meeting: *tenir une réunion*.
    var isSupport = false

    enum Complement: String, Sendable {
        /// *recevoir Y*.
        case direct
        /// *voir Y*: the same, but things are seen too, so that a person or an office stands right behind it.
        case person
        /// *discuter avec Y*.
        case with = "avec"
        /// *serrer la main de Y*.
        case hand
        /// *passer deux heures avec Y*.
        case time
        /// *coprésider la réunion avec Y*.
        case joint
        /// *Se sont succédé dans son bureau X et Y*: those who came to somebody stand behind the verb.
        case guests
        /// *appeler Y*, *téléphoner à Y*: a call, with a person or an office and nothing that one is called to do.
        case call
    }

    /// One word of a verb's conjugation.
    struct Form: Sendable, Hashable {
        let verb: MeetingVerb
        let mood: Mood
    }

    enum Mood: String, Sendable {
        case infinitive
        case participle
        case gerund
        case present
        case past
        case future
        case conditional
    }
}
