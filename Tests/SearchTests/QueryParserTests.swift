import Testing

@testable import Search

/// A query means what its page says, or tells where it means nothing.
struct QueryParserTests {
    /// A query's tree on one line.
    static func told(_ node: QueryNode) -> String {
        func list(_ nodes: [QueryNode]) -> String { nodes.map(told).joined(separator: " ") }
        switch node {
        case .word(let word): return word.text + (word.isPrefix ? "*" : "")
        case .phrase(let words, let isExact):
            let inner = words.map { $0.text + ($0.isPrefix ? "*" : "") }.joined(separator: " ")
            return isExact ? "\"\(inner)\"" : "<\(inner)>"
        case .near(let nodes, let distance): return "near\(distance)(\(list(nodes)))"
        case .title(let node): return "title(\(told(node)))"
        case .field(let value): return "\(value.field.rawValue)=\(value.value)"
        case .all(let nodes): return "(\(list(nodes)))"
        case .any(let nodes): return "any(\(list(nodes)))"
        case .not(let node): return "not(\(told(node)))"
        }
    }

    @Test(arguments: [
        ("Élections", "élections"), ("mer lac", "(mer lac)"), ("mer AND lac", "(mer lac)"),
        ("l'eau, qu’il", "(eau il)"),
        ("mer OR lac port", "any(mer (lac port))"), ("(mer OR lac) port", "(any(mer lac) port)"),
        ("mer -lac", "(mer not(lac))"), ("mer NOT lac", "(mer not(lac))"), ("-(mer lac)", "not((mer lac))"),
        ("\"du lac\"", "\"du lac\""), ("“l’eau du lac”", "\"l' eau du lac\""), ("interpo*", "interpo*"),
        ("\"la vil*\"", "\"la vil*\""), ("porte-parole", "<porte parole>"), ("Côte-d'Ivoire", "<côte d' ivoire>"),
        ("12 000 morts", "(12000 morts)"), ("2025 196", "(2025 196)"), ("conseiller(e)s mer", "(conseiller mer)"),
        ("O.N.U.", "onu"), ("mer NEAR lac", "near10(mer lac)"),
        ("mer NEAR/5 lac NEAR/5 \"du port\"", "near5(mer lac \"du port\")"),
        ("title:mer lac", "(title(mer) lac)"), ("title:(mer OR lac)", "title(any(mer lac))"),
        ("title:\"la mer\"", "title(\"la mer\")"), ("source:AFP", "source=AFP"),
        ("person:\"Ali Ba\" -country:ML", "(person=Ali Ba not(country=ML))"),
        ("date:2025-11..2026-02", "date=2025-11..2026-02"), ("Mali: la junte", "(mali la junte)"),
        ("à 12:30", "(à <12 30>)"), ("https://lac", "<https lac>"), ("mer - lac – port", "(mer lac port)"),
        ("or ou near", "(or ou near)"),
        ("mer \"lac gelé", "(mer \"lac gelé\")"), ("((mer))", "mer"), ("« mer »", "mer"), ("mer, ; lac", "(mer lac)"),
    ])
    func `a query has this tree`(text: String, tree: String) throws {
        #expect(Self.told(try QueryParser.parse(text)) == tree)
    }

    @Test(
        arguments: [
            ("", .noWord, 0), ("« — »", .noWord, 0), ("mer \"", .emptyQuotation, 4),
            ("mer \"\"", .emptyQuotation, 4), ("mer “", .emptyQuotation, 4),
            ("(mer", .unclosedParenthesis, 0), ("mer)", .unopenedParenthesis, 3), ("mer ()", .emptyParentheses, 4),
            ("OR mer", .missingOperand("OR"), 0), ("mer OR", .missingOperand("OR"), 4),
            ("mer OR OR lac", .missingOperand("OR"), 4), ("AND mer", .missingOperand("AND"), 0),
            ("mer AND", .missingOperand("AND"), 4), ("mer NEAR", .missingOperand("NEAR"), 4),
            ("NEAR mer", .missingOperand("NEAR"), 0), ("mer NEAR/0 lac", .badDistance, 9),
            ("mer NEAR/x lac", .badDistance, 9), ("mer NEAR (lac port)", .noNeighbour, 9),
            ("auteur:Ba", .unknownField("auteur"), 0), ("title: mer", .missingValue("title"), 0),
            ("mer person:", .missingValue("person"), 4), ("person:(a b)", .missingValue("person"), 0),
            ("title:source:AFP", .missingValue("title"), 13), ("*", .shortPrefix, 0), ("a*", .shortPrefix, 1),
            ("*mer", .shortPrefix, 0), ("mer NOT", .missingOperand("NOT"), 4),
        ] as [(String, QueryMistake.Reason, Int)])
    func `a mistake is shown where it is`(text: String, reason: QueryMistake.Reason, place: Int) {
        #expect(throws: QueryMistake(reason, at: place)) { try QueryParser.parse(text) }
    }

    @Test
    func `a query has bounds`() {
        let words = (0..<33).map { "mot\($0)" }.joined(separator: " ")
        #expect(throws: QueryMistake(.tooManyWords(32), at: 182)) { try QueryParser.parse(words) }
        let deep = String(repeating: "(", count: 400_000)
        #expect(throws: QueryMistake(.tooDeep(16), at: 16)) { try QueryParser.parse(deep) }
        let denied = String(repeating: "NOT ", count: 17) + "a"
        #expect(throws: QueryMistake(.tooDeep(16), at: 64)) { try QueryParser.parse(denied) }
    }

    @Test(arguments: 0..<40)
    func `whatever is typed means something or shows a mistake within it`(seed: UInt64) {
        let parts = [
            "mer", "\"", "(", ")", "-", " ", " ", "OR", "AND", "NOT", "NEAR", "NEAR/3", "*", ":", "title:", "date:",
            "12", "000",
            "é", "'", "·", "\u{AD}", "“", "”", "x:", "🌊", ".",
        ]
        var dice = Dice(state: seed)
        for _ in 0..<500 {
            let text = (0..<dice.roll(14)).map { _ in parts[dice.roll(parts.count)] }.joined()
            do throws(QueryMistake) {
                _ = try QueryParser.parse(text)
            } catch {
                #expect((0...text.unicodeScalars.count).contains(error.place))
            }
        }
    }
}
