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
            guard let word = reading.lexicon.meetings.words[reading.tokens[index].lower] else { continue }
            if let form = word.form, let group = groups.group(at: index, form), group.tokens.upperBound > end {
                found.append(
                    Trigger(tokens: group.tokens, kind: form.verb.isSupport ? .support(group) : .verb(group)))
                end = group.tokens.upperBound
            } else if let noun = word.noun {
                found.append(Trigger(tokens: index..<index + 1, kind: noun == .strong ? .noun : .weakNoun))
            }
        }
        return found
    }
}
