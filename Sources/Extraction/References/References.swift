import Facts
import FrenchText
import Naming

/// Whom words mean that are no name: pronouns, roles, descriptions, *ce dernier*, *les deux hommes*.
///
/// The one reader of reference: quotations, meetings and claims ask it alike. It goes over an article once and keeps who is
/// spoken of where (`mentions`); whom a word means is then decided by what the words say (gender, office, country) and by who
/// stands in the foreground there: the subjects of the last sentences before anybody else, words between quotation marks last.
final class References {
    let reading: Reading
    let entities: CollectedEntities
    var genders: PersonGenders
    /// For each person, the roles that the article states, and those by which it then speaks of somebody.
    var offices: [Holder]
    /// The country of a person, as far as the article tells it.
    let country: (Int) -> CountryCode?
    /// Who is spoken of, in text order.
    var mentions: [Reference] = []
    /// The words of those whom the article does not name (*un témoin*); their numbers go on behind the entities'.
    var unnamed: [(words: Range<Int>, gender: Gender?)] = []
    /// The person that the article is about: the one named most of those in its title, else of all.
    let main: Int?

    init(
        reading: Reading, entities: CollectedEntities, quoted: [QuotedSpan],
        country: @escaping (Int) -> CountryCode?
    ) {
        self.reading = reading
        self.entities = entities
        self.country = country
        genders = PersonGenders(reading: reading, entities: entities)
        main = Self.mainPerson(reading, entities)
        offices = entities.entities.enumerated().flatMap { person, entity in
            entity.type == .person
                ? entity.roles.compactMap { role in
                    Self.office(of: role, reading, entities).map {
                        Holder(person: person, office: $0, isFormer: role.tense == .former, isStated: true)
                    }
                } : []
        }
        readMentions(quoted: quoted)
    }

    /// Somebody with a role.
    struct Holder {
        let person: Int
        let office: Office
        let isFormer: Bool
        /// Whether the text says so, and does not only speak of somebody by the role.
        let isStated: Bool
    }

    /// The person whom a phrase means: a name, a pronoun, a role or a description with its article.
    ///
    /// - Parameters:
    ///   - phrase: tokens, the article first: *il*, *le maire de Tours*, *ce dernier*, *dit-elle*.
    ///   - isOther: who is certainly not meant.
    /// - Returns: the person's index among the entities; nil where the phrase means nobody whom the article names.
    func person(meantBy phrase: Range<Int>, besides isOther: (Int) -> Bool = { _ in false }) -> Int? {
        meaning(of: phrase, besides: isOther).flatMap { $0 < entities.entities.count ? $0 : nil }
    }

    /// The same, with those whom the article does not name: their number among `unnamed`, behind the entities'.
    func meaning(of phrase: Range<Int>, besides isOther: (Int) -> Bool = { _ in false }) -> Int? {
        guard let first = phrase.first else { return nil }
        if let name = named(in: phrase) { return name.referent }
        if let gender = pronoun(at: first) {
            return foremost(before: saying(first), gender: gender, besides: isOther)
                ?? foremost(before: first, gender: gender, besides: isOther)
        }
        return last(at: phrase, besides: isOther) ?? ofPair(at: phrase) ?? holder(of: phrase)
            ?? introduced(by: phrase) ?? described(by: phrase, besides: isOther)
    }

    /// Before what place to look for whom a subject means: one turned behind its verb of speech (*…, a-t-il dit*, *…, a
    /// réagi ce dernier*) is none of those whom the words said speak of.
    func saying(_ index: Int) -> Int {
        let isTurned =
            pronoun(at: index) != nil && reading.tokens[index].isHyphenated
            || reading.token(index - 1).map { reading.lexicon.speech.forms(of: $0).contains { $0.part != .gerund } }
                == true
        return isTurned ? reading.sentence(of: index).tokens.lowerBound : index
    }

    /// The persons whom a phrase means: one, or those of *ils*, *les deux hommes*, *tous trois*, *les trois présidents*.
    func people(meantBy phrase: Range<Int>) -> [Int] {
        guard let first = phrase.first else { return [] }
        if ["ils", "elles", "eux", "leur", "leurs"].contains(reading.tokens[first].lower) {
            return people(2, before: first)
        }
        guard let number = phrase.prefix(2).first(where: { Self.numbers[reading.tokens[$0].lower] != nil }),
            let count = Self.numbers[reading.tokens[number].lower]
        else { return person(meantBy: phrase).map { [$0] } ?? [] }
        let noun = reading.token(number + 1)?.folded ?? ""
        let holders = holders(of: noun, count: count)
        return holders.isEmpty ? people(count, before: first, gender: Self.groups[noun]) : holders
    }

