import FrenchText

/// The features of the tokens of one run; the same number for each token, a 64-bit hash each.
///
/// Made once and filled for one run after another, so that no run costs an allocation.
package struct RunFeatures {
    /// The hashes of the first token, then of the second, and so on: ``perToken`` for each.
    package private(set) var hashes: [UInt64] = []

    private let classes: WordClasses
    /// The words of the run with two before it and two behind it.
    private var forms: [WordForm] = []
    /// For each of `forms`, the stretch of capitals that it stands in, as indices of `forms`.
    private var stretches: [Range<Int>] = []
    private var isQuoted: [Bool] = []
    private var template: UInt64 = 0

    /// How many features a token has.
    package static let perToken = 66
    /// How many words on either side are seen.
    private static let margin = 2

    package init(classes: WordClasses) {
        self.classes = classes
    }

    /// Replaces ``hashes`` by those of a run of a text.
    package mutating func fill(_ run: Range<Int>, of input: TaggerInput) {
        readForms(run, of: input)
        readStretches()
        readQuotes(run, of: input)
        hashes.removeAll(keepingCapacity: true)
        for place in Self.margin..<Self.margin + run.count {
            template = 0
            addOwn(place)
            addNeighbours(place)
            addPairs(place)
            addStretch(place)
            addSetting(place, isFirst: forms[place - 1].lower == WordForm.edge.lower)
        }
    }

    private mutating func readForms(_ run: Range<Int>, of input: TaggerInput) {
        forms.removeAll(keepingCapacity: true)
        guard let first = run.first else { return }
        let sentence = input.reading.sentence(of: first).tokens
        for index in run.lowerBound - Self.margin..<run.upperBound + Self.margin {
            forms.append(sentence.contains(index) ? form(of: index, in: input) : .edge)
        }
    }

    private func form(of index: Int, in input: TaggerInput) -> WordForm {
        let reading = input.reading
        let token = reading.tokens[index]
        var form = WordForm(reading.text.scalars[token.range])
        form.letterCase = UInt64(token.kind.number * 4 + token.letters.number)
        form.rule = UInt64(input.rules[index])
        form.classes = classes.classes(of: form.exact)
        if token.isCapitalized { form.elsewhere = input.elsewhere(form.exact, at: index) }
        if token.isWord { form.traits = Self.traits(of: token, in: reading) }
        return form
    }

    /// What the lexicons say of a word.
    private static func traits(of token: Token, in reading: Reading) -> UInt64 {
        let lexicon = reading.lexicon
        var traits: UInt64 = 0
        if token.isCapitalized {
            if lexicon.givenNames.contains(folded: token) {
                traits |= lexicon.ambiguousGivenNames.contains(folded: token) ? 3 : 1
            }
            if lexicon.places.canStart(with: token) { traits |= 4 }
            if lexicon.organizations.canStart(with: token) { traits |= 8 }
        }
        if reading.isCommon(token) { traits |= 16 }
        if lexicon.countries.demonyms[lower: token] != nil { traits |= 128 }
        if lexicon.organizationHeads.canStart(with: token) { traits |= 32 }
        if lexicon.roles.canStart(with: token) { traits |= 64 }
        return traits
    }

    private mutating func readStretches() {
        stretches.removeAll(keepingCapacity: true)
        var start = 0
        while start < forms.count {
            var end = start + 1
            if forms[start].isCapital {
                while end < forms.count, forms[end].isCapital { end += 1 }
            }
            stretches.append(contentsOf: repeatElement(start..<end, count: end - start))
            start = end
        }
    }

    private mutating func readQuotes(_ run: Range<Int>, of input: TaggerInput) {
        isQuoted.removeAll(keepingCapacity: true)
        var isOpen = false
        for index in run {
            let token = input.reading.tokens[index]
            if token.kind == .punctuation {
                if ["«", "“"].contains(token.lower) { isOpen = true }
                if ["»", "”"].contains(token.lower) { isOpen = false }
                if token.lower == "\"" { isOpen.toggle() }
            }
            isQuoted.append(isOpen)
        }
    }
}

// MARK: The features

extension RunFeatures {
    @inline(__always)
    private mutating func add(_ value: UInt64) {
        template &+= 1
        let mixed = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        hashes.append(mixed ^ (mixed >> 32))
    }

    @inline(__always)
    private mutating func add(_ first: UInt64, _ second: UInt64) {
        add(first &* 0xA24B_AED4_963E_E407 ^ (second &+ 0x1656_67B1_9E37_79F9))
    }

