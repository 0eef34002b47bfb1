import Facts
import FrenchText
import Grammar

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
        let doubts = TaggerDoubts(reading: reading, names: names)
        for name in tagged.lazy.compactMap(trimmed).filter({ !doubts.reject($0) }).map(doubts.typed) {
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

    /// A name without what is none of it; nil where nothing is left: the mark of *'Maman*, and of a person's name verbs
    /// (*implore Awa*, *Awa reçoit Ali*) and what a headline says of it (*Meurtre d’Angélique*).
    private func trimmed(_ name: Tagger.Name) -> Tagger.Name? {
        var words = name.tokens.drop { reading.tokens[$0].kind == .punctuation }
        guard name.type == .person, let first = words.first else {
            return words.isEmpty ? nil : Tagger.Name(tokens: words, type: name.type)
        }
        if words.count > 1, isLabel(first) {
            words = words.dropFirst().drop { PersonSpotter.particles.contains(lower: reading.tokens, at: $0) }
        }
        words = words.drop(while: isVerb)
        if let end = words.first(where: isVerb) { words = words.lowerBound..<end }
        return words.isEmpty ? nil : Tagger.Name(tokens: words, type: name.type)
    }

    private func isVerb(_ index: Int) -> Bool {
        reading.tokens[index].letters == .lower && reading.tokens[index].range.count > 3
            && !reading.tokens[index].isHyphenated
            && [.verb, .auxiliary].contains(reading.grammar.partOfSpeech(index))
    }

    /// *Meurtre*, *Razzia*: an everyday word with the capital of a sentence's start.
    private func isLabel(_ index: Int) -> Bool {
        reading.isOrdinaryOpening(index) && !reading.lexicon.givenNames.contains(folded: reading.tokens, at: index)
            && !["le", "la", "les"].contains(reading.tokens[index].lower)
    }

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
