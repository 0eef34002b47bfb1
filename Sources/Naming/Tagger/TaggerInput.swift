import Facts
import FrenchText

/// A text made ready for the tagger: what the rules found in it, and the runs of tokens that can hold a name.
package struct TaggerInput {
    let reading: Reading
    /// For each token, what the rules took it for: 0 for nothing, else ``ruleMark(_:isFirst:)``.
    let rules: [UInt8]
    /// For each word of a firm rule's name, how often firm rules took it for each type, in the order of `TagLabel.types`.
    let company: [UInt64: SIMD4<UInt16>]
    /// Runs of tokens about capitals, inside sentences, in text order; outside of them no token is of a name.
    package let runs: [Range<Int>]

    package init(_ reading: Reading, names: [SpottedName]) {
        self.reading = reading
        var rules = [UInt8](repeating: 0, count: reading.tokens.count)
        // What overwrites comes last: a country inside an organization's name is a part of it.
        for name in names.sorted(by: { Self.rank($0) < Self.rank($1) }) {
            for token in name.tokens {
                rules[token] = Self.ruleMark(name, isFirst: token == name.tokens.lowerBound)
            }
        }
        self.rules = rules
        company = Self.company(names, in: reading)
        runs = RunFinder(reading: reading, rules: rules).runs()
    }

    /// The place of a token, in Unicode scalars of the text.
    package func scalars(of token: Int) -> Range<Int> {
        reading.tokens[token].range
    }

    /// What finds a token among ``WordGroups``, or nil for one that is no word with a capital, or opens its sentence.
    package func nameWord(_ token: Int) -> UInt64? {
        guard reading.tokens[token].isCapitalized, !reading.opensSentence(token) else { return nil }
        return WordForm.number(of: reading.text.scalars[reading.tokens[token].range])
    }

    /// How many tokens the text has.
    package var tokenCount: Int { reading.tokens.count }

    /// The index of the first token that starts at a scalar or behind it.
    package func token(startingAt scalar: Int) -> Int {
        reading.token(startingAt: scalar)
    }

    private static func rank(_ name: SpottedName) -> Int {
        name.kind == .demonym ? 0 : order.firstIndex(of: name.type).map { $0 + 1 } ?? 0
    }

    /// A number below 32 for the type, the weakness of the rule, and whether the token opens the name.
    private static func ruleMark(_ name: SpottedName, isFirst: Bool) -> UInt8 {
        UInt8(truncatingIfNeeded: 1 + 4 * rank(name) + (isFirst ? 0 : 1) + (name.isTentative ? 2 : 0))
    }

    private static func company(_ names: [SpottedName], in reading: Reading) -> [UInt64: SIMD4<UInt16>] {
        var company: [UInt64: SIMD4<UInt16>] = [:]
        for name in names where !name.isTentative && name.kind != .demonym {
            guard let type = number(of: name.type) else { continue }
            for index in name.tokens where reading.tokens[index].isCapitalized {
                let word = WordForm(reading.text.scalars[reading.tokens[index].range]).exact
                company[word, default: .init()][type] &+= 1
            }
        }
        return company
    }

    private static func number(of type: EntityType) -> Int? {
        TagLabel.types.firstIndex(of: type == .country ? .place : type)
    }

    /// A bit for each type that firm rules took the same word for elsewhere in the text.
    func elsewhere(_ word: UInt64, at index: Int) -> UInt64 {
        guard let counts = company[word] else { return 0 }
        let own = Self.order.firstIndex { Self.ruleNumber($0) == (rules[index] &- 1) / 4 }
        let isFirm = rules[index] > 0 && (rules[index] &- 1) & 2 == 0
        let ownType = isFirm ? own.flatMap { Self.number(of: Self.order[$0]) } : nil
        var bits: UInt64 = 0
        for type in 0..<3 where counts[type] > (type == ownType ? 1 : 0) { bits |= 1 << UInt64(type) }
        return bits
    }

    private static func ruleNumber(_ type: EntityType) -> UInt8 {
        UInt8(truncatingIfNeeded: (order.firstIndex(of: type) ?? -1) + 1)
    }

    private static let order: [EntityType] = [.country, .event, .place, .person, .organization]
}

extension SpottedName {
    /// Whether the rule that found the name goes by its look alone.
    var isTentative: Bool { Self.tentativeRules.contains(rule) }

    private static let tentativeRules: WordSet = [
        "person.shape", "person.verb", "organization.acronym", "place.preposition",
    ]
}
