import HTTPMessage

/// What those who look after the server measure; no probe: of a private server it needs a key.
enum MetricRoutes {
    static let all = [
        Route(
            "/metrics", [], mediaTypes: [OpenMetrics.mediaType],
            origin: .measured { live in
                let families = IndexMetrics.families(live) + live.measures()
                return Response(
                    Answer(body: OpenMetrics.text(families), contentType: OpenMetrics.contentType),
                    cacheControl: "no-store")
            })
    ]
}
