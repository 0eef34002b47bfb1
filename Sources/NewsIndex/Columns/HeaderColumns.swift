import Corpus

/// What stands about the texts of articles: names, titles, publishers, the lines taken off.
final class HeaderColumns: Sendable {
    let ids: TextPool
    let files: TextPool
    let rows: Column<Row>
    let agencies: Lists<UInt32>
    let furniture: Lists<FurnitureRow>
    /// See ``OriginRows``.
    let origins: Lists<UInt32>
    let words: TextPool

    init(
        ids: TextPool, files: TextPool, rows: Column<Row>, agencies: Lists<UInt32>, furniture: Lists<FurnitureRow>,
        origins: Lists<UInt32>, words: TextPool
    ) {
        self.ids = ids
        self.files = files
        self.rows = rows
        self.agencies = agencies
        self.furniture = furniture
        self.origins = origins
        self.words = words
    }

    struct Row: BitwiseCopyable {
        let byteCount: UInt32
        let language: UInt32
        let title: UInt32
        let titlePlace: Span
        let titleBasis: UInt32
        let publisher: UInt32
        let credit: UInt32
        let day: UInt32
        let dayStatement: UInt32
    }

    struct FurnitureRow: BitwiseCopyable {
        let line: UInt32
        let text: UInt32
        let reason: UInt32
    }

    /// Stands for a title that is what its place in the text holds.
    fileprivate static let inText = UInt32.max - 1

    var count: Int { rows.count }

    func id(_ article: Int) -> ArticleID { ArticleID(made: ids[article]) }
    func fileName(_ article: Int) -> String { files[article] }
    func byteCount(_ article: Int) -> Int { Int(rows[article].byteCount) }
    func language(_ article: Int) -> String { words[Int(rows[article].language)] }
    func languageNumber(_ article: Int) -> UInt32 { rows[article].language }
    func words(_ number: UInt32) -> String { words.text(number) ?? "" }

    /// The title; `text` is the article's.
    func title(_ article: Int, in text: @autoclosure () -> ArticleText) -> Article.Title? {
        let row = rows[article]
        guard row.title != TextPool.none else { return nil }
        let range = row.titlePlace.range
        let value = row.title == Self.inText ? range.map { text()[$0] } : words.text(row.title)
        return Article.Title(value: value ?? "", basis: .init(number: row.titleBasis), range: range)
    }

    func hasTitle(_ article: Int) -> Bool { rows[article].title != TextPool.none }

    /// Where the title stands in the text.
    func titlePlace(_ article: Int) -> Range<Int>? {
        rows[article].title == TextPool.none ? nil : rows[article].titlePlace.range
    }

    /// The publisher's name: its number tells it from others.
    func publisherNumber(_ article: Int) -> UInt32? {
        rows[article].publisher == TextPool.none ? nil : rows[article].publisher
    }

    func publisher(_ article: Int) -> String? { words.text(rows[article].publisher) }

    func agencies(_ article: Int) -> [String] { agencies[article].map { words[Int($0)] } }

    func source(_ article: Int) -> Article.Source? {
        let row = rows[article]
        guard let statement = words.text(row.credit) else { return nil }
        return Article.Source(name: words.text(row.publisher), agencies: agencies(article), statement: statement)
    }

    func hasSource(_ article: Int) -> Bool { rows[article].credit != TextPool.none }

    func stated(_ article: Int) -> Article.StatedDate? {
        let row = rows[article]
        guard let value = words.text(row.day) else { return nil }
        return Article.StatedDate(value: value, statement: words.text(row.dayStatement) ?? "")
    }

    func furnitureCount(_ article: Int) -> Int { furniture[article].count }

    func furniture(_ article: Int) -> [Article.FurnitureLine] {
        furniture[article].map {
            Article.FurnitureLine(number: Int($0.line), text: words[Int($0.text)], reason: .init(number: $0.reason))
        }
    }

    func origin(_ article: Int) -> Article.Origin { OriginRows.origin(origins[article]) { words[Int($0)] } }

    /// Whether no article's file says anything of it beside its text.
    var hasNoOrigins: Bool { origins.values.isEmpty }

    var byteCount: Int {
        ids.byteCount + files.byteCount + rows.byteCount + agencies.byteCount + furniture.byteCount + origins.byteCount
            + words.byteCount
    }

    struct Builder {
        private var ids = Lists<UInt8>.Builder()
        private var files = Lists<UInt8>.Builder()
        private var rows: [Row] = []
        private var agencies = Lists<UInt32>.Builder()
        private var furniture = Lists<FurnitureRow>.Builder()
        private var origins = Lists<UInt32>.Builder()
        private var words = TextPool.Builder()

        var octetCount: Int { ids.values.count + files.values.count + words.octetCount }

        mutating func append(_ article: Article) {
            ids.append(article.id.value.utf8)
            files.append(article.fileName.utf8)
            let range = article.title?.range
            let isInText = range.map { article.text[$0] == article.title?.value } ?? false
            rows.append(
                Row(
                    byteCount: UInt32(clamping: article.byteCount), language: words.number(of: article.language),
                    title: isInText ? HeaderColumns.inText : words.number(of: article.title?.value),
                    titlePlace: range.map(Span.init) ?? .none, titleBasis: UInt32(article.title?.basis.number ?? 0),
                    publisher: words.number(of: article.source?.name),
                    credit: words.number(of: article.source?.statement), day: words.number(of: article.stated?.value),
                    dayStatement: words.number(of: article.stated?.statement)))
            agencies.append((article.source?.agencies ?? []).map { words.number(of: $0) })
            furniture.append(
                article.furniture.map {
                    FurnitureRow(
                        line: UInt32(clamping: $0.number), text: words.number(of: $0.text),
                        reason: UInt32($0.reason.number))
                })
            origins.append(OriginRows.pairs(of: article.origin) { words.number(of: $0) })
        }

        /// Adds an article of other columns.
        mutating func append(_ article: Int, of former: HeaderColumns, _ numbers: inout WordNumbers) {
            ids.append(former.ids.texts[article])
            files.append(former.files.texts[article])
            let row = former.rows[article]
            let isInText = row.title == HeaderColumns.inText
            let language = numbers.number(of: row.language, in: &words)
            rows.append(
                Row(
                    byteCount: row.byteCount, language: language,
                    title: isInText ? row.title : numbers.number(of: row.title, in: &words),
                    titlePlace: row.titlePlace, titleBasis: row.titleBasis,
                    publisher: numbers.number(of: row.publisher, in: &words),
                    credit: numbers.number(of: row.credit, in: &words),
                    day: numbers.number(of: row.day, in: &words),
                    dayStatement: numbers.number(of: row.dayStatement, in: &words)))
            agencies.append(former.agencies[article].map { numbers.number(of: $0, in: &words) })
            furniture.append(
                former.furniture[article].map {
                    FurnitureRow(line: $0.line, text: numbers.number(of: $0.text, in: &words), reason: $0.reason)
                })
            origins.append(OriginRows.renumbered(former.origins[article]) { numbers.number(of: $0, in: &words) })
        }

        mutating func finished() -> HeaderColumns {
            HeaderColumns(
                ids: TextPool(ids.finished()), files: TextPool(files.finished()), rows: Column(rows),
                agencies: agencies.finished(), furniture: furniture.finished(), origins: origins.finished(),
                words: words.finished())
        }
    }
}
