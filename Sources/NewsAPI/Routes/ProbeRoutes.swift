/// Whether the process lives, and whether it serves.
enum ProbeRoutes {
    static let all = [
        Route("/healthz", [], origin: .always(["status": "ok"])),
        // Without a snapshot the answer is 503 before it comes here.
        Route("/readyz") { _ in Answer(["status": "ready"]) }.cheap,
    ]
}
