/// The texts among the parts of a mail (RFC 2046 §5), found without calling itself.
struct MailParts {
    private(set) var plain: [String] = []
    private(set) var html: [String] = []
    /// Attached files.
    private(set) var attached: [Attached] = []
    private(set) var encodings: [String] = []
    private(set) var assumptions: [Assumption] = []

    /// An attached file.
    struct Attached {
        let name: String
        fileprivate let header: MailHeader
        fileprivate let body: ArraySlice<UInt8>

        /// All of it, as it was before it was written in letters.
        var octets: [UInt8] { MailParts.octets(header, body) }
    }

    static let mostParts = 1000
    static let deepest = 20

    init(_ octets: ArraySlice<UInt8>, header: MailHeader, body: Int) {
        var waiting: [(header: MailHeader, body: ArraySlice<UInt8>, depth: Int)] = [(header, octets[body...], 0)]
        var count = 0
        while let part = waiting.popLast() {
            count += 1
            guard count <= Self.mostParts else {
                assumptions.append(Assumption(.cut, "\(Self.mostParts) MIME parts"))
                break
            }
            let (type, parameters) = part.header.parameters("content-type")
            if type.hasPrefix("multipart/"), let boundary = parameters["boundary"], part.depth < Self.deepest {
                let inner = Self.split(part.body, at: boundary, most: Self.mostParts - count + 1)
                waiting += inner.reversed().map { piece in
                    var place = piece.startIndex
                    let header = MailHeader(piece, &place)
                    return (header, piece[min(place, piece.endIndex)...], part.depth + 1)
                }
            } else {
                add(part.header, part.body, type, parameters)
            }
        }
    }

    /// The pieces between lines of a boundary.
    private static func split(_ body: ArraySlice<UInt8>, at boundary: String, most: Int) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        guard !boundary.isEmpty, boundary.utf8.count <= 200 else { return [] }
        var pieces: [ArraySlice<UInt8>] = []
        var start: Int?
        var place = body.startIndex
        while place < body.endIndex {
            let end = body[place...].firstIndex(of: 0x0A) ?? body.endIndex
            if body[place..<end].starts(with: mark) {
                if let start, start <= place { pieces.append(body[start..<place]) }
                let rest = body[place..<end].dropFirst(mark.count)
                if rest.starts(with: Array("--".utf8)) { return pieces }
                start = min(end + 1, body.endIndex)
                if pieces.count >= most { return pieces }
            }
            place = end + 1
        }
        if let start, start < body.endIndex { pieces.append(body[start...]) }
        return pieces
    }

    private mutating func add(
        _ header: MailHeader, _ body: ArraySlice<UInt8>, _ type: String, _ parameters: [String: String]
    ) {
        let disposition = header.parameters("content-disposition")
        if let name = disposition.parameters["filename"] ?? parameters["name"],
            disposition.value == "attachment" || !type.hasPrefix("text/")
        {
            attached.append(Attached(name: name, header: header, body: body))
            return
        }
        guard type.isEmpty || type == "text/plain" || type == "text/html" || type == "text" else { return }
        let octets = Self.octets(header, body)
        guard
            let decoded = try? TextDecoding.decode(
                octets, declared: parameters["charset"], others: OtherEncodings.decode)
        else { return }
        encodings.append(decoded.encoding)
        assumptions += decoded.assumptions
        if type == "text/html" {
            html.append(decoded.text)
        } else {
            plain.append(Self.unwrapped(decoded.text, isFlowed: parameters["format"]?.lowercased() == "flowed"))
        }
    }

    private static func octets(_ header: MailHeader, _ body: ArraySlice<UInt8>) -> [UInt8] {
        switch header.text("content-transfer-encoding")?.lowercased() {
        case "quoted-printable": TransferEncoding.quoted(body)
        case "base64": TransferEncoding.base64(body)
        default: Array(body)
        }
    }

    /// Lines that were broken at a width become paragraphs again (RFC 3676 for those that say so).
    private static func unwrapped(_ text: String, isFlowed: Bool) -> String {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let lengths = lines.map { $0.unicodeScalars.count }
        let filled = lengths.filter { $0 > 0 }
        let isWrapped =
            isFlowed || filled.max().map { $0 <= 100 } == true && filled.count(where: { $0 >= 50 }) * 2 >= filled.count
        guard isWrapped else { return lines.joined(separator: "\n") }
        var paragraphs: [String] = []
        var goesOn = false
        for (place, line) in lines.enumerated() {
            let text = line.trimmed
            if goesOn, !text.isEmpty, let last = paragraphs.popLast() {
                paragraphs.append(last + " " + text)
            } else {
                paragraphs.append(text)
            }
            // A line that could have taken the next one's first word was not broken by a width.
            let next = place + 1 < lines.count ? lines[place + 1].trimmed.split(separator: " ").first?.count ?? 0 : 0
            goesOn = !text.isEmpty && (isFlowed ? line.hasSuffix(" ") && text != "--" : lengths[place] + next >= 62)
        }
        return paragraphs.joined(separator: "\n")
    }
}
