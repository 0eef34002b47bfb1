import FrenchText
import Grammar
import TaggerTraining
import Testing

@testable import GrammarTraining

@Suite("The oracle knows the way to every tree")
struct MoveOracleTests {
    /// A sentence of so many tokens with a tree whose arcs do not cross.
    private static func sentence(length: Int, seed: UInt64) -> GoldSentence {
        var generator = SeededGenerator(seed: seed)
        var heads = [GoldSentence.Head](repeating: .root, count: length)
        func build(_ range: Range<Int>, under head: GoldSentence.Head) {
            guard !range.isEmpty else { return }
            let top = range.lowerBound + generator.below(range.count)
            heads[top] = head
            build(range.lowerBound..<top, under: .token(top))
            build(top + 1..<range.upperBound, under: .token(top))
        }
        build(0..<length, under: .root)
        let relations = heads.enumerated().map { place, head -> Relation in
            guard case .token(let head) = head else { return .root }
            let offered = head > place ? Move.leftRelations : Move.rightRelations
            return offered[generator.below(offered.count)]
        }
        let text = TokenizedText(Array(String(repeating: "mot ", count: length).unicodeScalars))
        return GoldSentence(
            tokens: text.tokens, tags: heads.map { _ in .noun }, relations: relations, heads: heads)
    }

    @Test(arguments: 1..<40)
    func `right moves rebuild every tree without crossing arcs, whichever of them is taken`(length: Int) throws {
        for seed in 0..<10 {
            let gold = Self.sentence(length: length, seed: UInt64(seed * 100 + length))
            let oracle = MoveOracle(gold)
            var generator = SeededGenerator(seed: UInt64(seed))
            var state = ParserState()
            state.start(
                gold.tokens.map { WordParts($0, groups: .none) }, tags: gold.tokens.map { _ in 0 })
            while !state.isAtEnd {
                let right = oracle.rightMoves(in: state)
                let moves = Move.all.indices.filter { right[$0] && state.allows(Move.all[$0]) }
                try #require(!moves.isEmpty)
                state.apply(Move.all[moves[generator.below(moves.count)]])
            }
            for (place, node) in state.nodes.dropFirst().enumerated() {
                let head: GoldSentence.Head = node.head == 0 ? .root : .token(Int(node.head) - 1)
                #expect(head == gold.heads[place])
                if head != .root { #expect(node.relation == gold.relations[place].rawValue + 1) }
            }
        }
    }

    @Test func `there is a right move wherever the parser stands`() throws {
        for seed in 0..<50 {
            let gold = Self.sentence(length: 12, seed: UInt64(seed))
            let oracle = MoveOracle(gold)
            var generator = SeededGenerator(seed: UInt64(seed))
            var state = ParserState()
            state.start(gold.tokens.map { WordParts($0, groups: .none) }, tags: gold.tokens.map { _ in 0 })
            while !state.isAtEnd {
                let right = oracle.rightMoves(in: state)
                #expect(Move.all.indices.contains { right[$0] && state.allows(Move.all[$0]) })
                let allowed = Move.all.filter { state.allows($0) }
                state.apply(allowed[generator.below(allowed.count)])
            }
        }
    }
}
