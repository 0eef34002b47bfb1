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
            return file.content(limit: kind.sizeLimit).flatMap { read($0, named: file.name, as: kind) }
        }
        let limit = hint == .text && file.size > FileKind.textLimit ? FileKind.textLimit : FileKind.documentLimit
        return file.content(limit: limit).flatMap { read($0, named: file.name) }
    }

    /// The articles of what a file of that name holds, or would.
    func read(
        _ octets: [UInt8], named name: String
    ) -> Result<(articles: [Article], problems: [CorpusProblem]), CorpusProblem> {
        let ending = FoundFile.ending(of: name)
        guard let kind = FileKind.of(octets, ending: ending) else {
            return .failure(unsupported(name, because: Self.unknown(ending)))
        }
        return read(octets, named: name, as: kind)
    }

    private func read(
        _ octets: [UInt8], named name: String, as kind: FileKind
    ) -> Result<(articles: [Article], problems: [CorpusProblem]), CorpusProblem> {
        guard octets.count <= kind.sizeLimit else {
            return .failure(DecodingProblem.tooLarge(byteCount: octets.count, limit: kind.sizeLimit).report(for: name))
        }
        guard kind != .text else { return text(octets, named: name) }
        let ending = FoundFile.ending(of: name)
        let document: Document
        do throws(FormatProblem) {
            document = try self.document(octets, kind, ending: ending)
        } catch {
            // What is called a text and is none of what it looks like is a text.
            if FileKind(ending: ending) == .text, octets.count <= FileKind.textLimit,
                case .success(let read) = text(octets, named: name)
            {
                return .success(read)
            }
            return .failure(CorpusProblem(fileName: name, code: error.code.rawValue, detail: error.detail))
        }
        let (articles, problems) = DraftReading(fileName: name, byteCount: octets.count, document: document)
            .articles()
        if articles.isEmpty, let problem = problems.first { return .failure(problem.asRefusal) }
        return .success((articles, problems))
    }

    private func text(
        _ octets: [UInt8], named name: String
    ) -> Result<(articles: [Article], problems: [CorpusProblem]), CorpusProblem> {
        Result { () throws(DecodingProblem) in
            ([try ArticleDecoder.decode(octets, fileName: name)], [])
        }.mapError { $0.report(for: name) }
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
        unsupported(
            file.name, because: file.type == .typeRegular ? Self.unknown(file.ending) : "it is no regular file")
    }

    private func unsupported(_ name: String, because detail: String) -> CorpusProblem {
        CorpusProblem(fileName: name, code: "unsupported", detail: detail)
    }

    private static func unknown(_ ending: String) -> String {
        others[ending] ?? "its octets are of no kind that is read, and its ending names none"
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
