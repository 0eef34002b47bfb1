import Facts
import FrenchText
import Naming

/// Who holds a role, and whom a description means.
extension References {
    /// The person whom the article says to hold the role that a phrase names behind its article; nil where nobody is told to,
    /// or several are and none stands in the foreground.
    func holder(of phrase: Range<Int>) -> Int? {
        only(of: holders(of: phrase), before: phrase.lowerBound)
    }

    /// All whom the article says to hold the role that a phrase names.
    func holders(of phrase: Range<Int>) -> Set<Int> {
        guard let start = head(of: phrase), let office = office(start..<phrase.upperBound) else { return [] }
        let gender = PersonGenders.gender(of: start, reading)
        return holders(of: office, isFormer: isFormer(phrase)).filter { person in
            gender == nil || genders[person].map { $0 == gender } != false
        }
    }

    /// The office that a phrase names, with the body that it shares with a second role behind *et*.
    private func office(_ phrase: Range<Int>) -> Office? {
        guard let office = Office(phrase, reading: reading, entities: entities) else { return nil }
        let joint = phrase.upperBound
        guard reading.token(joint)?.lower == "et", joint + 1 < reading.tokens.count,
            Self.definite.contains(lower: reading.tokens, at: joint + 1), let other = description(at: joint + 1),
            let start = head(of: other),
            let second = Office(start..<other.upperBound, reading: reading, entities: entities)
        else { return office }
        return office.completed(by: second)
    }

    private func holders(of office: Office, isFormer: Bool, isStated: Bool = false) -> Set<Int> {
        var best: (fit: Int, persons: Set<Int>) = (0, [])
        for role in offices where !isStated || role.isStated {
            guard office.country == nil || country(role.person).map({ $0 == office.country }) != false else { continue }
            // *le président français* need not be the one of whom nobody says what he presides.
            let isForeign = office.country != nil && role.office.country == nil && country(role.person) == nil
            let fit =
                2 * office.fit(role.office, reading.lexicon) - (role.isFormer == isFormer ? 0 : 1) - (isForeign ? 2 : 0)
            guard fit > 2, fit >= best.fit else { continue }
            if fit > best.fit { best = (fit, []) }
            best.persons.insert(role.person)
        }
        return best.persons
    }

    private func only(of persons: Set<Int>, before index: Int) -> Int? {
        persons.count > 1 ? foremost(before: index, besides: { !persons.contains($0) }) : persons.first
    }

    /// The first token of the role in a phrase: nothing but an article and *ancien* before it.
    func head(of phrase: Range<Int>) -> Int? {
        guard
            let start = phrase.first(where: { index in
                reading.role(at: index) != nil
            })
        else { return nil }
        let isOpening = (phrase.lowerBound..<start).allSatisfy {
            Self.definite.contains(lower: reading.tokens, at: $0) || reading.tokens[$0].lower == "les"
                || PersonGenders.adjectives.contains(lower: reading.tokens, at: $0)
        }
        let isDefinite =
            start == phrase.lowerBound
            ? reading.token(start - 1).map { Self.definite.contains(lower: $0) } == true : true
        return isOpening && isDefinite ? start : nil
    }

    func isFormer(_ phrase: Range<Int>) -> Bool {
        phrase.prefix(3).contains {
            ["ancien", "ancienne"].contains(reading.tokens[$0].lower) || reading.tokens[$0].lower.hasPrefix("ex-")
        }
    }

    /// Whom a description means though the article tells nobody to be that: *le président américain* where only *Donald X* is
    /// spoken of, *la chanteuse*, *le quinquagénaire*.
    func described(by phrase: Range<Int>, besides isOther: (Int) -> Bool = { _ in false }) -> Int? {
        guard let article = phrase.first, Self.definite.contains(lower: reading.tokens, at: article),
            let noun = phrase.dropFirst().first(where: {
                !PersonGenders.adjectives.contains(lower: reading.tokens, at: $0)
            }),
            reading.role(at: noun) != nil || isPersonNoun(noun)
        else { return nil }
        let gender = PersonGenders.gender(of: noun, reading)
        let office = office(noun..<phrase.upperBound)
        let named = complements(of: phrase)
        let demonym = entities.spans(.country, in: noun..<phrase.upperBound).first?.name.country
        let most = Double(max(1, main.map { entities.entities[$0].mentions.count } ?? 1))
        return foremost(before: article, gender: gender) { person in
            guard !isOther(person), !named.contains(person), person < entities.entities.count else { return 0 }
            if let demonym, let own = country(person), own != demonym { return 0 }
            let share = Double(entities.entities[person].mentions.count) / most
            return (0.5 + 0.5 * min(1, share)) * (office.map { self.likelihood(of: $0, person) } ?? 1)
        }
    }

