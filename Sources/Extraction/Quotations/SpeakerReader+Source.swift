import Facts
import FrenchText
import Naming

/// Whom *selon*, *d’après*, *à en croire* name.
extension SpeakerReader {
    /// The source that stands behind *selon*, as the readers of facts keep it.
    ///
    /// - Parameters:
    ///   - start: the token behind *selon*.
    ///   - limit: where the sentence ends.
    /// - Returns: nil where the words name no source.
    func source(behind start: Int, before limit: Int) -> Quotation.Speaker? {
        source(at: start, before: limit).map {
            Quotation.Speaker(
                range: reading.text.range(ofTokens: $0.introduction ?? $0.tokens), entity: $0.entity)
        }
    }

    /// The source that starts at a token; nil where the words name none: *selon les besoins*, *selon le cas*.
    func source(at start: Int, before limit: Int) -> Found? {
        behind(start, before: limit).flatMap { isSource($0) ? $0 : nil }
    }

    /// Whether words can name somebody who speaks.
    func isSource(_ speaker: Found) -> Bool {
        if speaker.entity != nil || speaker.introduction != nil { return true }
        // *nos informations* are the article's own, and *tout indique que* nobody's.
        if ["nos", "mes", "tout", "rien", "cela", "ceci", "ce"].contains(
            reading.tokens[speaker.tokens.lowerBound].lower)
        {
            return false
        }
        return speaker.tokens.contains {
            reading.lexicon.speech.sources.contains(folded: reading.tokens, at: $0)
                // *la Chancellerie*, *le SECO*: a capital behind its article names somebody.
                || reading.tokens[$0].isCapitalized && ["le", "la", "l'"].contains(reading.token($0 - 1)?.lower)
        }
            || speaker.tokens.prefix(3).contains { reading.role(at: $0) != nil }
    }

    /// The tokens of *selon* or of another word for it that start at a token: *d’après*, *à en croire*, *aux dires de*.
    func accordingTo(at index: Int) -> Range<Int>? {
        guard let first = reading.token(index), Self.firstWords.contains(lower: first) else { return nil }
        for phrase in Self.phrases {
            let end = index + phrase.count
            guard end <= reading.tokens.count,
                phrase.indices.allSatisfy({ reading.tokens[index + $0].lower == phrase[$0] })
            else { continue }
            return index..<end
        }
        return nil
    }

    private static let phrases = [
        "selon", "d' après", "à en croire", "a en croire", "aux dires de", "aux dires d'", "aux dires du",
        "aux dires des", "de l' avis de", "de l' avis d'", "de l' avis du", "de l' avis des", "de source",
    ].map { $0.split(separator: " ").map(String.init) }
    private static let firstWords = WordSet(phrases.map { $0[0] })
}
