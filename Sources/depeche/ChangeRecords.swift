import NewsAPI
import NewsIndex

/// The form of the change log's file: a line that says what it is, then frames of lines.
///
/// A frame begins with a line that has the number of its octets and their sum (FNV-1a of 64 bits), so that a crash leaves at
/// most a part of one at the end. Its lines are words with a space between:
///
///     log ORIGIN FLOOR                       where the log began, and behind which number every change stands here
///     change SEQUENCE MILLISECONDS KIND ID DIGEST
///     state                                  what follows is all that there is
///     item KIND ID DIGEST
struct ChangeRecords {
    /// What the file begins with.
    static let header = Array("depeche changes 1\n".utf8)

    /// What there was when the last frame was written.
    private(set) var items: [CorpusState.Kind: [String: UInt64]] = [:]
    /// Whether any frame says all that there was.
    private(set) var hasState = false
    /// Nil where no frame says where the log began.
    private(set) var kept: KeptChanges?
    /// How many changes the file has.
    private(set) var changeCount = 0
    /// Where the last whole frame ends.
    private(set) var end = ChangeRecords.header.count
    private let limit: Int

    /// Reads a file that begins with the header; what stands behind a damaged frame is as if it were not there.
    ///
    /// - Parameters:
    ///   - octets: of the file.
    ///   - limit: how many changes are kept of it.
    init(_ octets: [UInt8], limit: Int) {
        self.limit = limit
        while let frame = Self.frame(in: octets, at: end) {
            for line in octets[frame].split(separator: UInt8(ascii: "\n")) {
                read(line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) })
            }
            end = frame.upperBound
        }
    }

    /// A frame of changes.
    static func frame(of changes: some Sequence<NumberedChange>) -> [UInt8] {
        var payload: [UInt8] = []
        append(changes, to: &payload)
        return framed(payload)
    }

    /// The first frame: where the log began, and what is kept of it.
    static func frame(of kept: KeptChanges) -> [UInt8] {
        var payload = Array("log \(kept.origin) \(kept.floor)\n".utf8)
        append(kept.changes, to: &payload)
        return framed(payload)
    }

    /// A frame of all that there is.
    static func frame(of state: CorpusState) -> [UInt8] {
        var payload = Array("state\n".utf8)
        state.visit { kind, id, digest in
            payload += "item \(kind.rawValue) \(id) \(String(digest, radix: 16))\n".utf8
        }
        return framed(payload)
    }

    private static func append(_ changes: some Sequence<NumberedChange>, to payload: inout [UInt8]) {
        for numbered in changes {
            let change = numbered.change
            payload += "change \(numbered.sequence) \(numbered.milliseconds) \(change.kind.rawValue) \(change.id) ".utf8
            payload += "\(String(change.digest, radix: 16))\n".utf8
        }
    }

    private static func framed(_ payload: [UInt8]) -> [UInt8] {
        Array("\(payload.count) \(String(sum(payload[...]), radix: 16))\n".utf8) + payload
    }

    /// The octets of the frame that begins at a place; nil where none does that is whole.
    private static func frame(in octets: [UInt8], at start: Int) -> Range<Int>? {
        // No number has more digits.
        guard let lineEnd = octets[start...].prefix(48).firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let words = octets[start..<lineEnd].split(separator: UInt8(ascii: " ")).map {
            String(decoding: $0, as: UTF8.self)
        }
        let content = lineEnd + 1
        guard words.count == 2, let count = Int(words[0]), count >= 0, count <= octets.count - content,
            UInt64(words[1], radix: 16) == sum(octets[content..<content + count])
        else { return nil }
        return content..<content + count
    }

    private static func sum(_ octets: ArraySlice<UInt8>) -> UInt64 {
        octets.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Reads a line; one that this version does not know is passed over.
    private mutating func read(_ words: [String]) {
        switch (words.first, words.count) {
        case ("log", 3):
            guard let origin = Int(words[1]), let floor = Int(words[2]) else { return }
            kept = KeptChanges(origin: origin, floor: floor, limit: limit)
        case ("change", 6):
            guard let sequence = Int(words[1]), let milliseconds = Int(words[2]),
                let kind = NewsChange.Kind(rawValue: words[3]), let digest = UInt64(words[5], radix: 16)
            else { return }
            changeCount += 1
            let change = NewsChange(kind, id: words[4], digest: digest)
            kept?.append([NumberedChange(sequence: sequence, milliseconds: milliseconds, change: change)])
            items[kind.subject, default: [:]][change.id] = kind.isEnd ? nil : digest
        case ("state", 1):
            items = [:]
            hasState = true
        case ("item", 4):
            guard let kind = CorpusState.Kind(rawValue: words[1]), let digest = UInt64(words[3], radix: 16) else {
                return
            }
            items[kind, default: [:]][words[2]] = digest
        default: return
        }
    }
}

extension NewsChange.Kind {
    /// Whether the thing is no more.
    fileprivate var isEnd: Bool {
        switch self {
        case .articleRemoved, .meetingRemoved, .discrepancySettled: true
        case .articleAdded, .articleChanged, .meetingAdded, .meetingChanged, .discrepancyOpened: false
        }
    }
}
