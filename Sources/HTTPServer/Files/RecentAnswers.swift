import HTTPMessage

/// Answers given a moment ago, found by the octets that asked for them.
///
/// Each is good for so short a time that nobody sees it outlive what it was made of, and so many that are asked for at a
/// time cost one look at their file.
struct RecentAnswers: Sendable {
    /// How long an answer is given again without a look at what it was made of.
    static let lifetime = Timespan.milliseconds(100)
    private static let countLimit = 1_024

    private struct Recent: Sendable {
        let response: Response
        let end: Moment
    }

    /// Octets of content that all of them may hold.
    private let byteLimit: Int
    private var answers: [RequestSignature: Recent] = [:]
    private var bytes = 0

    init(byteLimit: Int) {
        self.byteLimit = byteLimit
    }

    func response(for signature: RequestSignature, at now: Moment) -> Response? {
        guard let recent = answers[signature], now < recent.end else { return nil }
        return recent.response
    }

    /// Notes an answer that was good at a moment.
    ///
    /// - Returns: what is let go of, to be freed when nobody waits for it: all that was noted, once that is too much.
    mutating func note(_ response: Response, for signature: RequestSignature, at now: Moment) -> Self {
        var former = Self(byteLimit: byteLimit)
        let size = response.contentLength
        guard size <= byteLimit else { return former }
        bytes -= answers[signature]?.response.contentLength ?? 0
        answers[signature] = nil
        if answers.count >= Self.countLimit || bytes > byteLimit - size { swap(&former, &self) }
        answers[signature] = Recent(response: response, end: now + Self.lifetime)
        bytes += size
        return former
    }
}
