import HTTPMessage

/// An answer whose content is made while it is sent.
struct OutgoingStream: Hashable, Sendable {
    /// Octets still to come, where the answer's head says how many.
    var remaining: Int?
    /// Whether pieces leave as chunks (RFC 9112 §7.1); else the length or the connection's end ends the content.
    let isChunked: Bool
    /// Whether the connection ends behind it.
    let isClosing: Bool
    /// The next piece is being made.
    var isAsked = false
    /// The source has nothing at the moment.
    var isPaused = false
    /// The source said that it has something while it was thought to be asked still.
    var isWoken = false

    /// - Parameters:
    ///   - length: of the whole content in octets; nil where nobody knows.
    ///   - isChunked: whether the client knows chunks.
    ///   - isClosing: whether the connection ends behind it.
    init(length: Int?, isChunked: Bool, isClosing: Bool) {
        remaining = length
        self.isChunked = isChunked && length == nil
        self.isClosing = isClosing
    }
}

extension ConnectionState {
    /// Octets waiting to be sent below which the next piece is made, so that the socket never waits for it.
    private static let lowWater = 65_536

    /// What is next for an answer that is being made.
    mutating func nextOfStream(_ stream: OutgoingStream, canSend: Bool, at now: Instant) -> ConnectionStep {
        if stream.isPaused, isShuttingDown { return .endStream }
        if !stream.isAsked, !stream.isPaused, output.count < Self.lowWater {
            change(stream) { $0.isAsked = true }
            timing.workBegan(at: now)
            return .produce
        }
        return !output.isEmpty && canSend ? .send : .wait
    }

    /// The stream made its next piece.
    mutating func produced(_ piece: ContentPiece, at now: Instant) {
        guard case .streaming(let stream) = phase else { return }
        switch piece {
        case .octets(let octets):
            change(stream) { $0.isAsked = false }
            append(octets, of: stream)
            markOutputPending(at: now)
        case .nothingYet:
            change(stream) {
                $0.isAsked = false
                $0.isPaused = !stream.isWoken
                $0.isWoken = false
            }
            if !stream.isWoken { timing.paused(at: now) }
        case .last(let octets):
            append(octets, of: stream)
            produced(.end, at: now)
        case .end:
            guard (stream.remaining ?? 0) == 0 else { return breakOff(stream) }
            if stream.isChunked { output.append { $0.append(contentsOf: "0\r\n\r\n".utf8) } }
            markOutputPending(at: now)
            endAnswer(isClosing: stream.isClosing || isShuttingDown, at: now)
        case .failure:
            breakOff(stream)
        }
    }

    /// The stream has something again.
    mutating func woken() {
        guard case .streaming(let stream) = phase else { return }
        change(stream) {
            $0.isWoken = $0.isAsked
            $0.isPaused = false
        }
    }

    private mutating func append(_ octets: [UInt8], of stream: OutgoingStream) {
        // An empty chunk would be the last one.
        guard !octets.isEmpty else { return }
        if let remaining = stream.remaining {
            guard octets.count <= remaining else { return breakOff(stream) }
            change(stream) {
                $0.isAsked = false
                $0.remaining = remaining - octets.count
            }
            return output.append(body: octets[...])
        }
        guard stream.isChunked else { return output.append(body: octets[...]) }
        output.append { $0.append(contentsOf: (String(octets.count, radix: 16) + "\r\n").utf8) }
        output.append(body: octets[...])
        output.append { $0.append(contentsOf: "\r\n".utf8) }
    }

    /// Ends an answer that is not whole so that the client can tell: what its framing promised does not come; and where the
    /// connection's end would be its end, the connection is reset.
    private mutating func breakOff(_ stream: OutgoingStream) {
        phase = stream.isChunked || stream.remaining != nil ? .finishing : .cutOff
    }

    private mutating func change(_ stream: OutgoingStream, _ change: (inout OutgoingStream) -> Void) {
        var stream = stream
        change(&stream)
        phase = .streaming(stream)
    }
}
