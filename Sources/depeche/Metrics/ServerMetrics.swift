import HTTPServer
import NewsAPI

/// What a server has counted, in the words of `/metrics`.
struct ServerMetrics {
    private let measures: ServerMeasures
    /// What answers are noted with, by number.
    private let endpoints: [String]

    init(_ measures: ServerMeasures, endpoints: [String]) {
        self.measures = measures
        self.endpoints = endpoints
    }

    var families: [MetricFamily] { [requests, waits] + connections + work }

    /// Endpoints that were asked for at all: a reader has no use for a thousand zeros.
    private var asked: [(name: String, counts: ServerMeasures.Endpoint)] {
        zip(endpoints, measures.endpoints).filter { $0.1.answers.contains { $0 > 0 } }.map { ($0, $1) }
    }

    private var requests: MetricFamily {
        MetricFamily(
            "depeche_http_requests", .counter, "Answers by endpoint and class of status.",
            samples: asked.flatMap { name, counts in
                counts.answers.enumerated().filter { $0.element > 0 }.map { place, count in
                    .init(
                        .integer(count), suffix: "_total",
                        labels: [.init("endpoint", name), .init("status", "\(place + 1)xx")])
                }
            })
    }

    private var waits: MetricFamily {
        MetricFamily(
            "depeche_http_request_duration_seconds", .histogram, unit: "seconds",
            "From a request that is whole to the head of its answer, waiting for a worker included.",
            samples: asked.flatMap { name, counts in Self.histogram(counts, .init("endpoint", name)) })
    }

    private static func histogram(
        _ counts: ServerMeasures.Endpoint, _ label: MetricFamily.Label
    ) -> [MetricFamily.Sample] {
        let bounds = ServerMeasures.bounds.map { "\(seconds($0))" } + ["+Inf"]
        var sum = 0
        var samples: [MetricFamily.Sample] = []
        for (bound, count) in zip(bounds, counts.waits) {
            sum += count
            samples.append(.init(.integer(sum), suffix: "_bucket", labels: [label, .init("le", bound)]))
        }
        samples.append(.init(.integer(sum), suffix: "_count", labels: [label]))
        samples.append(.init(.number(seconds(counts.waited)), suffix: "_sum", labels: [label]))
        return samples
    }

    private var connections: [MetricFamily] {
        [
            .gauge("depeche_connections_open", "Connections that are served.", .integer(measures.openConnections)),
            .counter("depeche_connections_accepted", "Connections taken.", .integer(measures.acceptedConnections)),
            .counter(
                "depeche_connections_refused", "Connections turned away: all places, or their address's, were taken.",
                .integer(measures.refusedConnections)),
            .counter(
                "depeche_received_bytes", unit: "bytes", "Octets of requests, heads included.",
                .integer(measures.receivedBytes)),
            .counter(
                "depeche_sent_bytes", unit: "bytes", "Octets of answers, heads included.",
                .integer(measures.sentBytes)),
        ]
    }

    private var work: [MetricFamily] {
        [
            MetricFamily(
                "depeche_refused_requests", .counter, "Requests told to come again later.",
                samples: [("503", measures.unavailable), ("429", measures.tooManyRequests)].map {
                    .init(.integer($1), suffix: "_total", labels: [.init("status", $0)])
                }),
            MetricFamily(
                "depeche_loop_longest_round_seconds", .gauge, unit: "seconds",
                "The longest time between two looks of an event loop at its sockets, since it runs.",
                samples: measures.longestRounds.enumerated().map { loop, span in
                    .init(.number(Self.seconds(span)), labels: [.init("loop", "\(loop)")])
                }),
            .counter(
                "depeche_cache_hits", "Answers of the index that were there already.", .integer(measures.cacheHits)),
            .counter(
                "depeche_cache_misses", "Answers of the index that had to be made.", .integer(measures.cacheMisses)),
        ]
    }

    private static func seconds(_ span: Timespan) -> Double { Double(span.nanoseconds) / 1e9 }
}
