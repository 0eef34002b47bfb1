import Testing

@testable import Search

/// Search finds what reading every word would find.
struct SearchOracleTests {
    /// A query of the whole language, as a reader may type it.
    private static func query(_ dice: inout Dice, depth: Int = 0) -> String {
        func word(_ dice: inout Dice) -> String {
            let word = dice.roll(6) == 0 ? "mot\(dice.roll(300))" : Dice.vocabulary[dice.roll(Dice.vocabulary.count)]
            switch dice.roll(9) {
            case 0: return word.prefix(3).allSatisfy(\.isLetter) ? word.prefix(3) + "*" : word
            case 1: return word.uppercased()
            default: return word
            }
        }
        func phrase(_ dice: inout Dice) -> String {
            let common = ["mer", "mers", "lac", "été", "l'eau", "la", "ét*", "mo*"]
            return "\"" + (0...dice.roll(2)).map { _ in common[dice.roll(common.count)] }.joined(separator: " ") + "\""
        }
        switch dice.roll(depth > 2 ? 6 : 14) {
        case 0, 1, 2: return word(&dice)
        case 3: return phrase(&dice)
        case 4: return "title:" + (dice.roll(2) == 0 ? word(&dice) : phrase(&dice))
        case 5: return ["source:2", "person:\"3\"", "date:5"][dice.roll(3)]
        case 6, 7, 8: return query(&dice, depth: depth + 1) + " " + query(&dice, depth: depth + 1)
        case 9: return "(" + query(&dice, depth: depth + 1) + " OR " + query(&dice, depth: depth + 1) + ")"
        case 10: return query(&dice, depth: depth + 1) + " -(" + query(&dice, depth: depth + 1) + ")"
        case 11: return "NOT " + word(&dice)
        case 12: return word(&dice) + " NEAR/\(dice.roll(4) + 1) " + (dice.roll(2) == 0 ? word(&dice) : phrase(&dice))
        default: return word(&dice) + " NEAR " + word(&dice) + " NEAR " + word(&dice)
        }
    }

    @Test(arguments: 0..<8)
    func `the same documents as an oracle`(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let texts = Dice.texts(&dice, count: 100)
        let fields = NumberFields(count: texts.count)
        let engine = SearchEngine(SearchIndexTests.index(texts), fields: fields)
        let options = SearchOptions(hasStems: seed % 2 == 0, hasTypos: false)
        let oracle = QueryOracle(texts, options)
        var foundCount = 0
        for _ in 0..<80 {
            let text = Self.query(&dice)
            let node = try QueryParser.parse(text)
            let matches = try engine.matches(node, options)
            #expect(matches.documents == oracle.documents(node, fields: fields), "\(text)")
            foundCount += matches.documents.isEmpty ? 0 : 1
            expectOrder(matches, &dice, text)
        }
        #expect(foundCount > 20)
    }

    /// The best are the first of all in order, whichever way they are found; and what explains a score has it as its sum.
    private func expectOrder(_ matches: SearchMatches, _ dice: inout Dice, _ text: String) {
        let documents = matches.documents
        #expect(matches.count == documents.count, "\(text)")
        let hits = zip(documents, matches.scores(of: documents))
            .map { SearchMatches.Hit(document: Int($0), score: $1) }
        let all = hits.sorted { $0.isBetter(than: $1) }
        let count = dice.roll(12)
        #expect(ranking(matches.best(count), is: all.prefix(count)), "\(text)")
        let some = documents.filter { _ in dice.roll(2) == 0 }
        let wanted = all.filter { some.contains(UInt32($0.document)) }.prefix(count)
        #expect(matches.best(count, of: some) == Array(wanted), "\(text)")
        for hit in all.prefix(4) {
            let sum = explanation(of: hit.document, in: matches).reduce(0) { $0 + $1.contribution }
            #expect(abs(sum - Double(hit.score)) < 1e-4 * max(1, sum), "\(text): \(sum), not \(hit.score)")
        }
    }

    private func explanation(of document: Int, in matches: SearchMatches) -> [ScorePart] {
        var watch = SearchWatch()
        return (try? matches.explanation(of: document, watch: &watch)) ?? []
    }

