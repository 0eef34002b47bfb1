import HTTPMessage

extension Response {
    /// A good answer with the fields that every one of them carries.
    init(_ answer: Answer, cacheControl: String) {
        self.init(
            fields: [
                Field("Content-Type", answer.contentType), Field("Cache-Control", cacheControl),
                Field("Vary", "Accept"), CrossOrigin.anyOrigin, CrossOrigin.exposed,
            ] + answer.fields,
            body: answer.body)
    }

    /// The answer to a client that has it already.
    init(notModified tag: ETag) {
        self.init(
            status: .notModified,
            fields: [
                Field("ETag", tag.description), Field("Cache-Control", "no-cache"), Field("Vary", "Accept"),
                CrossOrigin.anyOrigin, CrossOrigin.exposed,
            ])
    }
}
