import Facts
import FrenchText

/// Finds countries by name and by demonym.
struct CountrySpotter {
    let reading: Reading

    private var lexicon: CountryLexicon { reading.lexicon.countries }

    /// The countries in text order; a longer name hides the shorter one inside it (*Soudan du Sud*, *Guinée-Bissau*).
    func spot() -> [SpottedName] {
        var found: [SpottedName] = []
        var index = 0
        while index < reading.tokens.count {
            if let (length, code) = lexicon.names.match(reading.tokens, at: index), !isPartOfPlace(index, length),
                !isNamedAfter(index),
                isCountry(index..<index + length) || isListed(index, behind: found.last?.tokens)
            {
                found.append(
                    SpottedName(
                        tokens: index..<index + length, type: .country, canonical: lexicon.countries[code]?.frenchName,
                        country: code, rule: "country.name"))
                index += length
            } else {
                index += 1
            }
        }
        found = Homonyms(reading: reading).countries(among: found)
        return (found + demonyms(besides: found)).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// *Irlande du Nord*, *Guinée* in *golfe de Guinée*: a longer place that bears the country's name.
    private func isPartOfPlace(_ index: Int, _ length: Int) -> Bool {
        (max(0, index - 3)...index).contains { start in
            guard reading.text.sentenceOfToken[start] == reading.text.sentenceOfToken[index],
                let (whole, _) = reading.lexicon.places.match(reading.tokens, at: start)
            else { return false }
            return start + whole >= index + length && whole > length
        }
    }

    /// *boulevard de Belgique*, *rue du Maroc*, *le bleu de Prusse*, *Le Petit Liban*: what bears a country's name and is
    /// none.
    private func isNamedAfter(_ index: Int) -> Bool {
        guard let before = reading.token(index - 1), reading.adjoins(index - 1, index) else { return false }
        if before.isCapitalized { return Self.epithets.contains(folded: before) && !reading.opensSentence(index - 1) }
        guard ["de", "d'", "du", "des"].contains(before.lower) else { return false }
        return reading.token(index - 2).map { Self.bearers.contains(folded: $0) } == true
    }

    /// Words of a name that a country's ends: *Café Maroc*.
    private static let epithets = NameWords.countrySpotterEpithets.set
    /// Streets, colours, stuffs, plants and beasts that are called after countries.
    private static let bearers = NameWords.countrySpotterBearers.set

    /// *de Trinité, du Suriname et de Grenade*: a doubtful name that goes on with a list of countries.
    private func isListed(_ index: Int, behind last: Range<Int>?) -> Bool {
        guard let last, last.upperBound < index, index - last.upperBound <= 3,
            ["de", "d'", "du"].contains(reading.tokens[index - 1].lower),
            reading.token(last.lowerBound - 1).map({ ["de", "d'", "du", "des", "la", "l'"].contains($0.lower) }) == true
        else { return false }
        return (last.upperBound..<index).allSatisfy {
            [",", "et", "de", "d'", "du"].contains(reading.tokens[$0].lower)
        }
    }

    /// Whether a name that a person or an ordinary word may bear too stands for the country here.
    private func isCountry(_ range: Range<Int>) -> Bool {
        let name = reading.text.string(ofTokens: range).lowercased()
        let before = range.lowerBound > 0 ? reading.tokens[range.lowerBound - 1] : nil
        let article = before?.lower ?? ""
        if let words = lexicon.introductions[name], !words.contains(article) { return false }
        guard range.count == 1, reading.lexicon.givenNames.contains(folded: reading.tokens, at: range.lowerBound) else {
            return true
        }
        // A given name with a capital right behind it opens a person's name: *Salvador Allende*, *Israël Dupont*.
        if reading.adjoins(range.lowerBound, range.upperBound), let next = reading.token(range.upperBound),
            next.isCapitalized, lexicon.names.match(reading.tokens, at: range.upperBound) == nil
        {
            return false
        }
        return before?.isCapitalized != true || !reading.adjoins(range.lowerBound - 1, range.lowerBound)
            || reading.isOrdinaryOpening(range.lowerBound - 1)
    }

    // MARK: Demonyms

    private func demonyms(besides names: [SpottedName]) -> [SpottedName] {
        let named = Set(names.compactMap(\.country))
        /// Asked for only where no country's name tells which one is meant.
        lazy var towns = townsOfLines()
        let taken = TokenSet(tokenCount: reading.tokens.count).adding(names)
        var found: [SpottedName] = []
        let homonyms = Homonyms(reading: reading)
        for index in reading.tokens.indices where reading.tokens[index].isWord && !taken.contains(index) {
            guard !reading.tokens[index].isCapitalized || !homonyms.isCalled(index) else { continue }
            guard lexicon.demonyms.knows(lower: reading.tokens, at: index) || reading.tokens[index].isHyphenated else {
                continue
            }
            let codes = countries(at: index, named: named) { towns }
            for code in codes where !isLanguage(index) {
                found.append(
                    SpottedName(
                        tokens: index..<index + 1, type: .country, kind: .demonym,
                        canonical: lexicon.countries[code]?.frenchName, country: code, rule: "country.demonym"))
            }
        }
        return found
    }

    /// The countries of a demonym; one that several share counts only where the article names one of them, or where the
    /// towns of its paragraph, else of the article, are of one alone: *Brazzaville* tells which *congolais*.
    private func countries(
        at index: Int, named: Set<CountryCode>, towns: () -> [Int: Set<CountryCode>]
    ) -> [CountryCode] {
        let token = reading.tokens[index]
        if let codes = lexicon.demonyms[lower: token] {
            let told = codes.count == 1 ? codes : codes.filter(named.contains)
            guard told.count != 1 else { return told }
            let near = codes.filter { towns()[reading.sentence(of: index).line]?.contains($0) == true }
            if near.count == 1 { return near }
            let guessed = codes.filter { towns()[Self.everywhere]?.contains($0) == true }
            return !told.isEmpty ? told : guessed.count == 1 ? guessed : []
        }
        guard token.isHyphenated, let hyphen = token.folded.utf8.firstIndex(of: UInt8(ascii: "-")) else { return [] }
        let prefix = String(token.folded[..<hyphen])
        guard let first = lexicon.prefixes[prefix],
            let rest = token.lower.utf8.firstIndex(of: UInt8(ascii: "-")),
            let second = lexicon.demonyms[String(token.lower[token.lower.utf8.index(after: rest)...])]
        else { return [] }
        return [first] + second.prefix(1)
    }

    /// The countries of the towns that each line names, and of those `everywhere`.
    private func townsOfLines() -> [Int: Set<CountryCode>] {
        var found: [Int: Set<CountryCode>] = [:]
        for index in reading.tokens.indices {
            guard let country = reading.lexicon.places.match(reading.tokens, at: index)?.meaning.country else {
                continue
            }
            found[reading.sentence(of: index).line, default: []].insert(country)
            found[Self.everywhere, default: []].insert(country)
        }
        return found
    }

    private static let everywhere = -1

    /// *en français*, *l'anglais est*: a tongue, not a country.
    private func isLanguage(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.letters == .lower, let before = reading.token(index - 1) else { return false }
        return before.lower == "en"
    }
}
