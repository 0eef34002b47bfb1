import Facts
import NewsIndex

extension Operation {
    /// By path, as the routes write it; every route has one.
    static let all: [String: Operation] = corpus.merging(facts) { $1 }.merging(service) { $1 }
        .merging(EmbargoRoutes.operations) { $1 }.merging(FeedRoutes.operations) { $1 }

    /// Articles, who they speak of, and what is found across them.
    private static let corpus: [String: Operation] = [
        "/v1/articles": .list(
            "listArticles", ItemTables.foundArticle, "The articles; with q those that a query finds, best first.",
            extras: [corrections, nowhere]),
        "/v1/articles/{id}": .item("readArticle", ItemTables.article, "One article."),
        "/v1/articles/{id}/text": Operation(
            "readText", "The text of an article, or a part of it, by Unicode scalars.",
            .text(
                Kind(
                    "text",
                    [
                        .member("article_id", .code, "The article's identifier."),
                        .member("text_hash", .code, "The SHA-256 of the whole text."),
                        .member("start", .integer, "Unicode scalars before the part."),
                        .member("end", .integer, "Where the part ends, in Unicode scalars."),
                        .member("text", .text(limit: .max), "The part."),
                    ]))),
        "/v1/articles/{id}/entities": .list(
            "listArticleEntities", ItemTables.entity, "Who and what an article speaks of."),
        "/v1/articles/{id}/mentions": .list(
            "listArticleMentions", ItemTables.mention, "Every place of an article that names somebody or something."),
        "/v1/articles/{id}/furniture": .list(
            "listFurniture", ItemTables.furniture, "The lines of a file that are no part of the article."),
        "/v1/articles/{id}/meetings": .list("listArticleMeetings", ItemTables.meeting, "The meetings of an article."),
        "/v1/articles/{id}/quotes": .list("listArticleQuotes", ItemTables.quotation, "What an article quotes."),
        "/v1/articles/{id}/claims": .list("listArticleClaims", ItemTables.claim, "The numbers that an article states."),
        "/v1/articles/{id}/copies": .list(
            "listArticleCopies", ItemTables.copy, "The articles that share passages with one."),
        "/v1/articles/{id}/copies/{other}/passages": .list(
            "listPassages", ItemTables.passage, "The passages that two articles share."),
        "/v1/copies": .list("listCopyFamilies", ItemTables.family, "Families of reprints, from first to last."),
        "/v1/copies/{id}": .item("readCopyFamily", ItemTables.family, "One family of reprints."),
        "/v1/copies/{id}/articles": .list(
            "listCopyFamilyArticles", ItemTables.familyMember, "The articles of a family, the first one first."),
        "/v1/compare": .item(
            "compareArticles", ItemTables.comparison, "Two articles side by side: what both say, and what only one.",
            required: ["a", "b"]),
        "/v1/search": .list(
            "search", ItemTables.hit, "The articles that a query finds, best first, each with a snippet.",
            extras: [corrections, nowhere], required: ["q"]),
        "/v1/suggest": .item(
            "suggest", ItemTables.suggestions, "What may be meant by what somebody is typing.", required: ["q"]),
        "/v1/entities": .list(
            "listEntities", ItemTables.entity, "Persons, organizations, countries, places and events."),
        "/v1/entities/{id}": .item("readEntity", ItemTables.entity, "One of them."),
        "/v1/entities/{id}/articles": .list(
            "listEntityArticles", ItemTables.article, "The articles that speak of an entity."),
        "/v1/entities/{id}/meetings": .list(
            "listEntityMeetings", ItemTables.meeting, "The meetings that an entity takes part in."),
        "/v1/entities/{id}/mentions": .list(
            "listEntityMentions", ItemTables.mention, "Every place that names an entity."),
        "/v1/entities/{id}/names": .list("listNames", ItemTables.name, "The spellings of an entity's name."),
        "/v1/entities/{id}/roles": .list("listRoles", ItemTables.role, "What articles say that an entity is or was."),
        "/v1/entities/{id}/statements": .list(
            "listStatements", ItemTables.rolePlace, "Each place that says what an entity is or was."),
        "/v1/entities/{id}/merges": .list(
            "listMerges", ItemTables.merge, "Why two spellings were taken for one entity."),
        "/v1/entities/{id}/offices": .list("listOffices", ItemTables.office, "The offices that a person held."),
        "/v1/entities/{id}/related": .list(
            "listRelatedEntities", ItemTables.related, "What stands with an entity, the most often first."),
        "/v1/graph": .item(
            "readGraph", ItemTables.graph, "Who and what stands together, about one entity or in all articles."),
    ]

