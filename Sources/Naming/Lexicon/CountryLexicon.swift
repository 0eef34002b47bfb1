package import Facts
package import FrenchText

/// Names, demonyms and codes of the world's countries.
package struct CountryLexicon: Sendable {
    package let countries: [CountryCode: Country]
    let names: PhraseTable<CountryCode>
    /// Lower-case adjective with its accents → the countries it may mean.
    package let demonyms: WordMap<[CountryCode]>
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
        let file = try LexiconFile("countries.tsv", columns: 7)
        for row in file.rows {
            guard let code = CountryCode(row.fields[0]) else { throw .malformed(file: file.name, line: row.line) }
            guard let continent = Continent(rawValue: row.fields[2]) else { continue }
            let name = row.fields[3]
            countries[code] = Country(
                code: code, m49: row.fields[1], continent: continent, frenchName: name, englishName: row.fields[4])
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
        self.countries = countries
        self.names = PhraseTable(names, casing: .capitals)
        self.demonyms = WordMap(demonyms) { known, codes in known + codes.filter { !known.contains($0) } }
        self.introductions = introductions
        self.bare = bare
    }

    /// First halves of compound demonyms (*franco-marocain*), folded.
    static let prefixes: [String: String] = [
        "afghano": "AF", "algero": "DZ", "americano": "US", "austro": "AT", "belgo": "BE", "bulgaro": "BG",
        "egypto": "EG", "franco": "FR", "germano": "DE", "greco": "GR", "hispano": "ES", "irako": "IQ", "irano": "IR",
        "israelo": "IL", "italo": "IT", "ivoiro": "CI", "libano": "LB", "libyo": "LY", "luso": "PT", "maroco": "MA",
        "mauritano": "MR", "nigero": "NE", "nippo": "JP", "palestino": "PS", "polono": "PL", "russo": "RU",
        "saoudo": "SA", "senegalo": "SN", "serbo": "RS", "sino": "CN", "syro": "SY", "tuniso": "TN", "turco": "TR",
        "ukraino": "UA",
    ]
}
