import HTTPMessage
import NewsIndex

/// Whether the process lives, and whether it serves.
enum ProbeRoutes {
    static let all = [
        Route("/healthz", [], origin: .always(["status": "ok"])),
        // Without a snapshot the answer is 503 before it comes here.
        Route(
            "/readyz", [],
            origin: .live { _, live, request in
                Response(readiness(live, request), cacheControl: "no-store")
            }),
    ]

    static let paths: Set<String> = Set(all.map(\.path.text))

    /// A server whose folder is gone serves what it has: a supervisor that took it away would only lose that, too.
    ///
    /// Where it lies is nobody's business who may not read.
    private static func readiness(_ live: LiveState, _ request: Request) -> Answer {
        guard let folder = live.missingFolder else { return Answer(["status": "ready"]) }
        guard live.isOpen || request.caller != .anyone else {
            return Answer([
                "status": "ready", "missing_folder": ["since": .string(folder.since.timestamp(milliseconds: 0))],
            ])
        }
        return Answer([
            "status": "ready",
            "missing_folder": [
                "path": .string(folder.path), "reason": .string(folder.reason),
                "since": .string(folder.since.timestamp(milliseconds: 0)),
            ],
        ])
    }
}
