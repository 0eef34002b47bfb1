import Dispatch
import HTTPMessage
import Synchronization

/// An answer by which the server says that something went wrong on its side.
package struct FailedExchange: Sendable {
    /// What the answer's `X-Request-Id` says.
    package let id: String
    package let method: String
    /// The number that the answer was noted with.
    package let endpoint: UInt8
    package let status: Int
    /// How many more there were than could be told.
    package let untold: Int
}

/// Tells of failed answers on a queue of its own: whoever writes them down holds no loop up.
final class FailureReport: Sendable {
    private struct State {
        var waiting = 0
        var untold = 0
    }

    /// Failures that wait to be told at most; beyond, they are counted.
    private static let limit = 256

    private let tell: @Sendable (FailedExchange) -> Void
    private let queue = DispatchQueue(label: "depeche.failures", qos: .utility)
    private let state = Mutex(State())

    init(_ tell: @escaping @Sendable (FailedExchange) -> Void) {
        self.tell = tell
    }

    /// Notes an answer, if it is a failure: what clients cause (501), and what they are told to ask again for (503), is none.
    func note(_ response: Response, _ exchange: Exchange, _ request: Request?) {
        let status = response.status.code
        guard status >= 500, status != 501, status != 503 else { return }
        let untold: Int? = state.withLock { state in
            guard state.waiting < Self.limit else {
                state.untold += 1
                return nil
            }
            state.waiting += 1
            defer { state.untold = 0 }
            return state.untold
        }
        guard let untold else { return }
        var id: [UInt8] = []
        exchange.id.append(to: &id)
        let failure = FailedExchange(
            id: String(decoding: id, as: UTF8.self), method: request?.method.name ?? "",
            endpoint: response.note.endpoint, status: status, untold: untold)
        queue.async { [self] in
            tell(failure)
            state.withLock { $0.waiting -= 1 }
        }
    }
}
