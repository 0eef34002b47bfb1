import Corpus
import Facts
import Search

/// The columns of the index made before, of which what did not change goes into those of the next one: rows are copied, and
/// the numbers that they hold of words and rules become those of the new pools.
struct FormerColumns: Sendable {
    fileprivate let facts: FactColumns
    fileprivate let passing: PassingFacts
    let terms: SearchIndex
    fileprivate var headerWords: WordNumbers
    fileprivate var words: WordNumbers
    fileprivate var entityWords: WordNumbers
    fileprivate var toldWords: WordNumbers
    /// The new numbers of rules that were asked for.
    private var rules: [UInt16?]

    init(_ index: IndexSnapshot) {
        facts = index.articles.facts
        passing = index.passing
        terms = index.terms
        headerWords = WordNumbers(facts.headers.words)
        words = WordNumbers(facts.words)
        entityWords = WordNumbers(facts.entities.words)
        toldWords = WordNumbers(facts.told.rows.words)
        rules = Array(repeating: nil, count: facts.rules.count)
    }

    fileprivate mutating func place(_ place: Place, in pool: inout RulePool) -> Place {
        let known = rules[Int(place.rule)]
        let rule = known ?? pool.number(of: facts.rules[Int(place.rule)])
        if known == nil { rules[Int(place.rule)] = rule }
        return Place(start: place.start, end: place.end, sentence: place.sentence, rule: rule, tag: place.tag)
    }
}

extension FactColumnsBuilder {
    /// Adds an article as other columns hold it, as if it were read once more.
    ///
    /// - Parameters:
    ///   - article: its number in them; its identifier comes after those of all before.
    ///   - former: the other columns.
    mutating func append(_ article: Int, of former: inout FormerColumns) {
        let (facts, passing) = (former.facts, former.passing)
        headers.append(article, of: facts.headers, &former.headerWords)
        texts.append(facts.texts[article])
        wordCounts.append(facts.wordCounts[article])
        terms.append(article, of: former.terms)
        sentences.append(facts.sentences[article])
        oddSentences.append(facts.oddSentences[article])
        appendEntities(of: article, of: &former)
        for quotation in facts.quotations[article] {
            quotations.add(
                QuotationRow(
                    place: former.place(quotation.place, in: &rules), speaker: quotation.speaker,
                    verb: quotation.verb, infinitive: former.words.number(of: quotation.infinitive, in: &words)))
        }
        quotations.endList()
        for claim in facts.claims.range(of: article) { append(claim: claim, of: &former) }
        claims.endList()
        for date in passing.dates[article] {
            dates.add(
                DateRow(
                    place: former.place(date.place, in: &rules), first: date.first, last: date.last,
                    isVague: date.isVague))
        }
        dates.endList()
        events.append(facts.events[article].map { event($0, of: &former) })
        written.append(passing.written[article].map { event($0, of: &former) })
        fingerprints.append(passing.fingerprints[article])
        meetings[count - 1] = passing.meetings[article]
    }

    private mutating func appendEntities(of article: Int, of former: inout FormerColumns) {
        if let list = former.facts.told.list(of: article) {
            // Held here alone while they change: the numbers of all words are not to be copied for each article.
            var words = WordNumbers.none
            swap(&words, &former.toldWords)
            entities.append(list, of: former.facts.told.rows, &words) { former.place($0, in: &rules) }
            swap(&words, &former.toldWords)
        } else {
            var words = WordNumbers.none
            swap(&words, &former.entityWords)
            entities.append(article, of: former.facts.entities, &words) { former.place($0, in: &rules) }
            swap(&words, &former.entityWords)
        }
    }

    private mutating func append(claim: Int, of former: inout FormerColumns) {
        let row = former.facts.claims.values[claim]
        claims.add(
            ClaimRow(
                place: former.place(row.place, in: &rules), value: row.value, upper: row.upper,
                unit: former.words.number(of: row.unit, in: &words),
                unitKey: former.words.number(of: row.unitKey, in: &words), source: row.source))
        claimFrames.append(former.facts.claimFrames[claim])
        claimNarrowings.append(former.facts.claimNarrowings[claim])
    }

    private mutating func event(_ row: EventRow, of former: inout FormerColumns) -> EventRow {
        EventRow(
            place: former.place(row.place, in: &rules), value: former.words.number(of: row.value, in: &words))
    }
}
