package import FrenchText
package import Grammar

/// A sentence of our own tokens with the tree that a treebank gives it.
package struct GoldSentence: Sendable {
    /// What stands at a token.
    package enum Head: Sendable, Hashable {
        case root
        /// An index of the sentence's tokens.
        case token(Int)
        /// The treebank's head stands in another of our sentences.
        case elsewhere
    }

    package var tokens: [Token]
    package var tags: [WordTag]
    package var relations: [Relation]
    package var heads: [Head]
}

extension GoldSentence {
    /// The sentences that our own tokenizer makes of a treebank's sentence.
    ///
    /// A token over several words takes head and relation of the one next to the root; the further tokens of one word
    /// hang on its first.
    package static func sentences(of treebank: TreebankSentence) -> [GoldSentence] {
        let text = TokenizedText(treebank.text)
        let owners = treebank.words.map { word in
            text.tokens.partition { $0.range.upperBound > word.range.lowerBound }
        }
        let depths = depths(of: treebank.words)
        var chosen = [Int?](repeating: nil, count: text.tokens.count)
        for (word, owner) in owners.enumerated() where owner < text.tokens.count {
            if let other = chosen[owner], depths[other] <= depths[word] { continue }
            chosen[owner] = word
        }
        return text.sentences.map { sentence in
            var gold = GoldSentence(tokens: Array(text.tokens[sentence.tokens]), tags: [], relations: [], heads: [])
            for token in sentence.tokens {
                if let word = chosen[token].map({ treebank.words[$0] }) {
                    gold.tags.append(word.tag)
                    gold.relations.append(word.relation)
                    gold.heads.append(
                        word.head.map { head in
                            let owner = owners[head]
                            return sentence.tokens.contains(owner)
                                ? .token(owner - sentence.tokens.lowerBound) : .elsewhere
                        } ?? .root)
                } else {
                    gold.append(further: text.tokens[token], first: token - 1, in: chosen, of: sentence, treebank)
                }
            }
            return gold
        }
    }

    /// Appends a token inside a word that an earlier token started.
    private mutating func append(
        further token: Token, first: Int, in chosen: [Int?], of sentence: Sentence, _ treebank: TreebankSentence
    ) {
        var first = first
        while first >= sentence.tokens.lowerBound, chosen[first] == nil { first -= 1 }
        let isInside = first >= sentence.tokens.lowerBound
        let word = isInside ? chosen[first].map { treebank.words[$0] } : nil
        tags.append(token.kind == .punctuation ? .punctuation : word?.tag ?? .other)
        relations.append(token.kind == .punctuation ? .punctuation : .flat)
        heads.append(isInside ? .token(first - sentence.tokens.lowerBound) : .elsewhere)
    }

    /// For each word, how many arcs lie between it and the root.
    private static func depths(of words: [TreebankSentence.Word]) -> [Int] {
        words.indices.map { word in
            var depth = 0
            var above = words[word].head
            while let head = above, depth <= words.count {
                depth += 1
                above = words[head].head
            }
            return depth
        }
    }
}
