import Facts
import FrenchText

/// Groups the persons of an article: spellings of one name, initials, family names that refer back.
struct PersonGrouping {
    let reading: Reading

    func group(_ names: [SpottedName]) -> [EntityCollector.Group] {
        let named = names.map { (name: $0, person: PersonName(reading.text.string(ofTokens: $0.tokens))) }
        // Full names make the groups, longest first; short ones join the one that they can only mean.
        let ranked = named.filter { !$0.person.parts.isEmpty }.sorted {
            ($1.person.parts.count, $0.name.tokens.lowerBound) < ($0.person.parts.count, $1.name.tokens.lowerBound)
        }
        var groups = PersonGroups()
        var known: [PersonName: Int] = [:]
        // *les Sarr* are several, whom no name alone means: they come last, when nothing joins them any more.
        let isFamily = { (name: SpottedName) in
            name.tokens.count == 1 && reading.isFamily(before: name.tokens.lowerBound)
        }
        for (name, person) in ranked where !isFamily(name) {
            if !person.isShort, let index = known[person] {
                groups.add(name, to: index)
            } else if let best = best(for: person, at: name.tokens.lowerBound, among: groups) {
                groups.add(name, to: best.index, by: merge(name, into: groups.groups[best.index], best.match))
                known[person] = best.index
            } else {
                known[person] = groups.open(person, name)
            }
        }
        known = [:]
        for (name, person) in ranked where isFamily(name) {
            if let index = known[person] {
                groups.add(name, to: index)
            } else {
                known[person] = groups.open(person, name)
            }
        }
        return groups.groups.map { group in
            let names = group.names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
            return EntityCollector.Group(
                type: .person, names: names, name: displayName(of: names), merges: group.merges)
        }
    }

    private typealias Match = (rule: String, score: Double)

    /// What a name that is spelled otherwise than its group's fullest one is told by; nil for the same spelling.
    private func merge(_ name: SpottedName, into group: PersonGroups.Group, _ match: Match) -> NameMerge? {
        guard let fullest = group.names.first else { return nil }
        let (left, right) = (spelling(fullest), spelling(name))
        return left == right ? nil : NameMerge(left: left, right: right, rule: match.rule, score: match.score)
    }

    /// The words of a name on one line.
    private func spelling(_ name: SpottedName) -> String {
        reading.text.string(ofTokens: name.tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The group with the highest score; between equals, the one named last before the place.
    private func best(
        for person: PersonName, at place: Int, among groups: PersonGroups
    ) -> (index: Int, match: Match)? {
        var best: [(index: Int, match: Match)] = []
        for index in groups.candidates(for: person) {
            let other = groups.groups[index].person
            let bestScore = best.first?.match.score ?? 0
            guard isAddressed(place, as: other),
                let match = other.match(person) ?? slip(person, of: other) ?? firstPart(person, at: place, of: other),
                match.score >= bestScore
            else { continue }
            if match.score > bestScore { best = [] }
            best.append((index, match))
        }
        guard best.count > 1 else { return best.first }
        // A given name that two people bear tells neither.
        if best.contains(where: { $0.match.rule == Self.givenName }) { return nil }
        let distance = { (index: Int) in groups.groups[index].lastPlace(upTo: place).map { place - $0 } ?? Int.max }
        return best.map { (found: $0, distance: distance($0.index)) }.min { $0.distance < $1.distance }?.found
    }

    /// Whether the words before a name may be said of a person.
    ///
    /// *M. Sarr* is not *Awa Sarr*, *la mère de Sarr* is not named by
    /// her own name.
    private func isAddressed(_ place: Int, as person: PersonName) -> Bool {
        guard let before = reading.token(place - 1)?.folded, let first = person.parts.first?.text,
            let gender = reading.lexicon.givenNameGenders[first]
        else { return true }
        let kin = ["de", "d'"].contains(before) ? reading.token(place - 2)?.folded : nil
        return switch gender {
        case .feminine: !Self.masculine.contains(before) && kin.map { Self.kinswomen.contains($0) } != true
        case .masculine: !Self.feminine.contains(before) && kin.map { Self.kinsmen.contains($0) } != true
        }
    }

    private static let masculine: WordSet = ["m.", "monsieur"]
    private static let feminine: WordSet = ["mme", "mme.", "madame", "mlle", "mademoiselle"]
    private static let kinswomen = NameWords.personGroupingKinswomen.set
    private static let kinsmen = NameWords.personGroupingKinsmen.set

    /// *Xi* for *Xi Jinping*: a family name that stands first; *Johnny* for *Johnny Hallyday*: whom an article calls by a
    /// given name; both weaker than a name that stands last.
    private func firstPart(_ person: PersonName, at place: Int, of long: PersonName) -> Match? {
        guard long.begins(with: person) else { return nil }
        if reading.standsForFamily(place) || Self.civilities.contains(reading.token(place - 1)?.lower ?? "") {
            return ("first-part", 0.4)
        }
        return (Self.givenName, 0.35)
    }

    private static let givenName = "given-name"

    /// *Gérard Darmanin* beside *Gérald Darmanin*: one slip of the pen in a full name.
    private func slip(_ person: PersonName, of other: PersonName) -> Match? {
        other.isSlip(person) ? ("slip", 0.7) : nil
    }

    /// Words behind which nobody is called by a given name.
    private static let civilities: WordSet = ["m.", "mme", "mme."]

    /// The spelling with most parts written out; between equals, the one used most, then the first.
    private func displayName(of names: [SpottedName]) -> String {
        let spellings = names.map { reading.text.string(ofTokens: $0.tokens) }
        guard let first = spellings.first, spellings.contains(where: { $0 != first }) else {
            return spellings.first ?? ""
        }
        let counts = spellings.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let ranks = counts.map { (spelling: $0, parts: PersonName($0).parts.count { !$0.isInitial }, count: $1) }
            .reduce(into: [:]) { $0[$1.spelling] = ($1.parts, $1.count) }
        var chosen = first
        for spelling in spellings where ranks[spelling, default: (0, 0)] > ranks[chosen, default: (0, 0)] {
            chosen = spelling
        }
        return chosen
    }
}
