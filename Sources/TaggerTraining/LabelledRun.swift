import Corpus
import Facts
package import Grammar
package import Naming

/// A run of tokens with the labels that each may have.
package struct LabelledRun: Sendable {
    /// ``RunFeatures/perToken`` hashes for each token.
    package let hashes: [UInt64]
    /// For each token, a bit for each label that it may have.
    package let allowed: [UInt16]
    /// How much the run counts.
    package let weight: Float

    package init(hashes: [UInt64], allowed: [UInt16], weight: Float) {
        self.hashes = hashes
        self.allowed = allowed
        self.weight = weight
    }

    static let anything: UInt16 = (1 << UInt16(TagLabel.count)) - 1
}

/// Turns annotated texts into runs.
package struct RunLabeller {
    private let preparation: TaggerPreparation
    private var features: RunFeatures
    /// Whether a stretch that is left open may be a name; else it is none.
    private let leavesOpen: Bool

    package init(preparation: TaggerPreparation, classes: WordGroups, leavesOpen: Bool) {
        self.preparation = preparation
        self.leavesOpen = leavesOpen
        features = RunFeatures(classes: classes)
    }

    /// The runs of a text; names outside of all runs are beyond the tagger.
    package mutating func runs(of text: AnnotatedText, weight: Float) -> [LabelledRun] {
        let verbatim = VerbatimArticle(text.text, id: ArticleID(fileName: text.id) ?? .unnamed)
        let input = preparation.prepare(verbatim.article)
        let allowed = self.allowed(text.marks, in: input, verbatim)
        return input.runs.compactMap { run in
            let own = Self.consistent(Array(allowed[run]))
            return LabelledRun(hashes: features.hashes(of: run, in: input), allowed: own, weight: weight)
        }
    }

    /// For each token of the text, the labels that the marks allow.
    private func allowed(_ marks: [AnnotatedText.Mark], in input: TaggerInput, _ verbatim: VerbatimArticle) -> [UInt16]
    {
        var allowed = [UInt16](repeating: 1, count: input.tokenCount)
        var token = 0
        for mark in marks {
            while token < input.tokenCount, place(token, input, verbatim).upperBound <= mark.range.lowerBound {
                token += 1
            }
            var end = token
            while end < input.tokenCount, place(end, input, verbatim).lowerBound < mark.range.upperBound { end += 1 }
            guard end > token else { continue }
            let isExact =
                place(token, input, verbatim).lowerBound == mark.range.lowerBound
                && place(end - 1, input, verbatim).upperBound == mark.range.upperBound
            for index in token..<end {
                guard let type = mark.type else {
                    if leavesOpen { allowed[index] = LabelledRun.anything }
                    continue
                }
                allowed[index] =
                    isExact ? Self.bit(index, of: token..<end, type) : LabelledRun.anything
            }
            token = end
        }
        return allowed
    }

    private func place(_ token: Int, _ input: TaggerInput, _ verbatim: VerbatimArticle) -> Range<Int> {
        verbatim.original(input.scalars(of: token))
    }

    private static func bit(_ index: Int, of name: Range<Int>, _ type: EntityType) -> UInt16 {
        let part: TagLabel.Part =
            name.count == 1
            ? .only : index == name.lowerBound ? .first : index == name.upperBound - 1 ? .last : .inner
        return TagLabel(part, of: type).map { 1 << UInt16($0.index) } ?? LabelledRun.anything
    }

    /// The same with every label allowed where no sequence of those given is possible: a name that the run cuts.
    private static func consistent(_ allowed: [UInt16]) -> [UInt16] {
        var reachable: UInt16 = 1
        for step in allowed + [1] {
            var next: UInt16 = 0
            for label in TagLabel.all where reachable & (1 << UInt16(label.index)) != 0 {
                for other in TagLabel.all where label.mayPrecede(other) { next |= 1 << UInt16(other.index) }
            }
            reachable = next & step
        }
        return reachable == 0 ? allowed.map { $0 == 1 ? 1 : LabelledRun.anything } : allowed
    }
}
