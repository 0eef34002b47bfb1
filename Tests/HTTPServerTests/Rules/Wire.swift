/// A client's connection that is read answer by answer.
final class Wire {
    /// Why no answer can be read.
    enum Failure: Error, Hashable {
        /// The server reset the connection, or neither answered nor ended within the client's patience.
        case broken
        /// The server ended within an answer, or before one that was waited for.
        case endedEarly
    }

    let client: TestClient
    private var pending: [UInt8] = []

    init(_ client: TestClient) {
        self.client = client
    }

    /// Sends everything; false if the server is gone.
    @discardableResult
    func send(_ octets: [UInt8]) -> Bool {
        client.send(octets)
    }

    /// Sends everything; false if the server is gone.
    @discardableResult
    func send(_ text: String) -> Bool {
        client.send(Array(text.utf8))
    }

    /// Waits for the next answer; what comes behind it is kept for the one after.
    func receive(isHead: Bool = false) throws -> WireAnswer {
        while true {
            if let (answer, length) = try WireAnswer.first(in: pending[...], isHead: isHead) {
                pending.removeFirst(length)
                return answer
            }
            guard let octets = client.receive() else { throw Failure.broken }
            guard !octets.isEmpty else { throw Failure.endedEarly }
            pending += octets
        }
    }

    /// All answers up to the server's end.
    ///
    /// - Parameter heads: which of the final answers, counted from 0, are to HEAD and so have no content.
    /// - Returns: the answers, interim ones among them.
    /// - Throws: what kept them from being read.
    func receiveToEnd(heads: Set<Int> = []) throws -> [WireAnswer] {
        while true {
            guard let octets = client.receive() else { throw Failure.broken }
            if octets.isEmpty { break }
            pending += octets
        }
        var answers: [WireAnswer] = []
        var finals = 0
        var rest = pending[...]
        while !rest.isEmpty {
            guard let (answer, length) = try WireAnswer.first(in: rest, isHead: heads.contains(finals)) else {
                throw Failure.endedEarly
            }
            answers.append(answer)
            if answer.status >= 200 { finals += 1 }
            rest.removeFirst(length)
        }
        pending = []
        return answers
    }
}
