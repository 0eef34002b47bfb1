/// A listening socket that can be handed from the thread that binds to the loop that accepts.
final class Listener: Sendable {
    let socket: ListeningSocket

    init(_ socket: consuming ListeningSocket) {
        self.socket = socket
    }
}
