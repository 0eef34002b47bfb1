import Facts
import FrenchText
import Grammar
import Naming

/// What a number counts, and which numbers count nothing.
extension ClaimSpotter {
    /// *numéro 1*, *article 49*, *G20*: part of a name, no amount; a bare year neither.
    func isName(_ number: Number) -> Bool {
        if let before = reading.token(number.tokens.lowerBound - 1) {
            if Self.numbering.contains(folded: before) { return true }
            if before.isCapitalized, reading.adjoins(number.tokens.lowerBound - 1, number.tokens.lowerBound),
                !reading.opensSentence(number.tokens.lowerBound - 1), number.kind == .cardinal
            {
                return true
            }
        }
        // *49.3*, *12/03*: figures behind a mark and others.
        if !reading.tokens[number.tokens.lowerBound].isSpaced, let mark = reading.token(number.tokens.lowerBound - 1),
            !mark.isSpaced, Self.joiningMarks.contains(mark.lower)
        {
            return true
        }
        // *18h30*, *3x*: letters glued to the figures make something else of them.
        if let next = reading.token(number.tokens.upperBound), next.isWord, !next.isSpaced,
            reading.tokens[number.tokens.upperBound - 1].kind != .elision
        {
            return true
        }
        let token = reading.tokens[number.tokens.lowerBound]
        return token.kind == .number && token.range.count == 4 && (1900...2100).contains(number.value)
    }

    /// *Dix pour cent*, *Mille Miglia*, *Force 5*: a number in a title or a name of several words.
    func isInsideName(_ number: Number) -> Bool {
        guard number.kind != .ordinal else { return false }
        let first = number.tokens.lowerBound
        let token = reading.tokens[first]
        // A capital that no sentence opens with.
        if token.letters == .capitalized, !reading.opensSentence(first) { return true }
        return [EntityType.person, .organization].contains { type in
            speakers.entities.spans(type, in: max(0, first - Self.longestUnit)..<first + Self.longestUnit).contains {
                $0.tokens.contains(first) && $0.tokens.count > number.tokens.count
            }
        }
    }

    /// *au premier plan*, *la première fois*, *aux quatre coins*, *à 18 heures*: nothing is counted.
    func isIdiom(_ number: Number, _ unit: Range<Int>) -> Bool {
        guard number.kind != .ordinal else { return number.value == 1 }
        return unit.first.map { Self.idioms.contains(folded: reading.tokens, at: $0) || isFraction(number, $0) }
            ?? false
    }

    /// *deux cinquièmes des*, *un dixième*: a part, no count; not *les deux deuxièmes*.
    private func isFraction(_ number: Number, _ noun: Int) -> Bool {
        let word = reading.tokens[noun].folded
        guard word.hasSuffix("iemes") || word.hasSuffix("ieme"),
            let parts = NumberWords.ordinal(word.hasSuffix("s") ? String(word.dropLast()) : word),
            number.value < Double(parts)
        else { return false }
        return reading.token(noun + 1).map { !$0.isWord || ["de", "d'", "des", "du"].contains($0.lower) } != false
    }

    /// What a number counts: the noun behind it, the currency before it, else the noun it takes a part of.
    func unit(of number: Number) -> Range<Int> {
        let (first, end) = (number.tokens.lowerBound, number.tokens.upperBound)
        // *€ 12*, *$9 millions*
        if let sign = reading.token(first - 1), NumberReader.isCurrency(sign), number.kind == .cardinal,
            reading.token(first - 2)?.kind != .number
        {
            return first - 1..<first
        }
        let unit = unit(behind: number)
        guard unit.isEmpty, number.kind == .cardinal, !number.isNoun, let joint = reading.token(end),
            ["des", "de"].contains(joint.lower)
        else { return unit }
        // *sept de ses onze buts*
        let isOwned = joint.lower == "de"
        guard !isOwned || reading.token(end + 1).map({ Self.articles.contains($0.lower) }) == true,
            let all = NumberReader(reading: reading).number(at: end + (isOwned ? 2 : 1)), all.kind == .cardinal,
            all.value > number.value
        else { return unit }
        // *neuf des 52 films*: nine films.
        return self.unit(behind: all)
    }

    /// *deux ans et demi*: what stands behind the unit adds a half.
    func half(behind end: Int) -> Double {
        guard reading.token(end)?.lower == "et", let half = reading.token(end + 1),
            ["demi", "demie"].contains(half.lower)
        else { return 0 }
        return 0.5
    }

    /// The counted noun behind the number with its modifiers, as tokens; empty where none follows.
    ///
    /// The tree tells what is none: verbs, adverbs, pronouns and what a preposition other than *de* brings.
    func unit(behind number: Number) -> Range<Int> {
        var start = number.tokens.upperBound
        if let sign = reading.token(start), NumberReader.isCurrency(sign) { return start..<start + 1 }
        // *(51 %) des cas*: the complement stands behind the bracket.
        if number.kind == .percentage, reading.token(start)?.lower == ")" { start += 1 }
        if number.isNoun, let joint = reading.token(start), Self.joints.contains(joint.lower) { start += 1 }
        if number.kind == .percentage, let article = reading.token(start), ["la", "l'", "les"].contains(article.lower),
            reading.token(start + 1).map({ !Self.times.contains(folded: $0) }) == true
        {
            start += 1
        }
        if number.kind == .percentage, start > number.tokens.upperBound {
            while let article = reading.token(start), Self.articles.contains(article.lower) { start += 1 }
            if let group = group(at: start) { return group }
        }
        var end = start
        var complements = 1
        let sentence = reading.sentence(of: number.tokens.lowerBound).tokens
        while end - start < Self.longestUnit, sentence.contains(end), let token = reading.token(end),
            !dateTokens.contains(end), end == start || reading.adjoins(end - 1, end) || isGlued(end)
        {
            if isCounted(end, isFirst: end == start) || isGlued(end) {
                end += 1
            } else if Self.joints.contains(token.lower), complements > 0, end > start {
                complements -= 1
                end += 1
                while let article = reading.token(end), ["la", "l'"].contains(article.lower) { end += 1 }
            } else {
                break
            }
        }
        while end > start, Self.connectors.contains(reading.tokens[end - 1].lower) { end -= 1 }
        return start..<(speedEnd(start..<end) ?? end)
    }

