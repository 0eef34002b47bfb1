import Corpus
import Facts

/// One article and what it says, made of the columns as it is asked for.
struct ToldArticle: Sendable {
    let columns: FactColumns
    /// Its place among all articles.
    let number: Int
    let id: ArticleID

    init(_ columns: FactColumns, _ number: Int) {
        self.columns = columns
        self.number = number
        id = columns.headers.id(number)
    }

    var text: ArticleText { columns.texts[number] }
    var title: Article.Title? { columns.headers.title(number, in: text) }
    var source: Article.Source? { columns.headers.source(number) }
    var stated: Article.StatedDate? { columns.headers.stated(number) }
    var sentences: [Range<Int>] { columns.sentences[number].compactMap(\.range) }

    /// The first day of the main event.
    var eventDate: EventDate? { columns.events[number].first.map(event) }

    func event(_ row: EventRow) -> EventDate {
        EventDate(value: columns.words[Int(row.value)], evidence: evidence(row.place))
    }

    func evidence(_ place: Place) -> Evidence {
        let sentences = columns.sentences[number]
        let sentence = Int(place.sentence)
        let span =
            sentence < sentences.count
            ? sentences[sentences.startIndex + sentence] : odd(sentence - sentences.count)
        return Evidence(
            article: id, range: place.range, sentence: span.range ?? place.range, rule: columns.rules[Int(place.rule)])
    }

    private func odd(_ index: Int) -> Span {
        let odd = columns.oddSentences[number]
        return odd[odd.startIndex + index]
    }
}

// MARK: - Entities

extension ToldArticle {
    /// The numbers of its own entities.
    var entityNumbers: Range<Int> { columns.entities.entities.range(of: number) }

    /// Its own entities, in the order of first mention.
    var entities: [ArticleEntity] { entityNumbers.map(entity) }

    func entity(_ number: Int) -> ArticleEntity {
        let rows = columns.entities
        let row = rows.entities.values[number]
        return ArticleEntity(
            type: EntityType(number: row.type), name: columns.entityWords[Int(row.name)],
            mentions: rows.mentions.range(of: number).map(mention),
            roles: rows.roles.range(of: number).map(role), country: row.country.code,
            merges: rows.merges[number].map { $0.merge(words: columns.entityWords) }, isDoubtful: row.isDoubtful)
    }

    func type(ofEntity number: Int) -> EntityType {
        EntityType(number: columns.entities.entities.values[number].type)
    }

    func mention(_ number: Int) -> Mention {
        let place = columns.entities.mentions.values[number]
        return Mention(
            evidence: evidence(place), surface: columns.surface(ofMention: number), kind: place.mentionKind)
    }

    func role(_ number: Int) -> RoleStatement {
        let row = columns.entities.roles.values[number]
        return RoleStatement(
            value: columns.entityWords[Int(row.value)], tense: .init(number: row.place.tag),
            evidence: evidence(row.place))
    }
}

extension FactColumns {
    /// The words of entities.
    var entityWords: TextPool { entities.words }

    /// The words of a mention.
    func surface(ofMention mention: Int) -> String { entityWords[Int(entities.surfaces[mention])] }
}

extension Place {
    /// Of a mention, how it names its entity.
    var mentionKind: Mention.Kind { Mention.Kind(number: tag) }
}

// MARK: - Quotations and claims

extension ToldArticle {
    func quotation(_ row: QuotationRow) -> Quotation {
        Quotation(
            kind: Quotation.Kind(number: row.place.tag), speaker: row.speaker.speaker,
            verb: row.verb.range.map {
                Quotation.Verb(range: $0, infinitive: columns.words.text(row.infinitive) ?? "")
            },
            evidence: evidence(row.place))
    }

    /// The claim of a number among all claims.
    func claim(_ number: Int) -> Claim {
        let row = columns.claims.values[number]
        return Claim(
            value: row.value, upper: row.upper.isNaN ? nil : row.upper, qualifier: row.qualifier, kind: row.kind,
            unit: columns.words[Int(row.unit)], unitKey: columns.words[Int(row.unitKey)], source: row.source.speaker,
            frame: columns.claimFrames[number].compactMap(\.range),
            narrowing: columns.claimNarrowings[number].compactMap(\.range), evidence: evidence(row.place))
    }

    var claims: [Claim] { columns.claims.range(of: number).map(claim) }
}
