import Formats
import Foundation

/// Reads one file of a folder: what it is follows from its octets, its name's ending being a hint.
struct FileReading {
    /// Reads what is no plain text.
    let documents: any DocumentReading

    /// The articles of a file, and what is wrong in it; the failure says why nothing of it is served.
    func read(_ file: FoundFile) -> Result<(articles: [Article], problems: [CorpusProblem]), CorpusProblem> {
        let hint = FileKind(ending: file.ending)
        if hint == nil {
            // Only the beginning of what may be anything is read.
            guard let kind = FileKind.of(file.beginning(), ending: file.ending), kind != .text, kind != .markdown else {
                return .failure(unsupported(file))
            }
            return file.content(limit: kind.sizeLimit).flatMap { read($0, file, as: kind) }
        }
        let limit = hint == .text && file.size > FileKind.textLimit ? FileKind.textLimit : FileKind.documentLimit
        return file.content(limit: limit).flatMap { octets in
            guard let kind = FileKind.of(octets, ending: file.ending) else { return .failure(unsupported(file)) }
            return read(octets, file, as: kind)
        }
    }

    private func read(
        _ octets: [UInt8], _ file: FoundFile, as kind: FileKind
    ) -> Result<(articles: [Article], problems: [CorpusProblem]), CorpusProblem> {
        guard octets.count <= kind.sizeLimit else {
            return .failure(
                DecodingProblem.tooLarge(byteCount: octets.count, limit: kind.sizeLimit).report(for: file.name))
        }
        guard kind != .text else { return text(octets, file) }
        let document: Document
        do throws(FormatProblem) {
            document = try self.document(octets, kind, ending: file.ending)
        } catch {
            // What is called a text and is none of what it looks like is a text.
            if FileKind(ending: file.ending) == .text, octets.count <= FileKind.textLimit,
                case .success(let read) = text(octets, file)
            {
                return .success(read)
            }
            return .failure(CorpusProblem(fileName: file.name, code: error.code.rawValue, detail: error.detail))
        }
        let (articles, problems) = DraftReading(fileName: file.name, byteCount: octets.count, document: document)
            .articles()
        if articles.isEmpty, let problem = problems.first { return .failure(problem.asRefusal) }
        return .success((articles, problems))
    }

    private func text(
        _ octets: [UInt8], _ file: FoundFile
    ) -> Result<(articles: [Article], problems: [CorpusProblem]), CorpusProblem> {
        Result { () throws(DecodingProblem) in
            ([try ArticleDecoder.decode(octets, fileName: file.name)], [])
        }.mapError { $0.report(for: file.name) }
    }

    private func document(_ octets: [UInt8], _ kind: FileKind, ending: String) throws(FormatProblem) -> Document {
        var document: Document
        if kind == .markdown {
            let decoded = try TextDecoding.decode(octets)
            document = Document(kind: kind, encoding: decoded.encoding, drafts: [MarkdownReader.read(decoded.text)])
            document.assumptions = decoded.assumptions
        } else {
            document = try documents.read(octets, as: kind)
        }
        if let hint = FileKind(ending: ending), !hint.allows(document.kind) {
            document.assumptions.append(Assumption(.kindOverruled, ".\(ending) → \(document.kind.rawValue)"))
        }
        return document
    }

    private func unsupported(_ file: FoundFile) -> CorpusProblem {
        guard file.type == .typeRegular else {
            return CorpusProblem(fileName: file.name, code: "unsupported", detail: "it is no regular file")
        }
        let detail =
            FileReading.others[file.ending] ?? "its octets are of no kind that is read, and its ending names none"
        return CorpusProblem(fileName: file.name, code: "unsupported", detail: detail)
    }

    /// Kinds of file that desks have and that are not read, with what they are.
    private static let others = [
        "doc": "a document of Word before 2007: save it as .docx or .rtf",
        "xlsx": "a table of Excel: save the sheet of articles as .csv",
        "xls": "a table of Excel: save the sheet of articles as .csv",
        "ods": "a table of OpenDocument: save the sheet of articles as .csv",
        "pptx": "slides of PowerPoint: save their text as .docx or .pdf",
        "pages": "a document of Pages: export it as .docx",
        "epub": "a book",
        "mht": "a page with its pictures in one file", "mhtml": "a page with its pictures in one file",
        "msg": "a mail of Outlook: save it as .eml",
        "zip": "an archive", "jpg": "a picture", "jpeg": "a picture", "png": "a picture", "mp4": "a film",
        "mp3": "sound",
    ]
}

extension FileKind {
    /// Whether a file that was read as another kind is what an ending of this kind hints at.
    fileprivate func allows(_ kind: FileKind) -> Bool {
        switch self {
        case .xml, .rss, .atom: [.xml, .rss, .atom, .newsML, .newsMLG2, .nitf].contains(kind)
        case .json: [.json, .jsonFeed, .ninjs, .schemaOrg].contains(kind)
        case .ndjson: [.ndjson, .json].contains(kind)
        default: self == kind
        }
    }
}

extension CorpusProblem {
    /// The same of a file of which nothing is served.
    fileprivate var asRefusal: CorpusProblem {
        code == "entry_left_out" ? CorpusProblem(fileName: fileName, code: "no_text", detail: detail) : self
    }
}
