/// A queue that gives back in the order it was given.
struct Deque<Element> {
    private var elements: [Element?] = []
    private var head = 0

    var count: Int { elements.count - head }

    mutating func append(_ element: Element) {
        elements.append(element)
    }

    /// Takes the oldest element out; nil without one.
    mutating func popFirst() -> Element? {
        guard head < elements.count else { return nil }
        defer {
            elements[head] = nil
            head += 1
            // Each element moves at most once: the emptied half goes when it is the larger.
            if head * 2 > elements.count {
                elements.removeSubrange(..<head)
                head = 0
            }
        }
        return elements[head]
    }
}
