import Facts
import FrenchText
import Naming

/// The country of each person of an article, as its words tell it: by a role, or by a demonym before the name.
struct PersonCountries {
    private let reading: Reading
    private let entities: CollectedEntities
    /// By the person's index among the entities.
    private var known: [Int: CountryCode] = [:]

    /// Reads every mention once.
    init(reading: Reading, entities: CollectedEntities) {
        self.reading = reading
        self.entities = entities
        for span in entities.spans where span.name.type == .person && known[span.entity] == nil {
            known[span.entity] = demonym(before: span.tokens.lowerBound)
        }
        readRespectiveLists()
        for (index, entity) in entities.entities.enumerated() where entity.type == .person && known[index] == nil {
            // A former president of France is French still; but what somebody is goes before what he was.
            let roles = entity.roles.filter { $0.tense != .former } + entity.roles.filter { $0.tense == .former }
            for role in roles where known[index] == nil { known[index] = country(of: role) }
        }
        for span in entities.spans where span.name.type == .person && known[span.entity] == nil {
            known[span.entity] = realm(behind: span.tokens.upperBound) ?? realm(before: span.tokens.lowerBound)
        }
        if let host = host(), known[host] == nil {
            known[host] = ArticleCountry(reading: reading, entities: entities).find()
        }
        known.merge(DescribedPersons(reading: reading, entities: entities).countries(besides: known)) { first, _ in
            first
        }
    }

    /// *les ministres malien et togolais, X et Y* wherever it stands.
    private mutating func readRespectiveLists() {
        let lists = RespectiveLists(reading: reading, entities: entities)
        let sentences = entities.spans.filter { $0.name.type == .person }
            .map { reading.text.sentenceOfToken[$0.tokens.lowerBound] }
        // A list needs two persons in a sentence, whose second is met here once.
        for (index, sentence) in sentences.enumerated().dropFirst()
        where sentence == sentences[index - 1] && (index < 2 || sentence != sentences[index - 2]) {
            let tokens = reading.text.sentences[sentence].tokens
            let countries = lists.countries(in: tokens)
            guard !countries.isEmpty else { continue }
            for span in entities.spans(.person, in: tokens) where known[span.entity] == nil {
                known[span.entity] = countries[span.tokens.lowerBound]
            }
        }
    }

    /// *L’hôte, le Premier ministre X*: the person at home where the article takes place.
    private func host() -> Int? {
        entities.spans.first { span in
            guard span.name.type == .person else { return false }
            let before = max(0, span.tokens.lowerBound - Self.hostReach)..<span.tokens.lowerBound
            return before.contains { index in
                reading.tokens[index].folded == "hote" && reading.token(index + 1)?.lower == ","
                    && reading.sentence(of: index) == reading.sentence(of: span.tokens.lowerBound)
            }
        }?.entity
    }

    private static let hostReach = 6

    subscript(person: Int) -> CountryCode? { known[person] }

    private func country(of role: RoleStatement) -> CountryCode? {
        let range = role.evidence.range
        let tokens = reading.token(startingAt: range.lowerBound)..<reading.token(startingAt: range.upperBound)
        if let own = country(inRole: tokens) { return own }
        // *X, maire de Tripoli, au Liban*.
        return entities.spans(.country, in: tokens.upperBound..<min(tokens.upperBound + 4, reading.tokens.count)).first
        {
            $0.tokens.lowerBound <= tokens.upperBound + 2 && isAside($0.tokens)
        }?.name.country ?? realm(behind: tokens.upperBound)
    }

    /// The country that a role names; *Organisation des États américains* is of many, not of one, and *envoyé pour la
    /// Libye* or *ambassadeur au Japon* is of another.
    func country(inRole role: Range<Int>) -> CountryCode? {
        let organizations = entities.spans(.organization, in: role)
        return entities.spans(.country, in: role).first { span in
            let first = reading.tokens[span.tokens.lowerBound]
            if span.name.kind == .name {
                return !CountryList.isVenue(span, reading)
            }
            let isPlural =
                first.lower.hasSuffix("s") && reading.lexicon.countries.demonyms[String(first.lower.dropLast())] != nil
            return !isPlural || !organizations.contains { $0.tokens.contains(span.tokens.lowerBound) }
        }?.name.country
    }

    /// *le Tunisien Béji Caïd Essebsi*, *ses homologues malien X et grec Y*.
    func demonym(before name: Int) -> CountryCode? {
        guard let word = reading.token(name - 1), reading.adjoins(name - 1, name),
            reading.lexicon.countries.demonyms[lower: word] != nil
        else { return nil }
        return entities.spans(.country, in: name - 1..<name).first?.name.country
    }

    /// The country of *le roi Philippe de Belgique*.
    func realm(behind index: Int) -> CountryCode? {
        // *X (Japon)*.
        if reading.token(index)?.lower == "(" {
            let inside = entities.spans(.country, in: index + 1..<min(index + 6, reading.tokens.count)).first
            return inside.flatMap { span in
                span.tokens.lowerBound == index + 1 && reading.token(span.tokens.upperBound)?.lower == ")"
                    ? span.name.country : nil
            }
        }
        guard let joint = reading.token(index), ["de", "du", "d'"].contains(joint.lower) else { return nil }
        return entities.spans(.country, in: index..<min(index + 5, reading.tokens.count)).first {
            $0.tokens.lowerBound <= index + 2 && $0.name.kind == .name
        }?.name.country
    }

    /// *le maire de Tripoli, au Liban, X*: a country that tells where the town before it lies.
    private func isAside(_ country: Range<Int>) -> Bool {
        let opening = country.lowerBound - 1
        guard let word = reading.token(opening), ["au", "en", "aux", "à"].contains(word.lower),
            reading.token(opening - 1)?.lower == ",", reading.token(opening - 2)?.isCapitalized == true
        else { return false }
        return (max(0, opening - 6)..<opening - 2).contains {
            ["de", "du", "d'", "des"].contains(reading.tokens[$0].lower)
        }
    }

    /// The country of *celui de la Barbade, X* and of *homologues népalaise, X, et sri-lankais, Y*.
    func realm(before index: Int) -> CountryCode? {
        guard reading.token(index - 1)?.lower == ",",
            let country = entities.spans(.country, in: max(0, index - 8)..<index - 1).last,
            country.tokens.upperBound == index - 1
        else { return nil }
        if country.name.kind == .demonym || isAside(country.tokens) { return country.name.country }
        let before = reading.tokens[max(0, country.tokens.lowerBound - 3)..<country.tokens.lowerBound].map(\.lower)
        // *les chefs de la diplomatie du Mali, X, et du Niger, Y*.
        let isElided = ["de", "du", "d'", "des"].contains { word in
            before.indices.dropFirst().contains { before[$0] == word && [",", "et"].contains(before[$0 - 1]) }
        }
        return isElided || before.contains { ["celui", "celle"].contains($0) } ? country.name.country : nil
    }
}