    /// What articles say.
    private static let facts: [String: Operation] = [
        "/v1/meetings": .list("listMeetings", ItemTables.meeting, "The meetings that articles report."),
        "/v1/meetings/by-continent": .item(
            "listMeetingsByContinent", ItemTables.continentLists,
            "The countries met, continent by continent, beside the numbers that articles declare."),
        "/v1/meetings/{id}": .item("readMeeting", ItemTables.meeting, "One meeting."),
        "/v1/meetings/{id}/accounts": .list(
            "listAccounts", ItemTables.account, "What each article says of a meeting."),
        "/v1/meetings/{id}/outcomes": .list("listOutcomes", ItemTables.outcome, "What a meeting led to."),
        "/v1/continents": .list("listContinents", ItemTables.continent, "The continents, with how often each was met."),
        "/v1/continents/{id}": .item("readContinent", ItemTables.continent, "One continent."),
        "/v1/continents/{id}/meetings": .list(
            "listContinentMeetings", ItemTables.meeting, "The meetings with countries of a continent."),
        "/v1/quotes": .list("listQuotes", ItemTables.quotation, "What somebody is reported to have said."),
        "/v1/quotes/{id}": .item("readQuote", ItemTables.quotation, "One quotation."),
        "/v1/claims": .list("listClaims", ItemTables.claim, "The numbers that articles state."),
        "/v1/claims/{id}": .item("readClaim", ItemTables.claim, "One number that an article states."),
        "/v1/claims/groups": .list(
            "listClaimGroups", ItemTables.claimGroup, "Numbers of several articles that count the same."),
        "/v1/claims/groups/{id}": .item("readClaimGroup", ItemTables.claimGroup, "One group of such numbers."),
        "/v1/claims/groups/{id}/claims": .list("listGroupClaims", ItemTables.claim, "The numbers of a group."),
        "/v1/discrepancies": .list(
            "listDiscrepancies", ItemTables.discrepancy, "Where articles contradict each other."),
        "/v1/discrepancies/{id}": .item("readDiscrepancy", ItemTables.discrepancy, "One contradiction."),
        "/v1/discrepancies/{id}/values": .list(
            "listDiscrepancyValues", ItemTables.version, "Each version of what articles say differently."),
        "/v1/timeline": .list(
            "listTimeline", ItemTables.timeline, "How much of what is dated falls in each day, month or year.",
            extras: [
                .member(
                    "undated",
                    .object(
                        ["articles", "meetings", "events", "quotes", "claims"].map {
                            .member($0, .integer, "How many have no date.", isOmitted: true)
                        }), "How many have no date.")
            ]),
        "/v1/pulse": .item("readPulse", ItemTables.pulse, "What came since a day, and which names rise."),
    ]

