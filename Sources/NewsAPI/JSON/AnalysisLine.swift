package import Corpus
package import Facts

/// What an article says as one JSON object on one line.
package enum AnalysisLine {
    /// Encodes the facts of an article.
    ///
    /// - Returns: UTF-8 JSON without a line feed; `start` and `end` count Unicode scalars of `text`, end exclusive.
    package static func encode(_ article: Article, _ facts: ArticleFacts) -> [UInt8] {
        let members = [JSONMember("id", .string(article.id.value)), JSONMember("text", .string(article.text.string))]
        return JSONValue.object(members + self.members(article, facts, Original(article))).bytes
    }

    /// Encodes the facts of a text that came without a file; `start` and `end` count in that text as it came.
    ///
    /// - Parameters:
    ///   - id: given back as it is.
    ///   - verbatim: the text.
    ///   - facts: what it says.
    /// - Returns: UTF-8 JSON without a line feed.
    package static func encode(id: LineID, _ verbatim: VerbatimArticle, _ facts: ArticleFacts) -> [UInt8] {
        let members = self.members(verbatim.article, facts, Original(verbatim))
        return JSONValue.object([JSONMember("id", id.json)] + members).bytes
    }

    /// What a sender calls a text: a string or a whole number.
    package enum LineID: Sendable {
        case text(String)
        case number(Int)

        package var string: String {
            switch self {
            case .text(let text): text
            case .number(let number): String(number)
            }
        }

        fileprivate var json: JSONValue {
            switch self {
            case .text(let text): .string(text)
            case .number(let number): .integer(number)
            }
        }
    }

    /// The text that the reader has: where a range of the article's stands in it, and the words there.
    private struct Original {
        let place: (Range<Int>) -> Range<Int>
        let words: (Range<Int>) -> String

        init(_ article: Article) {
            place = { $0 }
            words = { article.text[$0] }
        }

        init(_ verbatim: VerbatimArticle) {
            place = { verbatim.original($0) }
            words = { verbatim.words($0) }
        }
    }

    /// All that is said of an article.
    private static func members(
        _ article: Article, _ facts: ArticleFacts, _ original: Original
    ) -> [JSONMember] {
        let entities = { (type: EntityType) in facts.entities.filter { $0.type == type } }
        return [
            .init("date", .text(facts.eventDate?.value)),
            .init("mentions", .array(mentions(of: facts, original))),
            .init("persons", .array(entities(.person).map(person))),
            .init("organizations", .array(entities(.organization).map(named))),
            .init("countries", .array(entities(.country).compactMap(country))),
            .init("meetings", .array(facts.meetings.map { meeting($0, article, facts) })),
            .init("quotes", .array(facts.quotations.map { quote($0, facts, original) })),
            .init("claims", .array(facts.claims.map { claim($0, facts, original) })),
        ]
    }

    /// Every mention in text order.
    private static func mentions(of facts: ArticleFacts, _ original: Original) -> [JSONValue] {
        let mentions = facts.entities.flatMap { entity in entity.mentions.map { (entity: entity, mention: $0) } }
        let ordered = mentions.sorted { left, right in
            let (first, second) = (left.mention.evidence.range, right.mention.evidence.range)
            return (first.lowerBound, first.upperBound, left.entity.type)
                < (second.lowerBound, second.upperBound, right.entity.type)
        }
        return ordered.map { entity, mention in
            let range = original.place(mention.evidence.range)
            return [
                "start": .integer(range.lowerBound), "end": .integer(range.upperBound),
                // An adjective names no country, though it tells of one, and a capital is a place's name.
                "type": .string(
                    [.demonym, .capital, .role].contains(mention.kind) ? mention.kind.rawValue : entity.type.rawValue),
                "kind": .string(mention.kind.rawValue), "text": .string(original.words(mention.evidence.range)),
                "entity": .string(entity.name),
            ]
        }
    }

    private static func person(_ person: ArticleEntity) -> JSONValue {
        [
            "name": .string(person.name), "variants": .texts(variants(of: person)),
            "role": .text(person.roles.first?.value),
        ]
    }

    private static func named(_ entity: ArticleEntity) -> JSONValue {
        ["name": .string(entity.name), "variants": .texts(variants(of: entity))]
    }

    /// A country with whether the article names it or knows it by an adjective only; nil for one that only its capital
    /// stands for.
    private static func country(_ country: ArticleEntity) -> JSONValue? {
        guard country.mentions.contains(where: { $0.kind != .capital }) else { return nil }
        return country.country.map { code in
            [
                "code": .string(code.value), "name": .string(country.name),
                "named": .bool(country.mentions.contains { $0.kind == .name }),
            ]
        }
    }

    /// A meeting; a doubtful one is left out by a server: no sentence proves it, and the article reports no others.
    private static func meeting(_ meeting: Meeting, _ article: Article, _ facts: ArticleFacts) -> JSONValue {
        let name = { (index: Int?) -> JSONValue in
            .text(index.flatMap { facts.entities.indices.contains($0) ? facts.entities[$0].name : nil })
        }
        return [
            "status": .string(meeting.status.rawValue), "kind": .string(meeting.kind.rawValue),
            "doubtful": .bool(meeting.isDoubtful), "host": name(meeting.host?.person),
            "counterpart_country": .text(meeting.counterpart.country?.value),
            "counterpart_name": name(meeting.counterpart.person),
            "counterpart_organization": name(meeting.counterpart.organization),
            "date_from": .text(meeting.dates?.first.text), "date_to": .text(meeting.dates?.last.text),
            "place": name(meeting.place), "stated_group": .text(meeting.statedGroup),
            "outcomes": .texts(meeting.outcomes.map(\.description)),
            "evidence": .string(article.text[meeting.evidence.range]),
            "sentence": .string(article.text[meeting.evidence.sentence]),
        ]
    }

    private static func quote(_ quotation: Quotation, _ facts: ArticleFacts, _ original: Original) -> JSONValue {
        let range = original.place(quotation.evidence.range)
        let speaker = quotation.speaker?.entity.flatMap {
            facts.entities.indices.contains($0) ? facts.entities[$0] : nil
        }
        return [
            "start": .integer(range.lowerBound), "end": .integer(range.upperBound),
            "kind": .string(quotation.kind.rawValue), "text": .string(original.words(quotation.evidence.range)),
            "speaker": .text(speaker?.name), "speaker_type": .text(speaker?.type.rawValue),
            "speaker_words": .text(quotation.speaker.map { original.words($0.range) }),
            "verb": .text(quotation.verb?.infinitive), "rule": .string(quotation.evidence.rule),
        ]
    }

    /// A claim; its sentence by place alone, for a sentence of many figures would be told as often.
    private static func claim(_ claim: Claim, _ facts: ArticleFacts, _ original: Original) -> JSONValue {
        let source = claim.source?.entity.flatMap {
            facts.entities.indices.contains($0) ? facts.entities[$0].name : nil
        }
        let range = original.place(claim.evidence.range)
        let sentence = original.place(claim.evidence.sentence)
        return [
            "number": .number(claim.value), "lower": .optional(claim.statedBounds.lower),
            "upper": .optional(claim.statedBounds.upper), "qualifier": .string(claim.qualifier.rawValue),
            "kind": .string(claim.kind.rawValue), "unit": .string(claim.unit),
            "source": .text(source), "source_words": .text(claim.source.map { original.words($0.range) }),
            "evidence": .string(original.words(claim.evidence.range)), "start": .integer(range.lowerBound),
            "end": .integer(range.upperBound),
            "sentence": ["start": .integer(sentence.lowerBound), "end": .integer(sentence.upperBound)],
        ]
    }

    /// Each spelling once, in text order.
    private static func variants(of entity: ArticleEntity) -> [String] {
        var seen: Set<String> = []
        return entity.mentions.filter(\.kind.isName).map(\.surface).filter { seen.insert($0).inserted }
    }
}
