/// Documents that are known.
final class DocumentsCursor: MatchCursor {
    private let documents: [UInt32]
    private var next = 0

    init(_ documents: [UInt32]) {
        self.documents = documents
    }

    override var cost: Int { documents.count }

    override func advance(to wanted: Int) {
        guard document < wanted else { return }
        var step = 1
        while next + step < documents.count, documents[next + step] < wanted {
            next += step
            step *= 2
        }
        while next < documents.count, documents[next] < wanted { next += 1 }
        document = next < documents.count ? Int(documents[next]) : .max
    }
}
