import NewsIndex
import Testing

@testable import depeche

struct ArticleChangesTests {
    @Test func `what came, went and changed is told`() {
        let changes = ArticleChanges([
            NewsChange(.articleRemoved, id: "a", digest: 0), NewsChange(.articleChanged, id: "b", digest: 5),
            NewsChange(.articleAdded, id: "d", digest: 4), NewsChange(.articleAdded, id: "e", digest: 6),
            NewsChange(.meetingAdded, id: "mtg-a", digest: 7),
        ])
        #expect(changes.added == ["d", "e"])
        #expect(changes.changed == ["b"])
        #expect(changes.removed == ["a"])
    }

    @Test func `many are counted and some of them named`() {
        #expect(ArticleChanges.summary([]) == "0")
        #expect(ArticleChanges.summary(["a", "b"]) == "2 (a, b)")
        #expect(ArticleChanges.summary((10..<22).map(String.init)) == "12 (10, 11, 12, 13, 14, 15, 16, 17, 18, 19, …)")
    }

    @Test func `however many ask while one reading goes on, one more follows`() {
        var turns = LoadingTurns()
        #expect((0..<5).map { _ in turns.ask() } == [true, false, false, false, false])
        #expect((0..<2).map { _ in turns.end() } == [true, false])
        #expect((0..<2).map { _ in turns.ask() } == [true, false])
        #expect((0..<3).map { _ in turns.end() } == [true, false, false])
    }
}