    private mutating func addOwn(_ place: Int) {
        let word = forms[place]
        add(word.exact)
        add(word.lower)
        for length in 0..<3 { add(word.openings[length]) }
        for length in 0..<4 { add(word.endings[length]) }
        add(word.shape)
        add(word.classes.coarse)
        add(word.classes.middle)
        add(word.classes.fine)
        add(word.classes.habit)
        add(word.traits)
        add(word.rule)
        add(word.classes.habit, word.rule)
        add(word.classes.habit & 0x1F)
        add(word.elsewhere, word.letterCase)
        add(word.elsewhere, word.rule)
        add(word.endings[1], word.shape)
    }

    private mutating func addNeighbours(_ place: Int) {
        for distance in [-2, -1, 1, 2] {
            let word = forms[place + distance]
            add(word.lower)
            add(word.classes.middle, word.letterCase)
        }
        for distance in [-1, 1] {
            let word = forms[place + distance]
            add(word.shape)
            add(word.classes.fine)
            add(word.classes.habit)
            add(word.traits)
            add(word.endings[1])
        }
    }

    private mutating func addPairs(_ place: Int) {
        let word = forms[place]
        let (before, behind) = (forms[place - 1], forms[place + 1])
        let (second, next) = (forms[place - 2], forms[place + 2])
        add(before.lower, word.lower)
        add(word.lower, behind.lower)
        add(second.lower, before.lower)
        add(behind.lower, next.lower)
        add(before.lower, word.letterCase)
        add(behind.lower, word.letterCase)
        add(before.lower, word.classes.middle)
        add(behind.lower, word.classes.middle)
        add(before.rule << 8 | word.rule, behind.rule)
        add(before.rule << 8 | word.rule, word.shape)
        add(before.classes.middle, word.classes.middle)
        add(word.classes.middle, behind.classes.middle)
        add(before.classes.coarse << 8 | word.classes.coarse, behind.classes.coarse)
        add(before.traits << 8 | word.traits, behind.traits)
        let cases = second.letterCase << 20 | before.letterCase << 15 | word.letterCase << 10
        add(cases | behind.letterCase << 5 | next.letterCase)
        add(before.classes.habit << 8 | word.classes.habit, behind.classes.habit)
    }

    /// The stretch of capitals that a word stands in: what stands about the whole of it, its length, the lexicons' word.
    private mutating func addStretch(_ place: Int) {
        let stretch = stretches[place]
        let before = forms[max(0, stretch.lowerBound - 1)]
        let second = forms[max(0, stretch.lowerBound - 2)]
        let behind = forms[min(forms.count - 1, stretch.upperBound)]
        let next = forms[min(forms.count - 1, stretch.upperBound + 1)]
        let position = UInt64(min(7, place - stretch.lowerBound))
        let length = UInt64(min(7, stretch.count))
        let size = position << 3 | length
        var traits: UInt64 = 0
        for inside in stretch.prefix(8) { traits |= forms[inside].traits }
        add(before.lower, min(1, position))
        add(second.lower, before.lower)
        add(behind.lower, place + 1 == stretch.upperBound ? 0 : 1)
        add(behind.lower, next.lower)
        add(size, word(place).letterCase)
        add(size, traits)
        add(before.classes.middle, behind.classes.middle)
        add(second.classes.fine, before.lower)
    }

    private mutating func addSetting(_ place: Int, isFirst: Bool) {
        let word = forms[place]
        let quoted: UInt64 = isQuoted[place - Self.margin] ? 1 : 0
        add(quoted << 8 | word.letterCase, forms[place - 1].lower)
        add((isFirst ? 1 : 0) << 8 | word.letterCase, word.traits)
        add(0)
    }

    private func word(_ place: Int) -> WordForm { forms[place] }
}

extension WordForm {
    /// Whether the word starts with a capital.
    fileprivate var isCapital: Bool { letterCase == 1 || letterCase == 2 }
}

extension Token.Kind {
    fileprivate var number: Int {
        switch self {
        case .word: 0
        case .elision: 1
        case .number: 2
        case .ordinal: 3
        case .punctuation: 4
        }
    }
}

extension Token.Case {
    fileprivate var number: Int {
        switch self {
        case .lower: 0
        case .capitalized: 1
        case .upper: 2
        case .none: 3
        }
    }
}
