import FrenchText

/// Tags and parses one sentence after another; what it needs to think is made once.
struct SentenceParser {
    private let model: GrammarModel
    private var words: [WordParts] = []
    /// The tags of the sentence read last, by the numbers of ``WordTag``.
    private(set) var tags: [UInt8] = []
    private var state = ParserState()

    init(model: GrammarModel) {
        self.model = model
    }

    /// The tokens of the sentence parsed last, from 1, with their heads and relations; 0 stands for none.
    var nodes: [ParserState.Node] { state.nodes }

    /// Reads a sentence and tags its words.
    mutating func tag(_ tokens: ArraySlice<Token>) {
        words.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        for token in tokens { words.append(WordParts(token, groups: model.groups)) }
        model.tags.appendTags(of: words, to: &tags)
    }

    /// Builds the tree of the sentence tagged last.
    mutating func parse() {
        state.start(words, tags: tags)
        var (features, rows) = (FeatureHashes(), FeatureIndex.Rows())
        while !state.isAtEnd {
            guard let move = state.onlyMove ?? bestMove(&features, &rows) else { return }
            state.apply(move)
        }
    }

    @inline(__always)
    private func bestMove(_ features: inout FeatureHashes, _ rows: inout FeatureIndex.Rows) -> Move? {
        MoveFeatures.fill(state, into: &features)
        return model.moves.best(features, in: state, &rows).map { Move.all[$0] }
    }
}

extension ParserState {
    /// The move that needs no thought: the only one that the state allows.
    package var onlyMove: Move? {
        canShift && !canReduce && !canGoLeft && !canGoRight ? .shift : nil
    }
}
