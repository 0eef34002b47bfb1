import FrenchText

/// Reads whom somebody met from the words behind *avec*, *entre … et* or a meeting verb.
struct Counterparts {
    let reading: Reading
    let entities: CollectedEntities
    let countries: PersonCountries
    let references: References

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
            guard list.delegation != nil || isNamedAlone(list) else { continue }
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
        found += adjectives(in: range, besides: host, used: used)
        if found.isEmpty { found = capitals(in: range) }
        if found.isEmpty { found = organizations(in: range) }
        found = led(found)
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// *une délégation malienne conduite par X*: one counterpart, X of that country.
    private func led(_ found: [Found]) -> [Found] {
        var led = found
        for person in found where person.party.person != nil {
            guard reading.token(person.tokens.lowerBound - 1)?.lower == "par" || isLed(person.tokens.lowerBound),
                let index = led.firstIndex(where: {
                    $0.party.person == nil && $0.tokens.upperBound <= person.tokens.lowerBound
                        && person.tokens.lowerBound - $0.tokens.upperBound <= Self.reach
                }), let place = led.firstIndex(where: { $0.tokens == person.tokens })
            else { continue }
            let country = person.party.country ?? led[index].party.country
            led[place] = Found(
                party: .init(
                    country: country, person: person.party.person, organization: person.party.organization,
                    description: person.party.description ?? led[index].party.description),
                tokens: person.tokens, rule: person.rule)
            led.remove(at: index)
        }
        // *les délégations du Mali et du Chili, conduites respectivement par X et Y*.
        let named = Set(led.filter { $0.party.person != nil }.compactMap(\.party.country))
        return led.filter { $0.party.person != nil || $0.party.country.map(named.contains) != true }
    }

    /// *conduite par son ministre X*.
    private func isLed(_ start: Int) -> Bool {
        (2...3).contains { offset in
            reading.token(start - offset)?.lower == "par"
                && ["le", "la", "l'", "son", "sa"].contains(reading.token(start - 1)?.lower)
        }
    }

    // MARK: Countries by adjective

    /// The one person of a country whose role begins with a noun, or whom alone *homologue* can mean.
    private func person(of country: CountryCode, called noun: String) -> Int? {
        let persons = entities.entities.indices.filter { countries[$0] == country }
        let meant = reading.lexicon.meanings(ofRole: noun)
        let holders = persons.filter { person in
            noun == "homologue" && !entities.entities[person].roles.isEmpty
                || references.offices.contains {
                    $0.isStated && $0.person == person && meant.contains(where: $0.office.words.hasPrefix)
                }
        }
        return holders.count == 1 ? holders.first : nil
    }

    /// *son homologue portugais*, *les ministres portugais, grec et maltais*: adjectives behind a delegation noun.
    private func adjectives(in range: Range<Int>, besides host: Int?, used: Set<Int>) -> [Found] {
        var found: [Found] = []
        for span in entities.spans(.country, in: range)
        where span.name.kind == .demonym && !used.contains(span.tokens.lowerBound) {
            guard let noun = delegationNoun(before: span.tokens.lowerBound, in: range) else { continue }
            let country = other(than: host, in: noun.lowerBound..<span.tokens.upperBound) ?? span.name.country
            // *le président russe*: he whom the article names elsewhere as such.
            let person = country.flatMap {
                self.person(of: $0, called: reading.tokens[noun].map(\.folded).joined(separator: " "))
            }
            found.append(
                Found(
                    party: .init(
                        country: country, person: person, organization: nil,
                        description: reading.text.string(ofTokens: noun)),
                    tokens: noun.lowerBound..<span.tokens.upperBound, rule: "meeting.demonym"))
        }
        return found
    }

    /// The delegation noun or office that an adjective belongs to, with nothing but adjectives, commas and *et* between.
    private func delegationNoun(before index: Int, in range: Range<Int>) -> Range<Int>? {
        let organizations = entities.spans(.organization, in: range)
        var start = index - 1
        var end = index
        while start >= max(range.lowerBound, index - Self.reach) {
            let token = reading.tokens[start]
            if let (length, role) = reading.lexicon.roles.match(reading.tokens, at: start), !role.isTitle,
                start + length >= end, start + length <= index, length > 1
            {
                return start..<start + length
            }
            if MeetingLexicon.delegations.contains(folded: token), end == start + 1 || start + 1 == index {
                return wholeOffice(endingAt: start, in: range)
            }
            let isBetween =
                MeetingLexicon.institutions.contains(folded: token) || reading.isAdjective(start)
                || organizations.contains { $0.tokens.contains(start) }
            if isBetween, end == start + 1 || start + 1 == index { end = start }
            start -= 1
        }
        return nil
    }

    /// *Premier ministre*: a delegation noun with the words of its office before it.
    private func wholeOffice(endingAt noun: Int, in range: Range<Int>) -> Range<Int> {
        let first = (max(range.lowerBound, noun - 3)..<noun).first { start in
            reading.lexicon.roles.match(reading.tokens, at: start).map { start + $0.length > noun } == true
        }
        return (first ?? noun)..<noun + 1
    }

    /// *son homologue congolais* of a Congolese host: the other country that the adjective can mean.
    func other(than host: Int?, in role: Range<Int>) -> CountryCode? {
        guard let own = host.flatMap({ countries[$0] }),
            role.contains(where: { Self.equals.contains(folded: reading.tokens, at: $0) })
        else { return nil }
        for index in role {
            let codes = reading.lexicon.countries.demonyms[lower: reading.tokens, at: index] ?? []
            if codes.count > 1, codes.contains(own) { return codes.first { $0 != own } }
        }
        return nil
    }

    private static let equals: WordSet = ["homologue", "homologues", "collegue", "collegues"]

    /// *avec l’Espagne*, *entre la Chine et le Togo*: countries right behind the preposition.
    private func isNamedAlone(_ list: CountryList) -> Bool {
        guard let first = list.spans.first else { return false }
        return (1...2).contains { offset in
            ["avec", "entre"].contains(reading.token(first.tokens.lowerBound - offset)?.lower)
        }
    }

    /// The country whose capital a place is.
    func capital(_ place: CollectedEntities.Span) -> CountryCode? {
        reading.lexicon.meetings.capitals[reading.tokens[place.tokens].map(\.folded).joined(separator: " ")]
    }

    /// *entre Rabat et Madrid*, *avec Pékin*: capitals that stand for governments, right behind the preposition.
    private func capitals(in range: Range<Int>) -> [Found] {
        guard ["avec", "entre"].contains(reading.token(range.lowerBound - 1)?.lower) else { return [] }
        var found: [Found] = []
        var end = range.lowerBound
        for span in entities.spans(.place, in: range) {
            guard (end..<span.tokens.lowerBound).allSatisfy({ [",", "et"].contains(reading.tokens[$0].lower) }),
                let country = capital(span)
            else { break }
            found.append(
                Found(
                    party: .init(country: country, person: nil, organization: nil, description: nil),
                    tokens: span.tokens, rule: "meeting.capital"))
            end = span.tokens.upperBound
        }
        return found
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
    private static let reach = 12
}
