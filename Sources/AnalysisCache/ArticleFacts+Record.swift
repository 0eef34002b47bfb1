import Corpus
import Facts

extension ArticleFacts {
    /// The facts as octets, which the same article alone turns back into them.
    func record(of article: Article) -> [UInt8] {
        var writer = FactWriter(article, sentences: sentences)
        writer.write(sentences) { $0.write($1) }
        writer.write(entities) { $1.write(to: &$0) }
        writer.write(meetings) { $1.write(to: &$0) }
        writer.write(quotations) { $1.write(to: &$0) }
        writer.write(claims) { $1.write(to: &$0) }
        writer.write(dates) { $1.write(to: &$0) }
        writer.write(eventDate) { $1.write(to: &$0) }
        writer.write(writtenDate) { $1.write(to: &$0) }
        writer.write(fingerprints) { $0.write(fixed: $1) }
        return writer.octets
    }

    init(record: ArraySlice<UInt8>, of article: Article) throws(DamagedFacts) {
        var reader = FactReader(record, of: article)
        let sentences = try reader.list { reader throws(DamagedFacts) in try reader.range() }
        reader.sentences = sentences
        self.init(
            article: article.id, sentences: sentences,
            entities: try reader.list { reader throws(DamagedFacts) in try ArticleEntity(from: &reader) },
            meetings: try reader.list { reader throws(DamagedFacts) in try Meeting(from: &reader) },
            quotations: try reader.list { reader throws(DamagedFacts) in try Quotation(from: &reader) },
            claims: try reader.list { reader throws(DamagedFacts) in try Claim(from: &reader) },
            dates: try reader.list { reader throws(DamagedFacts) in try DateMention(from: &reader) },
            eventDate: try reader.optional { reader throws(DamagedFacts) in try EventDate(from: &reader) },
            writtenDate: try reader.optional { reader throws(DamagedFacts) in try EventDate(from: &reader) },
            fingerprints: try reader.list { reader throws(DamagedFacts) in try reader.fixed() })
        guard reader.isAtEnd, hasEntitiesOfItsOwn else { throw DamagedFacts() }
    }

    /// Whether all that names an entity by its number names one that is there.
    private var hasEntitiesOfItsOwn: Bool {
        func isThere(_ entity: Int?) -> Bool { entity.map(entities.indices.contains) ?? true }
        func isThere(_ party: Meeting.Party?) -> Bool { isThere(party?.person) && isThere(party?.organization) }
        return meetings.allSatisfy {
            isThere($0.host) && isThere($0.counterpart) && isThere($0.place) && isThere($0.event)
        } && quotations.allSatisfy { isThere($0.speaker?.entity) } && claims.allSatisfy { isThere($0.source?.entity) }
    }
}

extension CountryCode {
    fileprivate func write(to writer: inout FactWriter) { writer.write(value) }

    fileprivate init(from reader: inout FactReader) throws(DamagedFacts) {
        guard let code = CountryCode(try reader.word()) else { throw DamagedFacts() }
        self = code
    }
}

extension ArticleEntity {
    fileprivate func write(to writer: inout FactWriter) {
        writer.write(type)
        writer.write(name)
        writer.write(mentions) { $1.write(to: &$0) }
        writer.write(roles) { $1.write(to: &$0) }
        writer.write(country) { $1.write(to: &$0) }
        writer.write(merges) { $1.write(to: &$0) }
        writer.write(isDoubtful)
    }

    fileprivate init(from reader: inout FactReader) throws(DamagedFacts) {
        self.init(
            type: try reader.choice(), name: try reader.word(),
            mentions: try reader.list { reader throws(DamagedFacts) in try Mention(from: &reader) },
            roles: try reader.list { reader throws(DamagedFacts) in try RoleStatement(from: &reader) },
            country: try reader.optional { reader throws(DamagedFacts) in try CountryCode(from: &reader) },
            merges: try reader.list { reader throws(DamagedFacts) in try NameMerge(from: &reader) },
            isDoubtful: try reader.boolean())
    }
}

extension Mention {
    fileprivate func write(to writer: inout FactWriter) {
        writer.write(evidence)
        writer.write(surface, at: evidence.range)
        writer.write(kind)
    }

    fileprivate init(from reader: inout FactReader) throws(DamagedFacts) {
        let evidence = try reader.evidence()
        self.init(evidence: evidence, surface: try reader.words(at: evidence.range), kind: try reader.choice())
    }
}

extension RoleStatement {
    fileprivate func write(to writer: inout FactWriter) {
        writer.write(value)
        writer.write(tense)
        writer.write(evidence)
    }

    fileprivate init(from reader: inout FactReader) throws(DamagedFacts) {
        self.init(value: try reader.word(), tense: try reader.choice(), evidence: try reader.evidence())
    }
}

extension NameMerge {
    fileprivate func write(to writer: inout FactWriter) {
        writer.write(left)
        writer.write(right)
        writer.write(rule)
        writer.write(score)
    }

    fileprivate init(from reader: inout FactReader) throws(DamagedFacts) {
        self.init(
            left: try reader.word(), right: try reader.word(), rule: try reader.word(), score: try reader.double())
    }
}
