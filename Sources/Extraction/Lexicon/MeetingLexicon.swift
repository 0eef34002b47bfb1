import FrenchText

/// The words by which French reports tell that people met.
struct MeetingLexicon: Sendable {
    /// What a lower-case word, accents kept, can mean.
    let words: WordMap<Word>
    /// What meetings lead to: *mémorandum d’entente*, *accord de coopération*.
    let outcomes: PhraseTable<Meeting.Outcome.Kind>
    /// Capitals by their folded names: *Rabat et Madrid* are two governments.
    let capitals: [String: CountryCode]

    /// A word can be a verb and a noun: *rencontre*.
    struct Word: Sendable {
        var form: MeetingVerb.Form?
        var noun: Noun?
        /// Nouns of several words that it opens: *tête à tête*.
        var phrases: [Phrase] = []
    }

    /// A noun of meeting by what stands behind its first word, lower case.
    struct Phrase: Sendable {
        let rest: [String]
        let noun: Noun
    }

    enum Noun: String, Sendable {
        /// A meeting of people by itself: *entretien*.
        case strong
        /// One beside those who met: *des échanges avec des responsables du Chili*.
        case weak
    }

    init() throws(LexiconError) {
        var words: [String: Word] = [:]
        var verbs: [String: MeetingVerb] = [:]
        var outcomes: [(phrase: String, meaning: Meeting.Outcome.Kind)] = []
        let file = try LexiconFile("meeting_language.tsv", columns: 4)
        for row in file.rows {
            let malformed = LexiconError.malformed(file: file.name, line: row.line)
            let (form, use, manner) = (row.fields[1], row.fields[2], row.fields[3])
            switch row.fields[0] {
            case "verb":
                guard let complement = MeetingVerb.Complement(rawValue: use) else { throw malformed }
                if manner == "reflexive" {
                    verbs[form, default: .init(infinitive: form)].reflexive = complement
                } else {
                    verbs[form, default: .init(infinitive: form)].plain = complement
                }
            case "support": verbs[form, default: .init(infinitive: form)].isSupport = true
            case "form":
                guard let verb = verbs[manner], let mood = MeetingVerb.Mood(rawValue: use) else { throw malformed }
                words[form, default: .init()].form = .init(verb: verb, mood: mood)
            case "noun":
                guard let noun = Noun(rawValue: use) else { throw malformed }
                let parts = form.split(separator: " ").map(String.init)
                guard let first = parts.first else { throw malformed }
                if parts.count == 1 {
                    words[first, default: .init()].noun = noun
                } else {
                    words[first, default: .init()].phrases.append(
                        .init(rest: Array(parts.dropFirst()), noun: noun))
                }
            case "outcome_memorandum": outcomes.append((form, .memorandum))
            case "outcome_agreement": outcomes.append((form, .agreement))
            default: throw malformed
            }
        }
        self.words = WordMap(words.map { ($0, $1) }) { first, _ in first }
        self.outcomes = PhraseTable(outcomes, casing: .ignored)
        capitals = try Self.readCapitals()
    }

    private static func readCapitals() throws(LexiconError) -> [String: CountryCode] {
        var capitals: [String: CountryCode] = [:]
        for row in try LexiconFile("places.tsv", columns: 4).rows where row.fields[1] == "capital" {
            guard let country = CountryCode(row.fields[2]) else { continue }
            for name in [row.fields[0]] + LexiconFile.alternatives(row.fields[3]) {
                capitals[Folding.fold(name)] = country
            }
        }
        return capitals
    }

    /// People who stand for a country, folded.
    static let delegations: WordSet = [
        "ambassadeur", "ambassadeurs", "ambassadrice", "autorites", "chef", "cheffe", "chefs", "commissaire",
        "commissaires",
        "delegation", "delegations", "delegue", "delegues", "dirigeant", "dirigeants", "dirigeante", "directeur",
        "directeurs", "directrice", "emissaire", "emissaires", "general", "gouvernement", "gouvernements", "homologue",
        "homologues", "interlocuteurs",
        "ministre", "ministres", "officiel", "officiels", "parlementaires", "partenaires", "president", "presidente",
        "presidents", "presidentes", "representant", "representante", "representants", "responsable", "responsables",
        "roi", "reine", "souverain", "chancelier", "chanceliere", "secretaire", "emir", "patron", "patrons",
        "ambassadrices", "premier-ministre", "leader", "leaders", "diplomate", "diplomates", "consul", "negociateur",
        "negociateurs", "vice-president", "vice-ministre", "prince", "monarque", "sultan", "hote", "collegue",
        "collegues", "pairs", "deputes", "senateurs", "elus", "commandant", "commandante", "commandants", "officiers",
        "procureur", "procureure", "procureurs", "mission",
    ]
    /// *une délégation conduite par X*: lower case, accents kept.
    static let leading: WordSet = [
        "conduite", "conduites", "menée", "menées", "dirigée", "dirigées", "présidée", "présidées", "emmenée",
        "emmenées",
    ]
    /// Words between somebody's office and the adjective of his country, folded: *le patron de la police belge*.
    static let institutions: WordSet = [
        ",", "et", "general", "generaux", "ministre", "ministere", "de", "la", "du", "des", "l'", "d'", "police",
        "polices",
        "surete",
        "gendarmerie",
        "renseignement", "renseignements", "securite", "interieur", "defense", "justice", "douanes", "armee", "armees",
        "diplomatie", "parlement", "senat", "affaires", "etrangeres", "economie", "finances", "banque", "etat-major",
        "gouvernement", "etat", "services", "commerce", "energie", "transports", "sante", "culture", "agriculture",
        "peche", "migration", "forces", "federation", "agence", "office", "assemblee", "chambre", "cour", "conseil",
        "comite", "institut", "autorite", "direction", "marine", "aviation",
    ]
    /// Lower-case words, accents kept, that say that a meeting did not take place.
    static let cancelled: WordSet = [
        "annulé", "annulée", "annulés", "annulées", "annulation", "reporté", "reportée", "reportés", "reportées",
        "ajourné", "ajournée", "décommandé", "décommandée", "boycotté", "annulant", "annuler", "annule",
    ]
    /// Words that say that it is to come.
    static let planned: WordSet = [
        "prévu", "prévue", "prévus", "prévues", "programmé", "programmée", "prochain", "prochaine", "prochainement",
        "doit", "doivent", "devait", "devaient", "devrait", "devraient", "aura", "auront", "demain", "programme",
        "annoncé", "annoncée", "annoncés", "envisagé", "envisagée", "envisage", "éventuel", "éventuelle", "éventuels",
        "éventuelles", "possible", "hypothétique", "future", "futur", "sera", "seront", "tiendra", "tiendront",
        "pourrait", "pourraient", "serait", "aurait",
        "attendu", "attendue",
        "participera",
    ]
    /// The same, before the meeting's noun alone: *en vue d’une rencontre*, *demande un entretien*.
    static let wanted: WordSet = [
        "avant", "veille", "perspective", "projet", "vue", "souhaite", "souhaité", "espère", "proposé", "propose",
        "propose-t-il", "demande", "demandé", "réclame", "réclamé", "sollicité", "organiser", "préparer", "prépare",
        "préparation",
    ]
    static let phone: WordSet = [
        "téléphone", "téléphonique", "téléphoniques", "visioconférence", "visioconférences", "vidéoconférence",
        "téléphoniquement", "virtuelle", "virtuel", "visio", "téléphoné",
    ]
}
