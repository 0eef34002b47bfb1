import FrenchText

/// Puts the tagger's names beside those of the rules: what rules are sure of stands, what they only guess gives way.
struct TaggedNames {
    let reading: Reading
    /// The names of the rules.
    let names: [SpottedName]
    /// The names of the tagger, in text order.
    let tagged: [Tagger.Name]

    /// The names of both, each token in one of them, save countries inside other names.
    func merged() -> [SpottedName] {
        let owners = self.owners
        var replaced: Set<Int> = []
        var added: [Tagger.Name] = []
        for name in tagged where !isDemonym(name) && !isTitle(name) && !isLed(name) && !isWords(name) && !isPair(name) {
            let others = Set(name.tokens.flatMap { owners[$0] }).filter {
                // A town inside an event's name is a place too.
                !(names[$0].type == .event && name.type == .place)
            }
            guard others.isEmpty || mayReplace(name, others.map { names[$0] }) else { continue }
            replaced.formUnion(others)
            added.append(name)
        }
        let kept = names.indices.filter { !replaced.contains($0) }.map { names[$0] }
        let spotted = agreed(added).map(spotted)
        return kept + spotted + familyNames(of: spotted, beside: kept)
    }

    /// For each token, which names of the rules it is in; adjectives of nationality leave a token free.
    private var owners: [[Int]] {
        var owners = [[Int]](repeating: [], count: reading.tokens.count)
        for (index, name) in names.enumerated() where name.kind != .demonym {
            for token in name.tokens { owners[token].append(index) }
        }
        return owners
    }

    /// *les Français*: a people, not a place.
    private func isDemonym(_ name: Tagger.Name) -> Bool {
        name.tokens.count == 1
            && reading.lexicon.countries.demonyms[lower: reading.tokens[name.tokens.lowerBound]] != nil
    }

    /// *le fondateur de Zorvex*, *la maire d’Ax*: what somebody leads is no person.
    private func isLed(_ name: Tagger.Name) -> Bool {
        guard name.type == .person, name.tokens.count == 1, let before = reading.token(name.tokens.lowerBound - 1),
            ["de", "d'"].contains(before.lower), let head = reading.token(name.tokens.lowerBound - 2)
        else { return false }
        return reading.lexicon.roles.canStart(with: head)
    }

    /// *la bombe "Little Boy"*, *l’opération « Barkhane »*: a name in quotation marks is an organization's only where a word
    /// before them says so.
    private func isTitle(_ name: Tagger.Name) -> Bool {
        guard name.type == .organization, let before = reading.token(name.tokens.lowerBound - 1),
            let behind = reading.token(name.tokens.upperBound), Self.openers.contains(before.lower),
            Self.closers.contains(behind.lower)
        else { return false }
        let mark = name.tokens.lowerBound - 1
        let reach = max(reading.sentence(of: mark).tokens.lowerBound, mark - Self.reach)
        return !(reach..<mark).contains { reading.lexicon.organizationHeads.canStart(with: reading.tokens[$0]) }
    }

    /// *Royaume de modèle*, *Surveillance du Territoire*, *Etats-Membres*: no place is named by an everyday noun without its
    /// capital, by what is done or by *Etats* of any kind; and everyday words in a line of capitals name nothing.
    private func isWords(_ name: Tagger.Name) -> Bool {
        let words = reading.tokens[name.tokens]
        guard let first = words.first, first.isCapitalized else { return false }
        if words.allSatisfy({ $0.letters == .upper && reading.lexicon.commonWords.contains($0.lower) }) {
            return reading.isShouted(name.tokens.lowerBound)
        }
        guard name.type == .place, reading.lexicon.places.match(reading.tokens, at: name.tokens.lowerBound) == nil
        else { return false }
        if words.count == 1 { return first.folded.hasPrefix("etats-") }
        guard words.allSatisfy({ !$0.isWord || reading.isCommon($0) }) else { return false }
        return Self.actions.contains(where: first.folded.hasSuffix)
            || name.tokens.contains { index in
                let token = reading.tokens[index]
                return token.letters == .lower && token.range.count > 3
                    && ["de", "du", "d'"].contains(
                        reading.tokens[index - 1].lower)
            }
    }

    /// How nouns end that name what is done.
    private static let actions = ["ance", "ence", "tion", "ssion"]

