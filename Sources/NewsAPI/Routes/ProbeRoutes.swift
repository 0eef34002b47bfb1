import HTTPMessage
import NewsIndex

/// Whether the process lives, and whether it serves.
enum ProbeRoutes {
    static let all = [
        Route("/healthz", [], origin: .always(["status": "ok"])),
        // Without a snapshot the answer is 503 before it comes here.
        Route("/readyz", [], origin: .live { _, live, _ in Response(readiness(live), cacheControl: "no-store") }),
    ]

    /// A server whose folder is gone serves what it has: a supervisor that took it away would only lose that, too.
    private static func readiness(_ live: LiveState) -> Answer {
        guard let folder = live.missingFolder else { return Answer(["status": "ready"]) }
        return Answer([
            "status": "ready",
            "missing_folder": [
                "path": .string(folder.path), "reason": .string(folder.reason),
                "since": .string(folder.since.timestamp(milliseconds: 0)),
            ],
        ])
    }
}
