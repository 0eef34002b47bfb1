import FrenchText

/// The words of a sentence that tell of a meeting.
struct Trigger {
    let tokens: Range<Int>
    let kind: Kind

    enum Kind {
        /// *a rencontré*, *s’est entretenu avec*, *a été reçu par*.
        case verb(VerbGroup)
        /// *a tenu*: what its object is tells whether people met.
        case support(VerbGroup)
        /// *réunions*, *entretien*.
        case noun
        /// *échanges*, *partenariats*: a meeting only beside those who met.
        case weakNoun
    }

    /// The group of a verb that tells of a meeting alone.
    var verb: VerbGroup? {
        if case .verb(let group) = kind { group } else { nil }
    }

    /// The triggers of a sentence in text order; a sentence without any costs one look at each word.
    static func triggers(in sentence: Range<Int>, of reading: Reading) -> [Trigger] {
        var found: [Trigger] = []
        let groups = VerbGroupReader(reading: reading, sentence: sentence)
        var end = sentence.lowerBound
        for index in sentence where index >= end {
            guard let word = reading.lexicon.meetings.words[lower: reading.tokens, at: index] else { continue }
            if let form = word.form, let group = groups.group(at: index, form), group.tokens.upperBound > end,
                isWhole(group, in: sentence, of: reading)
            {
                // *a eu Y au téléphone*, *a eu au téléphone Y*.
                let isCall = form.verb.isSupport && stands(["au", "téléphone"], at: group.head + 1, of: reading)
                let whole = isCall ? group.calling(through: group.head + 3) : group
                let isSupport = form.verb.isSupport && !isCall
                found.append(Trigger(tokens: whole.tokens, kind: isSupport ? .support(whole) : .verb(whole)))
                end = whole.tokens.upperBound
            } else if let phrase = word.phrases.first(where: { stands($0.rest, at: index + 1, of: reading) }) {
                end = index + 1 + phrase.rest.count
                found.append(Trigger(tokens: index..<end, kind: phrase.noun == .strong ? .noun : .weakNoun))
            } else if let noun = word.noun {
                found.append(Trigger(tokens: index..<index + 1, kind: noun == .strong ? .noun : .weakNoun))
            }
        }
        return found
    }

    private static func stands(_ words: [String], at start: Int, of reading: Reading) -> Bool {
        words.indices.allSatisfy { reading.token(start + $0)?.lower == words[$0] }
    }

    /// *serrer* tells of a meeting with *la main* behind it, *passer* with a time: *passer deux heures avec*;
    /// *rendre visite à Y*.
    private static func isWhole(_ group: VerbGroup, in sentence: Range<Int>, of reading: Reading) -> Bool {
        switch group.complement {
        case .hand? where group.verb.infinitive == "rendre":
            return stands(["visite"], at: group.head + 1, of: reading)
                && ["à", "au", "aux"].contains(reading.token(group.head + 2)?.lower)
        case .hand?: return stands(["la", "main"], at: group.head + 1, of: reading)
        case .time?:
            let behind = sentence.clamped(to: group.head + 1..<group.head + 1 + longestTime)
            let joint = behind.first { ["avec", "ensemble"].contains(reading.tokens[$0].lower) }
            return joint.map { (behind.lowerBound..<$0).contains { times.contains(folded: reading.tokens, at: $0) } }
                == true
        default: return true
        }
    }

    private static let longestTime = 9
    private static let times: WordSet = [
        "heure", "heures", "minutes", "demi-heure", "journee", "matinee", "soiree", "apres-midi", "jours", "moment",
    ]
}
