/// The documents that any part matches.
final class AnyCursor: MatchCursor {
    private let parts: [MatchCursor]

    init(_ parts: [MatchCursor]) {
        self.parts = parts
    }

    override var cost: Int { parts.reduce(0) { $0.addingReportingOverflow($1.cost).overflow ? .max : $0 + $1.cost } }

    override func advance(to wanted: Int) {
        guard document < wanted else { return }
        var nearest = Int.max
        for part in parts {
            part.advance(to: wanted)
            nearest = min(nearest, part.document)
        }
        document = nearest
    }

    override func score() -> Double {
        parts.reduce(0) { $1.document == document ? $0 + $1.score() : $0 }
    }

    override func appendStands(to stands: inout [MatchStand]) {
        for part in parts where part.document == document { part.appendStands(to: &stands) }
    }
}
