import FrenchText

/// Persons who were met, and who only stand beside them.
extension Counterparts {
    /// Persons, each with the country or the organization of the role beside the name.
    func persons(in range: Range<Int>, besides host: Int?) -> [Found] {
        let spans = entities.spans(.person, in: range)
        guard !spans.isEmpty else { return [] }
        let respective = RespectiveLists(reading: reading, entities: entities).countries(in: range)
        var floor = 0
        var found: [Found] = []
        for span in spans {
            let roles = RoleReader(reading: reading).roles(around: span.tokens, floor: floor).map(\.tokens)
                .filter { $0.lowerBound >= range.lowerBound }
            floor = span.tokens.upperBound
            // *le Rwandais X* starts with his country.
            let demonym = countries.demonym(before: span.tokens.lowerBound)
            let own = demonym == nil ? span.tokens.lowerBound : span.tokens.lowerBound - 1
            let first = min(own, roles.map(\.lowerBound).min() ?? own)
            guard span.entity != host, !isComplement(first, of: range) else { continue }
            let country =
                roles.lazy.compactMap { other(than: host, in: $0) }.first
                ?? respective[span.tokens.lowerBound] ?? demonym ?? roles.lazy
                .compactMap(countries.country(inRole:)).first
                ?? countries.realm(behind: span.tokens.upperBound) ?? countries.realm(before: span.tokens.lowerBound)
                ?? countries[span.entity]
            let organization = roles.lazy.compactMap { entities.spans(.organization, in: $0).first?.entity }.first
            let last = max(span.tokens.upperBound, roles.map(\.upperBound).max() ?? span.tokens.upperBound)
            found.append(
                Found(
                    party: .init(
                        country: country, person: span.entity, organization: organization,
                        description: roles.first.map { reading.text.string(ofTokens: $0) }),
                    tokens: first..<last, rule: "meeting.person"))
        }
        return found
    }

    /// *le conseiller du président X*, *les élèves accueillis par X*: a person who is only told of beside another.
    private func isComplement(_ start: Int, of range: Range<Int>) -> Bool {
        var index = start - 1
        while index > range.lowerBound,
            ["le", "la", "l'", "les", "son", "sa"].contains(reading.tokens[index].lower)
                || RoleReader(reading: reading).title(before: index + 1)?.contains(index) == true
        {
            index -= 1
        }
        guard index >= range.lowerBound, let joint = reading.token(index) else { return false }
        switch joint.lower {
        case "de", "d'", "du":
            // *une délégation de X* is his; *auprès de X* and *X et celui de Y* are not.
            return index > range.lowerBound && reading.tokens[index - 1].isWord
                && !["auprès", "part", "celui", "celle", "compagnie", "tour"].contains(reading.tokens[index - 1].lower)
        case "par":
            let isEach = reading.token(index - 1)?.folded == "respectivement"
            return !MeetingLexicon.leading.contains(reading.token(index - (isEach ? 2 : 1))?.lower ?? "")
        case "à", "contre", "selon", "chez": return true
        default: return false
        }
    }
}
