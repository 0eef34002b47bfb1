package import Facts
import Synchronization

/// Labels the tokens of a text by a trained model, and reads names off the labels.
package final class Tagger: Sendable {
    private let model: TaggerModel
    /// Those that no thread uses now.
    private let workspaces = Mutex<[Workspace]>([])

    package init(_ model: TaggerModel) {
        self.model = model
    }

    /// Lets go of what is kept to be quicker, some ten megabytes a thread, until texts are labelled again.
    func rest() {
        let kept = workspaces.withLock { workspaces in
            defer { workspaces = [] }
            return workspaces
        }
        withExtendedLifetime(kept) {}
    }

    /// What labelling needs room for, kept from one text to the next.
    private struct Workspace: Sendable {
        var features: RunFeatures
        var path: TagPath
        var emissions: [SIMD16<Int16>] = []

        init(_ model: TaggerModel) {
            features = RunFeatures(model: model)
            path = TagPath(transitions: model.transitions)
        }
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
        var workspace = workspaces.withLock { $0.popLast() } ?? Workspace(model)
        defer { workspaces.withLock { $0.append(workspace) } }
        var names: [Name] = []
        for run in input.runs {
            workspace.emissions.removeAll(keepingCapacity: true)
            workspace.features.appendEmissions(of: run, in: input, by: model.weights, to: &workspace.emissions)
            Self.append(workspace.path.best(workspace.emissions), at: run.lowerBound, to: &names)
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