    /// The persons named in a description, who are not meant by it: *la sœur de Awa Sarr*, *l’avocat d’Ali Ba*.
    private func complements(of phrase: Range<Int>) -> [Int] {
        var end = phrase.upperBound
        if let word = reading.token(end)?.lower, ["de", "d'", "du"].contains(word) {
            end += reading.token(end + 1).map { $0.isCapitalized || $0.lower.hasSuffix(".") } == true ? 3 : 2
        }
        let near = phrase.lowerBound..<min(end + Self.longestName, reading.tokens.count)
        return entities.spans(.person, in: near).filter { $0.tokens.lowerBound < end }.map(\.entity)
    }

    /// The unnamed person whom words bring up again: *la source* after *une source proche du dossier*.
    func introduced(by phrase: Range<Int>) -> Int? {
        guard phrase.count > 1, Self.definite.contains(lower: reading.tokens, at: phrase.lowerBound) else { return nil }
        let noun = reading.tokens[phrase.lowerBound + 1].folded
        return unnamed.suffix(Self.mostUnnamed).lastIndex {
            $0.words.upperBound <= phrase.lowerBound && reading.tokens[$0.words.dropFirst()].first?.folded == noun
        }.map { entities.entities.count + $0 }
    }

    /// *un diplomate*, *le porte-parole du ministère*, *l’avocat de la famille*: whoever that is, he comes in with the words.
    func isNewcomer(_ phrase: Range<Int>) -> Bool {
        guard phrase.count > 1 else { return false }
        if ["un", "une"].contains(reading.tokens[phrase.lowerBound].lower) { return true }
        return phrase.count > 2
            && reading.lexicon.personNouns[folded: reading.tokens, at: phrase.lowerBound + 1] == .new
            && holder(of: phrase) == nil
    }

    /// An article with a role or a noun of persons and its complements behind it.
    func description(at article: Int) -> Range<Int>? {
        var head = article + 1
        while let word = reading.token(head), reading.role(at: head) == nil,
            PersonGenders.adjectives.contains(lower: word)
        {
            head += 1
        }
        // *un ancien du staff*: the adjective is the noun.
        if head > article + 1, reading.role(at: head) == nil, !isPersonNoun(head) { head -= 1 }
        guard let token = reading.token(head) else { return nil }
        let role = reading.role(at: head)
        if role.map({ $0.meaning.isTitle && !Self.titlesThatAreRoles.contains($0.meaning.name) }) == true { return nil }
        guard role != nil || token.isWord && isPersonNoun(head) else { return nil }
        let noun = head..<head + (role?.length ?? 1)
        return article..<NominalComplement(reading: reading).end(after: noun, nounsAllowed: 2)
    }

    /// *le quinquagénaire*, *le jeune homme*, *l’Américain*.
    private func isPersonNoun(_ noun: Int) -> Bool {
        guard let token = reading.token(noun) else { return false }
        if token.folded.hasSuffix("genaire") || reading.lexicon.personNouns[folded: token] == .known { return true }
        return token.letters == .capitalized && reading.lexicon.countries.demonyms[lower: token] != nil
    }

    /// How likely a person holds an office too by what the text says of him or her: hardly beside another, never in another
    /// country.
    private func likelihood(of office: Office, _ person: Int) -> Double {
        let own = offices.filter { $0.person == person }
        var isOfCountry = false
        if let wanted = office.country, let known = own.lazy.compactMap(\.office.country).first ?? country(person) {
            guard known == wanted else { return 0 }
            isOfCountry = true
        }
        return own.contains { !$0.isFormer && office.fit($0.office, reading.lexicon) == 0 }
            ? 0.4 : isOfCountry ? 2 : 1
    }

    // MARK: Other questions

    /// Where each person is meant by a stated role alone, the article left out: *le Secrétaire général* further down.
    ///
    /// A role before its holder is named is not known yet to be his or hers.
    func roleMentions() -> [Int: [Mention]] {
        var named: Set<Int> = []
        var found: [Int: [Mention]] = [:]
        for mention in mentions {
            if mention.kind == .name { named.insert(mention.referent) }
            guard mention.kind == .role, named.contains(mention.referent) else { continue }
            let tokens = mention.tokens.dropFirst()
            found[mention.referent, default: []].append(
                Mention(
                    evidence: reading.evidence(tokens, rule: "person.role-alone"),
                    surface: reading.text.string(ofTokens: tokens), kind: .role))
        }
        return found
    }

    /// The person of the article whose family name is a folded word.
    func person(ofFamily name: String) -> Int? {
        entities.entities.indices.first { person in
            entities.entities[person].type == .person
                && Folding.fold(entities.entities[person].name).split(separator: " ").last.map(String.init) == name
        }
    }

    /// *les trois présidents*: the persons whose role begins with a noun, where they are as many as the text says.
    func holders(of noun: String, count: Int) -> [Int] {
        let singular = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
        var holders: [Int] = []
        for role in offices
        where role.isStated && role.office.words.hasPrefix(singular) && !holders.contains(role.person) {
            holders.append(role.person)
        }
        return holders.count == count ? holders : []
    }

    private static let longestName = 6
    /// No more of those without a name are looked at before a place.
    private static let mostUnnamed = 40
    private static let titlesThatAreRoles = ReportWords.referencesTitlesThatAreRoles.set
}
