import HTTPMessage

extension EditError {
    /// What the client is told.
    var problem: Problem {
        switch self {
        case .invalid(let reason):
            Problem(status: .badRequest, slug: "bad-content", title: "Bad content", detail: reason)
        case .conflict(let reason):
            Problem(
                status: .conflict, slug: "conflict", title: Status.conflict.reason,
                detail: "Nothing was changed: \(reason).")
        case .readOnly(let reason):
            Problem(
                status: .conflict, slug: "read-only", title: "The folder takes nothing",
                detail: "Nothing was changed: \(reason).")
        case .diskFull(let reason):
            Problem(
                status: .insufficientStorage, slug: "disk-full", title: Status.insufficientStorage.reason,
                detail: "Nothing was changed: \(reason).")
        case .changed: .preconditionFailed
        case .failed(let reason):
            Problem(
                status: .internalServerError, slug: "not-written", title: "It could not be written",
                detail: "Nothing was changed: \(reason).")
        }
    }
}
