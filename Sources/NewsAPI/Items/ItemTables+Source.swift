import Corpus
import NewsIndex

extension ItemTables {
    static let source = FieldTable<NewsSource>(
        "source", link: { source, _ in Links.source(source.id) },
        [
            .id("The source's identifier.", from: "Article.Source.name") { source, _ in source.id },
            .text("name", limit: TextLimit.name, isOptional: true, "The publisher's name.", from: "Article.Source.name")
            {
                source, _ in source.name
            },
            .integer("count", "How many articles it published.", from: "IndexSnapshot.articles") { source, _ in
                source.articles.count
            },
            .texts(
                "agencies", "The agencies that its articles credit.", from: "Article.Source.agencies"
            ) { source, _ in source.agencies }
            .counted { source, _ in source.agencies.count },
            .list(
                "articles", article, "Its articles.", from: "IndexSnapshot.articles"
            ) { source, context in source.articles.prefix(context.most).map { context.snapshot.articles[$0] } }
            .counted { source, _ in source.articles.count }
            .linked { source, _ in Links.source(source.id) + "/articles" },
        ])

    static let problem = FieldTable<CorpusProblem>(
        "problem",
        [
            .code("file", "The file's name.", from: "CorpusProblem.fileName") { problem, _ in problem.fileName },
            .code("code", "What is wrong.", from: "CorpusProblem.code") { problem, _ in problem.code },
            .text("detail", "What is wrong, with the figures.", from: "CorpusProblem.detail") { problem, _ in
                problem.detail
            },
            .boolean("refused", "Whether the file is not served at all.", from: "CorpusProblem.isRefusal") {
                problem, _ in
                problem.isRefusal
            },
        ])
}
