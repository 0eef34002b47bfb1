import Corpus

/// Goes through the words of some ranges of a table, those of the greatest weight first, then in the table's order.
///
/// Only the blocks are opened that have one of the words asked for.
struct FrequentFirst {
    private let table: CompletionTable
    /// Where each level of peaks begins; level 0 are the words.
    private let levels: [(start: Int, count: Int)]
    /// A heap: no node before the one of half its place.
    private var nodes: [Node] = []

    /// A word, or a block of them.
    private struct Node {
        let weight: UInt32
        /// The first word.
        let first: Int
        let level: Int
        /// Its number on the level.
        let number: Int

        func isBefore(_ other: Node) -> Bool {
            weight != other.weight ? weight > other.weight : first < other.first
        }
    }

    init(_ ranges: [Range<Int>], in table: CompletionTable) {
        self.table = table
        var levels = [(start: 0, count: table.words.count)]
        var (start, count) = (0, table.words.count)
        while count > 1 {
            count = (count + CompletionTable.breadth - 1) / CompletionTable.breadth
            levels.append((start, count))
            start += count
        }
        self.levels = levels
        for range in ranges { add(range) }
    }

    /// The next word.
    mutating func next() -> Int? {
        while let node = removeFirst() {
            guard node.level > 0 else { return node.first }
            let below = node.level - 1
            let first = node.number * CompletionTable.breadth
            for number in first..<min(first + CompletionTable.breadth, levels[below].count) { add(below, number) }
        }
        return nil
    }

    /// Adds the greatest blocks that lie in a range, and the words beside them.
    private mutating func add(_ range: Range<Int>) {
        var place = range.lowerBound
        while place < range.upperBound {
            var (level, width) = (0, 1)
            while level + 1 < levels.count, place.isMultiple(of: width * CompletionTable.breadth),
                place + width * CompletionTable.breadth <= range.upperBound
            {
                (level, width) = (level + 1, width * CompletionTable.breadth)
            }
            add(level, place / width)
            place += width
        }
    }

    private mutating func add(_ level: Int, _ number: Int) {
        var width = 1
        for _ in 0..<level { width *= CompletionTable.breadth }
        let weight = level == 0 ? table.weight(ofWord: number) : table.peaks[levels[level].start + number]
        nodes.append(Node(weight: weight, first: number * width, level: level, number: number))
        var child = nodes.count - 1
        while child > 0, nodes[child].isBefore(nodes[(child - 1) / 2]) {
            nodes.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func removeFirst() -> Node? {
        guard let first = nodes.first, let last = nodes.popLast() else { return nil }
        guard !nodes.isEmpty else { return first }
        nodes[0] = last
        var parent = 0
        while true {
            let (left, right) = (2 * parent + 1, 2 * parent + 2)
            guard left < nodes.count else { return first }
            let child = right < nodes.count && nodes[right].isBefore(nodes[left]) ? right : left
            guard nodes[child].isBefore(nodes[parent]) else { return first }
            nodes.swapAt(child, parent)
            parent = child
        }
    }
}
