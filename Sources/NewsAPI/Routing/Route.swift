/// One endpoint: a path, what it takes and how it answers.
struct Route: Sendable {
    typealias FromSnapshot = @Sendable (Call) throws(RequestError) -> Answer

    /// What an answer is made from.
    enum Origin: Sendable {
        /// The same document, whether a snapshot serves or not.
        case always(JSONValue)
        case fromSnapshot(FromSnapshot)
    }

    let path: PathPattern
    let parameters: [Parameter]
    /// The media types that it can answer in, its favourite first.
    let mediaTypes: [String]
    let origin: Origin
    /// Whether the answer costs next to nothing, so that it need not wait for others.
    var isCheap = false

    init(_ path: String, _ parameters: [Parameter], mediaTypes: [String] = [Answer.json], origin: Origin) {
        self.path = PathPattern(path)
        self.parameters = parameters
        self.mediaTypes = mediaTypes
        self.origin = origin
    }

    /// An endpoint that answers from the snapshot.
    init(
        _ path: String, _ parameters: [Parameter] = [], mediaTypes: [String] = [Answer.json],
        answer: @escaping FromSnapshot
    ) {
        self.init(path, parameters, mediaTypes: mediaTypes, origin: .fromSnapshot(answer))
    }

    /// The same endpoint, its answers made at once.
    var cheap: Route {
        var route = self
        route.isCheap = true
        return route
    }

    /// The methods of every endpoint.
    static let methods = ["GET", "HEAD", "OPTIONS"]
}
