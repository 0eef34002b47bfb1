import HTTPMessage
import NewsIndex

/// The feeds that the server reads: when it did, when it will, and what is wrong with them.
enum FeedRoutes {
    static let path = "/v1/feeds"

    static let all = [
        Route(
            path, [],
            origin: .live { call, live, request throws(RequestError) in
                // Whoever comes here without having shown a key finds nothing: an address can be a secret.
                let feeds = request.caller == .anyone ? [] : live.editor?.feeds() ?? []
                return Response(
                    Answer([
                        "items": .array(feeds.map(told)), "total": .integer(feeds.count), "self": .string(path),
                        "corpus_version": .string(call.snapshot.version),
                    ]), cacheControl: "no-store")
            })
    ]

    private static func told(_ feed: PolledFeed) -> JSONValue {
        let times = [("polled_at", feed.polledAt), ("next_at", feed.nextAt)].compactMap { name, seconds in
            seconds.map { JSONMember(name, .string(HTTPDate(unixSeconds: Int64($0)).timestamp(milliseconds: 0))) }
        }
        let problem = feed.problem.map { [JSONMember("problem", .string($0))] } ?? []
        return .object(
            [JSONMember("url", .string(feed.url)), JSONMember("address", .string(feed.address))] + times + [
                JSONMember("entries", .integer(feed.entries)), JSONMember("failures", .integer(feed.failures)),
            ] + problem)
    }

    static let operations: [String: Operation] = [
        path: Operation(
            "listFeeds", "The feeds that the server reads, for who may write.",
            .object(
                Operation.Kind(
                    "feeds",
                    [
                        .member(
                            "items",
                            .list(
                                of: .object([
                                    .member("url", .link, "The address that it was given by."),
                                    .member("address", .link, "Where it is asked for by now."),
                                    .member(
                                        "polled_at", .text(limit: .max), "When it was last, in RFC 3339.",
                                        isOmitted: true),
                                    .member(
                                        "next_at", .text(limit: .max),
                                        "When it will be next; left out for never again.",
                                        isOmitted: true),
                                    .member("entries", .integer, "How many entries of it were written so far."),
                                    .member("failures", .integer, "How often in a row it failed."),
                                    .member("problem", .text(limit: .max), "What is wrong, in words.", isOmitted: true),
                                ]), card: .max, resource: .max), "The feeds."),
                        .member("total", .integer, "How many there are."), .member("self", .link, "This address."),
                        .member("corpus_version", .code, "Which state of the corpus answers."),
                    ])))
    ]
}
