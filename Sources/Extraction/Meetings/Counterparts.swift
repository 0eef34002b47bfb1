import FrenchText

/// Reads whom somebody met from the words behind *avec*, *entre … et* or a meeting verb.
struct Counterparts {
    let reading: Reading
    let entities: CollectedEntities

    /// One counterpart and its place in the text.
    struct Found {
        let party: Meeting.Party
        let tokens: Range<Int>
        let rule: String
    }

    /// The counterparts in a range of tokens, in text order.
    ///
    /// The range is the object of the meeting; the host is a person who is no counterpart of himself.
    func read(_ range: Range<Int>, host: Int?) -> [Found] {
        var found = persons(in: range, besides: host)
        var used = Set(found.flatMap { Array($0.tokens) })
        for list in CountryList.lists(in: range, of: reading, entities) {
            guard list.delegation != nil || list.spans.count > 1 || isNamedAlone(list) else { continue }
            guard !list.tokens.contains(where: used.contains) else { continue }
            let description = list.delegation.map { reading.text.string(ofTokens: $0) }
            for span in list.spans {
                found.append(
                    Found(
                        party: .init(
                            country: span.name.country, person: nil, organization: nil, description: description),
                        tokens: span.tokens, rule: list.spans.count > 1 ? "meeting.coordinated-list" : "meeting.country"
                    ))
            }
            used.formUnion(list.tokens)
        }
        found += adjectives(in: range, used: used)
        if found.isEmpty { found = organizations(in: range) }
        found = paired(found, in: range)
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    // MARK: Persons

    /// Persons, each with the country or the organization of the role beside the name.
    private func persons(in range: Range<Int>, besides host: Int?) -> [Found] {
        entities.spans(.person, in: range).filter { $0.entity != host }.map { span in
            let floor = entities.spans(.person, in: range).last { $0.tokens.upperBound <= span.tokens.lowerBound }
            let roles = RoleReader(reading: reading).roles(around: span.tokens, floor: floor?.tokens.upperBound ?? 0)
                .map(\.tokens)
                .filter { $0.lowerBound >= range.lowerBound }
            let country =
                roles.lazy.compactMap(country(inRole:)).first ?? realm(behind: span.tokens.upperBound) ?? realm(
                    before: span.tokens.lowerBound)
                ?? statedRealm(of: span.entity)
            let organization = roles.lazy.compactMap { entities.spans(.organization, in: $0).first?.entity }.first
            let first = min(span.tokens.lowerBound, roles.map(\.lowerBound).min() ?? span.tokens.lowerBound)
            let last = max(span.tokens.upperBound, roles.map(\.upperBound).max() ?? span.tokens.upperBound)
            return Found(
                party: .init(
                    country: country, person: span.entity, organization: organization,
                    description: roles.first.map { reading.text.string(ofTokens: $0) }),
                tokens: first..<last, rule: "meeting.person")
        }
    }

    /// The country that a role names; *Organisation des États américains* is of many, not of one.
    private func country(inRole role: Range<Int>) -> CountryCode? {
        let organizations = entities.spans(.organization, in: role)
        return entities.spans(.country, in: role).first { span in
            let word = reading.tokens[span.tokens.lowerBound].lower
            let isPlural =
                span.name.kind == .demonym && word.hasSuffix("s")
                && reading.lexicon.countries.demonyms[String(word.dropLast())] != nil
            return !isPlural || !organizations.contains { $0.tokens.contains(span.tokens.lowerBound) }
        }?.name.country
    }

    /// The country of *le roi Philippe de Belgique*.
    private func realm(behind index: Int) -> CountryCode? {
        guard let joint = reading.token(index), ["de", "du", "d'"].contains(joint.lower) else { return nil }
        return entities.spans(.country, in: index..<min(index + 5, reading.tokens.count)).first {
            $0.tokens.lowerBound <= index + 2 && $0.name.kind == .name
        }?.name.country
    }

    /// The country of *celui de la Barbade, X* and of *homologues népalaise, X, et sri-lankais, Y*.
    private func realm(before index: Int) -> CountryCode? {
        guard reading.token(index - 1)?.lower == ",",
            let country = entities.spans(.country, in: max(0, index - 8)..<index - 1).last,
            country.tokens.upperBound == index - 1
        else { return nil }
        if country.name.kind == .demonym { return country.name.country }
        let before = reading.tokens[max(0, country.tokens.lowerBound - 3)..<country.tokens.lowerBound]
        return before.contains { ["celui", "celle"].contains($0.lower) } ? country.name.country : nil
    }

    /// The country of a role that the article gives the person elsewhere.
    private func statedRealm(of person: Int) -> CountryCode? {
        entities.entities[person].roles.lazy.filter { $0.tense == .current }.compactMap { role in
            let range = role.evidence.range
            let tokens = reading.token(startingAt: range.lowerBound)..<reading.token(startingAt: range.upperBound)
            return country(inRole: tokens)
        }.first
    }

    /// *X, Y et Z, présidents respectifs du Rwanda, du Bénin et du Togo*: as many persons as countries, in their order.
    private func paired(_ found: [Found], in range: Range<Int>) -> [Found] {
        guard reading.tokens[range].contains(where: { $0.folded.hasPrefix("respecti") }) else { return found }
        let persons = found.filter { $0.party.person != nil }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        var seen: Set<CountryCode> = []
        let countries = entities.spans(.country, in: range).compactMap(\.name.country).filter {
            seen.insert($0).inserted
        }
        guard persons.count >= 2, persons.count == countries.count else { return found }
        return zip(persons, countries).map { person, country in
            let party = Meeting.Party(
                country: country, person: person.party.person, organization: person.party.organization,
                description: person.party.description)
            return Found(party: party, tokens: person.tokens, rule: person.rule)
        }
    }

    // MARK: Countries by adjective

    /// *son homologue portugais*, *les ministres portugais, grec et maltais*: adjectives behind a delegation noun.
    private func adjectives(in range: Range<Int>, used: Set<Int>) -> [Found] {
        var found: [Found] = []
        for span in entities.spans(.country, in: range)
        where span.name.kind == .demonym && !used.contains(span.tokens.lowerBound) {
            guard let noun = delegationNoun(before: span.tokens.lowerBound, in: range) else { continue }
            found.append(
                Found(
                    party: .init(
                        country: span.name.country, person: nil, organization: nil,
                        description: reading.text.string(ofTokens: noun)),
                    tokens: noun.lowerBound..<span.tokens.upperBound, rule: "meeting.demonym"))
        }
        return found
    }

    /// The delegation noun that an adjective belongs to, with nothing but adjectives, commas and *et* between.
    private func delegationNoun(before index: Int, in range: Range<Int>) -> Range<Int>? {
        var start = index - 1
        while start >= max(range.lowerBound, index - Self.reach) {
            let token = reading.tokens[start]
            if MeetingLexicon.delegations.contains(token.folded) { return start..<start + 1 }
            let isBetween =
                [",", "et", "général", "généraux", "ministre"].contains(token.lower) || reading.isAdjective(start)
            guard isBetween else { return nil }
            start -= 1
        }
        return nil
    }

    /// *avec l’Espagne*, *avec la Chine*: a single country right behind the preposition.
    private func isNamedAlone(_ list: CountryList) -> Bool {
        guard let first = list.spans.first else { return false }
        return (1...2).contains { offset in reading.token(first.tokens.lowerBound - offset)?.lower == "avec" }
    }

    // MARK: Organizations

    /// *le président et le secrétaire général d’Interpol*, *des responsables de l’ONU*: an organization with a role before it.
    private func organizations(in range: Range<Int>) -> [Found] {
        entities.spans(.organization, in: range).compactMap { span in
            let before = range.lowerBound..<span.tokens.lowerBound
            let words = reading.tokens[before].map(\.folded)
            guard let first = words.firstIndex(where: MeetingLexicon.delegations.contains),
                !reading.tokens[before].contains(where: { $0.lower == "pour" || $0.lower == "sur" })
            else { return nil }
            let description = before.lowerBound + first..<span.tokens.upperBound
            return Found(
                party: .init(
                    country: nil, person: nil, organization: span.entity,
                    description: reading.text.string(ofTokens: description)),
                tokens: description, rule: "meeting.organization")
        }.prefix(1).map { $0 }
    }

    /// How far before an adjective its noun may stand, in tokens.
    private static let reach = 8
}
