import HTTPMessage

/// A `multipart/byteranges` body read without lenience (RFC 9110 §14.6, RFC 2046 §5.1.1).
struct MultipartBody {
    struct Part {
        let fields: [String]
        let content: [UInt8]
    }

    let parts: [Part]

    /// Nil unless the answer is parts, each between its delimiter and the next, and nothing else.
    ///
    /// The end of a part is found by the delimiter, as any client does, so that one within a content would show.
    init?(_ answer: WireAnswer) {
        let prefix = "multipart/byteranges; boundary="
        guard let type = answer["Content-Type"], type.hasPrefix(prefix) else { return nil }
        let boundary = type.dropFirst(prefix.count)
        guard (1...70).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != 0x22 })
        else { return nil }
        // A line end in front, as if there were a preamble: then all delimiters are the same.
        let pieces = ([13, 10] + answer.body).split(separator: Array("\r\n--\(boundary)".utf8))
        guard let last = pieces.last, last.elementsEqual("--\r\n".utf8) else { return nil }
        var parts: [Part] = []
        for piece in pieces.dropLast() {
            guard piece.starts(with: [13, 10]),
                let end = piece.firstRange(of: Array("\r\n\r\n".utf8))
            else { return nil }
            let head = String(decoding: piece[..<end.lowerBound].dropFirst(2), as: UTF8.self)
            parts.append(
                Part(fields: head.split(separator: "\r\n").map(String.init), content: Array(piece[end.upperBound...])))
        }
        self.parts = parts
    }
}
