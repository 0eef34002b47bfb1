package import Facts
package import FrenchText

/// What the module knows of the world and of French before it reads an article.
package final class Lexicon: Sendable {
    package let countries: CountryLexicon
    package let places: PhraseTable<Place>
    package let organizations: PhraseTable<Organization>
    package let organizationHeads: PhraseTable<String>
    /// Nouns before an organization's name, with the least number of words of such a name.
    let organizationNouns: WordMap<Int>
    /// Folded nouns that an organization is called by when it was named before, with its kind or nothing.
    package let organizationDescriptions: WordMap<String>
    /// Folded words beside a name that tell whether it is an organization's.
    let organizationCues: WordMap<OrganizationCue>
    package let roles: PhraseTable<Role>
    /// Newspapers, channels and networks, folded.
    package let press: WordSet
    package let speech: SpeechLexicon
    package let regions: RegionLexicon
    /// Folded nouns of persons.
    package let personNouns: WordMap<PersonNoun>
    /// Folded given names.
    package let givenNames: WordSet
    /// Folded given names that are ordinary words too (*Pierre*, *Rose*).
    let ambiguousGivenNames: WordSet
    /// Those of them that are usual elsewhere than in France (*Canal*, *Ville*): in French news more often a word than a name.
    let foreignAmbiguousGivenNames: WordSet
    /// Those that are nearly always a man's or a woman's.
    package let givenNameGenders: WordMap<Gender>
    /// A folded role → the roles that it can stand for: *chef de l'etat* for *president* too.
    private let roleParaphrases: WordMap<[String]>
    /// Lower-case words of everyday news, accents kept.
    let commonWords: WordSet
    /// The same words folded, as capitals without accents write them.
    package let foldedCommonWords: WordSet

    init() throws(LexiconError) {
        _ = try NameWords.shipped.get()
        let common = try LexiconFile("common_words.tsv", columns: 1).rows.map { $0.fields[0] }
        commonWords = WordSet(common)
        foldedCommonWords = WordSet(common.map(Folding.fold))
        var given: [String] = []
        var ambiguous: [String] = []
        var foreign: [String] = []
        var usual: Set<String> = []
        var genders: [(String, Gender)] = []
        for row in try LexiconFile("given_names.tsv", columns: 2).rows {
            let folded = Folding.fold(row.fields[0])
            given.append(folded)
            if row.fields.count > 2 { genders.append((folded, row.fields[2] == "f" ? .feminine : .masculine)) }
            let tags = LexiconFile.tags(row.fields[1])
            if tags.contains("ambiguous") || commonWords.contains(row.fields[0].lowercased()) {
                ambiguous.append(folded)
            }
            if tags.contains("french") || !tags.contains("ambiguous") {
                usual.insert(folded)
            } else {
                foreign.append(folded)
            }
        }
        givenNames = WordSet(given)
        ambiguousGivenNames = WordSet(ambiguous)
        foreignAmbiguousGivenNames = WordSet(foreign.filter { !usual.contains($0) })
        givenNameGenders = WordMap(genders) { first, _ in first }
        let paraphrases = try LexiconFile("role_paraphrases.tsv", columns: 2).rows.map { row in
            (Folding.fold(row.fields[0]), LexiconFile.alternatives(row.fields[1]).map(Folding.fold))
        }
        roleParaphrases = WordMap(paraphrases) { $0 + $1 }
        countries = try CountryLexicon(givenNames: givenNames, commonWords: commonWords)
        places = try Self.readPlaces()
        organizations = try Self.readOrganizations()
        organizationHeads = try Self.readOrganizationHeads()
        organizationNouns = WordMap(
            try LexiconFile("organization_nouns.tsv", columns: 2).rows.map { row in
                (Folding.fold(row.fields[0]), Int(row.fields[1]) ?? 1)
            }
        ) { first, _ in first }
        let descriptions = try LexiconFile("organization_descriptions.tsv", columns: 2).rows
        organizationDescriptions = WordMap(descriptions.map { (Folding.fold($0.fields[0]), $0.fields[1]) }) { $1 }
        organizationCues = try Self.readOrganizationCues()
        roles = try Self.readRoles()
        press = WordSet(try LexiconFile("press.tsv", columns: 1).rows.map { Folding.fold($0.fields[0]) })
        speech = try SpeechLexicon()
        regions = try RegionLexicon()
        let nouns = try LexiconFile("person_nouns.tsv", columns: 2).rows.map { row in
            (row.fields[0], row.fields[1] == "new" ? PersonNoun.new : .known)
        }
        personNouns = WordMap(nouns) { first, _ in first }
    }

    /// The folded roles that a folded role can stand for, itself first.
    package func meanings(ofRole words: String) -> [String] {
        let words = words.replacing("' ", with: "'")
        return [words] + (roleParaphrases[words] ?? [])
    }

    /// Whom a noun of persons means behind a definite article.
    package enum PersonNoun: Sendable {
        /// Somebody spoken of: *la quinquagénaire*.
        case known
        /// Somebody who comes in with these words: *le porte-parole du ministère*.
        case new
    }

    /// What a word beside a name tells of it.
    enum OrganizationCue: String, Sendable {
        /// What an organization has: *les membres de X*.
        case belonging
        /// What an organization does: *X commercialise*, *édité par X*.
        case act
        /// What is none: *le film X*.
        case thing
        /// The last word of what is neither a person: *Cyan Racing*.
        case ending
    }

    package struct Place: Sendable, Hashable {
        let name: String
        package let kind: String
        /// Where it lies; nil where that is in no country, or contested.
        package let country: CountryCode?
    }

    package struct Organization: Sendable, Hashable {
        let name: String
        let isAcronym: Bool
        package let kind: String
    }

    package struct Role: Sendable, Hashable {
        package let name: String
        /// A rank or civility that stands right before a name: *Général*, *Dr.*, *M.*
        package let isTitle: Bool
        /// Whether the first word ends in *é*: *délégué* does, *juge* does not and is no *jugé*.
        let isParticiple: Bool
    }

    /// Whether a word ends as a participle does, in the singular or the plural.
    static func isParticiple(_ word: some StringProtocol) -> Bool {
        word.hasSuffix("é") || word.hasSuffix("és")
    }

    private static func readPlaces() throws(LexiconError) -> PhraseTable<Place> {
        var phrases: [(phrase: String, meaning: Place)] = []
        for row in try LexiconFile("places.tsv", columns: 4).rows {
            let place = Place(name: row.fields[0], kind: row.fields[1], country: CountryCode(row.fields[2]))
            phrases.append((row.fields[0], place))
            for other in LexiconFile.alternatives(row.fields[3]) { phrases.append((other, place)) }
        }
        return PhraseTable(phrases, casing: .capitals)
    }

    private static func readOrganizations() throws(LexiconError) -> PhraseTable<Organization> {
        var phrases: [(phrase: String, meaning: Organization)] = []
        for row in try LexiconFile("organizations.tsv", columns: 4).rows {
            phrases.append((row.fields[0], Organization(name: row.fields[0], isAcronym: false, kind: row.fields[3])))
            for acronym in LexiconFile.alternatives(row.fields[1]) {
                phrases.append((acronym, Organization(name: row.fields[0], isAcronym: true, kind: row.fields[3])))
            }
            for other in LexiconFile.alternatives(row.fields[2]) {
                phrases.append((other, Organization(name: row.fields[0], isAcronym: false, kind: row.fields[3])))
            }
        }
        return PhraseTable(phrases, casing: .capitals)
    }

    private static func readOrganizationCues() throws(LexiconError) -> WordMap<OrganizationCue> {
        var cues: [(String, OrganizationCue)] = []
        let file = try LexiconFile("organization_cues.tsv", columns: 2)
        for row in file.rows {
            guard let cue = OrganizationCue(rawValue: row.fields[1]) else {
                throw .malformed(file: file.name, line: row.line)
            }
            cues.append((row.fields[0], cue))
        }
        return WordMap(cues) { first, _ in first }
    }

    private static func readOrganizationHeads() throws(LexiconError) -> PhraseTable<String> {
        var phrases: [(phrase: String, meaning: String)] = []
        for row in try LexiconFile("organization_heads.tsv", columns: 3).rows {
            phrases.append((row.fields[0], Folding.fold(row.fields[0])))
        }
        return PhraseTable(phrases, casing: .ignored)
    }

    /// The regular plural of a role's words.
    private static func plural(_ role: String) -> String {
        role.split(separator: " ").map { word in
            if word.hasSuffix("al") { return word.dropLast(2) + "aux" }
            return ["s", "x", "z", "'", "’"].contains(where: word.hasSuffix) ? String(word) : word + "s"
        }.joined(separator: " ")
    }

    private static func readRoles() throws(LexiconError) -> PhraseTable<Role> {
        var phrases: [(phrase: String, meaning: Role)] = []
        for row in try LexiconFile("roles.tsv", columns: 3).rows {
            let first = row.fields[0].lowercased().prefix { $0 != " " }
            let role = Role(
                name: Folding.fold(row.fields[0]), isTitle: row.fields[1] == "title",
                isParticiple: isParticiple(first))
            phrases.append((row.fields[0], role))
            // *les ministres de l’Intérieur X et des Finances Y*: a plural head serves each name behind it.
            if !role.isTitle { phrases.append((plural(row.fields[0]), role)) }
            // *Dr* and *Dr.*: the tokenizer leaves the dot with a title.
            if role.isTitle, !row.fields[0].hasSuffix(".") { phrases.append((row.fields[0] + ".", role)) }
        }
        return PhraseTable(phrases, casing: .ignored)
    }
}
