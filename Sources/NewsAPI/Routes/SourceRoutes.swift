import Corpus
import NewsIndex

/// Who published the articles, and which files are not served.
enum SourceRoutes {
    static let all = [
        Route("/v1/sources", [.fields(ItemFields.source)] + Parameter.paging) {
            call throws(RequestError) in try list(call)
        }
    ]

    private static func list(_ call: Call) throws(RequestError) -> Answer {
        let groups = Dictionary(grouping: call.snapshot.articles) { $0.article.source?.name }
        let sources = groups.sorted {
            ($0.key == nil ? 1 : 0, $0.key ?? "") < ($1.key == nil ? 1 : 0, $1.key ?? "")
        }
        var listing = Listing(count: sources.count) {
            sources[$0].key ?? ""
        } object: {
            source(sources[$0].key, articles: sources[$0].value)
        }
        let problems = call.snapshot.problems
        listing.extras = [
            JSONMember(
                "problems",
                .array(
                    problems.map {
                        ["file": .string($0.fileName), "code": .string($0.code), "detail": .string($0.detail)]
                    })),
            JSONMember(
                "files",
                [
                    "served": .integer(call.snapshot.articles.count),
                    "refused": .integer(problems.count(where: \.isRefusal)),
                ]),
        ]
        return try call.list(listing)
    }

    private static func source(_ name: String?, articles: [IndexedArticle]) -> EncodedObject {
        var agencies: [String] = []
        for agency in articles.flatMap({ $0.article.source?.agencies ?? [] }) where !agencies.contains(agency) {
            agencies.append(agency)
        }
        return EncodedObject([
            JSONMember("name", .text(name)), JSONMember("agencies", .texts(agencies)),
            JSONMember("articles", .texts(articles.map(\.id.value))), JSONMember("count", .integer(articles.count)),
        ])
    }
}
