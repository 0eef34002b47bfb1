import FrenchText

/// What stands between a trigger and those whom it may join.
extension MeetingReader {
    /// The first of some prepositions within a clause and a reach.
    func preposition(_ words: WordSet, in range: Range<Int>, reach: Int) -> Int? {
        for index in range.prefix(reach) {
            let word = reading.tokens[index].lower
            if words.contains(word) { return index }
            if [";", ":", "."].contains(word) { return nil }
        }
        return nil
    }

    /// *aucune rencontre*, *a refusé un entretien*: a noun that says that there was none.
    func isDenied(_ noun: Int, _ place: Place) -> Bool {
        if place.governor?.isDenied == true { return true }
        let near = max(place.window.lowerBound, noun - 3)..<noun
        if near.contains(where: { Self.none.contains(folded: reading.tokens, at: $0) }) { return true }
        let before = max(place.window.lowerBound, noun - 8)..<noun
        return before.contains { Self.refusals.contains(folded: reading.tokens, at: $0) }
    }

    /// *Si X avait rencontré Y*, *X a-t-il rencontré Y ?*: supposed or asked, not told.
    func isUncertain(_ group: VerbGroup, _ place: Place) -> Bool {
        if let last = place.sentence.last, reading.tokens[last].lower == "?" { return true }
        let before = (max(place.sentence.lowerBound, group.tokens.lowerBound - 10)..<group.tokens.lowerBound).reversed()
        for index in before {
            if reading.tokens[index].lower == "si" { return group.tense != .present }
            // *Il est faux que X a reçu Y*, *a rêvé qu’il rencontrait Y*.
            if Self.unreal.contains(lower: reading.tokens, at: index) { return true }
            if [",", ";", ":"].contains(reading.tokens[index].lower) { return false }
        }
        return false
    }

    /// Whether players met players: names alone in a sentence about sport, or invented ones in one about a film.
    func isContest(_ found: [Counterparts.Found], _ place: Place) -> Bool {
        found.allSatisfy { $0.party.description == nil && $0.party.country == nil }
            && place.sentence.contains { Self.sports.contains(folded: reading.tokens, at: $0) }
    }

    /// *a reçu 483 millions du gouvernement*, *a reçu son prix des mains de X*: a thing was received, nobody was met.
    func isGift(_ between: Range<Int>) -> Bool {
        undated(between).contains { Self.isGift(reading.tokens[$0].folded) || reading.tokens[$0].kind == .number }
    }

    /// *des menaces précises reçues par X*: whether what a participle belongs to is a thing.
    func isGiven(before group: VerbGroup, _ place: Place) -> Bool {
        let near = max(place.sentence.lowerBound, group.head - Self.giftReach)..<group.head
        return group.tokens.lowerBound == group.head && entities.spans(.person, in: near).isEmpty
            && near.contains { Self.isGift(reading.tokens[$0].folded) }
    }

    private static let unreal: WordSet = ["faux", "inexact", "rêvé", "rêvait", "imaginé", "imaginait", "inventé"]
    private static let giftReach = 8

    /// The tokens of a range that belong to no date: *mardi 9 mars* says when, not whom.
    private func undated(_ range: Range<Int>) -> [Int] {
        var dated: Set<Int> = []
        for date in status.dates(in: range) {
            let first = reading.token(startingAt: date.evidence.range.lowerBound)
            dated.formUnion(first..<max(first, reading.token(startingAt: date.evidence.range.upperBound)))
        }
        return range.filter { !dated.contains($0) }
    }

    /// Whether nothing but determiners, adverbs and times stands between a verb and whom it may join.
    func isNear(_ between: Range<Int>) -> Bool {
        undated(between).allSatisfy { index in
            let token = reading.tokens[index]
            return Self.fillers.contains(folded: token) || token.folded.hasSuffix("ment")
                || !entities.spans(.place, in: index..<index + 1).isEmpty
                || RoleReader(reading: reading).title(before: index + 1)?.contains(index) == true
        }
    }

    /// Whether somebody is named, by name or office, and not only countries.
    func isNamed(_ found: [Counterparts.Found]) -> Bool {
        found.contains { $0.party.person != nil || $0.party.description != nil }
    }

    /// Whether the article tells what somebody is or where from, and not only a name.
    func isPublic(_ found: Counterparts.Found) -> Bool {
        found.party.country != nil || found.party.description != nil
            || found.party.person.map { !entities.entities[$0].roles.isEmpty } == true
    }

    /// Whether bare countries met and not their teams.
    func isPolitical(_ found: [Counterparts.Found], _ place: Place) -> Bool {
        isNamed(found) || !place.sentence.contains { Self.sports.contains(folded: reading.tokens, at: $0) }
    }

    /// Whether a noun stands in an adverbial that opens the sentence: *Lors d’un entretien avec*.
    func isLeading(_ noun: Int, _ place: Place) -> Bool {
        let start = openingEnd(of: place.sentence)
        // *Au cours de la conférence de presse qui a suivi sa rencontre avec X, Y a parlé*: as long as no comma closes it.
        let isOpening = noun - start <= 8 || !(start..<max(start, noun)).contains { reading.tokens[$0].lower == "," }
        return noun >= start && noun - start <= Self.longestAdverbial && isOpening
            && entities.spans(.person, in: place.sentence.lowerBound..<max(place.sentence.lowerBound, noun)).isEmpty
            && Self.adverbials.contains(reading.token(start)?.folded ?? "")
    }