    /// Whether hits are some others, but for the last bits of their scores where sums were made in another order.
    private func ranking(_ hits: [SearchMatches.Hit], is others: ArraySlice<SearchMatches.Hit>) -> Bool {
        hits.count == others.count
            && zip(hits, others).allSatisfy { abs($0.score - $1.score) <= 1e-5 * max(1, $1.score) }
    }

    @Test
    func `a search that nobody waits for is given up`() throws {
        var dice = Dice(state: 1)
        let texts = Dice.texts(&dice, count: 400)
        let engine = SearchEngine(SearchIndexTests.index(texts), fields: NumberFields(count: texts.count))
        let dear = (0..<12).map { "m\("aeiou".map(String.init)[$0 % 5])*" }.joined(separator: " OR ")
        let node = try QueryParser.parse("la NEAR mer \"la mer\" lac OR mer NEAR lac OR \(dear)")
        var asked = 0
        #expect(throws: SearchError.abandoned) {
            for _ in 0..<1_000 {
                _ = try engine.matches(
                    node, SearchOptions(hasTypos: false),
                    watch: SearchWatch {
                        asked += 1
                        return true
                    })
            }
        }
        #expect(asked == 1)
    }

    @Test
    func `a field's value that means nothing is a mistake`() throws {
        let engine = SearchEngine(SearchIndexTests.index(["mer"]), fields: NumberFields(count: 1))
        let node = try QueryParser.parse("mer source:AFP")
        #expect(throws: SearchError.mistake(QueryMistake(.badValue("AFP", field: "source"), at: 11))) {
            try engine.matches(node)
        }
    }

    @Test(arguments: [
        ("Delanoy", ["delannoy"]), ("Margeurite Delannoy", ["marguerite", "delannoy"]), ("Pelannoy", []),
        ("delegeus", ["délégués"]),
        ("Uargueritte", []), ("Narguerite", ["marguerite"]), ("arguerite", ["marguerite"]),
        ("benaissa", ["benaïssa"]), ("ben aissa", ["benaïssa"]), ("mre", []),
        ("lacx", []), ("\"Delanoy\"", []), ("marguerite delanoy", ["marguerite", "delannoy"]),
    ])
    func `a word that finds nothing is taken for one near it`(query: String, words: [String]) throws {
        let index = SearchIndexTests.index([
            "Marguerite Delannoy préside", "présidente du lac", "la mer de Benaïssa et des délégués",
        ])
        let engine = SearchEngine(index, fields: NumberFields(count: 3))
        let node = try QueryParser.parse(query)
        let found = try engine.matches(node)
        #expect(found.documents.isEmpty == words.isEmpty)
        #expect(try engine.matches(node, SearchOptions(hasTypos: false)).documents.isEmpty || words == ["benaïssa"])
    }

    @Test
    func `a word is also read as the two that it is in names, if it finds nothing`() throws {
        struct Names: QueryFields {
            func documents(_ field: QueryField, _ value: String) -> [UInt32]? { nil }
            func parts(of folded: [UInt8]) -> [[UInt8]]? {
                folded == Array("lepen".utf8) ? [Array("le".utf8), Array("pen".utf8)] : nil
            }
        }
        let index = SearchIndexTests.index(["Marine Le Pen parle", "le stylo de Marine, a pen", "lapen"])
        let engine = SearchEngine(index, fields: Names())
        let found = try engine.matches(try QueryParser.parse("marine lepen"))
        #expect(found.documents == [0])
        #expect(found.corrections == [TermCorrection(typed: "lepen", found: ["le pen"], reason: .spaces)])
        for query in ["marine \"lepen\"", "marine lepen*"] {
            #expect(try engine.matches(try QueryParser.parse(query)).documents.isEmpty)
        }
        #expect(try engine.matches(try QueryParser.parse("lepen"), SearchOptions(hasTypos: false)).documents.isEmpty)
    }

    @Test(arguments: [
        ("\"le les\"", ["le les"]), ("mer \"mer la\"", ["mer la"]), ("xyzzyqw", ["xyzzyqw"]), ("\"la mer\"", []),
        ("\"la mer\" port", []), ("-mer -port", []),
    ])
    func `what stands nowhere is named where nothing is found`(query: String, words: [String]) throws {
        let index = SearchIndexTests.index(["la mer", "le port", "les mers"])
        let engine = SearchEngine(index, fields: NumberFields(count: 3))
        #expect(try engine.matches(try QueryParser.parse(query)).nowhere == words)
    }

    @Test
    func `an explanation ends where it would take too long`() throws {
        let texts = (0..<40).map { _ in String(repeating: "mer lac port ", count: 2_000) }
        let engine = SearchEngine(SearchIndexTests.index(texts), fields: NumberFields(count: texts.count))
        let found = try engine.matches(try QueryParser.parse("mer NEAR lac NEAR port"))
        var watch = SearchWatch(mostSteps: 100_000)
        #expect(throws: SearchError.tooMuchWork) {
            for document in 0..<40 { _ = try found.explanation(of: document, watch: &watch) }
        }
    }

    @Test
    func `a name is found as it is spelled elsewhere, and told`() throws {
        struct Spellings: QueryFields {
            func documents(_ field: QueryField, _ value: String) -> [UInt32]? { nil }
            func spellings(of folded: [UInt8]) -> [[UInt8]] {
                folded == Array("urquiza".utf8) ? [Array("urquisa".utf8), Array("urkiza".utf8)] : []
            }
        }
        let index = SearchIndexTests.index(["le maire Urquisa", "le maire Urquiza", "les maires Urquizas"])
        let engine = SearchEngine(index, fields: Spellings())
        let found = try engine.matches(try QueryParser.parse("Urquiza"))
        #expect(found.best(3).map(\.document) == [1, 2, 0])
        #expect(found.corrections == [TermCorrection(typed: "urquiza", found: ["urquisa"], reason: .names)])
        let exact = try engine.matches(try QueryParser.parse("Urquiza"), SearchOptions(hasTypos: false))
        #expect(exact.documents == [1, 2])
        #expect(try engine.matches(try QueryParser.parse("\"Urquiza\"")).documents == [1])
    }

    @Test
    func `what a word is taken for is told from what most have, and what is left out is taken for nothing`() throws {
        let texts = ["macan", "macon", "macron", "macron encore", "macron toujours", "maçon macon"]
        let engine = SearchEngine(SearchIndexTests.index(texts), fields: NumberFields(count: texts.count))
        let found = try engine.matches(try QueryParser.parse("macrn"))
        #expect(found.corrections.first?.found.first == "macron")
        let left = try engine.matches(try QueryParser.parse("encore -macrn"))
        #expect(left.documents == [3] && left.corrections.isEmpty)
    }

    @Test
    func `a search that reads too much ends with a reason`() throws {
        let texts = Array(repeating: "abc abd abe abf abc abd abe abf", count: 2_000)
        let engine = SearchEngine(SearchIndexTests.index(texts), fields: NumberFields(count: texts.count))
        let near = try QueryParser.parse("ab* NEAR ab* NEAR ab*")
        let short = SearchWatch(mostSteps: 100_000)
        #expect(throws: SearchError.tooMuchWork) { try engine.matches(near, watch: short) }
        #expect(try engine.matches(near).count == 2_000)
        #expect(try engine.matches(try QueryParser.parse("abc"), watch: short).count == 2_000)
    }

    @Test(arguments: [
        ("amis", ["ami"]), ("Ferrari", ["ferraris"]), ("directrices", ["directeur", "directrice"]), ("jeux", ["jeu"]),
        ("chanteur", ["chanteuse"]), ("mai", []), ("mais", []), ("moi", []), ("as", []), ("93e", []),
    ])
    func `the number and gender that the stemmer leaves apart are found, after its forms`(
        word: String, others: [String]
    ) throws {
        let texts = others + [word] + ["mais", "mois", "a", "93es", "port"].filter { $0 != word }
        let engine = SearchEngine(SearchIndexTests.index(texts), fields: NumberFields(count: texts.count))
        let found = try engine.matches(try QueryParser.parse(word))
        #expect(found.documents == (0...UInt32(others.count)).map { $0 })
        #expect(found.best(1).map(\.document) == [others.count])
    }

    @Test
    func `what was typed comes before other accents, and these before other endings`() throws {
        let texts = [
            "le mot marches ici", "le mot marche ici", "le mot marché ici", "le mot marché là", "marché\ncorps",
        ]
        let engine = SearchEngine(SearchIndexTests.index(texts), fields: NumberFields(count: 5))
        let found = try engine.matches(try QueryParser.parse("marche"))
        #expect(found.best(9).map(\.document) == [4, 1, 2, 3, 0])
    }

    @Test(
        arguments: [
            ("mer lac absentes", [0], [.mostWords]), ("mer lac absentes -port", [], []), ("lac absentes", [], []),
            ("marre lac", [1], [.spelling]), ("mer lac", [0], []),
        ] as [(String, [UInt32], [TermCorrection.Reason])])
    func `what nothing has is looked for less strictly, and told`(
        query: String, documents: [UInt32], reasons: [TermCorrection.Reason]
    ) throws {
        let texts = ["la mer, le port et le lac", "la maree du lac", "le marre des absents"]
        let engine = SearchEngine(SearchIndexTests.index(texts), fields: NumberFields(count: 3))
        let node = try QueryParser.parse(query)
        let found = try engine.matches(node)
        #expect(found.documents == documents)
        #expect(found.corrections.map(\.reason) == reasons)
        if !reasons.isEmpty { #expect(try engine.matches(node, SearchOptions(hasTypos: false)).documents.isEmpty) }
    }

    @Test
    func `few documents with all words are followed by those with most of them`() throws {
        let texts = [
            "radars cassés", "combien coûtent les radars vandalisés", "les radars vandalisés ici", "les radars",
            "combien de mers",
        ]
        let engine = SearchEngine(SearchIndexTests.index(texts), fields: NumberFields(count: texts.count))
        func found(_ query: String, _ options: SearchOptions = SearchOptions()) throws -> SearchMatches {
            try engine.matches(try QueryParser.parse(query), options)
        }
        let most = try found("combien coûtent les radars vandalisés")
        #expect(most.best(9).map(\.document) == [1, 2])
        #expect(most.corrections.map(\.reason) == [.mostWords])
        #expect(try found("combien coûtent les radars vandalisés", SearchOptions(hasTypos: false)).documents == [1])
        // Phrases, fields and what is not wanted hold for all; one of two words is something else.
        #expect(try found("\"les radars\" vandalisés ici combien").best(9).map(\.document) == [2, 1])
        #expect(try found("coûtent les radars vandalisés cassés -ici").documents == [0, 1])
        #expect(try found("radars vandalisés").documents == [1, 2])
        // Words that stand nowhere leave too little.
        #expect(try found("xyzzyqw wqxzjvk radars").documents.isEmpty)
        #expect(try found("xyzzyqw wqxzjvk qqzzkkj").documents.isEmpty)
        #expect(try found("xyzzyqw mers radars").documents.isEmpty)
        for hit in most.best(9) {
            let sum = explanation(of: hit.document, in: most).reduce(0) { $0 + $1.contribution }
            #expect(abs(sum - Double(hit.score)) < 1e-4)
            #expect(most.plan.stands(in: hit.document, of: engine.index)?.isEmpty == false)
        }
    }

    @Test(arguments: [
        ("tunberg", "thunberg", 1), ("thunberg", "tunberg", 1), ("hunberg", "thunberg", 2), ("gunberg", "tunberg", 2),
        ("utnberg", "tunberg", 2), ("tubnerg", "tunberg", 1), ("mer", "mer", 0), ("mer", "mare", 2), ("", "m", 2),
    ])
    func `edits are counted, those of the first letter double`(left: String, right: String, edits: Int) {
        #expect(EditCount.between(Array(left.utf8), Array(right.utf8), most: 9) == edits)
    }
}
