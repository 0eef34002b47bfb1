/// What a request's conditional fields ask for, given the representation that would be sent (RFC 9110 §13.2.2).
package enum Precondition: Sendable, Hashable {
    /// Answer as if there were no condition.
    case proceed
    /// 304 without content.
    case notModified
    /// 412.
    case failed

    /// Evaluates If-Match, If-Unmodified-Since, If-None-Match and If-Modified-Since, in that order.
    ///
    /// To be asked only when the answer would be 200. A value that cannot be read is as if it were not there, but for
    /// If-Match, which then names nothing.
    package static func evaluate(
        _ request: Request, etag: ETag?, lastModified: HTTPDate?, now: HTTPDate
    ) -> Precondition {
        let isSafe = request.method == .get || request.method == .head
        if let value = request.value(of: "If-Match") {
            guard let condition = ETagCondition(value) else { return .failed }
            let isNamed = etag.map(condition.namesStrongly) ?? (condition == .any)
            if !isNamed { return .failed }
        } else if let value = request.value(of: "If-Unmodified-Since"), let lastModified,
            let since = HTTPDate(value, now: now), lastModified > since
        {
            return .failed
        }
        if let value = request.value(of: "If-None-Match") {
            guard let condition = ETagCondition(value) else { return .proceed }
            let isNamed = etag.map(condition.namesWeakly) ?? (condition == .any)
            if isNamed { return isSafe ? .notModified : .failed }
        } else if isSafe, let value = request.value(of: "If-Modified-Since"), let lastModified,
            let since = HTTPDate(value, now: now), lastModified <= since
        {
            return .notModified
        }
        return .proceed
    }
}
