import Facts
import FrenchText

/// Reads what a person is said to be, before the name or in apposition behind it.
package struct RoleReader {
    let reading: Reading

    package init(reading: Reading) {
        self.reading = reading
    }

    /// A role's tokens and when it is held.
    package struct Role: Hashable {
        package let tokens: Range<Int>
        let tense: RoleStatement.Tense
        /// The head that an enumeration leaves out: *ministres* for *des Affaires étrangères*.
        var elidedHead: Range<Int>?
    }

    /// The role in the article's words, with the head that an enumeration left out.
    func value(of role: Role) -> String {
        let words = reading.text.string(ofTokens: role.tokens)
        return role.elidedHead.map { reading.text.string(ofTokens: $0) + " " + words } ?? words
    }

    /// The role as it is stated: with *ancien* or *futur* before it, which says that it is not held.
    func stated(_ role: Role) -> String {
        let words = reading.text.string(ofTokens: words(of: role))
        return role.elidedHead.map { reading.text.string(ofTokens: $0) + " " + words } ?? words
    }

    /// The tokens of a role with what says that it is no more, or not yet, held.
    func words(of role: Role) -> Range<Int> {
        let start = role.tokens.lowerBound
        guard let before = reading.token(start - 1), Self.changes.contains(folded: before),
            reading.adjoins(start - 1, start)
        else { return role.tokens }
        return start - 1..<role.tokens.upperBound
    }

    private static let changes: WordSet = ["ancien", "ancienne", "ex", "futur", "future", "feu"]

    /// The roles that stand right beside a name.
    ///
    /// - Parameters:
    ///   - name: the name's tokens.
    ///   - floor: the end of the name before it, over which no role reaches.
    /// - Returns: the role before the name, then the one behind it.
    package func roles(around name: Range<Int>, floor: Int = 0) -> [Role] {
        let before = role(before: name, floor: floor)
        let after = role(after: name.upperBound).flatMap { role in
            before != nil && isOfNext(role) || opensClause(role, behind: name, from: before?.tokens.lowerBound)
                ? nil : role
        }
        return [before, after].compactMap { $0 }
    }

    /// The role before a name that is the name's own.
    package func role(before name: Range<Int>, floor: Int = 0) -> Role? {
        role(before: name.lowerBound, floor: floor).flatMap { isHeld($0, by: name) ? $0 : nil }
    }

    /// *le Premier ministre X, la ministre Y* and *…, la secrétaire d’État, Y*: a role between two names, of which the first
    /// has one, is the second's.
    private func isOfNext(_ role: Role) -> Bool {
        let next = role.tokens.upperBound + 1
        return reading.token(next - 1)?.lower == "," && next < reading.tokens.count && isName(next)
    }

    func roleEnds(before index: Int) -> Bool {
        role(before: index) != nil
    }

    func roleStarts(after index: Int) -> Bool {
        role(after: index) != nil
    }

    // MARK: Titles

    /// The civility or rank that ends right before a token: *le Général-Major*, *SM le Roi*, *Dr.*
    package func title(before index: Int) -> Range<Int>? {
        for length in 1...4 {
            let start = index - length
            guard start >= 0, reading.adjoins(index - 1, index) else { return nil }
            guard let (matched, role) = reading.role(at: start), matched == length,
                role.isTitle
            else { continue }
            return start..<index
        }
        return nil
    }

    // MARK: Before the name

    /// *le directeur général de la sûreté nationale, Abdelatif Hammouchi*; *le ministre Nasser Bourita*.
    private func role(before index: Int, floor: Int = 0) -> Role? {
        var end = index
        while let title = title(before: end) {
            if let role = reading.role(at: title.lowerBound),
                Self.titlesThatAreRoles.contains(role.meaning.name)
            {
                return Role(tokens: title, tense: tense(of: title))
            }
            end = title.lowerBound
        }
        if let article = reading.token(end - 1), ["le", "la", "l'"].contains(article.lower) { end -= 1 }
        // *le maire de Tours*, *le fondateur de Free*: the name is the role's complement, not its holder.
        if let joint = reading.token(end - 1), Self.prepositions.contains(joint.lower) { return nil }
        if let comma = reading.token(end - 1), comma.lower == "," { end -= 1 }
        guard end > 0 else { return nil }

        let sentence = reading.text.sentences[reading.text.sentenceOfToken[min(end, reading.tokens.count - 1)]]
        // The leftmost head whose complements reach the name: *président de l’Organisation internationale de police*.
        var head: Int?
        var start = end - 1
        while start >= max(sentence.tokens.lowerBound, floor, end - Self.longest) {
            if let (length, role) = reading.role(at: start), !role.isTitle,
                start + length <= end, isPhrase(start + length..<end), !isParticiple(start),
                !(start + length..<end).contains(where: isFinite)
            {
                // *X, envoyé du secrétaire général, Y*: the outer role is X's, the inner one Y's.
                if head != nil, isApposition(start, behind: floor) { break }
                head = start
                // *le ministre X et la présidente Y*: behind *et* with an article stands another person's role.
                if opensPhrase(start) { break }
            }
            start -= 1
        }
        return head.map { Role(tokens: $0..<end, tense: tense(of: $0..<end)) }
            ?? enumeratedRole(endingAt: end, in: sentence.tokens)
    }

    /// *les ministres de l’Intérieur X, des Affaires étrangères Y*: the plural head before X serves Y too.
    private func enumeratedRole(endingAt end: Int, in sentence: Range<Int>) -> Role? {
        let window = max(sentence.lowerBound, end - Self.longest)..<end
        guard let comma = window.last(where: { reading.tokens[$0].lower == "," }), comma + 1 < end,
            comma > window.lowerBound,
            ["de", "du", "des", "d'"].contains(reading.tokens[comma + 1].lower), isPhrase(comma + 1..<end),
            !holdsName(comma + 1..<end),
            reading.tokens[comma - 1].isCapitalized
        else { return nil }
        for index in (window.lowerBound..<comma).reversed() {
            guard let (length, role) = reading.role(at: index), !role.isTitle,
                ["s", "x"].contains(where: reading.tokens[index].lower.hasSuffix)
            else { continue }
            let tokens = comma + 1..<end
            return Role(tokens: tokens, tense: tense(of: tokens), elidedHead: index..<index + length)
        }
        return nil
    }

    /// Whether a role's head stands in apposition right behind the name that ends at the floor.
    private func isApposition(_ head: Int, behind floor: Int) -> Bool {
        guard floor > 0, reading.token(floor)?.lower == "," else { return false }
        return head > floor && (floor + 1..<head).allSatisfy { Self.openings.contains(folded: reading.tokens, at: $0) }
    }

    private func opensPhrase(_ index: Int) -> Bool {
        guard let article = reading.token(index - 1), let joint = reading.token(index - 2) else { return false }
        return ["le", "la", "l'", "les", "son", "sa"].contains(article.lower)
            && ["et", "que", "avec"].contains(joint.lower)
    }

    /// Whether the tokens behind a role's head are nothing but its complements.
    private func isPhrase(_ range: Range<Int>) -> Bool {
        var depth = 0
        for index in range {
            let token = reading.tokens[index]
            switch token.lower {
            case "(": depth += 1
            case ")": depth -= 1
            default: if depth == 0, isStop(index) { return false }
            }
        }
        return depth == 0
    }

    // MARK: Behind the name

    /// *Abdellatif Hammouchi, directeur général du pôle DGSN-DGST, a été décoré*.
    private func role(after index: Int) -> Role? {
        guard let comma = reading.token(index), comma.lower == "," || comma.lower == "(" else { return nil }
        var start = index + 1
        while let token = reading.token(start), Self.openings.contains(folded: token) { start += 1 }
        guard let head = reading.token(start), head.isWord,
            let (length, role) = reading.role(at: start),
            !role.isTitle || Self.titlesThatAreRoles.contains(role.name)
        else { return nil }
        let sentence = reading.sentence(of: start).tokens
        // *directeur⏎général*: a line ends inside.
        let words = start..<min(start + length, sentence.upperBound)
        var end = words.upperBound
        while end < sentence.upperBound, !isStop(end) || isParenthesis(end) {
            end = next(after: end, before: sentence.upperBound)
        }
        // *, le roi Abdallah II*: that role belongs to the name inside or right behind it.
        guard !holdsName(words.upperBound..<min(end + 1, sentence.upperBound)) else { return nil }
        // *la présidente affirme tout*
        if let verb = (words.upperBound..<max(end, words.upperBound)).first(where: isFinite) { end = verb }
        // *avocate de la ville et elle aussi …*
        while end > words.upperBound, isJoint(end - 1) { end -= 1 }
        let opening = index + 1..<start
        let tense = Self.tense(ofWords: (opening.lowerBound..<end).map { reading.tokens[$0].folded })
        return Role(tokens: start..<end, tense: tense)
    }

    /// Whether a given name stands at a token, with another capital behind it.
    private func isName(_ index: Int) -> Bool {
        guard let token = reading.token(index), let next = reading.token(index + 1) else { return false }
        return reading.lexicon.givenNames.contains(folded: token) && token.letters == .capitalized
            && next.isCapitalized && reading.adjoins(index, index + 1)
    }

    /// Whether a given name with another capital behind it stands in a range, or a given name right behind a head.
    private func holdsName(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let token = reading.tokens[index]
            guard token.letters == .capitalized, reading.lexicon.givenNames.contains(folded: token),
                let before = reading.token(index - 1), before.isWord, !["de", "du", "des"].contains(before.lower)
            else { return false }
            return index == range.lowerBound
                || reading.adjoins(index, index + 1) && reading.token(index + 1)?.isCapitalized == true
        }
    }

    private func isParenthesis(_ index: Int) -> Bool {
        reading.tokens[index].lower == "("
    }

    /// The token behind this one, a whole parenthesis taken as one.
    private func next(after index: Int, before limit: Int) -> Int {
        guard isParenthesis(index), let close = (index..<limit).first(where: { reading.tokens[$0].lower == ")" }) else {
            return index + 1
        }
        return close + 1
    }

    // MARK: Words

    /// A token that no role runs over: a mark, a verb, a relative, another clause.
    private func isStop(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        if token.kind == .punctuation { return token.lower != "-" }
        return token.letters == .lower && Self.stops.contains(token.lower)
    }

    private func tense(of range: Range<Int>) -> RoleStatement.Tense {
        let before = reading.token(range.lowerBound - 1).map { [$0.folded] } ?? []
        return Self.tense(ofWords: before + range.map { reading.tokens[$0].folded })
    }

    private static func tense(ofWords words: [String]) -> RoleStatement.Tense {
        for word in words {
            if ["ancien", "ancienne", "ex", "feu", "epoque"].contains(word) || word.hasPrefix("ex-") { return .former }
            if ["sortant", "sortante"].contains(word) { return .outgoing }
            if ["nouveau", "nouvel", "nouvelle", "futur", "future"].contains(word) { return .incoming }
        }
        return .current
    }

    /// How far back from a name a role may start, in tokens.
    private static let longest = 32

    private static let titlesThatAreRoles = NameWords.roleReaderTitlesThatAreRoles.set
    static let openings = NameWords.roleReaderOpenings.set
    private static let prepositions = NameWords.roleReaderPrepositions.set
    private static let stops = NameWords.roleReaderStops.set
}
