import FrenchText

/// The words by which French reports tell that people met.
struct MeetingLexicon: Sendable {
    let verbs: PhraseTable<Verb>
    /// What meetings lead to: *mémorandum d’entente*, *accord de coopération*.
    let outcomes: PhraseTable<Meeting.Outcome.Kind>

    /// An inflected verb form.
    struct Verb: Sendable, Hashable {
        let tense: Tense
        let voice: Voice
        /// A verb that tells of a meeting only with a meeting noun beside it: *a tenu des réunions*.
        let isSupport: Bool

        enum Tense: String, Sendable {
            case past
            case present
            case future
            case conditional
        }

        enum Voice: String, Sendable {
            case active
            case passive
            case reciprocal
        }
    }

    init() throws(LexiconError) {
        var verbs = PhraseTable<Verb>(casing: .ignored)
        var outcomes = PhraseTable<Meeting.Outcome.Kind>(casing: .ignored)
        let file = try LexiconFile("meeting_language.tsv", columns: 4)
        for row in file.rows {
            switch row.fields[0] {
            case "meeting_verb", "support_verb":
                guard let tense = Verb.Tense(rawValue: row.fields[2]), let voice = Verb.Voice(rawValue: row.fields[3])
                else {
                    throw .malformed(file: file.name, line: row.line)
                }
                verbs.add(
                    row.fields[1], Verb(tense: tense, voice: voice, isSupport: row.fields[0] == "support_verb"))
            case "outcome_memorandum": outcomes.add(row.fields[1], .memorandum)
            case "outcome_agreement": outcomes.add(row.fields[1], .agreement)
            default: throw .malformed(file: file.name, line: row.line)
            }
        }
        self.verbs = verbs
        self.outcomes = outcomes
    }

    /// Nouns that are a meeting of people by themselves, folded.
    static let nouns: Set<String> = [
        "reunion", "reunions", "entretien", "entretiens", "rencontre", "rencontres", "tete-a-tete", "entrevue",
        "entrevues", "audience", "audiences", "pourparlers", "concertation", "concertations",
    ]
    /// Nouns that can be one beside a delegation: *des échanges avec des responsables du Chili*, folded.
    static let weakNouns: Set<String> = [
        "consultations", "discussions", "echanges", "partenariats", "contacts", "cooperation", "dialogue",
        "conversations", "negociations",
    ]
    /// People who stand for a country, folded.
    static let delegations: Set<String> = [
        "ambassadeur", "ambassadeurs", "ambassadrice", "autorites", "chef", "cheffe", "chefs", "commissaire",
        "commissaires",
        "delegation", "delegations", "delegue", "delegues", "dirigeant", "dirigeants", "directeur", "directeurs",
        "directrice", "emissaire", "emissaires", "general", "gouvernement", "homologue", "homologues", "interlocuteurs",
        "ministre", "ministres", "officiel", "officiels", "parlementaires", "partenaires", "president", "presidente",
        "presidents", "representant", "representante", "representants", "responsable", "responsables", "roi",
        "chancelier", "chanceliere", "secretaire", "emir", "patron", "patrons",
    ]
    /// Lower-case words, accents kept, that say that a meeting is not held in person or not at all.
    static let cancelled: Set<String> = [
        "annulé", "annulée", "annulés", "annulées", "annulation", "reporté", "reportée", "reportés", "reportées",
        "ajourné", "ajournée", "décommandé", "décommandée", "boycotté",
    ]
    static let planned: Set<String> = [
        "prévu", "prévue", "prévus", "prévues", "programmé", "programmée", "prochain", "prochaine", "prochainement",
        "doit", "doivent", "devrait", "devraient", "rencontrera", "recevra", "aura", "auront", "demain",
    ]
    static let phone: Set<String> = [
        "téléphone", "téléphonique", "téléphoniques", "visioconférence", "visioconférences", "vidéoconférence",
        "téléphoniquement", "virtuelle",
    ]
}