    /// *le sommet Dupont-Durand*: two people who face each other, none of whom bears that name.
    private func isPair(_ name: Tagger.Name) -> Bool {
        let index = name.tokens.lowerBound
        guard name.tokens.count == 1, reading.tokens[index].lower.utf8.contains(UInt8(ascii: "-")),
            let before = reading.token(index - 1)
        else { return false }
        return Self.encounters.contains(folded: before)
    }

    private static let encounters: WordSet = [
        "sommet", "rencontre", "duel", "tandem", "duo", "match", "ticket", "entretien", "debat", "couple", "binome",
        "accord", "pacte", "axe", "affrontement", "tete-a-tete",
    ]

    /// How many tokens before a quotation mark may say what stands in it.
    private static let reach = 5
    private static let openers: WordSet = ["«", "“", "\""]
    private static let closers: WordSet = ["»", "”", "\""]

    // MARK: Where both see a name

    private func mayReplace(_ name: Tagger.Name, _ others: [SpottedName]) -> Bool {
        if others.contains(where: { $0.tokens == name.tokens && Self.agree($0.type, name.type) }) { return false }
        if others.allSatisfy(\.isTentative) { return true }
        guard reading.tokens[name.tokens.lowerBound].isCapitalized,
            others.allSatisfy({
                name.tokens.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= name.tokens.upperBound
            })
        else { return false }
        return extends(name, others) || isNamedAfterPlace(name, others)
    }

    /// *Béji* and *Essebsi* in *Béji Caïd Essebsi*: only words that can be nothing else come to the rule's name.
    private func extends(_ name: Tagger.Name, _ others: [SpottedName]) -> Bool {
        guard name.type != .organization,
            others.allSatisfy({ $0.type != .country && Self.agree($0.type, name.type) })
        else { return false }
        return name.tokens.allSatisfy { index in
            if others.contains(where: { $0.tokens.contains(index) }) { return true }
            let token = reading.tokens[index]
            return token.isCapitalized && !reading.isCommon(token)
        }
    }

    /// *Université de Tunis*, *Banque de France*: an organization, though the rules saw the place in its name.
    private func isNamedAfterPlace(_ name: Tagger.Name, _ others: [SpottedName]) -> Bool {
        name.type == .organization
            && others.allSatisfy {
                ($0.type == .place || $0.type == .country) && $0.tokens.lowerBound > name.tokens.lowerBound
            }
    }

    private static func agree(_ rule: EntityType, _ tagger: EntityType) -> Bool {
        rule == tagger || rule == .country && tagger == .place
    }

    // MARK: What is added

    /// The names with one type for each spelling: the one that it has most often, or first.
    private func agreed(_ names: [Tagger.Name]) -> [Tagger.Name] {
        var votes: [String: [EntityType: Int]] = [:]
        for name in names { votes[spelling(name), default: [:]][name.type, default: 0] += 1 }
        return names.map { name in
            guard let types = votes[spelling(name)], types.count > 1 else { return name }
            let most = types.values.max() ?? 0
            let type = TagLabel.types.first { types[$0] == most && (types[name.type] != most || $0 == name.type) }
            return Tagger.Name(tokens: name.tokens, type: type ?? name.type)
        }
    }

    private func spelling(_ name: Tagger.Name) -> String {
        reading.tokens[name.tokens].map(\.folded).joined(separator: " ")
    }

    private func spotted(_ name: Tagger.Name) -> SpottedName {
        let isSingle = name.tokens.count == 1
        let isAcronym = isSingle && reading.tokens[name.tokens.lowerBound].letters == .upper
        let kind: Mention.Kind =
            switch name.type {
            case .person where isSingle: .familyName
            case .organization where isAcronym: .acronym
            default: .name
            }
        return SpottedName(tokens: name.tokens, type: name.type, kind: kind, rule: "\(name.type.rawValue).tagger")
    }

    /// The family names that refer back to persons whom only the tagger saw in full.
    private func familyNames(of added: [SpottedName], beside kept: [SpottedName]) -> [SpottedName] {
        let persons = added.filter { $0.type == .person }
        guard persons.contains(where: { $0.tokens.count > 1 }) else { return [] }
        let taken = TokenSet(tokenCount: reading.tokens.count).adding(
            (kept + added).lazy.filter { $0.kind != .demonym })
        return PersonSpotter(reading: reading, taken: taken).familyNames(of: persons)
    }
}
