import Facts
import FrenchText
import Naming

/// Who is spoken of where.
extension References {
    /// Goes over the text once: names, what means those named before, and those who come in without a name.
    func readMentions(quoted spans: [QuotedSpan]) {
        let names = entities.spans.filter { $0.name.type == .person }
        let stated = TokenSet(
            entities.entities.lazy.flatMap(\.roles).map { Self.tokens(of: $0, self.reading) },
            tokenCount: reading.tokens.count)
        let quoted = TokenSet(spans.map(\.content), tokenCount: reading.tokens.count)
        var next = 0
        var index = 0
        while index < reading.tokens.count {
            if next < names.count, names[next].tokens.lowerBound <= index {
                let name = names[next]
                next += 1
                guard name.tokens.lowerBound == index else { continue }
                append(
                    name.entity, name.tokens, .name, isQuoted: quoted.contains(index),
                    floor: next > 1 ? names[next - 2].tokens.upperBound : 0)
                index = name.tokens.upperBound
                continue
            }
            if let phrase = reference(at: index), !phrase.contains(where: stated.contains), !touchesName(phrase),
                let (referent, kind) = meant(by: phrase)
            {
                append(referent, phrase, kind, isQuoted: quoted.contains(index))
                index = phrase.upperBound
            } else {
                index += 1
            }
        }
    }

    private func meant(by phrase: Range<Int>) -> (referent: Int, kind: Reference.Kind)? {
        // *C’est un homme de culture* tells of somebody who is there already.
        let isAttribute = (max(0, phrase.lowerBound - 2)..<phrase.lowerBound).contains {
            Self.linking.contains(lower: reading.tokens, at: $0)
        }
        if isNewcomer(phrase), !isAttribute {
            unnamed.append((phrase, PersonGenders.gender(of: phrase.lowerBound + 1, reading)))
            return (entities.entities.count + unnamed.count - 1, .other)
        }
        let holders = holders(of: phrase)
        if let holder = holders.first, holders.count == 1 { return (holder, .role) }
        guard let referent = meaning(of: phrase) else { return nil }
        if let gender = pronoun(at: phrase.lowerBound), referent < entities.entities.count {
            genders.learn(gender, of: referent)
        }
        // *Le ministre de la Culture* of whom nobody says that he is: further down *le ministre* is the same.
        if let head = head(of: phrase), referent < entities.entities.count,
            let office = Office(head..<phrase.upperBound, reading: reading, entities: entities)
        {
            offices.append(
                Holder(person: referent, office: office, isFormer: isFormer(phrase), isStated: false))
        }
        return (referent, .other)
    }

    private func append(_ referent: Int, _ tokens: Range<Int>, _ kind: Reference.Kind, isQuoted: Bool, floor: Int = 0) {
        let start = kind == .name ? start(ofName: tokens, floor: floor) : tokens.lowerBound
        let opening = reading.token(start - 1)?.lower ?? ""
        // *visant X et Y*: who is joined to a complement is none but that.
        let isJoined = ["et", "ou"].contains(opening) && mentions.last?.tokens.upperBound == start - 1
        mentions.append(
            Reference(
                referent: referent, tokens: tokens, kind: kind,
                sentence: reading.text.sentenceOfToken[tokens.lowerBound],
                isSubject: (isJoined ? mentions.last?.isSubject : nil)
                    ?? isSubject(behind: start - 1, before: tokens.upperBound),
                isQuoted: isQuoted, start: start, opening: opening))
    }

    /// Whether a name or a role can be a subject by the word before it: a mark, a conjunction, an adverb, a verb of speech.
    private func isSubject(behind opening: Int, before end: Int) -> Bool {
        guard let word = reading.token(opening), word.lower.unicodeScalars.first?.properties.isAlphabetic == true else {
            return true
        }
        // *Quant à X, il …*; *la tête de liste Verte X a refusé*.
        if reading.token(opening - 1)?.lower == "quant" { return true }
        if !Self.prepositions.contains(lower: word),
            reading.token(end).map({ Self.verbal.contains(lower: $0) }) == true
        {
            return true
        }
        return Self.joints.contains(lower: word) || word.lower.hasSuffix("ment")
            || reading.lexicon.speech.knows(reading.tokens, at: opening)
            || NounPhrase.times.contains(folded: word)
    }

