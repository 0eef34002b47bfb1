package import Facts
package import FrenchText

/// Names, demonyms and codes of the world's countries.
package struct CountryLexicon: Sendable {
    package let countries: [CountryCode: Country]
    let names: PhraseTable<CountryCode>
    /// Lower-case adjective with its accents → the countries it may mean.
    package let demonyms: WordMap<[CountryCode]>
    /// First halves of compound demonyms (*franco-marocain*), folded.
    let prefixes: WordMap<CountryCode>
    /// Lower-case names that are ordinary words or given names too, with the words of which one stands before the country:
    /// *la Dominique*, *l’île Maurice*.
    let introductions: [String: Set<String>]
    /// The countries whose names take no article: *Cuba*.
    let bare: Set<CountryCode>

    init(givenNames: WordSet, commonWords: WordSet) throws(LexiconError) {
        var countries: [CountryCode: Country] = [:]
        var names: [(phrase: String, meaning: CountryCode)] = []
        var introductions: [String: Set<String>] = [:]
        var bare: Set<CountryCode> = []
        let mapPoints = try PlaceLexicon.mapPoints()
        let file = try LexiconFile("countries.tsv", columns: 7)
        for row in file.rows {
            guard let code = CountryCode(row.fields[0]) else { throw .malformed(file: file.name, line: row.line) }
            guard let continent = Continent(rawValue: row.fields[2]) else { continue }
            let name = row.fields[3]
            countries[code] = Country(
                code: code, m49: row.fields[1], continent: continent, frenchName: name, englishName: row.fields[4],
                mapPoint: mapPoints[code])
            names.append((name, code))
            for other in LexiconFile.alternatives(row.fields[5]) { names.append((other, code)) }
            let folded = name.lowercased()
            let isWord = givenNames.contains(folded) || commonWords.contains(folded)
            switch row.fields[6] {
            case "la" where isWord && folded != "france", "l" where isWord: introductions[folded] = ["la", "l'"]
            case "-": bare.insert(code)
            case "île": introductions[folded] = ["île", "à", "de"]
            default: break
            }
        }

        var demonyms: [(String, [CountryCode])] = []
        let forms = try LexiconFile("demonyms.tsv", columns: 3)
        for row in forms.rows {
            let codes = LexiconFile.alternatives(row.fields[0]).compactMap(CountryCode.init)
            guard !codes.isEmpty else { throw .malformed(file: forms.name, line: row.line) }
            demonyms.append((row.fields[1], codes))
        }
        var prefixes: [(String, CountryCode)] = []
        let halves = try LexiconFile("demonym_prefixes.tsv", columns: 2)
        for row in halves.rows {
            guard let code = CountryCode(row.fields[0]) else { throw .malformed(file: halves.name, line: row.line) }
            prefixes.append((row.fields[1], code))
        }
        self.prefixes = WordMap(prefixes) { first, _ in first }
        self.countries = countries
        self.names = PhraseTable(names, casing: .capitals)
        self.demonyms = WordMap(demonyms) { known, codes in known + codes.filter { !known.contains($0) } }
        self.introductions = introductions
        self.bare = bare
    }
}