    /// Where a sentence starts to tell: behind *TUNIS (TAP) –*, *Lundi,* and *Le 3 mars,*.
    func openingEnd(of whole: Range<Int>) -> Int {
        let sentence = dispatchEnd(of: whole)..<whole.upperBound
        let comma = sentence.prefix(Self.longestOpening).first { reading.tokens[$0].lower == "," }
        guard let comma,
            !status.dates(in: sentence.lowerBound..<comma).isEmpty
                || Self.fillers.contains(folded: reading.tokens, at: sentence.lowerBound)
                    && entities.spans(.person, in: sentence.lowerBound..<comma).isEmpty
        else { return sentence.lowerBound }
        return comma + 1
    }

    /// Behind the dash that closes a dispatch's opening: *ANTANANARIVO –*, *Dakar, 12 février (APS) –*.
    private func dispatchEnd(of sentence: Range<Int>) -> Int {
        let dash = sentence.prefix(Self.longestDateline).first { ["-", "–", "—"].contains(reading.tokens[$0].lower) }
        guard let dash, dash > sentence.lowerBound, reading.tokens[sentence.lowerBound].isCapitalized,
            !(sentence.lowerBound..<dash).contains(where: {
                reading.lexicon.meetings.words[reading.tokens[$0].lower] != nil
            })
        else { return sentence.lowerBound }
        return dash + 1
    }

    private static let longestDateline = 14
    private static let longestAdverbial = 16

    /// *présidait les pourparlers*, *négociaient avec*: what goes on for long is no meeting.
    func isHabit(_ group: VerbGroup) -> Bool {
        let word = reading.tokens[group.head].lower
        return group.tense == .past && (word.hasSuffix("ait") || word.hasSuffix("aient"))
            && Self.lasting.contains(group.verb.infinitive)
    }

    private static let lasting: WordSet = [
        "présider", "coprésider", "participer", "mener", "négocier", "parler", "discuter", "dialoguer", "échanger",
        "assister", "organiser", "consulter",
    ]
    static var nounReach: Int { 12 }
    static var withReach: Int { 30 }
    /// Verbs whose coordinated subjects meet each other without *avec*.
    static let mutual: WordSet = [
        "discuter", "échanger", "négocier", "dialoguer", "conférer", "déjeuner", "dîner", "passer", "coprésider",
    ]

    private static let longestOpening = 7
    private static let adverbials: WordSet = ["lors", "apres", "a", "au", "pendant", "durant", "en", "dans"]
    private static let none: WordSet = ["aucun", "aucune", "nulle", "sans", "pas"]
    private static let refusals: WordSet = [
        "refuse", "refus", "decline", "dementi", "dement", "nie", "exclu", "exclut", "renonce", "rejete", "ecarte",
    ]
    private static let sports: WordSet = [
        "match", "matchs", "but", "buts", "equipe", "equipes", "selection", "entraineur", "selectionneur", "stade",
        "football", "coupe", "championnat", "finale", "tournoi", "arbitre", "victoire", "score", "groupe",
        "qualifications", "demi-finale", "demi-finales", "quarts", "huitiemes", "finales", "set", "sets", "ring",
        "tatami", "wimbledon", "roland-garros", "olympique", "olympiques", "film", "serie", "roman", "episode",
        "rugby", "handball", "basket", "joueurs", "can", "mondial", "amical", "amicale", "nul",
    ]
    private static let fillers: WordSet = [
        "le", "la", "les", "l'", "son", "sa", "ses", "un", "une", "des", "a", "nouveau", "tour", "aussi", "lundi",
        "mardi",
        "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "matin", "soir", "hier", "ensuite", "puis", "notamment",
        "egalement", ",", "chef", "m.", "mm.", "mme",
    ]
    private static func isGift(_ word: String) -> Bool {
        gifts.contains(word) || word.hasSuffix("s") && gifts.contains(String(word.dropLast()))
    }

    private static let gifts: WordSet = [
        "prix", "million", "millions", "milliard", "milliards", "medaille", "medailles", "distinction", "somme",
        "lettre", "lettres", "message", "messages", "soutien",
        "appui", "aide", "visite", "dollars", "euros", "coup", "coups", "appel", "appels", "plainte", "trophee",
        "cadeau", "copie", "copies", "lettres", "condoleances", "vaccins", "doses", "instructions", "feu", "garanties",
        "felicitations", "mains", "menaces", "invitation", "accord", "reponse", "ordre", "insigne", "insignes", "part",
        "demande", "demandes", "rapport", "document", "documents", "ovation", "votes", "voix", "nobel", "critiques",
        "renseignements", "armes", "livraison", "approbation", "demission", "candidature", "dossier", "plan",
        "legion", "traitement", "award", "enfant", "bebe", "jumeaux", "exposition",
    ]
}
