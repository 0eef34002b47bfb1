import Corpus
import Facts
package import NewsIndex

/// Articles that try to make an answer large: one sentence without end, thousands of names, words said for pages.
package enum HostileNews {
    /// How often everything is repeated in each article.
    package static let count = 60
    /// How many articles say the same.
    package static let articles = 3

    package static let snapshot: IndexSnapshot = IndexBuilder.build(
        folder: CorpusFolder(articles: sketches.map(\.article), problems: problems), facts: sketches.map(\.facts),
        countries: LakeSummit.countries, resolved: resolved)

    /// An index of no articles that has as many problems, another one each time.
    package static func anotherSnapshot() -> IndexSnapshot {
        IndexBuilder.build(
            folder: CorpusFolder(articles: [], problems: problems), facts: [], countries: LakeSummit.countries)
    }

    /// The entities, each one across all articles.
    private static let resolved: [ResolvedEntity] = {
        let first = sketches.first?.facts.entities ?? []
        return first.indices.map { index in
            let entity = first[index]
            return ResolvedEntity(
                id: EntityID(entity.country?.value ?? "\(entity.type.rawValue.prefix(3))-\(Slug.make(entity.name))"),
                type: entity.type, name: entity.name, country: entity.country,
                members: sketches.indices.map { .init(article: $0, index: index) },
                merges: entity.merges)
        }
    }()

    private static let problems = (0..<50_000).map { number in
        CorpusProblem(
            fileName: "\(number)-\(String(repeating: "f", count: 200)).txt", code: "not_utf8",
            detail: number < 100 ? String(repeating: "byte \u{1} ", count: 1_000) : "empty")
    }

    private static let sketches: [HostileSketch] = (0..<articles).map { HostileSketch(number: $0) }
}

/// One hostile article; its facts stand where their words do.
private struct HostileSketch {
    let article: Article
    let facts: ArticleFacts

    init(number: Int) {
        // A control character takes six bytes in JSON, a dancer four: nothing takes more for a scalar.
        let long = String(repeating: "Ab\u{1}💃", count: 2_500)
        let said = String(repeating: "x \u{1F30A}", count: 33_000)
        let names = (0..<HostileNews.count).map { "Nom\($0) " + String(repeating: "y", count: 300) }
        let pieces = [long, said] + names
        let text = pieces.joined(separator: " ")
        var ranges: [Range<Int>] = []
        var start = 0
        for piece in pieces {
            ranges.append(start..<start + piece.unicodeScalars.count)
            start += piece.unicodeScalars.count + 1
        }
        let whole = 0..<text.unicodeScalars.count
        let file = "\(number)-\(String(repeating: "long", count: 50)).txt"
        let id = ArticleID(fileName: file) ?? .unnamed
        func evidence(_ place: Int) -> Evidence {
            Evidence(article: id, range: ranges[place], sentence: whole, rule: "test")
        }
        func mention(_ place: Int) -> Mention {
            Mention(evidence: evidence(place), surface: pieces[place], kind: .name)
        }
        let all = Array(ranges.indices.dropFirst(2))
        let person = ArticleEntity(
            type: .person, name: long, mentions: [mention(0)] + all.map(mention),
            roles: all.map { RoleStatement(value: "ministre \($0) \(long)", tense: .current, evidence: evidence($0)) },
            country: nil,
            merges: all.map { .init(left: long, right: pieces[$0], rule: "same-name", score: 1) })
        let others = all.map { place in
            ArticleEntity(
                type: place % 2 == 0 ? .organization : .event, name: pieces[place] + " " + long,
                mentions: [mention(place)],
                roles: [], country: nil)
        }
        let country = ArticleEntity(
            type: .country, name: "Norvège", mentions: all.map(mention), roles: [], country: CountryCode("NO"))
        article = Article(
            id: id, fileName: file, byteCount: text.utf8.count,
            title: .init(value: long, basis: .firstLine, range: 0..<long.unicodeScalars.count), text: ArticleText(text),
            source: .init(name: long, agencies: names, statement: long), stated: nil,
            furniture: (1...HostileNews.count).map { .init(number: $0, text: long, reason: .advertising) })
        facts = ArticleFacts(
            article: id, sentences: [whole], entities: [person, country] + others,
            meetings: all.flatMap { place in
                [Meeting.Status.held, .implied].map { status in
                    Meeting(
                        kind: .bilateral, status: status,
                        host: .init(country: nil, person: 0, organization: nil, description: long),
                        counterpart: .init(
                            country: place % 3 == 0 ? nil : CountryCode("NO"), person: nil,
                            organization: place % 3 == 0 ? place : nil, description: "\(place)" + long),
                        dates: nil, place: nil, event: 3, statedGroup: "\(place)" + long,
                        outcomes: all.map { .init(kind: .agreement, description: long, evidence: evidence($0)) },
                        evidence: evidence(place))
                }
            },
            quotations: [1].map { place in
                Quotation(
                    kind: .direct, speaker: .init(range: ranges[0], entity: 0),
                    verb: .init(range: whole, infinitive: "dire"), evidence: evidence(place))
            },
            claims: all.map { place in
                Claim(
                    value: Double(number), qualifier: .exactly, kind: .cardinal, unit: long,
                    unitKey: "\(place) " + long,
                    source: .init(range: ranges[0], entity: 0), evidence: evidence(place))
            },
            dates: [], eventDate: EventDate(value: "2031-05-12", evidence: evidence(0)))
    }
}
