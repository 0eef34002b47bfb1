package import FrenchText

/// The trees of one text; a sentence is parsed when it is first asked about, once, and only tagged where nothing but parts
/// of speech is asked for.
///
/// One analysis, one thread: what is asked changes what is known. Tokens are indices of the text's tokens; every sentence
/// is one tree without crossing arcs.
package final class ParsedText {
    package let text: TokenizedText
    private var parser: SentenceParser
    private var isTagged: [Bool]
    private var isParsed: [Bool]
    /// The sentence that the parser tagged last.
    private var sentenceAtHand: Int?
    private var tags: [WordTag]
    private var relations: [Relation]
    /// -1 for the root of a sentence.
    private var heads: [Int32]
    private var subtrees: [Range<Int32>]
    /// The dependents of all tokens of a sentence one after another, in the sentence's own part.
    private var dependents: [Int]
    private var dependentRanges: [Range<Int32>]

    package init(_ text: TokenizedText, model: GrammarModel) {
        self.text = text
        parser = SentenceParser(model: model)
        isTagged = Array(repeating: false, count: text.sentences.count)
        isParsed = isTagged
        let count = text.tokens.count
        tags = Array(repeating: .other, count: count)
        relations = Array(repeating: .root, count: count)
        heads = Array(repeating: -1, count: count)
        subtrees = Array(repeating: 0..<0, count: count)
        dependents = Array(repeating: 0, count: count)
        dependentRanges = Array(repeating: 0..<0, count: count)
    }

    package func partOfSpeech(_ token: Int) -> PartOfSpeech {
        let sentence = text.sentenceOfToken[token]
        if !isTagged[sentence] { tag(sentence) }
        return tags[token].partOfSpeech
    }

    package func relation(_ token: Int) -> Relation {
        parseSentence(of: token)
        return relations[token]
    }

    /// The token that a token depends on; nil for the root of its sentence.
    package func head(_ token: Int) -> Int? {
        parseSentence(of: token)
        let head = heads[token]
        return head < 0 ? nil : Int(head)
    }

    /// The tokens whose head a token is, from left to right.
    package func dependents(_ token: Int) -> ArraySlice<Int> {
        parseSentence(of: token)
        let range = dependentRanges[token]
        return dependents[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// From the first to the last token of those that a token dominates, itself among them.
    package func subtree(_ token: Int) -> Range<Int> {
        parseSentence(of: token)
        let range = subtrees[token]
        return Int(range.lowerBound)..<Int(range.upperBound)
    }

    /// How many sentences were parsed so far.
    package var parsedSentenceCount: Int { isParsed.count { $0 } }

    private func tag(_ sentence: Int) {
        isTagged[sentence] = true
        sentenceAtHand = sentence
        let tokens = text.sentences[sentence].tokens
        parser.tag(text.tokens[tokens])
        for (token, tag) in zip(tokens, parser.tags) { tags[token] = WordTag(rawValue: tag) ?? .other }
    }

    private func parseSentence(of token: Int) {
        let sentence = text.sentenceOfToken[token]
        guard !isParsed[sentence] else { return }
        isParsed[sentence] = true
        if sentenceAtHand != sentence { tag(sentence) }
        parser.parse()
        let tokens = text.sentences[sentence].tokens
        let nodes = parser.nodes
        for (place, token) in tokens.enumerated() where nodes[place + 1].head > 0 {
            heads[token] = Int32(tokens.lowerBound - 1) + nodes[place + 1].head
            relations[token] = Relation(rawValue: nodes[place + 1].relation &- 1) ?? .unspecified
        }
        listDependents(tokens)
        measureSubtrees(tokens)
    }

    private func listDependents(_ tokens: Range<Int>) {
        var counts = [Int32](repeating: 0, count: tokens.count)
        for token in tokens where heads[token] >= 0 { counts[Int(heads[token]) - tokens.lowerBound] += 1 }
        var start = Int32(tokens.lowerBound)
        for token in tokens {
            dependentRanges[token] = start..<start
            start += counts[token - tokens.lowerBound]
        }
        for token in tokens where heads[token] >= 0 {
            let head = Int(heads[token])
            let range = dependentRanges[head]
            dependents[Int(range.upperBound)] = token
            dependentRanges[head] = range.lowerBound..<range.upperBound + 1
        }
    }

    /// Widens heads by their dependents, from the leaves upwards.
    private func measureSubtrees(_ tokens: Range<Int>) {
        var open = [Int32](repeating: 0, count: tokens.count)
        for token in tokens {
            subtrees[token] = Int32(token)..<Int32(token) + 1
            open[token - tokens.lowerBound] = Int32(dependentRanges[token].count)
        }
        for leaf in tokens where dependentRanges[leaf].isEmpty {
            var token = leaf
            while heads[token] >= 0 {
                let head = Int(heads[token])
                let (own, wide) = (subtrees[token], subtrees[head])
                subtrees[head] =
                    min(own.lowerBound, wide.lowerBound)..<max(own.upperBound, wide.upperBound)
                open[head - tokens.lowerBound] -= 1
                guard open[head - tokens.lowerBound] == 0 else { break }
                token = head
            }
        }
    }
}
