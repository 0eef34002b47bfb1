/// Labels the tokens of a text by a trained model, and reads names off the labels.
package struct Tagger: Sendable {
    private let model: TaggerModel

    package init(_ model: TaggerModel) {
        self.model = model
    }

    /// A name that the tagger sees.
    package struct Name: Sendable, Hashable {
        /// Indices of the text's tokens.
        package let tokens: Range<Int>
        /// A person, an organization, or a place (or country).
        package let type: EntityType
    }

    /// The names of a text in order.
    package func names(in input: TaggerInput) -> [Name] {
        var features = RunFeatures(classes: model.classes)
        var path = TagPath(transitions: model.transitions)
        var emissions: [SIMD16<Int16>] = []
        var names: [Name] = []
        for run in input.runs {
            features.fill(run, of: input)
            emissions.removeAll(keepingCapacity: true)
            var start = 0
            for _ in run {
                emissions.append(model.weights.sum(features.hashes[start..<start + RunFeatures.perToken]))
                start += RunFeatures.perToken
            }
            Self.append(path.best(emissions), at: run.lowerBound, to: &names)
        }
        return names
    }

    /// For each token of a text, its label.
    package func labels(of input: TaggerInput) -> [TagLabel] {
        var labels = [TagLabel](repeating: .outside, count: input.tokenCount)
        for name in names(in: input) {
            for index in name.tokens {
                let isFirst = index == name.tokens.lowerBound
                let isLast = index == name.tokens.upperBound - 1
                let part: TagLabel.Part = isFirst ? isLast ? .only : .first : isLast ? .last : .inner
                labels[index] = TagLabel(part, of: name.type) ?? .outside
            }
        }
        return labels
    }

    private static func append(_ labels: [TagLabel], at start: Int, to names: inout [Name]) {
        var first = 0
        for (offset, label) in labels.enumerated() {
            guard let type = label.type else { continue }
            if label.part == .first || label.part == .only { first = offset }
            if label.closes { names.append(Name(tokens: start + first..<start + offset + 1, type: type)) }
        }
    }
}
