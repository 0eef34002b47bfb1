import Corpus
import NewsIndex

/// Who published the articles, and which files are not served.
enum SourceRoutes {
    static let all = [
        Route("/v1/sources", ItemTables.source.parameters + Parameter.paging) { call throws(RequestError) in
            try list(call)
        },
        // Before the pattern that its last segment would match.
        Route("/v1/sources/problems", ItemTables.problem.parameters + [.facets(["code"])] + Parameter.paging) {
            call throws(RequestError) in try problems(call)
        },
        Route("/v1/sources/{id}", ItemTables.source.parameters) { call throws(RequestError) in
            call.answer(ItemTables.source, try source(call))
        },
        Route("/v1/sources/{id}/articles", ArticleRoutes.someArticles) { call throws(RequestError) in
            try ArticleRoutes.list(call, at: try source(call).articles)
        },
    ]

    /// How many problems stand beside the sources.
    private static let mostProblems = 20

    private static func list(_ call: Call) throws(RequestError) -> Answer {
        var listing = Listing(ItemTables.source, call.corpus.sources) { source in
            .rising { [.text(ifAny: source($0).name)] }
        }
        let problems = call.snapshot.problems
        listing.extras = [
            JSONMember(
                "files",
                [
                    "served": .integer(call.snapshot.articles.count),
                    "refused": .integer(problems.count(where: \.isRefusal)),
                ]),
            JSONMember(
                "problems",
                .array(problems.prefix(mostProblems).map { ItemTables.problem.value(of: $0, in: call.snapshot) })),
            JSONMember("counts", ["problems": .integer(problems.count)]),
            JSONMember("links", ["problems": .string(Links.source("problems"))]),
        ]
        return try call.list(listing)
    }

    private static func problems(_ call: Call) throws(RequestError) -> Answer {
        let problems = call.snapshot.problems
        var listing = Listing(ItemTables.problem, problems) { problem in
            .rising { place in
                [.text(problem(place).fileName), .text(problem(place).code), .text(problem(place).detail)]
            }
        }
        listing.facets = call.arguments.list("facets").map { name in
            Facet(name, of: problems, value: \.code)
        }
        return try call.list(listing)
    }

    private static func source(_ call: Call) throws(RequestError) -> NewsSource {
        try call.item("source") { _, id in call.corpus.source(id) }
    }
}
