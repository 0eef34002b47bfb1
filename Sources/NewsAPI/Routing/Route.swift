import HTTPMessage

/// One endpoint: a path, what it takes and how it answers.
struct Route: Sendable {
    typealias FromSnapshot = @Sendable (Call) throws(RequestError) -> Answer
    typealias Posted = @Sendable (Call, Request, TextAnalysis) throws(RequestError) -> Answer

    /// What an answer is made from.
    enum Origin: Sendable {
        /// The same document, whether a snapshot serves or not.
        case always(JSONValue)
        /// What may change while one snapshot serves, and so is not kept; once there is a snapshot.
        case live(@Sendable (Call, LiveState, Request) throws(RequestError) -> Response)
        case fromSnapshot(FromSnapshot)
        /// What is measured, whether a snapshot serves or not.
        case measured(@Sendable (LiveState) -> Response)
        /// What the request brings, of so many octets at most; never kept.
        case posted(limit: Int, Posted)
    }

    let path: PathPattern
    /// What its answers are noted with; given by the table.
    var number: UInt8 = 0
    let parameters: [Parameter]
    /// The media types that it can answer in, its favourite first.
    let mediaTypes: [String]
    /// The formats that a list or an item can be told in, JSON first; empty for what is neither.
    let formats: [Format]
    let origin: Origin
    /// What it does with requests that change something.
    let edits: [Edit]

    init(
        _ path: String, _ parameters: [Parameter], mediaTypes: [String] = [Answer.json], formats: [Format] = [],
        edits: [Edit] = [], origin: Origin
    ) {
        self.edits = edits
        self.path = PathPattern(path)
        self.parameters = parameters
        self.mediaTypes = formats.isEmpty ? mediaTypes : formats.map(\.mediaType)
        self.formats = formats
        self.origin = origin
    }

    /// An endpoint that answers from the snapshot.
    init(
        _ path: String, _ parameters: [Parameter] = [], mediaTypes: [String] = [Answer.json],
        answer: @escaping FromSnapshot
    ) {
        self.init(path, parameters, mediaTypes: mediaTypes, origin: .fromSnapshot(answer))
    }

    /// The methods of every endpoint that is read.
    static let readMethods = ["GET", "HEAD", "OPTIONS"]
    private static let postMethods = ["OPTIONS", "POST"]

    /// The methods of this one.
    var methods: [String] {
        if case .posted = origin { return Self.postMethods }
        return edits.isEmpty ? Self.readMethods : (Self.readMethods + edits.map(\.method)).sorted()
    }
}