    /// The first person named in a phrase who is no other's complement: not that of *le fils de la reine X*.
    func named(in phrase: Range<Int>) -> Reference? {
        mentions(in: phrase).first { mention in
            mention.kind == .name
                && (mention.start <= phrase.lowerBound || !Self.prepositions.contains(mention.opening))
        }
    }

    /// Who is spoken of in a range of tokens.
    func mentions(in range: Range<Int>) -> ArraySlice<Reference> {
        let start = mentions.partition { $0.tokens.lowerBound >= range.lowerBound }
        return mentions[start...].prefix { $0.tokens.lowerBound < range.upperBound }
    }

    /// Whom a pronoun can mean by its gender; nil where a token is no pronoun of one person.
    func pronoun(at index: Int) -> Gender? {
        switch reading.tokens[index].lower {
        case "il", "lui": return .masculine
        case "elle": return .feminine
        case let word where reading.tokens[index].isHyphenated:
            return word.hasSuffix("-il") ? .masculine : word.hasSuffix("-elle") ? .feminine : nil
        default: return nil
        }
    }

    /// *ce dernier*, *cette dernière*, *l’intéressé*, *le même*: who was named last, who is spoken of.
    private func last(at phrase: Range<Int>, besides isOther: (Int) -> Bool) -> Int? {
        let place = saying(phrase.lowerBound)
        switch reading.tokens[phrase.prefix(2)].map(\.folded) {
        case ["celui-ci"]: return last(before: place, .masculine, besides: isOther)
        case ["celle-ci"]: return last(before: place, .feminine, besides: isOther)
        case ["ce", "dernier"]: return last(before: place, .masculine, besides: isOther)
        case ["cette", "derniere"]: return last(before: place, .feminine, besides: isOther)
        case ["son", "interlocuteur"], ["son", "hote"], ["son", "homologue"], ["sa", "homologue"]:
            // *son homologue turc* is who is Turkish.
            guard phrase.count == 2 else { return nil }
            let subject = lastSubject(before: place)?.referent
            return people(2, before: phrase.lowerBound).first { $0 != subject && !isOther($0) }
        case ["l'", "interesse"], ["le", "meme"]:
            return foremost(before: phrase.lowerBound, gender: .masculine, besides: isOther)
        case ["l'", "interessee"], ["la", "meme"]:
            return foremost(before: phrase.lowerBound, gender: .feminine, besides: isOther)
        default: return nil
        }
    }

    /// The gender of a person or of somebody unnamed.
    func gender(of referent: Int) -> Gender? {
        referent < entities.entities.count ? genders[referent] : unnamed[referent - entities.entities.count].gender
    }

    static func tokens(of role: RoleStatement, _ reading: Reading) -> Range<Int> {
        let first = reading.token(startingAt: role.evidence.range.lowerBound)
        return first..<max(first, reading.token(startingAt: role.evidence.range.upperBound))
    }

    private static func office(of role: RoleStatement, _ reading: Reading, _ entities: CollectedEntities) -> Office? {
        let tokens = tokens(of: role, reading)
        let known = reading.role(at: tokens.lowerBound)
        // *Interrogé par les journalistes, X*: many are no one person's role.
        if let known, !role.value.contains(" de "),
            reading.tokens[tokens.lowerBound].folded == (known.meaning.name.prefix { $0 != " " }) + "s"
        {
            return nil
        }
        return Office(tokens, head: known?.length ?? 1, reading: reading, entities: entities)
    }

    private static func mainPerson(_ reading: Reading, _ entities: CollectedEntities) -> Int? {
        let persons = entities.entities.indices.filter { entities.entities[$0].type == .person }
        let inTitle = persons.filter { person in
            entities.entities[person].mentions.contains {
                reading.title?.contains($0.evidence.range.lowerBound) == true
            }
        }
        return (inTitle.isEmpty ? persons : inTitle).reduce(nil as Int?) { best, next in
            let isLess =
                best.map { entities.entities[$0].mentions.count < entities.entities[next].mentions.count } ?? true
            return isLess ? next : best
        }
    }

    // MARK: Tables

    /// No more mentions than this are looked at before a place.
    static let widest = 40
    /// Words for several that tell their gender.
    private static let groups: [String: Gender] = [
        "hommes": .masculine, "femmes": .feminine, "freres": .masculine, "soeurs": .feminine,
    ]
    static let numbers: [String: Int] = ["deux": 2, "trois": 3, "quatre": 4, "cinq": 5]
    static let definite = ReportWords.referencesDefinite.set
    static let articles = WordSet(definite.words + ["un", "une"])
    static let prepositions = ReportWords.referencesPrepositions.set
    static let joints = ReportWords.referencesJoints.set
    /// Behind *il est*, *il a été*.
    static let impersonalPredicates = ReportWords.referencesImpersonalPredicates.set
    static let impersonal = ReportWords.referencesImpersonal.set
}
