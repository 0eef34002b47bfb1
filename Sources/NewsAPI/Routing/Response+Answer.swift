import HTTPMessage

extension Response {
    /// A good answer that is not kept, and so has no tag.
    init(_ answer: Answer, cacheControl: String) {
        self.init(
            fields: [Field("Content-Type", answer.contentType), Field("Vary", "Accept")]
                + Answer.commonFields(cacheControl: cacheControl) + answer.fields,
            body: answer.body)
        stream = answer.stream
    }
}

extension Representation {
    /// A good answer, to be given as often as it is asked for.
    convenience init(_ answer: Answer, etag: ETag) {
        self.init(
            content: answer.body, mediaType: answer.contentType, etag: etag, varies: ["Accept"],
            fields: Answer.commonFields(cacheControl: "no-cache") + answer.fields)
    }
}

extension Answer {
    /// What every good answer carries: how long it may be kept, and that it is no document to run.
    fileprivate static func commonFields(cacheControl: String) -> [Field] {
        [
            Field("Cache-Control", cacheControl),
            Field("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            Field("Referrer-Policy", "no-referrer"),
        ]
    }
}
