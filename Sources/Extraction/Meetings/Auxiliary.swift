/// A form of *avoir* or *être* in front of a participle.
struct Auxiliary {
    let isBe: Bool
    let tense: VerbGroup.Tense
    /// The subject that an inversion adds: *a-t-il*.
    let pronoun: String?

    /// The auxiliary that a lower-case word is, accents kept.
    init?(_ word: String) {
        let parts = word.split(separator: "-")
        guard let first = parts.first, let form = Self.forms[String(first)] else { return nil }
        isBe = form.isBe
        tense = form.tense
        pronoun = parts.count > 1 ? parts.last.map(String.init) : nil
    }

    private static let forms: [String: (isBe: Bool, tense: VerbGroup.Tense)] = [
        "a": (false, .past), "ont": (false, .past), "ai": (false, .past), "avons": (false, .past),
        "avait": (false, .pluperfect), "avaient": (false, .pluperfect), "eut": (false, .pluperfect),
        "eurent": (false, .pluperfect), "aura": (false, .past), "auront": (false, .past),
        "aurait": (false, .conditional), "auraient": (false, .conditional), "ayant": (false, .past),
        "avoir": (false, .infinitive),
        "est": (true, .past), "sont": (true, .past), "suis": (true, .past), "sommes": (true, .past),
        "était": (true, .pluperfect), "étaient": (true, .pluperfect), "fut": (true, .past), "furent": (true, .past),
        "sera": (true, .future), "seront": (true, .future), "serait": (true, .conditional),
        "seraient": (true, .conditional), "étant": (true, .past), "être": (true, .infinitive),
    ]
}
