import HTTPMessage
import NewsIndex

/// A list that may be gone through while snapshots change what it is ordered by.
struct Walk {
    let subject: KeptWalks.Subject
    /// Makes the whole order anew from a snapshot.
    let order: KeptWalks.Order
}

/// What a request asks for, to be asked of another snapshot: it holds none.
struct AskedCall: Sendable {
    private let version: String
    private let path: String
    private let arguments: Arguments
    private let mediaType: String
    private let route: Route

    init(_ call: Call) {
        (version, path, arguments) = (call.version, call.path, call.arguments)
        (mediaType, route) = (call.mediaType, call.route)
    }

    func on(_ corpus: ServedSnapshot) -> Call {
        Call(
            corpus: corpus, version: version, path: path, names: [], arguments: arguments, mediaType: mediaType,
            route: route)
    }
}

extension Call {
    /// What tells one list from another whose items or their order may be others.
    private var walkName: String {
        let pages: Set = [
            "cursor", "offset", "limit", "fields", "include", "facets", "highlight", "explain", "bom", "delimiter",
        ]
        let kept = arguments.given.filter { !pages.contains($0.name) }.map { "\($0.name)=\($0.value)" }.sorted()
        return route.path.text + "?" + kept.joined(separator: "&")
    }

    /// The order that the list of the request's cursor had, where another snapshot serves by now and it is kept.
    var keptWalk: KeptWalks.Kept? {
        guard let version = arguments.text("cursor").flatMap(Cursor.init)?.version, version != snapshot.version else {
            return nil
        }
        return corpus.walks.kept(walkName, of: version)
    }

    /// Notes that a page of a list was given that another follows.
    func note(_ walk: Walk) {
        corpus.walks.note(walkName, of: walk.subject, by: walk.order)
    }
}
