/// Turns the bytes of a file into an article: text decoded, page furniture off, title, source and date read.
package enum ArticleDecoder {
    /// The largest file that is read, in bytes.
    package static let sizeLimit = 4 << 20

    /// Decodes one file.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 with or without byte order mark, lines ended by CRLF, LF or CR, in any normalization form.
    ///   - fileName: the file's path below the folder of articles; it gives the article its identifier.
    /// - Returns: the article, never without text.
    /// - Throws: ``DecodingProblem`` where the bytes are not an article.
    package static func decode(_ bytes: [UInt8], fileName: String) throws(DecodingProblem) -> Article {
        guard let id = ArticleID(fileName: fileName) else { throw .unusableName }
        let lines = Lines.split(try decodedText(bytes))
        let page = PageReader.read(lines)
        guard page.kept.contains(where: { !$0.isEmpty }) else { throw .empty }

        let text = page.kept.joined(separator: "\n")
        return Article(
            id: id, fileName: fileName, byteCount: bytes.count, title: page.title, text: ArticleText(text),
            source: page.source, stated: page.stated, furniture: page.furniture, language: page.language)
    }

    private static func decodedText(_ bytes: [UInt8]) throws(DecodingProblem) -> String {
        guard bytes.count <= sizeLimit else { throw .tooLarge(byteCount: bytes.count, limit: sizeLimit) }
        guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else { throw .utf16 }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let offset = content.firstIndex(of: 0) { throw .binary(byteOffset: offset) }
        let text: String
        do throws(UTF8.ValidationError) {
            text = String(copying: try UTF8Span(validating: content.span))
        } catch {
            throw .notUTF8(byteOffset: content.startIndex + error.byteOffsets.lowerBound)
        }
        if ComposedText.isComposed(content) { return text }
        return String(scalars: ComposedText(Array(text.unicodeScalars)).scalars[...])
    }
}

/// Why a file is not an article.
package enum DecodingProblem: Error, Sendable, Hashable {
    case binary(byteOffset: Int)
    case empty
    case notUTF8(byteOffset: Int)
    case tooLarge(byteCount: Int, limit: Int)
    case unusableName
    case utf16

    /// The problem as it is reported for a file.
    func report(for fileName: String) -> CorpusProblem {
        let (code, detail) =
            switch self {
            case .binary(let offset): ("binary", "a NUL byte at byte \(offset): this is no text file")
            case .empty: ("empty", "no text is left once page furniture is taken off")
            case .notUTF8(let offset):
                ("not_utf8", "byte \(offset) does not belong to valid UTF-8 (is the file in Latin-1 or Windows-1252?)")
            case .tooLarge(let count, let limit): ("too_large", "\(count) bytes, more than the limit of \(limit)")
            case .unusableName: ("unsupported", "the file's name holds no letter or digit to make an identifier of")
            case .utf16: ("not_utf8", "the file starts with a UTF-16 byte order mark; UTF-8 is required")
            }
        return CorpusProblem(fileName: fileName, code: code, detail: detail)
    }
}
