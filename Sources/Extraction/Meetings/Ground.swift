import FrenchText

/// Tells in which country something took place, where the words around it name one country only.
struct Ground {
    let reading: Reading
    let entities: CollectedEntities

    /// The country where a sentence, else the one before it, says that it took place.
    func country(ofSentence number: Int) -> CountryCode? {
        let sentences = reading.text.sentences
        for index in stride(from: number, through: max(0, number - 1), by: -1) {
            let found = countries(in: sentences[index].tokens)
            if let country = found.first { return found.allSatisfy { $0 == country } ? country : nil }
        }
        return nil
    }

    /// *s’est rendue à Bamako*, *en visite à Doha*: whether somebody is away from home.
    func isVisit(_ number: Int) -> Bool {
        reading.text.sentences[number].tokens.contains { Self.visits.contains(folded: reading.tokens, at: $0) }
    }

    /// The country of the first place that the article names.
    func countryOfArticle() -> CountryCode? {
        for sentence in reading.text.sentences.prefix(Self.longestOpening) {
            if let country = countries(in: sentence.tokens).first { return country }
        }
        return nil
    }

    /// *à Bamako*, *en Ukraine*, *dans la capitale arménienne*.
    private func countries(in sentence: Range<Int>) -> [CountryCode] {
        let towns = entities.spans(.place, in: sentence).compactMap { span in
            Self.joints.contains(word(before: span)) || isDateline(span, in: sentence)
                ? reading.lexicon.places.match(reading.tokens, at: span.tokens.lowerBound)?.meaning.country : nil
        }
        let countries = entities.spans(.country, in: sentence).compactMap { span in
            let isNamed = span.name.kind == .name && Self.joints.contains(word(before: span))
            return isNamed || word(before: span) == "capitale" ? span.name.country : nil
        }
        return towns + countries
    }

    /// *ANTANANARIVO –*, *Dakar, 12 février (APS) –*: where a dispatch comes from.
    private func isDateline(_ span: CollectedEntities.Span, in sentence: Range<Int>) -> Bool {
        span.tokens.lowerBound == sentence.lowerBound
            && sentence.prefix(Self.longestDateline).contains { ["-", "–", "—"].contains(reading.tokens[$0].lower) }
    }

    private static let longestDateline = 14

    private func word(before span: CollectedEntities.Span) -> String {
        reading.token(span.tokens.lowerBound - 1)?.lower ?? ""
    }

    private static let visits: WordSet = [
        "visite", "rendu", "rendue", "rendus", "arrive", "arrivee", "deplacement", "sejour", "etape", "escale",
        "envole", "envolee", "delegation",
    ]
    private static let longestOpening = 8
    private static let joints: WordSet = ["à", "au", "aux", "en"]
}

/// Who holds an office of the state that is named without its country.
extension Ground {
    /// Whether a role is a bare office of the state: *Premier ministre*, *ministre des Affaires étrangères*.
    static func isOffice(_ role: String) -> Bool {
        let folded = Folding.fold(role)
        return wholeOffices.contains(folded) || openOffices.contains(where: folded.hasPrefix)
    }

    private static let wholeOffices: WordSet = [
        "president", "presidente", "roi", "reine", "souverain", "procureur general", "chancelier", "chanceliere",
    ]
    private static let openOffices = [
        "premier ministre", "premiere ministre", "chef de l'etat", "chef du gouvernement", "president de la republique",
        "presidente de la republique", "president de la transition", "ministre", "procureur general de la republique",
    ]
}
