import Corpus
import Facts

/// When articles were published, in columns.
struct PublicationDates: Sendable {
    let rows: Column<Row>
    let words: TextPool

    struct Row: BitwiseCopyable {
        let date: DayRow
        let value: UInt32
        let basis: UInt32
        let statement: UInt32
        let place: Place
        /// The article that the place stands in, or ``TextPool/none`` without a place.
        let article: UInt32
        /// The article that it is inferred from, or ``TextPool/none``.
        let witness: UInt32
    }

    init(rows: Column<Row>, words: TextPool) {
        self.rows = rows
        self.words = words
    }

    /// - Parameters:
    ///   - dates: of each article.
    ///   - place: makes the place of evidence in an article.
    ///   - number: of an article.
    init(
        _ dates: some Sequence<PublicationDate?>, place: (Evidence) -> (article: Int, place: Place)?,
        number: (ArticleID) -> Int?
    ) {
        var words = TextPool.Builder()
        let nowhere = Place(start: 0, end: 0, sentence: 0, rule: 0, tag: 0)
        rows = Column(
            dates.map { date in
                guard let date else {
                    return Row(
                        date: DayRow(PartialDate(year: nil, month: nil, day: nil)), value: TextPool.none, basis: 0,
                        statement: TextPool.none, place: nowhere, article: TextPool.none, witness: TextPool.none)
                }
                let found = date.evidence.flatMap(place)
                return Row(
                    date: DayRow(date.date), value: words.number(of: date.value), basis: UInt32(date.basis.number),
                    statement: words.number(of: date.statement), place: found?.place ?? nowhere,
                    article: found.map { UInt32($0.article) } ?? TextPool.none,
                    witness: date.witness.flatMap(number).map { UInt32($0) } ?? TextPool.none)
            })
        self.words = words.finished()
    }

    /// The date as far as it is known.
    func date(of article: Int) -> PartialDate? {
        rows[article].value == TextPool.none ? nil : rows[article].date.date
    }

    /// The day that is stated, counted from 1970-01-01; nil where no day is, or it is inferred.
    func statedDay(of article: Int) -> Int? {
        let row = rows[article]
        let isStated = row.value != TextPool.none && row.basis == PublicationDate.Basis.stated.number
        return isStated ? row.date.date.dayNumber : nil
    }

    func publication(of article: Int, in facts: FactColumns) -> PublicationDate? {
        let row = rows[article]
        guard let value = words.text(row.value) else { return nil }
        let evidence = row.article == TextPool.none ? nil : facts[Int(row.article)].evidence(row.place)
        return PublicationDate(
            date: row.date.date, value: value, basis: .init(number: row.basis), statement: words.text(row.statement),
            evidence: evidence,
            witness: row.witness == TextPool.none ? nil : facts.headers.id(Int(row.witness)))
    }

    var byteCount: Int { rows.byteCount + words.byteCount }
}
