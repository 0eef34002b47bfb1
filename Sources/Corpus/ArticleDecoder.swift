package import Formats

/// Turns the bytes of a text file into an article: text decoded, page furniture off, title, source and date read.
package enum ArticleDecoder {
    /// The largest file that is read, in bytes.
    package static let sizeLimit = FileKind.textLimit

    /// Decodes one file.
    ///
    /// - Parameters:
    ///   - bytes: a text in UTF-8, UTF-16, Windows-1252 or ISO 8859, lines ended by CRLF, LF or CR, in any normalization form.
    ///   - fileName: the file's path below the folder of articles; it gives the article its identifier.
    /// - Returns: the article, never without text.
    /// - Throws: ``DecodingProblem`` where the bytes are not an article.
    package static func decode(_ bytes: [UInt8], fileName: String) throws(DecodingProblem) -> Article {
        guard let id = ArticleID(fileName: fileName) else { throw .unusableName }
        let decoded = try decodedText(bytes)
        let page = PageReader.read(decoded.lines)
        guard page.kept.contains(where: { !$0.isEmpty }) else { throw .empty }

        let text = page.kept.joined(separator: "\n")
        return Article(
            id: id, fileName: fileName, byteCount: bytes.count, title: page.title, text: ArticleText(text),
            source: page.source, stated: page.stated, furniture: page.furniture + decoded.furniture,
            language: page.language, origin: decoded.origin)
    }

    /// The lines of a file, with what was taken out of them and assumed in reading it.
    private struct Decoded {
        var lines: [String]
        var furniture: [Article.FurnitureLine] = []
        var origin = Article.Origin.plain
    }

    private static func decodedText(_ bytes: [UInt8]) throws(DecodingProblem) -> Decoded {
        guard bytes.count <= sizeLimit else { throw .tooLarge(byteCount: bytes.count, limit: sizeLimit) }
        if let plain = try plainText(bytes) { return Decoded(lines: Lines.split(plain)) }
        let text: DecodedText
        do throws(FormatProblem) { text = try TextDecoding.decode(bytes) } catch { throw .format(error) }
        var decoded = Decoded(lines: [])
        decoded.origin.encoding = text.encoding
        decoded.origin.assumptions = text.assumptions.map { IntakeNote($0) }
        var words = text.text
        if TagStripping.isMarked(Array(words.utf8)[...]) {
            let (stripped, tags) = TagStripping.strip(words)
            words = stripped
            let told = tags.map { $0 == "!--" ? "<!-- -->" : "<\($0)>" }.joined(separator: " ")
            decoded.origin.assumptions.append(IntakeNote(Assumption(.markupRemoved, told)))
            decoded.furniture.append(.init(number: 1, text: told, reason: .marks))
        }
        let (lines, findings) = TextCleaning.clean(Lines.split(words))
        decoded.lines = lines.map { Lines.split(ComposedText.composed($0)).joined(separator: " ") }
        decoded.furniture += findings.map { .init(number: $0.line + 1, text: $0.what, reason: .marks) }
        return decoded
    }

    /// A text in UTF-8 with nothing to clean, as nearly all are; nil for any other.
    private static func plainText(_ bytes: [UInt8]) throws(DecodingProblem) -> String? {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let isOther = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        guard !isOther, TextCleaning.isClean(content), !TagStripping.isMarked(content) else { return nil }
        let text: String
        do throws(UTF8.ValidationError) {
            text = String(copying: try UTF8Span(validating: content.span))
        } catch {
            return nil
        }
        if ComposedText.isComposed(content) { return text }
        return String(scalars: ComposedText(Array(text.unicodeScalars)).scalars[...])
    }
}

/// Why a file is not an article.
package enum DecodingProblem: Error, Sendable, Hashable {
    case empty
    case format(FormatProblem)
    case tooLarge(byteCount: Int, limit: Int)
    case unusableName

    /// The problem as it is reported for a file.
    func report(for fileName: String) -> CorpusProblem {
        let (code, detail) =
            switch self {
            case .empty: ("empty", "no text is left once page furniture is taken off")
            case .format(let problem): (problem.code.rawValue, problem.detail)
            case .tooLarge(let count, let limit): ("too_large", "\(count) bytes, more than the limit of \(limit)")
            case .unusableName: ("unsupported", "the file's name holds no letter or digit to make an identifier of")
            }
        return CorpusProblem(fileName: fileName, code: code, detail: detail)
    }
}
