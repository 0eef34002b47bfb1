/// The documents that all parts match, and none of others.
final class AllCursor: MatchCursor {
    private let parts: [MatchCursor]
    private let rarest: [MatchCursor]
    private let unwanted: [MatchCursor]

    init(_ parts: [MatchCursor], without unwanted: [MatchCursor]) {
        self.parts = parts
        self.unwanted = unwanted
        rarest = parts.sorted { $0.cost < $1.cost }
    }

    override var cost: Int { rarest.first?.cost ?? 0 }

    override func advance(to wanted: Int) {
        guard document < wanted else { return }
        var wanted = wanted
        while let next = common(from: wanted), next != .max {
            for part in unwanted { part.advance(to: next) }
            if !unwanted.contains(where: { $0.document == next }) {
                document = next
                return
            }
            wanted = next + 1
        }
        document = .max
    }

    /// The first document from another on that all parts have; nil, or greater than all, where there is none.
    private func common(from first: Int) -> Int? {
        guard let rarest = rarest.first else { return nil }
        var wanted = first
        while true {
            rarest.advance(to: wanted)
            wanted = rarest.document
            if wanted == .max || isCommon(&wanted) { return wanted }
        }
    }

    /// Whether all parts have a document; else it becomes the next one that may be.
    private func isCommon(_ wanted: inout Int) -> Bool {
        for part in rarest.dropFirst() {
            part.advance(to: wanted)
            if part.document != wanted {
                wanted = part.document
                return false
            }
        }
        return true
    }

    override func score() -> Double {
        // In the order of the query, so that a sum does not depend on what is rare.
        parts.reduce(0) { $0 + $1.score() }
    }

    override func appendStands(to stands: inout [MatchStand]) {
        for part in parts { part.appendStands(to: &stands) }
    }
}
