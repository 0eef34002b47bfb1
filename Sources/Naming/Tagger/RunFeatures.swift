import FrenchText
package import Grammar

/// The features of the tokens of one run: what each word beside a token says alone, and what they say together.
///
/// Made once and filled for one run after another, so that tagging a run allocates nothing.
package struct RunFeatures: Sendable {
    private var memory: WordMemory
    /// The words of the run with two before it and two behind it.
    private var words: [TaggerWord] = []
    /// For each of `words`, what the rules took the token for.
    private var rules: [UInt64] = []
    /// For each of `words`, a bit for each type that firm rules took the same word for elsewhere in the text.
    private var elsewhere: [UInt64] = []
    /// For each of `words`, the stretch of capitals that it stands in, as indices of `words`.
    private var stretches: [Range<Int>] = []
    private var isQuoted: [Bool] = []

    /// How many features a token has.
    package static let perToken = jointCount + WordForm.featureCount
    /// How many of them see more than one word, or more than the word.
    private static let jointCount = 30
    /// How many words on either side are seen.
    private static let margin = 2

    /// Features for training, by their hashes.
    package init(classes: WordGroups) {
        memory = WordMemory(classes: classes, weights: nil)
    }

    /// Features for tagging, by their weights.
    init(model: TaggerModel) {
        memory = WordMemory(classes: model.classes, weights: model.weights)
    }

    /// The hashes of the features of every token of a run, ``perToken`` for each.
    package mutating func hashes(of run: Range<Int>, in input: TaggerInput) -> [UInt64] {
        read(run, of: input)
        var features = FeatureList()
        for place in Self.margin..<Self.margin + run.count {
            for distance in TaggerWord.distances {
                words[place + distance].form.addFeatures(at: distance, to: &features)
            }
            addJointFeatures(place, to: &features)
        }
        return features.hashes
    }

    /// The sums of the weights of the features of every token of a run, a lane a label.
    mutating func appendEmissions(
        of run: Range<Int>, in input: TaggerInput, by weights: TagWeights, to emissions: inout [SIMD16<Int16>]
    ) {
        read(run, of: input)
        for place in Self.margin..<Self.margin + run.count {
            var features = FeatureSum(by: weights)
            addJointFeatures(place, to: &features)
            var sum = features.sum
            for distance in TaggerWord.distances { sum &+= words[place + distance].score(at: distance) }
            emissions.append(sum)
        }
    }
}

// MARK: What is about a token

extension RunFeatures {
    private mutating func read(_ run: Range<Int>, of input: TaggerInput) {
        readWords(run, of: input)
        readStretches()
        readQuotes(run, of: input)
    }

    private mutating func readWords(_ run: Range<Int>, of input: TaggerInput) {
        words.removeAll(keepingCapacity: true)
        rules.removeAll(keepingCapacity: true)
        elsewhere.removeAll(keepingCapacity: true)
        guard let first = run.first else { return }
        let reading = input.reading
        let sentence = reading.sentence(of: first).tokens
        for index in run.lowerBound - Self.margin..<run.upperBound + Self.margin {
            let isInside = sentence.contains(index)
            let word = isInside ? memory.word(at: index, in: reading) : memory.edge
            words.append(word)
            rules.append(isInside ? UInt64(input.rules[index]) : 0)
            elsewhere.append(word.form.isCapital ? input.elsewhere(word.form.exact, at: index) : 0)
        }
    }

    private mutating func readStretches() {
        stretches.removeAll(keepingCapacity: true)
        var start = 0
        while start < words.count {
            var end = start + 1
            if words[start].form.isCapital {
                while end < words.count, words[end].form.isCapital { end += 1 }
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

// MARK: The features that see more than one word

extension RunFeatures {
    private func addJointFeatures(_ place: Int, to features: inout some FeatureSink) {
        addRules(place, to: &features)
        addPairs(place, to: &features)
        addStretch(place, to: &features)
        addSetting(place, to: &features)
    }

    private func form(_ place: Int) -> WordForm { words[place].form }

    private func addRules(_ place: Int, to features: inout some FeatureSink) {
        let word = form(place)
        features.add(16, rules[place])
        features.add(17, word.classes.habit, rules[place])
        features.add(19, elsewhere[place], word.letterCase)
        features.add(20, elsewhere[place], rules[place])
    }

    private func addPairs(_ place: Int, to features: inout some FeatureSink) {
        let word = form(place)
        let (before, behind) = (form(place - 1), form(place + 1))
        let (second, next) = (form(place - 2), form(place + 2))
        features.add(40, before.lower, word.lower)
        features.add(41, word.lower, behind.lower)
        features.add(42, second.lower, before.lower)
        features.add(43, behind.lower, next.lower)
        features.add(44, before.lower, word.letterCase)
        features.add(45, behind.lower, word.letterCase)
        features.add(46, before.lower, word.classes.middle)
        features.add(47, behind.lower, word.classes.middle)
        features.add(48, rules[place - 1] << 8 | rules[place], rules[place + 1])
        features.add(49, rules[place - 1] << 8 | rules[place], word.shape)
        features.add(50, before.classes.middle, word.classes.middle)
        features.add(51, word.classes.middle, behind.classes.middle)
        features.add(52, before.classes.coarse << 8 | word.classes.coarse, behind.classes.coarse)
        features.add(53, before.traits << 8 | word.traits, behind.traits)
        let cases = second.letterCase << 20 | before.letterCase << 15 | word.letterCase << 10
        features.add(54, cases | behind.letterCase << 5 | next.letterCase)
        features.add(55, before.classes.habit << 8 | word.classes.habit, behind.classes.habit)
    }

    /// The stretch of capitals that a word stands in: what stands about the whole of it, its length, the lexicons' word.
    private func addStretch(_ place: Int, to features: inout some FeatureSink) {
        let stretch = stretches[place]
        let before = form(max(0, stretch.lowerBound - 1))
        let second = form(max(0, stretch.lowerBound - 2))
        let behind = form(min(words.count - 1, stretch.upperBound))
        let next = form(min(words.count - 1, stretch.upperBound + 1))
        let position = UInt64(min(7, place - stretch.lowerBound))
        let length = UInt64(min(7, stretch.count))
        let size = position << 3 | length
        var traits: UInt64 = 0
        for inside in stretch.prefix(8) { traits |= form(inside).traits }
        features.add(56, before.lower, min(1, position))
        features.add(57, second.lower, before.lower)
        features.add(58, behind.lower, place + 1 == stretch.upperBound ? 0 : 1)
        features.add(59, behind.lower, next.lower)
        features.add(60, size, form(place).letterCase)
        features.add(61, size, traits)
        features.add(62, before.classes.middle, behind.classes.middle)
        features.add(63, second.classes.fine, before.lower)
    }

    private func addSetting(_ place: Int, to features: inout some FeatureSink) {
        let word = form(place)
        let before = form(place - 1).lower
        let quoted: UInt64 = isQuoted[place - Self.margin] ? 1 : 0
        let isFirst: UInt64 = before == WordForm.edge.lower ? 1 : 0
        features.add(64, quoted << 8 | word.letterCase, before)
        features.add(65, isFirst << 8 | word.letterCase, word.traits)
    }
}

extension WordForm {
    /// Whether the word starts with a capital.
    fileprivate var isCapital: Bool { letterCase == 1 || letterCase == 2 }
}
