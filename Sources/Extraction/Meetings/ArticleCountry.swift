import Facts
import FrenchText
import Naming

/// Tells in which country an article takes place.
struct ArticleCountry {
    let reading: Reading
    let entities: CollectedEntities

    /// The country of the first place that the article names.
    func find() -> CountryCode? {
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

    private static let longestOpening = 8
    private static let joints: WordSet = ["à", "au", "aux", "en"]
}