    /// Sources, changes, and the service itself.
    private static let service: [String: Operation] = [
        "/v1": Operation(
            "listEndpoints", "The way in: the address of everything.",
            .item(
                Kind(
                    "root",
                    [
                        .member("name", .code, "The product."), .member("version", .code, "Its version."),
                        .member("links", .object([]), "Each endpoint's path."),
                        .member(
                            "formats", .object([]),
                            "The endings of an endpoint's path by which it answers in other formats."),
                        .member("self", .link, "This address."),
                    ]))),
        "/v1/sources": .list(
            "listSources", ItemTables.source, "Who published the articles, and the files that could not be read.",
            extras: [
                .member(
                    "files",
                    .object([
                        .member("served", .integer, "How many are articles."),
                        .member("refused", .integer, "How many are not served."),
                    ]), "The files of the folder."),
                .member(
                    "problems", .list(of: .object(ItemTables.problem.descriptions), card: .max, resource: .max),
                    "The first of what is wrong with files."),
                .member(
                    "counts", .object([.member("problems", .integer, "How many there are.")]), "How many there are."),
                .member(
                    "links",
                    .object([
                        .member("files", .link, "What became of each file."),
                        .member("problems", .link, "Where all of them are."),
                    ]), "Where they are."),
            ]),
        "/v1/sources/{id}": .item("readSource", ItemTables.source, "One publisher."),
        "/v1/sources/{id}/articles": .list("listSourceArticles", ItemTables.article, "The articles of a publisher."),
        "/v1/sources/problems": .list(
            "listProblems", ItemTables.problem, "What is wrong with files of the folder."),
        "/v1/sources/files": .list(
            "listFiles", ItemTables.file,
            "What each file was read as, with what was assumed and what to do about a refusal."),
        "/v1/stats": Operation("readStats", "How much there is of everything.", .item(Kind("stats", stats))),
        "/v1/changes": Operation(
            "listChanges", "What changed: page by page, or as it happens.", .changes(Kind(ItemTables.change))),
        "/v1/corrections": Operation(
            "listCorrections", "What editors decided, in the order in which they did.",
            .object(
                Kind(
                    "corrections",
                    [
                        .member(
                            "items", .list(of: .object(correction.members), card: .max, resource: .max),
                            "The decisions."),
                        .member("total", .integer, "How many there are."), .member("self", .link, "This address."),
                        .member("corpus_version", .code, "Which state of the corpus answers."),
                    ]))),
        "/v1/corrections/{id}": Operation("readCorrection", "One decision.", .object(correction)),
        "/v1/analyze": Operation(
            "analyze", "What a text says that is sent; nothing of it is kept.", .object(Kind(ItemTables.analysis))),
        "/openapi.json": Operation(
            "readContract", "This contract.",
            .object(
                Kind(
                    "contract",
                    [
                        .member("openapi", .code, "The version of OpenAPI."),
                        .member("info", .object([]), "What it is the contract of."),
                        .member("servers", .list(of: .object([]), card: .max, resource: .max), "Where it is served."),
                        .member(
                            "security", .list(of: .object([]), card: .max, resource: .max), "The keys that open it."),
                        .member("paths", .object([]), "The endpoints."),
                        .member("components", .object([]), "The kinds of objects, and the problems."),
                    ]))),
        "/metrics": Operation("readMetrics", "What the server measures of itself, as OpenMetrics 1.0.", .plain),
        "/healthz": Operation(
            "readHealth", "Whether the process lives.",
            .object(Kind("health", [.member("status", .choice(["ok"]), "It does.")]))),
        "/readyz": Operation(
            "readReadiness", "Whether articles are served.",
            .object(
                Kind(
                    "readiness",
                    [
                        .member("status", .choice(["ready"]), "They are."),
                        .member(
                            "missing_folder",
                            .object([
                                .member(
                                    "path", .text(limit: .max), "Where it was; a private server tells it by key.",
                                    isOmitted: true),
                                .member("reason", .text(limit: .max), "Why it cannot be read.", isOmitted: true),
                                .member("since", .text(limit: .max), "Since when, in RFC 3339."),
                            ]),
                            "The folder, where it is gone since it was read.", isOmitted: true),
                    ]))),
    ]

    private static let stats: [FieldDescription] = [
        .member("articles", .integer, "How many articles there are."),
        .member(
            "entities",
            .object(EntityType.allCases.map { .member($0.rawValue, .integer, "How many of this type there are.") }),
            "How many entities there are, by type."),
        .member("mentions", .integer, "How many places name one."),
        .member(
            "meetings",
            .object(
                Meeting.Status.allCases.map { .member($0.rawValue, .integer, "How many of this status there are.") }),
            "How many meetings there are, by status."),
        .member("quotes", .integer, "How many quotations there are."),
        .member("claims", .integer, "How many numbers are stated."),
        .member("discrepancies", .integer, "How many contradictions there are."),
        .member("sentences", .integer, "How many sentences the articles have."),
        .member("words", .integer, "How many words the articles have."),
        .member("countries_met", .integer, "How many countries were met."),
        .member("self", .link, "This address."),
    ]

    /// What stands in no article, where nothing is found.
    private static let nowhere = FieldDescription.member(
        "nowhere", .list(of: .text(limit: .max), card: .max, resource: .max),
        "Words and phrases of the query that stand in no article, where nothing is found.", isOmitted: true)

    /// What words that found nothing were taken for.
    private static let corrections = FieldDescription.member(
        "corrections",
        .list(
            of: .object([
                .member("typed", .text(limit: .max), "The words as they were typed."),
                .member(
                    "found", .list(of: .text(limit: .max), card: .max, resource: .max), "What they were taken for."),
                .member("reason", .code, "Why."),
            ]), card: .max, resource: .max), "What words that found nothing were taken for.", isOmitted: true)
}
