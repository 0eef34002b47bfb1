/// A language in which reports on files are written.
package enum ReportLanguage: String, Sendable, CaseIterable {
    case french = "fr"
    case english = "en"

    /// The language that a locale such as `fr_FR.UTF-8` asks for: English for any but French.
    package init(locale: String) {
        self = locale.lowercased().hasPrefix("fr") ? .french : .english
    }

    func callAsFunction(_ french: String, _ english: String) -> String { self == .french ? french : english }
}
