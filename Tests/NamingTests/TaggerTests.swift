import Corpus
import Facts
import Grammar
import Testing

@testable import Naming

@Suite("The tagger adds names where rules see none, by a model that is checked")
struct TaggerTests {
    // MARK: The model's file

    private static let octets = TaggerModel(
        weights: TagWeights([(hash: 0x1234_5678_9ABC_DEF1, weights: SIMD16(repeating: 3))], bucketCount: 2),
        transitions: Array(repeating: SIMD16(repeating: -7), count: TagLabel.count),
        classes: WordGroups([(word: 99 << 32 | 1, groups: .init(coarse: 1, middle: 2, fine: 1_000, habit: 4))])
    ).octets

    @Test("a model is read as it was written")
    func roundTrip() throws {
        let model = try TaggerModel(Self.octets)
        #expect(model.octets == Self.octets)
        #expect(model.weights.row(of: 0x1234_5678_9ABC_DEF1)[0] == 3)
        #expect(model.weights.row(of: 0x1234_5678_9ABC_AAA1)[0] == 0)
        #expect(model.transitions[3][4] == -7)
        #expect(model.classes.groups(of: 99 << 32 | 1).fine == 1_000)
        #expect(model.classes.groups(of: 98 << 32 | 5) == .none)
    }

    @Test("every cut of a model is refused")
    func cuts() {
        for length in Self.octets.indices {
            #expect(throws: LexiconError.self, "\(length) octets") { try TaggerModel(Array(Self.octets[..<length])) }
        }
        #expect(throws: LexiconError.self) { try TaggerModel(Self.octets + [0]) }
    }

    @Test("a model with any octet changed is refused")
    func changes() {
        for place in Self.octets.indices {
            var octets = Self.octets
            octets[place] ^= 0x40
            #expect(throws: LexiconError.self, "octet \(place)") { try TaggerModel(octets) }
        }
    }

    @Test("sizes beyond the file are refused before anything is made of them")
    func sizes() {
        for place in 16..<32 {
            var octets = Self.octets
            octets[place] = 0xFF
            #expect(throws: LexiconError.self) { try TaggerModel(octets) }
        }
    }

    @Test("the shipped model is at most 8 MB, and is there")
    func shipped() throws {
        #expect(try TaggerModel().octets.count <= 8_000_000)
    }

    // MARK: The best path

    @Test("the best path is that of all sequences tried", arguments: 0..<40)
    func bestPath(seed: UInt64) {
        var numbers = Numbers(state: seed &* 977 &+ 1)
        let transitions = (0..<TagLabel.count).map { _ in numbers.row() }
        let emissions = (0..<1 + Int(seed % 3)).map { _ in numbers.row() }
        var path = TagPath(transitions: transitions)
        let found = path.best(emissions)
        #expect(found.count == emissions.count)
        let score = Self.score(found, emissions, transitions)
        #expect(score != nil)
        #expect(score == Self.highest([], emissions, transitions))
    }

    /// Nil for a sequence with a label that may not follow.
    private static func score(
        _ path: [TagLabel], _ emissions: [SIMD16<Int16>], _ transitions: [SIMD16<Int16>]
    ) -> Int? {
        var score = 0
        var before = TagLabel.outside
        for (label, emission) in zip(path, emissions) {
            guard before.mayPrecede(label) else { return nil }
            score += Int(transitions[before.index][label.index]) + Int(emission[label.index])
            before = label
        }
        return before.closes ? score + Int(transitions[before.index][0]) : nil
    }

    private static func highest(
        _ path: [TagLabel], _ emissions: [SIMD16<Int16>], _ transitions: [SIMD16<Int16>]
    ) -> Int? {
        guard path.count < emissions.count else { return score(path, emissions, transitions) }
        return TagLabel.all.compactMap { highest(path + [$0], emissions, transitions) }.max()
    }

    @Test("no two words of a long run of any scores end the process")
    func extremes() {
        var path = TagPath(transitions: Array(repeating: SIMD16(repeating: .max), count: TagLabel.count))
        for value in [Int16.min, 0, .max] {
            #expect(path.best(Array(repeating: SIMD16(repeating: value), count: 400)).count == 400)
        }
    }

    // MARK: In an article

    /// What the article's rules and the tagger find, by type.
    @Test(
        "names that no lexicon knows are seen by what stands about them",
        arguments: [
            (
                "L'accident s'est produit à Trouvillac-le-Vieux, près de Melnost.", EntityType.place,
                "Trouvillac-le-Vieux"
            ),
            ("Selon la société Zorbalex, trois puits ont été creusés.", .organization, "Zorbalex"),
            ("Le préfet, Zbornik Altaru, a présenté ses excuses.", .person, "Zbornik Altaru"),
        ])
    func unknownNames(text: String, type: EntityType, name: String) throws {
        #expect(try NamedText(text).names(type).contains(name))
    }

    @Test(
        "a people, a state in general and a day are no names",
        arguments: [
            "Les Français et les New-Yorkais attendent.", "L'Etat doit agir, disent les Canadiens.",
            "Le Tchadien a refusé de répondre.",
        ])
    func noNames(text: String) throws {
        let entities = try NamedText(text).entities
        #expect(entities.allSatisfy { $0.type == .country })
    }

    @Test("a family name refers back to a person whom only the tagger saw in full")
    func familyNames() throws {
        let named = try NamedText("Le préfet, Zbornik Altaru, a présenté ses excuses. Altaru quittera ses fonctions.")
        #expect(named.names(.person) == ["Zbornik Altaru"])
    }

    @Test(
        "hostile text is tagged in time that grows as it does",
        arguments: ["A", "ABC ", "Aaa Bbb ", "« A", "A.", "L'", "É", "\"Aa b \"", "Aaa de la "])
    func hostile(unit: String) throws {
        let analyzer = try Reading.forTests()
        let clock = ContinuousClock()
        let times = [5_000, 20_000].map { length in
            let text = String(repeating: unit, count: length / unit.utf8.count)
            let reading = analyzer(text)
            return clock.measure {
                let input = TaggerInput(reading, names: [])
                #expect(input.runs.allSatisfy { !$0.isEmpty })
                _ = Self.tagger.map { $0.names(in: input) }
            }
        }
        // Four times the text in less than twelve times the time: what is quadratic takes sixteen.
        #expect(times[1] < times[0] * 12 + .milliseconds(200))
    }

    private static let tagger = try? Tagger(TaggerModel())
}

extension Reading {
    /// Reads a text with the lexicons that ship.
    fileprivate static func forTests() throws -> (String) -> Reading {
        let (lexicon, grammar) = (try Lexicon(), try GrammarModel())
        return { Reading(VerbatimArticle($0, id: .unnamed).article, lexicon: lexicon, grammar: grammar) }
    }
}

/// Numbers that look random, the same each time.
private struct Numbers {
    var state: UInt64

    mutating func row() -> SIMD16<Int16> {
        var row = SIMD16<Int16>()
        for lane in 0..<TagLabel.count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            row[lane] = Int16(truncatingIfNeeded: Int64(bitPattern: state) >> 52)
        }
        return row
    }
}
