import FrenchText

/// Whom *selon* and *d’après* name.
extension SpeakerReader {
    /// The source that stands behind *selon*, as the readers of facts keep it.
    ///
    /// - Parameters:
    ///   - start: the token behind *selon*.
    ///   - limit: where the sentence ends.
    /// - Returns: nil where the words name no source.
    func source(behind start: Int, before limit: Int) -> Quotation.Speaker? {
        source(at: start, before: limit).map {
            Quotation.Speaker(range: reading.text.range(ofTokens: $0.tokens), entity: $0.entity)
        }
    }

    /// The source that starts at a token; nil where the words name none: *selon les besoins*, *selon le cas*.
    func source(at start: Int, before limit: Int) -> Found? {
        behind(start, before: limit).flatMap { isSource($0) ? $0 : nil }
    }

    private func isSource(_ speaker: Found) -> Bool {
        if speaker.entity != nil { return true }
        return speaker.tokens.contains { Self.sources.contains(folded: reading.tokens, at: $0) }
            || reading.role(at: speaker.tokens.lowerBound + 1).map { !$0.meaning.isTitle } == true
    }

    private static let sources: WordSet = [
        "source", "sources", "organisateur", "organisateurs", "organisatrices", "syndicat", "prefecture", "pompiers",
        "gendarmes", "gendarmerie", "secouristes", "gouvernement", "opposition", "temoin", "temoins", "expert",
        "experts", "medias", "presse", "police", "rapport", "etude",
        "autorites", "avocat", "avocats", "agence", "chaine", "journal", "quotidien", "responsable", "responsables",
        "enqueteurs", "analystes", "specialistes", "chiffres", "bilan", "communique", "informations", "sondage",
        "parquet", "syndicats", "association", "associations", "habitants", "observateurs", "ong", "institut", "elle",
        "lui", "eux", "militants", "officiels", "diplomates", "economistes", "chercheurs", "scientifiques",
    ]
}