    /// The noun with its first adjective, in a form that is the same for comparable claims.
    func key(of unit: Range<Int>) -> String {
        if let sign = unit.first.flatMap({ CurrencySign.stem(of: reading.tokens[$0].lower) }) { return sign }
        return unit.map { reading.tokens[$0] }.filter { $0.isWord && !Self.fillers.contains(folded: $0) }
            .prefix(2).map { Stemmer.stem($0.folded) }.joined(separator: " ")
    }

    /// *60 % des moins de 35 ans*, *18 % des 123 filets*, *27 % des 18-24 ans*: a share of those whom another number tells.
    private func group(at start: Int) -> Range<Int>? {
        var index = start
        if let bound = reading.token(index), ["moins", "plus"].contains(bound.lower),
            reading.token(index + 1)?.lower == "de"
        {
            index += 2
        }
        guard let other = NumberReader(reading: reading).number(at: index), other.kind == .cardinal else { return nil }
        var end = other.tokens.upperBound
        // *18-24 ans*
        if let dash = reading.token(end), ["-", "–", "/"].contains(dash.lower), !dash.isSpaced,
            reading.token(end + 1)?.kind == .number
        {
            end += 2
        }
        let unit = unit(behind: Number(tokens: other.tokens.lowerBound..<end, value: other.value, kind: .cardinal))
        guard !unit.isEmpty else { return nil }
        return index == start && end == other.tokens.upperBound && !isAge(unit) ? unit : start..<unit.upperBound
    }

    private func isAge(_ unit: Range<Int>) -> Bool {
        unit.first.map { ["ans", "mois"].contains(reading.tokens[$0].lower) } ?? false
    }

    /// *60 kilomètres à l’heure*, *4 km par heure*: the end of a speed whose distance stands before a token.
    func speedEnd(_ unit: Range<Int>) -> Int? {
        guard unit.count == 1, let distance = unit.first, Self.distances.contains(folded: reading.tokens, at: distance)
        else { return nil }
        let (first, second, third) = (
            reading.token(distance + 1)?.lower, reading.token(distance + 2)?.lower, reading.token(distance + 3)?.lower
        )
        if first == "à", ["l'", "la"].contains(second), ["heure", "seconde"].contains(third) { return distance + 4 }
        if first == "par" || first == "/", ["heure", "seconde", "h", "s"].contains(second) { return distance + 3 }
        return nil
    }

    /// *km/h*, *euros/mois*: a stroke joins two words to one unit.
    func isGlued(_ index: Int) -> Bool {
        guard let token = reading.token(index), !token.isSpaced else { return false }
        return token.lower == "/" && reading.token(index + 1).map { $0.isWord && !$0.isSpaced } == true
            || token.isWord && reading.token(index - 1)?.lower == "/"
    }

    /// Whether a token belongs to what is counted.
    func isCounted(_ index: Int, isFirst: Bool) -> Bool {
        let token = reading.tokens[index]
        guard token.isWord, !Self.stops.contains(token.lower) else { return false }
        if isFirst, NumberWords.value(token.folded) != nil { return false }
        if !isFirst, NumberWords.value(token.folded) != nil || isDescribed(index) { return true }
        // *deux pays constituent*: behind a noun a word in *-ent* is a verb.
        if !isFirst, token.folded.hasSuffix("ent"), !token.folded.hasSuffix("ment") { return false }
        switch reading.grammar.partOfSpeech(index) {
        case .noun, .properNoun, .adjective, .numeral, .other: return true
        // *vingt délégués*: a noun by its place though it ends as a participle.
        case .verb where isFirst: return token.lower.hasSuffix("és") || token.lower.hasSuffix("ées")
        case .verb:
            return reading.grammar.relation(index) == .clausalModifier && !token.folded.hasSuffix("ant")
        default: return isFirst && ["autres", "autre"].contains(token.lower)
        }
    }

    /// *deux importants sites*: whether a noun is one that the word before it describes.
    func isDescribed(_ index: Int) -> Bool {
        reading.grammar.partOfSpeech(index - 1) == .adjective && reading.grammar.head(index - 1) == index
            && reading.grammar.relation(index - 1) == .adjectivalModifier
    }

    /// How many quotations may stand one inside the other.
    static let deepest = 3
    /// No unit is longer than this many tokens.
    static let longestUnit = 7
    static let joiningMarks: WordSet = [".", "/", ":", "-", "_", "@", "#"]
    private static let times = ReportWords.claimSpotterTimes.set
    private static let distances = ReportWords.claimSpotterDistances.set
    private static let articles = ReportWords.claimSpotterArticles.set
    static let connectors: WordSet = ["de", "d'", "des", "du", "la", "l'", "/"]
    static let joints: WordSet = ["de", "d'", "des", "du"]
    static let idioms = ReportWords.claimSpotterIdioms.set
    static let fillers = ReportWords.claimSpotterFillers.set
    static let numbering = ReportWords.claimSpotterNumbering.set
    static let stops = ReportWords.claimSpotterStops.set
}
