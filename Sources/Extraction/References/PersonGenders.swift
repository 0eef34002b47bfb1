import Facts
import FrenchText
import Naming

/// What an article tells of the gender of its persons.
struct PersonGenders {
    private var genders: [Int: Gender]

    init(reading: Reading, entities: CollectedEntities) {
        var genders: [Int: Gender] = [:]
        // A civility binds, the gender of a role goes before that of a given name: *la chancelière*, *Andrea*.
        for span in entities.spans where span.name.type == .person && genders[span.entity] == nil {
            genders[span.entity] = Self.civility(before: span.tokens.lowerBound, reading)
        }
        for (person, entity) in entities.entities.enumerated() where entity.type == .person && genders[person] == nil {
            genders[person] = Self.given(entity.name, reading) ?? Self.role(of: entity, reading)
        }
        self.genders = genders
    }

    /// A person's gender, or nil where nothing tells it.
    subscript(person: Int) -> Gender? { genders[person] }

    /// Keeps what a pronoun told of a person.
    mutating func learn(_ gender: Gender, of person: Int) {
        if genders[person] == nil { genders[person] = gender }
    }

    private static func civility(before index: Int, _ reading: Reading) -> Gender? {
        guard let title = reading.token(index - 1)?.folded else { return nil }
        if ["mme", "mme.", "mlle", "madame", "mademoiselle", "lady"].contains(title) { return .feminine }
        return ["m.", "monsieur", "sir", "lord"].contains(title) ? .masculine : nil
    }

    private static func given(_ name: String, _ reading: Reading) -> Gender? {
        guard let first = Folding.fold(name).split(separator: " ").first else { return nil }
        let names = reading.lexicon.givenNameGenders
        return names[String(first)] ?? first.split(separator: "-").first.flatMap { names[String($0)] }
    }

    private static func role(of entity: ArticleEntity, _ reading: Reading) -> Gender? {
        entity.roles.lazy.compactMap { role in
            let first = reading.token(startingAt: role.evidence.range.lowerBound)
            return gender(of: first, reading)
        }.first
    }

    /// The gender of a noun by its article, else by its ending.
    static func gender(of noun: Int, _ reading: Reading) -> Gender? {
        var article = noun - 1
        while let word = reading.token(article)?.lower, adjectives.contains(word) { article -= 1 }
        switch reading.token(article)?.lower {
        case "la", "une", "cette", "sa", "celle": return .feminine
        case "le", "un", "ce", "cet", "du", "au", "celui": return .masculine
        default: break
        }
        guard let word = reading.token(noun)?.folded else { return nil }
        if feminineEndings.end(word) { return .feminine }
        return masculineEndings.end(word) ? .masculine : nil
    }

    private static let feminineEndings: WordEndings = [
        "trice", "euse", "iere", "dente", "ienne", "esse", "ssee", "nante", "gante", "eure", "reine", "femme",
    ]
    private static let masculineEndings: WordEndings = ["teur", "eur", "ier", "dent", "ien", "nant", "homme", "roi"]
    static let adjectives = ReportWords.personGendersAdjectives.set
}
