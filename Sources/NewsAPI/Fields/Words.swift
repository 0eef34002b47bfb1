import Corpus

/// Words of an article, of which an item may show a part.
struct Words {
    private let text: ArticleText
    private let range: Range<Int>
    /// What the part shown must hold, as far as it can; nil for the beginning.
    private let core: Range<Int>?

    init(_ text: ArticleText, _ range: Range<Int>, around core: Range<Int>? = nil) {
        self.text = text
        self.range = range.clamped(to: 0..<text.scalarCount)
        self.core = core
    }

    /// The words, or as many scalars of them; and whether they were cut.
    func cut(to limit: Int) -> (text: String, isCut: Bool) {
        guard range.count > limit else { return (text[range], false) }
        let start = core.map { core -> Int in
            // A quarter of what is shown leads up to the core, or less where the core needs the room.
            let lead = max(0, min(limit / 4, limit - core.count))
            return max(range.lowerBound, min(core.lowerBound - lead, range.upperBound - limit))
        }
        let first = start ?? range.lowerBound
        return (text[first..<first + limit], true)
    }
}
