import Facts
import FrenchText
import Naming

/// What a role says of whoever holds it, comparable between a phrase and a statement: *président américain*.
struct Office {
    /// Folded, tokens apart, the adjective of a country left out.
    private(set) var words: String
    /// The part of `words` that the lexicon of roles knows.
    let head: String
    private(set) var country: CountryCode?
    /// The organizations that it names.
    private(set) var organizations: Set<Int>

    /// The office that a phrase names from its first token on; nil where the lexicon knows none there.
    init?(_ phrase: Range<Int>, head length: Int? = nil, reading: Reading, entities: CollectedEntities) {
        guard let first = phrase.first, let length = length ?? reading.role(at: first)?.length else { return nil }
        let countries = entities.spans(.country, in: phrase)
        let country = countries.first { $0.tokens.lowerBound >= first + length }
        let adjectives = countries.filter { $0.name.kind == .demonym }
        let end = min(first + length, phrase.upperBound)
        let words = phrase.filter { index in !adjectives.contains { $0.tokens.contains(index) } }
            .map { reading.tokens[$0].folded }
        self.words = words.joined(separator: " ").replacing("' ", with: "'")
        head = reading.tokens[first..<end].map(\.folded).joined(separator: " ").replacing("' ", with: "'")
        self.country = country?.name.country
        organizations = Set(entities.spans(.organization, in: phrase).map(\.entity))
    }

    /// *le président et le secrétaire général d’Interpol*: an office without words of its own, with those that the other one
    /// has of a body.
    func completed(by other: Office) -> Office {
        guard words == head, country == nil, organizations.isEmpty, !other.organizations.isEmpty,
            other.begins(with: other.head)
        else { return self }
        var office = self
        office.words += other.words.dropFirst(other.head.count)
        (office.country, office.organizations) = (other.country, other.organizations)
        return office
    }

    /// How surely this phrase means the holder of a role: 2 by its own words, 1 where nothing speaks against it, else 0.
    func fit(_ role: Office, _ lexicon: Lexicon) -> Int {
        guard country == nil || role.country == nil || country == role.country else { return 0 }
        let isSameCountry = country != nil && country == role.country
        if role.begins(with: words) || isSameCountry && role.begins(with: head) { return 2 }
        let isLonger = begins(with: role.words)
        let isSameBody = !organizations.isDisjoint(with: role.organizations)
        let meanings = lexicon.meanings(ofRole: head)
        let isCalled = meanings.contains(where: role.begins)
        if isCalled, isSameBody || isSameCountry { return 2 }
        // *le maire de Tours* is no other town's; one of whom the text says no more may be meant.
        return isLonger || isCalled && (role.words == role.head || words == head) ? 1 : 0
    }

    /// Whether the office's words begin with others, up to a word's end.
    func begins(with other: String) -> Bool {
        words.hasPrefix(other)
            && (words.utf8.count == other.utf8.count || words.utf8.dropFirst(other.utf8.count).first == 0x20)
    }
}