    /// The pronoun, or the role with its article, that starts at a token.
    private func reference(at index: Int) -> Range<Int>? {
        if reading.tokens[index].isHyphenated, ["celui-ci", "celle-ci"].contains(reading.tokens[index].lower) {
            return index..<index + 1
        }
        if pronoun(at: index) != nil {
            // *s’est lui entretenu*: a pronoun that only stresses the subject.
            let isStress = reading.tokens[index].lower == "lui" && !isGoverned(index)
            return isStress || isImpersonal(index) ? nil : index..<index + 1
        }
        guard Self.articles.contains(lower: reading.tokens, at: index) else { return nil }
        return isOfPair(index + 1) ? index..<index + 2 : description(at: index)
    }

    private func isGoverned(_ index: Int) -> Bool {
        reading.token(index - 1).map { Self.prepositions.contains(lower: $0) } == true
    }

    /// *il faut*, *il y a*, *il s’agit*: nobody is meant.
    private func isImpersonal(_ index: Int) -> Bool {
        guard let next = reading.token(index + 1) else { return false }
        if Self.impersonal.contains(folded: next) { return true }
        let be = index + 1..<min(index + 5, reading.tokens.count)
        if let predicate = be.first(where: { Self.impersonalPredicates.contains(folded: reading.tokens, at: $0) }),
            (index + 1..<predicate).allSatisfy({ Self.being.contains(lower: reading.tokens, at: $0) })
        {
            return true
        }
        return ["s'", "n'", "ne", "en"].contains(next.lower)
            && reading.token(index + 2).map { Self.impersonal.contains(folded: $0) } == true
    }

    /// Whether a name stands right beside a role, with a comma between at most: then the role is that name's.
    private func touchesName(_ phrase: Range<Int>) -> Bool {
        let near = max(0, phrase.lowerBound - 3)..<min(reading.tokens.count, phrase.upperBound + 3)
        return entities.spans(.person, in: near).contains { span in
            let between =
                span.tokens.lowerBound >= phrase.upperBound
                ? phrase.upperBound..<span.tokens.lowerBound
                : span.tokens.upperBound..<max(span.tokens.upperBound, phrase.lowerBound)
            return between.allSatisfy { [",", "le", "la", "l'", "("].contains(reading.tokens[$0].lower) }
        }
    }

    /// Where a name starts with its titles, articles and role.
    private func start(ofName name: Range<Int>, floor: Int) -> Int {
        let roles = RoleReader(reading: reading)
        // *à des journalistes X*: many are no role of one.
        let role = roles.role(before: name, floor: floor).map(\.tokens).flatMap { role in
            ["des", "les", "aux"].contains(reading.token(role.lowerBound - 1)?.lower) ? nil : role
        }
        var index = (role?.lowerBound ?? name.lowerBound) - 1
        while let token = reading.token(index),
            ["le", "la", "l'", "les", "son", "sa"].contains(token.lower)
                || roles.title(before: index + 1)?.contains(index) == true
                // *l’Espagnol X*
                || index + 1 == name.lowerBound && token.isCapitalized
                    && reading.lexicon.countries.demonyms[lower: token] != nil
        {
            index -= 1
        }
        return index + 1
    }

    /// What follows a subject.
    private static let verbal = ReportWords.referencesVerbal.set
    /// What leads to words for the one whom the clause is about.
    private static let linking = ReportWords.referencesLinking.set
    /// What stands between *il* and what is told of nobody: *n’est pas*, *a été*.
    private static let being = ReportWords.referencesBeing.set
}
