import Corpus

/// The texts of all articles: UTF-8 once, with the places by which scalars are found.
final class TextColumn: Sendable {
    let octets: Lists<UInt8>
    let marks: Lists<UInt32>
    let scalarCounts: Column<UInt32>
    let digests: Column<TextDigest>

    init(
        octets: Lists<UInt8>, marks: Lists<UInt32>, scalarCounts: Column<UInt32>, digests: Column<TextDigest>
    ) {
        self.octets = octets
        self.marks = marks
        self.scalarCounts = scalarCounts
        self.digests = digests
    }

    subscript(article: Int) -> ArticleText {
        ArticleText(
            octets: octets[article], scalarCount: Int(scalarCounts[article]), marks: marks[article],
            digest: digests[article])
    }

    func digest(of article: Int) -> TextDigest { digests[article] }

    var byteCount: Int { octets.byteCount + marks.byteCount + scalarCounts.byteCount + digests.byteCount }

    struct Builder {
        private var octets = Lists<UInt8>.Builder()
        private var marks = Lists<UInt32>.Builder()
        private var scalarCounts: [UInt32] = []
        private var digests: [TextDigest] = []

        /// - Parameter texts: those to come; room is made for them once, so that none of it is copied.
        init(for texts: some Collection<ArticleText>) {
            octets.reserve(lists: texts.count, values: texts.reduce(0) { $0 + $1.octets.count })
            marks.reserve(lists: texts.count, values: texts.reduce(0) { $0 + $1.marks.count })
        }

        var octetCount: Int { octets.values.count }

        mutating func append(_ text: ArticleText) {
            octets.append(text.octets)
            marks.append(text.marks)
            scalarCounts.append(UInt32(text.scalarCount))
            digests.append(text.digest)
        }

        mutating func finished() -> TextColumn {
            TextColumn(
                octets: octets.finished(), marks: marks.finished(), scalarCounts: Column(scalarCounts),
                digests: Column(digests))
        }
    }
}
