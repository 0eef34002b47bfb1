import NewsIndex

/// What is measured of the index that serves, and of the answers that are kept beside it.
enum IndexMetrics {
    static func families(_ live: LiveState) -> [MetricFamily] {
        guard let corpus = live.corpus else {
            return [.gauge("depeche_ready", "Whether articles are served.", .integer(0))]
        }
        let snapshot = corpus.snapshot
        let things = [
            ("articles", snapshot.articles.count), ("entities", snapshot.entities.indices.count),
            ("meetings", snapshot.meetings.count), ("quotes", snapshot.quotations.count),
            ("claims", snapshot.claims.count), ("discrepancies", snapshot.discrepancies.count),
        ]
        return [
            .gauge("depeche_ready", "Whether articles are served.", .integer(1)),
            MetricFamily(
                "depeche_index_items", .gauge, "How much there is in the index that serves.",
                samples: things.map { .init(.integer($0.1), labels: [.init("kind", $0.0)]) }),
            .gauge(
                "depeche_index_files_refused", "Files of the folder that are not served.",
                .integer(snapshot.problems.count)),
            .gauge(
                "depeche_index_age_seconds", unit: "seconds", "How long the index serves that serves now.",
                .number(corpus.age)),
            .gauge(
                "depeche_folder_missing", "Whether the folder of articles is gone, and what was read before is served.",
                .integer(live.missingFolder == nil ? 0 : 1)),
            .gauge(
                "depeche_cache_bytes", unit: "bytes", "Memory that answers of this index take.",
                .integer(corpus.answers.bytes)),
            .gauge(
                "depeche_cache_limit_bytes", unit: "bytes", "Memory that they may take.",
                .integer(corpus.limits.cacheBytes)),
        ]
    }
}
