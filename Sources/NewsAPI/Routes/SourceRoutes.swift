import Corpus
import NewsIndex

/// Who published the articles, and which files are not served.
enum SourceRoutes {
    static let all = [
        Route.list("/v1/sources", of: ItemTables.source) { call throws(RequestError) in listing(call) },
        // Before the pattern that its last segment would match.
        .list("/v1/sources/problems", of: ItemTables.problem, [.facets(["code"])]) { call throws(RequestError) in
            problems(call)
        },
        .list(
            "/v1/sources/files", of: ItemTables.file,
            [Parameter("refused", .choice(["true", "false"])), .facets(["format", "encoding"])]
        ) { call throws(RequestError) in files(call) },
        .item("/v1/sources/{id}", of: ItemTables.source) { call throws(RequestError) in try source(call) },
        .list("/v1/sources/{id}/articles", of: ItemTables.article, [.sort(ArticleRoutes.sortKeys)]) {
            call throws(RequestError) in ArticleRoutes.listing(call, at: try source(call).articles)
        },
    ]

    /// How many problems stand beside the sources.
    private static let mostProblems = 20

    private static func listing(_ call: Call) -> Listing {
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
            JSONMember(
                "links", ["files": .string(Links.source("files")), "problems": .string(Links.source("problems"))]),
        ]
        return listing
    }

    private static func problems(_ call: Call) -> Listing {
        let problems = call.snapshot.problems
        var listing = Listing(ItemTables.problem, problems) { problem in
            .rising { place in
                [.text(problem(place).fileName), .text(problem(place).code), .text(problem(place).detail)]
            }
        }
        listing.facets = call.arguments.list("facets").map { name in
            Facet(name, of: problems, value: \.code)
        }
        return listing
    }

    /// What became of each file.
    private static func files(_ call: Call) -> Listing {
        let wanted = call.arguments.text("refused").map { $0 == "true" }
        let files = call.corpus.files.filter { wanted == nil || $0.isRefused == wanted }
        var listing = Listing(ItemTables.file, files) { file in .rising { [.text(file($0).file)] } }
        listing.facets = call.arguments.list("facets").map { name in
            Facet(name, of: files) { (name == "format" ? $0.format : $0.encoding) ?? "" }
        }
        return listing
    }

    private static func source(_ call: Call) throws(RequestError) -> NewsSource {
        try call.item("source") { _, id in call.corpus.source(id) }
    }
}
