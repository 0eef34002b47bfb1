/// What whoever made an answer tells those who count answers; no client sees it.
package struct AnswerNote: Sendable, Hashable {
    /// Where an answer came from that can be kept.
    package enum Cache: UInt8, Sendable {
        /// It is none that is kept.
        case none
        /// It was made now.
        case made
        /// It was there already.
        case kept
    }

    /// The number of the endpoint, as its owner counts them; 0 where there is none.
    package var endpoint: UInt8 = 0
    package var cache = Cache.none

    package init(endpoint: UInt8 = 0, cache: Cache = .none) {
        self.endpoint = endpoint
        self.cache = cache
    }
}

extension Response {
    /// The same answer, noted as one of an endpoint.
    package func noted(endpoint: UInt8) -> Response {
        var response = self
        response.note.endpoint = endpoint
        return response
    }

    /// The same answer, noted as made now or as there already.
    package func noted(_ cache: AnswerNote.Cache) -> Response {
        var response = self
        response.note.cache = cache
        return response
    }
}

extension Reply {
    /// The same reply, noted as one of an endpoint, whoever makes it.
    package func noted(endpoint: UInt8) -> Reply {
        switch self {
        case .response(let response): .response(response.noted(endpoint: endpoint))
        case .work(let work): .work(Work { work.response($0).noted(endpoint: endpoint) })
        }
    }
}
