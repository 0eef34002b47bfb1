/// Where the parser stands in a sentence: a stack of tokens, those that are still to come, and the arcs so far.
///
/// Tokens are numbered from 1; 0 stands for none. When no token is left to come, a top without a head is given back as
/// the last one to come (Nivre and Fernández-González, *Arc-Eager Parsing with the Tree Constraint*, 2014) until one
/// token alone has none: so every sentence gets one root, in a number of moves that is linear in its length.
package struct ParserState {
    /// A token with the arcs that it has so far.
    package struct Node {
        package var word: UInt64
        package var tag: UInt64
        let groups: WordGroups.Groups
        package var head: Int32 = 0
        /// The number of its relation and 1; 0 where it has no head.
        package var relation: UInt8 = 0
        var leftCount: UInt8 = 0
        var rightCount: UInt8 = 0
        /// Its outermost dependents on either side and those next to them.
        var left: Int32 = 0
        var left2: Int32 = 0
        var right: Int32 = 0
        var right2: Int32 = 0

        init(_ word: WordParts, tag: UInt64) {
            self.word = word.word
            self.tag = tag
            groups = word.groups
        }
    }

    package private(set) var nodes: [Node] = []
    package private(set) var stack: [Int32] = []
    /// The tokens that are still to come.
    package private(set) var coming = 1..<1
    private var hasReadAll = false

    package init() {}

    /// Starts a sentence anew.
    package mutating func start(_ words: [WordParts], tags: [UInt8]) {
        nodes.removeAll(keepingCapacity: true)
        stack.removeAll(keepingCapacity: true)
        nodes.append(Node(.edge, tag: 0))
        for (word, tag) in zip(words, tags) { nodes.append(Node(word, tag: UInt64(tag) + 1)) }
        coming = 1..<nodes.count
        hasReadAll = false
        settle()
    }

    package var isAtEnd: Bool { coming.isEmpty }

    /// The token on the stack, counted from its top; 0 for none.
    @inline(__always)
    package func top(_ depth: Int = 0) -> Int {
        depth < stack.count ? Int(stack[stack.count - 1 - depth]) : 0
    }

    /// The token to come, counted from the next; 0 for none.
    @inline(__always)
    package func next(_ distance: Int = 0) -> Int {
        distance < coming.count ? coming.lowerBound + distance : 0
    }

    package var canShift: Bool { !hasReadAll }
    package var canReduce: Bool { nodes[top()].head != 0 }
    package var canGoLeft: Bool { !stack.isEmpty && nodes[top()].head == 0 }
    package var canGoRight: Bool { !stack.isEmpty }

    package mutating func apply(_ move: Move) {
        switch move {
        case .shift: push()
        case .reduce: stack.removeLast()
        case .left(let relation):
            attach(top(), to: coming.lowerBound, relation)
            stack.removeLast()
        case .right(let relation):
            attach(coming.lowerBound, to: top(), relation)
            push()
        }
        settle()
    }

    private mutating func push() {
        stack.append(Int32(coming.lowerBound))
        coming.removeFirst()
    }

    private mutating func attach(_ dependent: Int, to head: Int, _ relation: Relation) {
        nodes[dependent].head = Int32(head)
        nodes[dependent].relation = relation.rawValue + 1
        if dependent < head {
            nodes[head].left2 = nodes[head].left
            nodes[head].left = Int32(dependent)
            if nodes[head].leftCount < 5 { nodes[head].leftCount += 1 }
        } else {
            nodes[head].right2 = nodes[head].right
            nodes[head].right = Int32(dependent)
            if nodes[head].rightCount < 5 { nodes[head].rightCount += 1 }
        }
    }

    /// Where nothing is left to come, gives the topmost token without a head back, if it is not the only one.
    private mutating func settle() {
        // Given back, and the head of all the others now.
        if hasReadAll, stack.isEmpty, !coming.isEmpty { push() }
        guard coming.isEmpty else { return }
        hasReadAll = true
        while let last = stack.last, nodes[Int(last)].head != 0 { stack.removeLast() }
        guard stack.count > 1, let last = stack.popLast() else { return }
        coming = Int(last)..<Int(last) + 1
    }
}

extension ParserState {
    /// Whether a move may be made.
    package func allows(_ move: Move) -> Bool {
        switch move {
        case .shift: canShift
        case .reduce: canReduce
        case .left: canGoLeft
        case .right: canGoRight
        }
    }
}
