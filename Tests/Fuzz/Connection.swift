import HTTPMessage

@testable import HTTPServer

/// Any octets in any pieces, taken by the peer in any pieces: one connection, the same answers.
func fuzz(_ input: [UInt8]) {
    let stream = CutStream(input)
    let whole = Conversation(stream.octets, ends: [stream.octets.count], window: nil)
    for ends in stream.cuttings {
        let pieces = Conversation(stream.octets, ends: ends, window: nil)
        require(pieces == whole, "cut at \(ends): \(pieces), in one piece: \(whole)")
    }
    let slow = Conversation(stream.octets, ends: stream.cuttings[2], window: 16 + Int(input.first ?? 0))
    require(slow == whole, "taken slowly: \(slow), at once: \(whole)")
}

/// All that was asked and answered on one connection.
struct Conversation: Equatable, CustomStringConvertible {
    private static let interim = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    let handled: [String]
    let answers: [UInt8]

    var description: String { "\(handled) \(String(decoding: answers, as: UTF8.self).debugDescription)" }

    /// Sends pieces that end at these offsets as the connection asks for them, then the end.
    ///
    /// `window` is how many octets of the answers the peer takes at a time; nil for any number.
    init(_ octets: [UInt8], ends: [Int], window: Int?) {
        var limits = ConnectionLimits()
        // Within reach of a short input.
        limits.head = HeadLimits(headBytes: 512, fieldCount: 8, targetBytes: 80, methodBytes: 12)
        limits.bodyBytes = 100
        limits.pendingBytes = 400
        var story = ConnectionStory(limits: limits)
        var start = 0
        for end in ends {
            story.takeAll(window)
            // What a peer sends behind its last answer is thrown away: whether it is still asked for does not matter.
            guard story.wantsToReceive else { break }
            _ = story.receive(Array(octets[start..<end]))
            start = end
        }
        story.takeAll(window)
        _ = story.receiveEnd()
        story.takeAll(window)
        require(story.proceed() == .closed, "the connection outlives its peer's end")
        handled = story.handled
        // Whether a body is invited depends on whether its first octets came with the head.
        answers = Self.withoutInterim(story.sent)
    }

    private static func withoutInterim(_ octets: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var index = 0
        while index < octets.count {
            if octets[index...].starts(with: interim) {
                index += interim.count
            } else {
                kept.append(octets[index])
                index += 1
            }
        }
        return kept
    }
}

extension ConnectionStory {
    /// The peer takes what there is, so many octets at a time.
    fileprivate mutating func takeAll(_ window: Int?) {
        var count = -1
        while count != sent.count {
            count = sent.count
            self.window = window
            proceed()
        }
    }
}
