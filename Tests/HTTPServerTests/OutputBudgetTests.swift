import Testing

@testable import HTTPServer

@Suite struct OutputBudgetTests {
    @Test("a body that several hold counts once, until the last lets go of it")
    func shared() {
        let budget = OutputBudget(limit: 100)
        let body = OutputBudget.Body(address: 1, count: 60)
        budget.hold(body)
        budget.hold(body)
        #expect(!budget.isExhausted)
        budget.hold(OutputBudget.Body(address: 2, count: 40))
        #expect(budget.isExhausted)
        budget.release(body)
        #expect(budget.isExhausted)
        budget.release(body)
        #expect(!budget.isExhausted)
        // What nobody holds is not let go of once more.
        budget.release(body)
        budget.add(59)
        #expect(!budget.isExhausted)
        budget.add(1)
        #expect(budget.isExhausted)
    }

    @Test("the more want a turn, the less each may do, and a request that comes alone fits in any")
    func turns() {
        let limits = [1, 8, 16, 64, 10_000].map { TurnLimit(contenders: $0) }
        #expect(limits.map(\.steps) == [64, 64, 32, 8, 8])
        #expect(limits.map(\.work.nanoseconds) == [2_000_000, 250_000, 125_000, 31_250, 200])
        #expect(TurnLimit(contenders: 0).steps == 64)
    }
}
