/// The postings of many forms, as those of a prefix: which of them hold a document is known without asking each.
struct ManyCursors {
    private var cursors: [PostingCursor]
    /// The cursors' documents, and their places: none stands before a lesser document below it in the tree.
    private var queue: [(document: Int, place: Int)]

    init(_ forms: [TermPlan.Form], in index: SearchIndex) {
        cursors = forms.map { index.cursor(of: $0.term) }
        queue = cursors.indices.map { (-1, $0) }
    }

    /// Goes on to a document that is not before those asked for so far; true if any form has it.
    mutating func advance(to document: Int) -> Bool {
        while let first = queue.first, first.document < document {
            _ = cursors[first.place].advance(to: document)
            queue[0].document = cursors[first.place].document
            sink()
        }
        return queue.first?.document == document
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in 2 * parent + 1...2 * parent + 2
            where child < queue.count && queue[child].document < queue[least].document { least = child }
            if least == parent { return }
            queue.swapAt(least, parent)
            parent = least
        }
    }

    /// Reads the positions of all forms in the document that it went to.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - places: get the positions, in no order.
    ///   - offset: what is taken off each; those before it are left out.
    /// - Returns: how many forms stand there.
    mutating func read(_ document: Int, to places: inout Places, less offset: Int) -> Int {
        var count = 0
        // The cursors at the least document are the top of the tree.
        var open = [0]
        while let node = open.popLast() {
            guard node < queue.count, queue[node].document == document else { continue }
            cursors[queue[node].place].append(to: &places, less: offset)
            count += 1
            open.append(2 * node + 1)
            open.append(2 * node + 2)
        }
        return count
    }
}
