package import Grammar

/// Knows which moves a parser should make, wherever it stands (Goldberg and Nivre 2012).
package struct MoveOracle: Sendable {
    /// For each token from 1 its head, 0 for the root and -1 where none of the sentence is right.
    private var heads: [Int] = [0]
    private var relations: [Relation] = [.root]

    package init(_ sentence: GoldSentence) {
        for (head, relation) in zip(sentence.heads, sentence.relations) {
            switch head {
            case .root: heads.append(0)
            case .token(let token): heads.append(token + 1)
            case .elsewhere: heads.append(-1)
            }
            relations.append(relation)
        }
    }

    /// Whether each lane of ``Move/all`` loses as few of the right arcs as any that the state allows.
    package func rightMoves(in state: borrowing ParserState) -> [Bool] {
        var costs = [Int](repeating: .max, count: 4)
        if state.canShift { costs[0] = shiftCost(state) }
        if state.canReduce { costs[1] = reduceCost(state) }
        if state.canGoLeft { costs[2] = leftCost(state) }
        if state.canGoRight { costs[3] = rightCost(state) }
        let least = costs.min() ?? .max
        guard least < .max else { return Move.all.map { _ in false } }
        let (top, next) = (state.top(), state.next())
        return Move.all.map { move in
            switch move {
            case .shift: costs[0] == least
            case .reduce: costs[1] == least
            case .left(let relation):
                costs[2] == least && (heads[top] != next || relation == fitting(top, Move.leftRelations))
            case .right(let relation):
                costs[3] == least && (heads[next] != top || relation == fitting(next, Move.rightRelations))
            }
        }
    }

    /// The relation of a token, or the one that stands for it where no move gives it.
    private func fitting(_ token: Int, _ offered: [Relation]) -> Relation {
        offered.contains(relations[token]) ? relations[token] : .unspecified
    }

    // MARK: Right arcs that a move makes impossible

    private func shiftCost(_ state: borrowing ParserState) -> Int {
        let next = state.next()
        return state.stack.count { token in
            heads[next] == Int(token) || isLost(Int(token), to: next, in: state)
        }
    }

    private func reduceCost(_ state: borrowing ParserState) -> Int {
        dependentsToCome(of: state.top(), in: state)
    }

    private func leftCost(_ state: borrowing ParserState) -> Int {
        let (top, next) = (state.top(), state.next())
        let head = heads[top]
        let losesHead = head != next && (head == 0 || head > next && state.coming.contains(head))
        return (losesHead ? 1 : 0) + dependentsToCome(of: top, in: state)
    }

    private func rightCost(_ state: borrowing ParserState) -> Int {
        let (top, next) = (state.top(), state.next())
        let head = heads[next]
        let losesHead =
            head != top
            && (head == 0 || head > next && state.coming.contains(head)
                || state.stack.contains { Int($0) == head })
        return (losesHead ? 1 : 0) + state.stack.count { isLost(Int($0), to: next, in: state) }
    }

    /// Whether a token of the stack has its head in the next one, and none yet.
    private func isLost(_ token: Int, to next: Int, in state: borrowing ParserState) -> Bool {
        heads[token] == next && state.nodes[token].head == 0
    }

    private func dependentsToCome(of token: Int, in state: borrowing ParserState) -> Int {
        state.coming.count { heads[$0] == token }
    }
}
