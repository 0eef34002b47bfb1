import Corpus
import Facts

/// The articles and what they say, in columns: everything is numbered, and a place is numbers.
///
/// Articles are numbered in the order of their identifiers; their entities, mentions, quotations and claims in the order of
/// the articles. What is asked for is made of the columns when it is asked for (``ToldArticle``).
final class FactColumns: Sendable {
    let headers: HeaderColumns
    let texts: TextColumn
    /// Words between spaces that hold a letter or a digit.
    let wordCounts: Column<UInt32>
    let sentences: Lists<Span>
    /// What evidence gives for its sentence and is none of the text's.
    let oddSentences: Lists<Span>
    let entities: EntityRows
    /// Those of articles where ``entities`` knows better.
    let told: ToldEntities
    /// In text order, as identifiers number them.
    let quotations: Lists<QuotationRow>
    /// In text order, as identifiers number them.
    let claims: Lists<ClaimRow>
    /// Of each claim, where the words stand that say what is told of what it counts.
    let claimFrames: Lists<Span>
    /// Of each claim, where the words stand that say which of these things are counted.
    let claimNarrowings: Lists<Span>
    /// The first day of the main event, of an article that tells it.
    let events: Lists<EventRow>
    /// Words that stand in no text as they are given, each once.
    let words: TextPool
    let rules: [String]

    init(
        headers: HeaderColumns, texts: TextColumn, wordCounts: Column<UInt32>, sentences: Lists<Span>,
        oddSentences: Lists<Span>, entities: EntityRows, told: ToldEntities, quotations: Lists<QuotationRow>,
        claims: Lists<ClaimRow>, claimFrames: Lists<Span>, claimNarrowings: Lists<Span>, events: Lists<EventRow>,
        words: TextPool,
        rules: [String]
    ) {
        self.headers = headers
        self.texts = texts
        self.wordCounts = wordCounts
        self.sentences = sentences
        self.oddSentences = oddSentences
        self.entities = entities
        self.told = told
        self.quotations = quotations
        self.claims = claims
        self.claimFrames = claimFrames
        self.claimNarrowings = claimNarrowings
        self.events = events
        self.words = words
        self.rules = rules
    }

    /// The same with other entities of all articles.
    func replacing(entities: EntityRows) -> FactColumns { with(entities, told) }

    /// The same where other entities than articles tell were put in, with what these articles tell.
    func telling(_ told: ToldEntities) -> FactColumns { with(entities, told) }

    /// Columns that share all else with these.
    private func with(_ entities: EntityRows, _ told: ToldEntities) -> FactColumns {
        FactColumns(
            headers: headers, texts: texts, wordCounts: wordCounts, sentences: sentences, oddSentences: oddSentences,
            entities: entities, told: told, quotations: quotations, claims: claims, claimFrames: claimFrames,
            claimNarrowings: claimNarrowings, events: events, words: words, rules: rules)
    }

    /// The article that an article's own entity belongs to.
    func article(ofEntity entity: Int) -> Int { entities.entities.list(of: entity) }

    /// The article that a mention stands in.
    func article(ofMention mention: Int) -> Int { article(ofEntity: entities.mentions.list(of: mention)) }
}

extension FactColumns: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { headers.count }
    subscript(article: Int) -> ToldArticle { ToldArticle(self, article) }
}
