import FrenchText
import Naming

/// Countries that a sentence names one after the other: *de Pologne, de Serbie, du Danemark et de Suède*.
enum CountryList {
    /// Whether a country is where, or what about, and not who: *en Libye*, *pour la Libye*.
    static func isVenue(_ span: CollectedEntities.Span, _ reading: Reading) -> Bool {
        guard var before = reading.token(span.tokens.lowerBound - 1) else { return false }
        if ["la", "le", "l'", "les"].contains(before.lower), let next = reading.token(span.tokens.lowerBound - 2) {
            before = next
        }
        return ["au", "en", "aux", "à", "dans", "vers", "pour", "sur", "contre", "près"].contains(before.lower)
    }

    static let joints = ReportWords.countryListJoints.set
}
