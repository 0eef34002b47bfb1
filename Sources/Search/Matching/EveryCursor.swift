/// All documents.
final class EveryCursor: MatchCursor {
    private let count: Int

    init(count: Int) {
        self.count = count
    }

    override var cost: Int { count }

    override func advance(to wanted: Int) {
        if document < wanted { document = wanted < count ? wanted : .max }
    }
}
