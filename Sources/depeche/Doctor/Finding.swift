import Corpus

/// What `depeche doctor` has to say of one thing.
struct Finding: Sendable, Equatable {
    enum Level: Sendable {
        case good
        /// It works, but not as well as it could.
        case doubtful
        /// The server does not start, or loses something.
        case bad
    }

    /// A sentence in both languages.
    struct Words: Sendable, Equatable {
        let french: String
        let english: String

        init(_ french: String, _ english: String) {
            self.french = french
            self.english = english
        }

        func inLanguage(_ language: ReportLanguage) -> String { language == .french ? french : english }
    }

    let level: Level
    let what: Words
    /// What to do about it.
    let advice: Words?

    static func good(_ french: String, _ english: String) -> Finding {
        Finding(level: .good, what: Words(french, english), advice: nil)
    }

    static func doubtful(_ what: Words, _ advice: Words) -> Finding {
        Finding(level: .doubtful, what: what, advice: advice)
    }

    static func bad(_ what: Words, _ advice: Words) -> Finding {
        Finding(level: .bad, what: what, advice: advice)
    }

    /// A line for the finding, and one for what to do.
    func lines(in language: ReportLanguage) -> [String] {
        let mark =
            switch level {
            case .good: "ok"
            case .doubtful: language == .french ? "à voir" : "doubt"
            case .bad: language == .french ? "faute" : "wrong"
            }
        let head = mark + String(repeating: " ", count: max(1, 8 - mark.count)) + what.inLanguage(language)
        return [head] + (advice.map { ["        → " + $0.inLanguage(language)] } ?? [])
    }
}
