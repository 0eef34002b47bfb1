package import FrenchText

/// The trees of one text; a sentence is parsed when it is first asked about, once, and only tagged where nothing but parts
/// of speech is asked for.
///
/// One analysis, one thread: what is asked changes what is known. Tokens are indices of the text's tokens; every sentence
/// is one tree without crossing arcs.
package final class ParsedText {
    package let text: TokenizedText
    private var parser: SentenceParser
    /// The sentence that the parser tagged last.
    private var sentenceAtHand: Int?
    /// A node a token.
    private var nodes: [Node]
    /// The dependents of all tokens of a sentence one after another, in the sentence's own part.
    private var dependents: [Int]
    /// The sentences tagged so far that have a verb.
    private var sentencesWithVerb: Set<Int> = []

    /// What is known of a token so far; one look at it answers a question.
    private struct Node {
        var isTagged = false
        var isParsed = false
        var tag = WordTag.other
        var relation = Relation.root
        /// -1 for the root of a sentence.
        var head: Int32 = -1
        var subtree: Range<Int32> = 0..<0
        /// The place of its dependents among those of all tokens.
        var dependents: Range<Int32> = 0..<0
    }

    package init(_ text: TokenizedText, model: GrammarModel) {
        self.text = text
        parser = SentenceParser(model: model)
        nodes = Array(repeating: Node(), count: text.tokens.count)
        dependents = Array(repeating: 0, count: text.tokens.count)
    }

    package func partOfSpeech(_ token: Int) -> PartOfSpeech {
        if !nodes[token].isTagged { tag(text.sentenceOfToken[token]) }
        return nodes[token].tag.partOfSpeech
    }

    /// Whether the sentence of a token has a verb that is no auxiliary.
    package func hasVerb(inSentenceOf token: Int) -> Bool {
        if !nodes[token].isTagged { tag(text.sentenceOfToken[token]) }
        return sentencesWithVerb.contains(text.sentenceOfToken[token])
    }

    package func relation(_ token: Int) -> Relation {
        parsed(token).relation
    }

    /// The token that a token depends on; nil for the root of its sentence.
    package func head(_ token: Int) -> Int? {
        let head = parsed(token).head
        return head < 0 ? nil : Int(head)
    }

    /// The tokens whose head a token is, from left to right.
    package func dependents(_ token: Int) -> ArraySlice<Int> {
        let range = parsed(token).dependents
        return dependents[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// From the first to the last token of those that a token dominates, itself among them.
    package func subtree(_ token: Int) -> Range<Int> {
        let range = parsed(token).subtree
        return Int(range.lowerBound)..<Int(range.upperBound)
    }

    /// How many sentences were parsed so far.
    package var parsedSentenceCount: Int {
        text.sentences.count { sentence in sentence.tokens.first.map { nodes[$0].isParsed } ?? false }
    }

    private func parsed(_ token: Int) -> Node {
        let node = nodes[token]
        guard !node.isParsed else { return node }
        parse(text.sentenceOfToken[token])
        return nodes[token]
    }

    private func tag(_ sentence: Int) {
        sentenceAtHand = sentence
        let tokens = text.sentences[sentence].tokens
        parser.tag(text.tokens[tokens])
        var nodes = taken(&nodes)
        for (token, tag) in zip(tokens, parser.tags) {
            nodes[token].isTagged = true
            nodes[token].tag = WordTag(rawValue: tag) ?? .other
            if nodes[token].tag.partOfSpeech == .verb { sentencesWithVerb.insert(sentence) }
        }
        self.nodes = nodes
    }

    /// What a property holds, taken out of it while it changes.
    ///
    /// Where an array changes in place inside an object, every look at it asks first whether it is being changed.
    private func taken<Element>(_ property: inout [Element]) -> [Element] {
        var taken: [Element] = []
        swap(&taken, &property)
        return taken
    }

    private func parse(_ sentence: Int) {
        if sentenceAtHand != sentence { tag(sentence) }
        parser.parse()
        let tokens = text.sentences[sentence].tokens
        var (nodes, dependents) = (taken(&nodes), taken(&dependents))
        for (token, node) in zip(tokens, parser.nodes.dropFirst()) {
            nodes[token].isParsed = true
            guard node.head > 0 else { continue }
            nodes[token].head = Int32(tokens.lowerBound - 1) + node.head
            nodes[token].relation = Relation(rawValue: node.relation &- 1) ?? .unspecified
        }
        Self.listDependents(tokens, &nodes, &dependents)
        Self.measureSubtrees(tokens, &nodes)
        (self.nodes, self.dependents) = (nodes, dependents)
    }

    private static func listDependents(_ tokens: Range<Int>, _ nodes: inout [Node], _ dependents: inout [Int]) {
        var counts = [Int32](repeating: 0, count: tokens.count)
        for token in tokens where nodes[token].head >= 0 { counts[Int(nodes[token].head) - tokens.lowerBound] += 1 }
        var start = Int32(tokens.lowerBound)
        for token in tokens {
            nodes[token].dependents = start..<start
            start += counts[token - tokens.lowerBound]
        }
        for token in tokens where nodes[token].head >= 0 {
            let head = Int(nodes[token].head)
            let range = nodes[head].dependents
            dependents[Int(range.upperBound)] = token
            nodes[head].dependents = range.lowerBound..<range.upperBound + 1
        }
    }

    /// Widens heads by their dependents, from the leaves upwards.
    private static func measureSubtrees(_ tokens: Range<Int>, _ nodes: inout [Node]) {
        var open = [Int32](repeating: 0, count: tokens.count)
        for token in tokens {
            nodes[token].subtree = Int32(token)..<Int32(token) + 1
            open[token - tokens.lowerBound] = Int32(nodes[token].dependents.count)
        }
        for leaf in tokens where nodes[leaf].dependents.isEmpty {
            var token = leaf
            while nodes[token].head >= 0 {
                let head = Int(nodes[token].head)
                let (own, wide) = (nodes[token].subtree, nodes[head].subtree)
                nodes[head].subtree = min(own.lowerBound, wide.lowerBound)..<max(own.upperBound, wide.upperBound)
                open[head - tokens.lowerBound] -= 1
                guard open[head - tokens.lowerBound] == 0 else { break }
                token = head
            }
        }
    }
}
